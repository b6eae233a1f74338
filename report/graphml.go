package report

import (
	"bufio"
	"encoding/xml"
	"io"
	"strconv"
)

// Both formats are XML, written element by element by encoding/xml, which escapes what it is given
// and puts U+FFFD in the place of characters that XML has not.

// An xmlWriter writes elements; the first error stays.
type xmlWriter struct {
	e   *xml.Encoder
	err error
}

func newXML(w *bufio.Writer) *xmlWriter {
	x := &xmlWriter{e: xml.NewEncoder(w)}
	_, x.err = io.WriteString(w, xml.Header)
	x.e.Indent("", " ")
	return x
}

// open begins an element with attributes in pairs of name and value; close ends it.
func (x *xmlWriter) open(name string, attributes ...string) {
	start := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i < len(attributes); i += 2 {
		start.Attr = append(start.Attr,
			xml.Attr{Name: xml.Name{Local: attributes[i]}, Value: attributes[i+1]})
	}
	x.token(start)
}

func (x *xmlWriter) close(name string) {
	x.token(xml.EndElement{Name: xml.Name{Local: name}})
}

// leaf is an element without children, but perhaps some text.
func (x *xmlWriter) leaf(name, text string, attributes ...string) {
	x.open(name, attributes...)
	if text != "" {
		x.token(xml.CharData(text))
	}
	x.close(name)
}

func (x *xmlWriter) token(t xml.Token) {
	if x.err == nil {
		x.err = x.e.EncodeToken(t)
	}
}

func (x *xmlWriter) end() error {
	if x.err == nil {
		x.err = x.e.Close()
	}
	return x.err
}

// graphML writes n as GraphML (graphml.graphdrawing.org): one directed graph, its attributes
// declared as keys. The weight of an edge is one of them, called so as programs look for it.
func (n *graph) graphML(w *bufio.Writer) error {
	x := newXML(w)
	x.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
	keys := func(of string, columns []netColumn) {
		for i, c := range columns {
			x.leaf("key", "", "id", of[:1]+strconv.Itoa(i), "for", of, "attr.name", c.name,
				"attr.type", c.kind)
		}
	}
	nodeColumns := append([]netColumn{{"label", "string"}}, n.nodeColumns...)
	edgeColumns := append([]netColumn{{"weight", "double"}}, n.edgeColumns...)
	keys("node", nodeColumns)
	keys("edge", edgeColumns)
	data := func(prefix string, values []any) {
		for i, v := range values {
			if v != nil {
				x.leaf("data", written(v), "key", prefix+strconv.Itoa(i))
			}
		}
	}
	x.open("graph", "edgedefault", "directed")
	for i, node := range n.nodes {
		x.open("node", "id", "n"+strconv.Itoa(i))
		data("n", append([]any{node.label}, node.values...))
		x.close("node")
	}
	for i, edge := range n.edges {
		x.open("edge", "id", "e"+strconv.Itoa(i), "source", "n"+strconv.Itoa(edge.from),
			"target", "n"+strconv.Itoa(edge.to))
		data("e", append([]any{edge.weight}, edge.values...))
		x.close("edge")
	}
	x.close("graph")
	x.close("graphml")
	return x.end()
}

// gexf writes n as GEXF 1.3 (gexf.net), with what it is of in its head.
func (n *graph) gexf(w *bufio.Writer, r *register) error {
	x := newXML(w)
	x.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3")
	x.open("meta")
	x.leaf("creator", "overlap "+clean(r.Tool.Version))
	x.leaf("description", r.provenance())
	x.close("meta")
	x.open("graph", "defaultedgetype", "directed")
	for _, of := range []struct {
		class   string
		columns []netColumn
	}{{"node", n.nodeColumns}, {"edge", n.edgeColumns}} {
		x.open("attributes", "class", of.class)
		for i, c := range of.columns {
			kind := c.kind
			if kind == "int" {
				kind = "integer"
			}
			x.leaf("attribute", "", "id", strconv.Itoa(i), "title", c.name, "type", kind)
		}
		x.close("attributes")
	}
	x.open("nodes")
	for i, node := range n.nodes {
		x.open("node", "id", "n"+strconv.Itoa(i), "label", clean(node.label))
		x.attvalues(node.values)
		x.close("node")
	}
	x.close("nodes")
	x.open("edges")
	for i, edge := range n.edges {
		x.open("edge", "id", "e"+strconv.Itoa(i), "source", "n"+strconv.Itoa(edge.from),
			"target", "n"+strconv.Itoa(edge.to), "weight", written(edge.weight))
		x.attvalues(edge.values)
		x.close("edge")
	}
	x.close("edges")
	x.close("graph")
	x.close("gexf")
	return x.end()
}

func (x *xmlWriter) attvalues(values []any) {
	x.open("attvalues")
	for i, v := range values {
		if v != nil {
			x.leaf("attvalue", "", "for", strconv.Itoa(i), "value", written(v))
		}
	}
	x.close("attvalues")
}

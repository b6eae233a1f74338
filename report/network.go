package report

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"overlap/result"
)

// Networks.
//
// A result has three: of outlets, whose words stand in whose articles; of stories, who has a story
// from whom; and of articles, which pairs share passages. Each is directed, from the source to who
// has words from it. Nodes are numbered in the order of the result, so that a name may be anything;
// what is known of nodes and edges are their attributes.

// Networks returns the names that Options.Table may have for GraphML and GEXF.
func Networks() []string { return []string{"outlets", "stories", "articles"} }

// A graph is nodes and edges with their attributes: a value each, as rows have them, in the order
// of their columns. A value that is nil is not known.
type graph struct {
	nodeColumns, edgeColumns []netColumn
	nodes                    []netNode
	edges                    []netEdge
}

// A netColumn is an attribute.
type netColumn struct {
	name string
	kind string // "string", "int", "double" or "boolean", as both formats can say
}

type netNode struct {
	label  string
	values []any
}

// A netEdge leads from one node to another, by their numbers.
type netEdge struct {
	from, to int
	weight   float64
	values   []any
}

// columnsOf returns attributes of pairs of a name and a kind.
func columnsOf(pairs ...string) []netColumn {
	var all []netColumn
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, netColumn{pairs[i], pairs[i+1]})
	}
	return all
}

// writeNetwork writes the network of that name.
func writeNetwork(w *bufio.Writer, r *result.Result, f Format, name string) error {
	reg := newRegister(r)
	n, err := reg.network(cmp.Or(name, Networks()[0]))
	if err != nil {
		return err
	}
	if f == GEXF {
		return n.gexf(w, reg)
	}
	return n.graphML(w)
}

func (r *register) network(name string) (*graph, error) {
	switch name {
	case "outlets":
		return r.outletNetwork(), nil
	case "stories":
		return r.storyNetwork(), nil
	case "articles":
		return r.articleNetwork(), nil
	}
	return nil, fmt.Errorf("network %q: use one of %s", name, list(Networks()))
}

// outletNetwork has the outlets and the agencies' copy; what they have from each other.
func (r *register) outletNetwork() *graph {
	n := &graph{
		nodeColumns: columnsOf("outlet", "string", "kind", "string", "owner", "string",
			"articles", "int", "words", "int", "shared", "int", "lent", "int"),
		edgeColumns: columnsOf("words", "int", "articles", "int", "of_outlet", "double",
			"credited", "int", "earlier", "int", "same_owner", "boolean", "delay_seconds", "int"),
	}
	number := map[[2]string]int{}
	key := func(outlet, kind string) [2]string { return [2]string{outlet, bySort(kind)} }
	for i := range r.Outlets {
		o := &r.Outlets[i]
		number[key(o.Outlet, o.Kind)] = len(n.nodes)
		n.nodes = append(n.nodes, netNode{o.Outlet, []any{o.Outlet, o.Kind, o.Owner, o.Articles,
			o.Words, o.Shared, o.Lent}})
	}
	for i := range r.Outlets {
		o := &r.Outlets[i]
		to := number[key(o.Outlet, o.Kind)]
		for _, f := range o.From {
			from, ok := number[key(f.Outlet, f.Kind)]
			if !ok {
				from = len(n.nodes)
				number[key(f.Outlet, f.Kind)] = from
				n.nodes = append(n.nodes, netNode{f.Outlet,
					[]any{f.Outlet, f.Kind, f.Owner, nil, nil, nil, nil}})
			}
			n.edges = append(n.edges, netEdge{from, to, float64(f.Words), []any{f.Words,
				f.Articles, f.OfOutlet, f.Credited, f.Earlier, f.SameOwner, inSeconds(f.Delay)}})
		}
	}
	return n
}

// bySort tells an agency's copy from an outlet of that name.
func bySort(kind string) string {
	if kind == "agency" {
		return kind
	}
	return ""
}

// nodeOfArticle are the attributes of a node that is an article.
var nodeOfArticle = columnsOf("article", "string", "outlet", "string", "title", "string",
	"when", "string", "words", "int", "shared", "int", "verdict", "string", "draft", "boolean",
	"archived", "boolean")

func articleNode(a *result.Article) netNode {
	return netNode{cmp.Or(a.Outlet, a.ID), []any{a.ID, a.Outlet, a.Title, a.When, a.Words,
		a.Account.Shared, a.Verdict, a.Draft, a.Archived}}
}

// storyNetwork has the articles of stories, below what they have their words from: trees. What is
// not in the set, and what cannot be told, are nodes of their own.
func (r *register) storyNetwork() *graph {
	n := &graph{
		nodeColumns: slices.Concat(nodeOfArticle, columnsOf("story", "int", "kind", "string")),
		edgeColumns: columnsOf("kind", "string", "agency", "string", "share", "double",
			"delay_seconds", "int", "probability", "double"),
	}
	for i := range r.Stories {
		n.story(r, &r.Stories[i], i+1)
	}
	return n
}

func (n *graph) story(r *register, s *result.Story, story int) {
	number := map[string]int{}
	for _, id := range s.Articles {
		node := articleNode(r.article(id))
		node.values = append(node.values, story, "article")
		number[id] = len(n.nodes)
		n.nodes = append(n.nodes, node)
	}
	for i := range s.Tree {
		b := &s.Tree[i]
		to, ok := number[b.Article]
		if !ok {
			continue
		}
		from, ok := number[b.Parent]
		if said := absent(b); said != "" {
			key := "\x00" + b.Kind + "\x00" + b.Family + b.Parent
			if from, ok = number[key]; !ok {
				from, ok = len(n.nodes), true
				number[key] = from
				values := make([]any, len(nodeOfArticle))
				n.nodes = append(n.nodes, netNode{said, append(values, story, b.Kind)})
			}
		}
		if ok && from != to {
			n.edges = append(n.edges, netEdge{from, to, finite(b.Share), []any{b.Kind, b.Agency,
				b.Share, inSeconds(b.Delay), b.Probability}})
		}
	}
}

// articleNetwork has all articles; an edge for each pair that is not set aside, from the earlier
// one where that is known, and one from each text to its other editions.
func (r *register) articleNetwork() *graph {
	n := &graph{
		nodeColumns: nodeOfArticle,
		edgeColumns: columnsOf("kind", "string", "first_known", "boolean", "from_shared", "int",
			"to_shared", "int", "longest", "int", "nature", "string"),
	}
	number := r.numbering()
	for i := range r.Articles {
		n.nodes = append(n.nodes, articleNode(&r.Articles[i]))
	}
	for _, p := range r.shown() {
		from, to, a, b := number.of(p.A), number.of(p.B), p.AShared, p.BShared
		if p.First == "b" {
			from, to, a, b = to, from, b, a
		}
		if from >= 0 && to >= 0 {
			n.edges = append(n.edges, netEdge{from, to, float64(b), []any{"pair",
				p.First == "a" || p.First == "b", a, b, p.Longest, p.Nature}})
		}
	}
	for i := range r.Articles {
		if of := number.of(r.Articles[i].EditionOf); of >= 0 && of != i {
			words := r.Articles[i].Words
			n.edges = append(n.edges, netEdge{of, i, float64(words), []any{"edition", nil,
				words, words, nil, nil}})
		}
	}
	return n
}

// written is a value as both formats have it; "" of what is not known.
func written(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(finite(v), 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

package article

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"

	"golang.org/x/net/html/charset"
)

// gaugeFeed holds a feed against its bounds before its parser sees it, with the same decoder, which
// does not call itself. It gives the bytes that the trees take which the parser makes of the HTML
// in it, one after the other. The decoder's own errors are left for the parser to tell.
func gaugeFeed(b []byte) (trees int, err error) {
	var g feedGauge
	d := decoder(b)
	for {
		token, err := d.RawToken()
		if err != nil {
			return g.markup.trees, g.markup.end()
		}
		g.count(token)
		err = g.markup.add(token, len(g.open))
		if err == nil {
			err = g.beyond()
		}
		if err != nil {
			return 0, err
		}
	}
}

// decoder decodes XML as the parser of feeds does.
func decoder(b []byte) *xml.Decoder {
	d := xml.NewDecoder(&printable{bytes.NewReader(b)})
	d.Strict, d.CharsetReader = false, charset.NewReaderLabel
	return d
}

// A feedGauge counts what a feed costs its parser.
type feedGauge struct {
	elements, attributes int
	open                 []feedElement
	steps                int // of work on namespaces
	joined               int // bytes that joining the pieces of texts moves
	markup               feedMarkup
}

// A feedElement is one that is open: the namespaces that were declared in and around it, and the
// bytes of its text so far.
type feedElement struct{ names, text int }

// count counts one token.
func (g *feedGauge) count(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		g.start(t)
	case xml.EndElement:
		g.end()
	case xml.CharData:
		g.text(len(t))
	}
}

// start counts one element.
func (g *feedGauge) start(t xml.StartElement) {
	around := 0
	if n := len(g.open); n > 0 {
		around = g.open[n-1].names
	}
	own := 0
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			own++
		}
	}
	if own > 0 {
		g.steps += around + own
	}
	g.elements++
	g.attributes += len(t.Attr)
	g.open = append(g.open, feedElement{names: around + own})
}

// end closes one element. One that does not end what was started closes that all the same.
func (g *feedGauge) end() {
	if n := len(g.open); n > 0 {
		g.open = g.open[:n-1]
	}
}

// text counts a piece of text. The parser joins the pieces of an element one by one.
func (g *feedGauge) text(n int) {
	if last := len(g.open) - 1; last >= 0 {
		g.open[last].text += n
		g.joined += g.open[last].text
	}
}

// beyond says which bound the feed is beyond, if it is.
func (g *feedGauge) beyond() error {
	switch {
	case len(g.open) > maxFeedDepth:
		return fmt.Errorf("elements of the feed stand more than %d deep inside of each other, "+
			"which is the most that is read", maxFeedDepth)
	case g.elements > maxFeedElements, g.attributes > maxFeedElements:
		return fmt.Errorf("the feed has more than %d elements or attributes, which is the most "+
			"that is read", maxFeedElements)
	case g.steps > maxNames:
		return fmt.Errorf("the namespaces of the feed take more than %d steps of work, which is "+
			"the most that is done", maxNames)
	case g.joined > maxJoined:
		return errors.New("a text of the feed comes in too many pieces")
	}
	return nil
}

// A printable reader leaves out what XML does not allow, as the parser of feeds does.
type printable struct{ in *bytes.Reader }

// Read gives the bytes that are not control characters.
func (p *printable) Read(b []byte) (int, error) {
	for {
		n, err := p.in.Read(b)
		kept := 0
		for _, c := range b[:n] {
			if c >= ' ' || c == '\t' || c == '\n' || c == '\r' {
				b[kept] = c
				kept++
			}
		}
		if kept > 0 || err != nil {
			return kept, err
		}
	}
}

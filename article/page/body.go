package page

import (
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// body finds the text. The parts of the page that say what they are not (see prune) go first. What
// the markup calls the body of the article is taken at its word (see container); else readability
// finds it, which scores by length and links. It is then cut into blocks, and blocks that are not
// the author's go (see settle). Where JSON-LD has more than twice the words its text is taken,
// although its paragraphs are lost more often than not. A page on which nothing is found gives all
// its paragraphs, and failing that all its text; source is parsed again for that.
func (p *Page) body(doc *html.Node, source string) {
	prune(doc)
	if pieces := container(doc); pieces != nil {
		p.Text, p.Rule = p.settle(cut(pieces...)), "container"
	}
	if p.Text == "" {
		if n := p.readable(doc); n != nil {
			p.Text, p.Rule = p.settle(cut(n)), "readability"
		}
	}
	found := count(p.Text)
	// the page is filled in by script
	if said := count(p.linked); said > minProse && said > 2*found {
		p.Text, p.Rule = strings.TrimSpace(p.linked), "json-ld"
		return
	}
	if found < minProse {
		p.lastResort(source)
	}
}

// maxElements is how many elements a page may have for readability to be asked, which
// takes time more than linear in them.
const maxElements = 50_000

// readable gives what readability takes for the article, or nil. It changes doc. Whatever a page
// may do to it, the run goes on.
func (p *Page) readable(doc *html.Node) (article *html.Node) {
	defer func() {
		if recover() != nil {
			article = nil
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	parser.DisableJSONLD = p.overlinked
	a, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return nil
	}
	return a.Node
}

// lastResort takes all paragraphs if they have more to say than what was found, and all text if
// nothing was.
func (p *Page) lastResort(source string) {
	doc, err := (Source{html: source}).parse()
	if err != nil {
		return
	}
	if t := paragraphs(doc); count(t) > 4*count(p.Text) {
		p.Text, p.Rule = t, "paragraphs"
	}
	if p.Text == "" {
		p.Text, p.Rule = Text(doc), "all text"
	}
}

// paragraphs gives the text of all p elements that are more than a line.
func paragraphs(doc *html.Node) string {
	var all []string
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.P {
			if t := Text(n); count(t) >= 5 {
				all = append(all, t)
			}
			return false
		}
		return !silent[n.DataAtom]
	})
	return strings.Join(all, "\n\n")
}

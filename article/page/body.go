package page

import (
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// body finds the text. The parts of the page that say what they are not go first (see separate).
// What the markup calls the body of the article is taken at its word (see container), else what
// readability finds, which scores by length and links. Either is held against the run of prose
// behind the headline (see stretch), and against what the page says of itself (see about). Where
// JSON-LD has more than twice the words its text is taken, although its paragraphs are lost more
// often than not. A page on which nothing is found gives all its paragraphs, and failing that all
// its text; source is parsed again for that.
func (p *Page) body(doc *html.Node, source string) {
	p.single(doc)
	gallery(doc)
	parts := separate(doc)
	whole := outline(doc, parts)
	prune(parts)
	kept := p.choose(doc, whole)
	p.Text = norm.NFC.String(joined(kept))
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

// choose gives the blocks of the text by the first rule whose finding stands, and sets the rule.
func (p *Page) choose(doc *html.Node, whole []block) (kept []block) {
	share := fewContained
	if found := container(doc); found != nil {
		for _, n := range found {
			clean(n)
		}
		kept, p.Rule = p.settle(cut(found...)), "container"
	}
	if kept == nil {
		share = fewReadable
		if n := p.readable(doc); n != nil {
			kept, p.Rule = p.settle(cut(n)), "readability"
		}
	}
	if run := p.stretch(whole); words(kept) < words(run)*share/100 {
		kept, p.Rule = run, "stretch"
	}
	kept = append(p.standfirst(whole, kept), kept...)
	if at := p.unsaid(whole, kept); at >= 0 {
		if run := p.around(whole, at); words(run) >= minProse && !meet(run, kept) {
			kept, p.Rule = run, "description"
		}
	}
	return kept
}

// Of the words of the run behind the headline a finding has these shares at the least, in hundreds;
// else it is but a piece of the article. Measured on real pages: see doc/decisions.md.
const (
	fewContained = 30
	fewReadable  = 70
)

// How many elements a page may have for readability to be asked, which takes time more than linear
// in them; and how many bytes of text, each counted for every element around it, since it reads the
// text of an element anew for each that is in it. Of 1,058 real pages none has an eighth of that.
const (
	maxElements = 50_000
	maxReadings = 64 << 20
)

// readings counts the bytes of text below n, each for every element around it.
func readings(n *html.Node, around int) (sum int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			sum += len(c.Data) * around
		}
		sum += readings(c, around+1)
	}
	return sum
}

// readable gives what readability takes for the article, or nil. It changes doc. Whatever a page
// may do to it, the run goes on.
func (p *Page) readable(doc *html.Node) (article *html.Node) {
	defer func() {
		if recover() != nil {
			article = nil
		}
	}()
	if readings(doc, 0) > maxReadings {
		return nil
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	parser.DisableJSONLD = p.overlinked
	a, err := parser.ParseAndMutate(doc, nil)
	if err != nil || a.Node == nil {
		return nil
	}
	named(a.Node)
	return a.Node
}

// named gives the elements below n the atoms of their names, which readability does not keep when
// it makes a paragraph of what stands between line breaks: without, their words run together.
func named(n *html.Node) {
	walk(n, func(c *html.Node) bool {
		c.DataAtom = atom.Lookup([]byte(c.Data))
		return true
	})
}

// lastResort takes all paragraphs if they have more to say than what was found, and all text if
// nothing was.
func (p *Page) lastResort(source string) {
	doc, err := (Source{html: source}).parse()
	if err != nil {
		return
	}
	p.single(doc)
	if t := paragraphs(doc); count(t) > 4*count(p.Text) {
		p.Text, p.Rule = t, "paragraphs"
	}
	if p.Text == "" {
		p.Text, p.Rule = Text(doc), "all text"
	}
}

// paragraphs gives the text of all p elements that are more than a line, and no notice.
func paragraphs(doc *html.Node) string {
	var all []block
	for _, b := range cut(doc) {
		if b.tag == atom.P && b.words >= 5 && !b.chrome() {
			all = append(all, b)
		}
	}
	return joined(all)
}

package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// standfirst gives the blocks that stand between the headline and the text, and lead to it: a
// lead, a summary, an intro, which templates keep outside of the text's element. What stands there
// as a second headline is no part of the text, and becomes the subtitle.
func (p *Page) standfirst(whole, kept []block) []block {
	first := firstOf(whole, kept)
	top := p.heads(whole[:first])
	if top < 0 || first-top > mostBetween {
		return nil
	}
	var found []block
	around := surrounds{}
	for _, b := range whole[top+1 : first] {
		lead, subtitle := b.leads(around)
		repeated := func(k block) bool {
			return strings.Contains(k.text[:min(len(k.text), leadBytes)], b.text)
		}
		switch {
		case slices.ContainsFunc(kept[:min(len(kept), mostBetween)], repeated):
		case subtitle && p.Subtitle == "":
			p.Subtitle = b.text
		case lead:
			found = append(found, b)
		}
	}
	if len(found) > mostLeads {
		return nil
	}
	return found
}

// mostLeads is how many blocks a standfirst has at most: more are a list of something else.
const mostLeads = 4

// mostBetween is how many blocks stand between a headline and its text at most, and how many of the
// text are asked whether they repeat one of them. It bounds the work.
const mostBetween = 200

// leadBytes is how much of a block is looked at to see whether it repeats another.
const leadBytes = 8 << 10

// firstOf gives the index of the first block of the text in the page, or 0.
func firstOf(whole, kept []block) int {
	for _, k := range kept[:min(len(kept), 20)] {
		if i := slices.IndexFunc(whole, func(b block) bool { return b.text == k.text }); i >= 0 &&
			k.words >= 5 {
			return i
		}
	}
	return 0
}

// leads reports whether a block leads to a text, or is a second headline: it stands in no part of a
// page that is neither, and is named so, or has the words of a sentence.
func (b block) leads(around surrounds) (lead, subtitle bool) {
	if b.chrome() || b.linked*2 >= b.words {
		return false, false
	}
	named, second := false, b.heading()
	for n := b.at; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		s := around.of(n)
		second = second || s.second
		named = named || s.lead
		if s.never || s.picture && b.words < 12 || !named && !second && s.extra {
			return false, false
		}
		if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
			break
		}
	}
	found := named || b.words >= leastLead || utf8.RuneCountInString(b.text) >= leastLetters
	return found && !second, found && second
}

// leastLead is how many words a lead has at the least that is not named as one.
const leastLead = 10

// leastLetters is how many letters do for a lead: languages that write long words need few.
const leastLetters = 60

// A surround is what an element says of a block in it that may lead to a text.
type surround struct {
	never   bool // it stands in something else, as the box of an author
	picture bool // it may be a line of a picture
	lead    bool
	second  bool // it is a second headline
	extra   bool
}

// surrounds are those of elements: many blocks stand in one, and each is asked once.
type surrounds map[*html.Node]surround

// of gives what an element says.
func (all surrounds) of(n *html.Node) surround {
	s, ok := all[n]
	if ok {
		return s
	}
	s = surround{second: subheads(n), lead: leadNamed(n), extra: extra(n)}
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Form, atom.Figcaption, atom.Button, atom.Aside, atom.Li,
		atom.Figure, atom.Table:
		s.never = true
	case atom.Article, atom.Main:
	default:
		words := nameWords(attr(n, "class") + " " + attr(n, "id"))
		named := func(of map[string]bool) bool {
			return slices.ContainsFunc(words, func(w string) bool { return of[w] })
		}
		s.picture = named(pictureBoxes)
		s.never = named(authorBoxes) && short(n)
	}
	all[n] = s
	return s
}

// short reports whether the text below an element is one that stands in a box beside an article. It
// looks at no more of it than that.
func short(n *html.Node) bool {
	words, letters := 0, 0
	var look func(n *html.Node)
	look = func(n *html.Node) {
		if n.Type == html.TextNode {
			if letters += len(n.Data); letters < boxBytes {
				words += count(n.Data)
			}
		}
		if silent[n.DataAtom] && n.DataAtom != 0 {
			return
		}
		for c := n.FirstChild; c != nil && words < boxWords && letters < boxBytes; {
			look(c)
			c = c.NextSibling
		}
	}
	look(n)
	return words < boxWords && letters < boxBytes
}

// How many words and bytes of text such a box has at most.
const (
	boxWords = 100
	boxBytes = 4 << 10
)

var (
	authorBoxes  = set("author", "authors", "autor", "autoren", "auteur", "autore", "profile")
	pictureBoxes = set("media", "image", "photo", "foto", "gallery", "caption")
)

// leadNamed reports whether an element is named as what leads to a text.
func leadNamed(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "data-testid":
			for _, w := range nameWords(a.Val) {
				if leadWords[w] {
					return true
				}
			}
		}
	}
	return false
}

// leadWords are what templates call a lead, in the languages of Europe.
var leadWords = set("lead", "lede", "intro", "introduction", "standfirst", "excerpt", "summary",
	"teaser", "description", "sommario", "bajada", "chapo", "chapeau", "vorspann", "ingress",
	"entradilla", "abstract", "kicker", "anreisser")

// subheads reports whether an element is named as a second headline.
func subheads(n *html.Node) bool {
	words := nameWords(attr(n, "class"))
	for i, w := range words {
		sub := w == "sub" && i+1 < len(words) && strings.HasPrefix(words[i+1], "head")
		if sub || subheadWords[w] {
			return true
		}
	}
	return false
}

// subheadWords are what templates call a second headline.
var subheadWords = set("subtitle", "subheadline", "subhead", "subheading", "dek", "deck",
	"subtitulo", "subtitre", "untertitel", "sottotitolo", "podtytul")

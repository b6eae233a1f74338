package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A stream is all that a reader sees of a page, in order, and what stands between. The text that
// was found is sought in it by its letters, which no white space parts: what is left over was not
// read, and between which letters of the text a hidden word stands is known.
type stream struct {
	view    *view
	writer  writer
	letters []byte  // without white space
	from    []int32 // of each letter, its place in what was written
	parts   []part
	hidden  []between
	aside   []between // seen, but not as text: the words of boxes, drawings and pictures
	gaps    []gap
}

// A gap is a node that is not seen but leaves its room, before a letter of the stream.
type gap struct {
	node *html.Node
	lo   int
}

// roomy are the ways of hiding that leave the room of what is hidden.
var roomy = set("color", "visibility", "opacity", "clip", "transform")

// maxWord is how many letters a word has at most, so that what is longer was parted by gaps.
const maxWord = 24

// spaces gives the nodes that stand for spaces: white letters between words.
func (s *stream) spaces() map[*html.Node]bool {
	found := map[*html.Node]bool{}
	text := s.writer.b.String()
	for i := 0; i < len(s.gaps); {
		lo := s.gaps[i].lo
		if lo == 0 || lo == len(s.letters) {
			i++
			continue
		}
		start := strings.LastIndexAny(text[:s.from[lo]], " \n") + 1
		end := len(text)
		if n := strings.IndexAny(text[start:], " \n"); n >= 0 {
			end = start + n
		}
		first := i
		for i < len(s.gaps) && s.gaps[i].lo < len(s.from) && int(s.from[s.gaps[i].lo]) < end {
			i++
		}
		i = max(i, first+1)
		if count(text[start:end]) > 1 || utf8.RuneCountInString(text[start:end]) <= maxWord {
			continue
		}
		for _, g := range s.gaps[first:i] {
			found[g.node] = true
		}
	}
	return found
}

// A part is where letters start that belong to one block and one kind of element.
type part struct {
	lo   int
	kind string
}

// A between is words that stand before a letter of the stream.
type between struct {
	lo    int
	words []string // parted by spaces
	how   string
}

// newStream goes through a document.
func newStream(v *view, doc *html.Node) *stream {
	s := &stream{view: v}
	s.node(doc, "outside the article", 0)
	return s
}

// kinds are elements by which it is said where words stand that were not read.
var kinds = atoms("figcaption", "footer", "aside", "nav", "table", "header", "form", "button",
	"caption", "label", "dialog", "textarea", "select", "svg", "math", "map")

// node adds what is below n.
func (s *stream) node(n *html.Node, kind string, depth int) {
	if how, ok := s.view.hidden[n]; ok {
		s.hidden = add(s.hidden, len(s.letters), wordsOf(n), how)
		if roomy[how] {
			s.gaps = append(s.gaps, gap{n, len(s.letters)})
		}
		return
	}
	switch {
	case n.Type == html.TextNode:
		s.words(n.Data, kind)
		return
	case n.Type == html.CommentNode || depth > maxNesting:
		return
	case unshown[n.DataAtom] && n.Type == html.ElementNode:
		s.aside = add(s.aside, len(s.letters), s.unshown(n), n.Data)
		return
	}
	if t := attr(n, "title"); count(t) >= minProse {
		s.aside = add(s.aside, len(s.letters), strings.Join(strings.Fields(t), " "), "title")
	}
	switch {
	case n.DataAtom == atom.Br:
		s.writer.lines = min(s.writer.lines+1, 2)
	case n.DataAtom == atom.Img || n.DataAtom == atom.Input:
		s.box(n)
	case silent[n.DataAtom] && n.DataAtom != atom.Dialog:
		s.aside = add(s.aside, len(s.letters), s.view.boxed(n), n.Data)
		return
	}
	if kinds[n.DataAtom] {
		kind = n.Data
	}
	if blocks[n.DataAtom] {
		s.writer.lines = 2
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.node(c, kind, depth+1)
	}
	if blocks[n.DataAtom] {
		s.writer.lines = 2
	} else if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		s.writer.space = true
	}
}

// unshown gives the words of an element whose content is not shown, or only where it cannot be.
func (s *stream) unshown(n *html.Node) string {
	switch {
	case n.DataAtom == atom.Script && n.FirstChild != nil:
		return scripted(n.FirstChild.Data)
	case n.DataAtom == atom.Audio || n.DataAtom == atom.Video || n.DataAtom == atom.Canvas ||
		has(n, "shadowrootmode"):
		return s.view.boxed(n)
	}
	return ""
}

// box adds the words of a picture or of a field.
func (s *stream) box(n *html.Node) {
	words, how := attr(n, "alt"), "alt"
	if n.DataAtom == atom.Input {
		words, how = "", "input"
		switch strings.ToLower(attr(n, "type")) {
		case "", "text", "search", "submit", "button", "reset", "email", "url":
			if words = attr(n, "value"); words == "" {
				words = attr(n, "placeholder")
			}
		}
	}
	s.aside = add(s.aside, len(s.letters), strings.Join(strings.Fields(words), " "), how)
}

// add adds words to those that stand at the same place in the same way, or behind them.
func add(all []between, lo int, words, how string) []between {
	if !strings.ContainsFunc(words, spoken) {
		return all
	}
	if last := len(all) - 1; last >= 0 && all[last].lo == lo && all[last].how == how {
		all[last].words = append(all[last].words, words)
		return all
	}
	return append(all, between{lo, []string{words}, how})
}

// words adds text that is seen.
func (s *stream) words(text, kind string) {
	start, lines := s.writer.b.Len(), s.writer.lines
	s.writer.words(text)
	written := s.writer.b.String()
	lo := len(s.letters)
	for i, r := range written[start:] {
		if !unicode.IsSpace(r) {
			n := utf8.RuneLen(r)
			s.letters = append(s.letters, written[start+i:start+i+n]...)
			for j := range n {
				s.from = append(s.from, int32(start+i+j))
			}
		}
	}
	if last := len(s.parts) - 1; len(s.letters) > lo &&
		(last < 0 || lines > 0 || s.parts[last].kind != kind) {
		s.parts = append(s.parts, part{lo, kind})
	}
}

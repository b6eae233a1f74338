package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// How the dates that readers see are found: the page is read line by line, from block to block. A
// line with digits in it may have a date, and so may each element that says that it has one. What
// is known of a line is how far it stands from the headline, and whether it stands in a part of the
// page that is not the article, by the names of the elements around it. An element around the
// headline is never such a part, whatever its name. The cost is one walk over the page.

// maxDateLine is how many bytes a line has that is looked at as a whole. Of a longer one, which is
// prose, its first maxLead are, where agencies have place and date.
const (
	maxDateLine = 300
	maxLead     = 100
)

// maxBefore is how many bytes are kept of what stands before a date.
const maxBefore = 60

// maxDated is how many texts are kept of one page.
const maxDated = 400

// A sighter reads a page line by line.
type sighter struct {
	titles   []string // of the article and of the document, as lettersOf gives them
	headline *html.Node
	around   map[*html.Node]bool // the headline and the elements around it
	outside  map[*html.Node]bool // those of them that are around the article, too
	line     strings.Builder     // the line so far
	gap      bool                // a space is to come on it
	read     int                 // bytes of the lines before it
	elements int                 // that were met
	from, to int                 // bytes before the headline, and with it
	seen     []Dated
}

// look reads a document.
func (s *sighter) look(doc *html.Node) {
	s.findHeadline(doc)
	s.around = map[*html.Node]bool{}
	s.outside = map[*html.Node]bool{}
	inArticle := false
	for n := s.headline; n != nil; n = n.Parent {
		s.around[n] = true
		s.outside[n] = inArticle
		inArticle = inArticle || n.DataAtom == atom.Article || n.DataAtom == atom.Main
	}
	s.below(doc, Own, 0)
	s.flush(Own)
	for i, one := range s.seen {
		s.seen[i].Far = min(one.Far-s.from, max(0, one.Far-s.to))
	}
}

// findHeadline finds the heading that has most of the title, or of that of the document, which
// names the site, too; where there is none, the first of the highest rank. Any heading of the
// highest rank that has some of it comes before the others.
func (s *sighter) findHeadline(doc *html.Node) {
	var first *html.Node
	most := 0
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.H1 && n.DataAtom != atom.H2 && n.DataAtom != atom.H3 {
			return n.DataAtom != atom.Head
		}
		text := lettersOf(folded(n))
		has := s.shared(text)
		if has > 0 && n.DataAtom == atom.H1 {
			has += maxDateLine
		}
		if has > most {
			s.headline, most = n, has
		}
		if first == nil && n.DataAtom == atom.H1 && text != "" {
			first = n
		}
		return false
	})
	if s.headline == nil {
		s.headline = first
	}
}

// shared gives how many bytes a heading shares with a title that is part of it, or of which it is.
func (s *sighter) shared(heading string) int {
	most := 0
	for _, title := range s.titles {
		if strings.Contains(title, heading) || strings.Contains(heading, title) {
			most = max(most, min(len(title), len(heading), maxDateLine))
		}
	}
	return most
}

// lettersOf gives the letters and digits of a text, in small letters.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// below reads what is below n. Aside says that it is no part of the article.
func (s *sighter) below(n *html.Node, part Part, depth int) {
	if depth > maxNesting {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			s.write(c.Data)
		case c.Type == html.ElementNode && !unshown[c.DataAtom]:
			s.element(c, part, depth)
		}
	}
}

// element reads one element.
func (s *sighter) element(n *html.Node, part Part, depth int) {
	names := nameWords(attr(n, "class") + " " + attr(n, "id"))
	block := blocks[n.DataAtom] || n.DataAtom == atom.Br
	if block {
		s.flush(part)
	}
	if !s.around[n] {
		part = max(part, s.partOf(n, names))
		if s.to == 0 && s.outside[n.Parent] { // the top of the page, with the clock of today
			part = max(part, Around)
		}
	}
	by, dated := markOf(n, names)
	s.gap = s.gap || n.DataAtom != atom.Sup // 5th is one word
	s.elements++
	from := sight{s.read, s.line.Len(), s.elements}
	s.below(n, part, depth+1)
	s.gap = s.gap || n.DataAtom != atom.Sup
	if n == s.headline {
		s.from, s.to = from.read+from.line, s.read+s.line.Len()
	}
	if dated {
		s.dated(n, by, from, part)
	}
	if block {
		s.flush(part)
	}
}

// A sight is a place in what is read: the bytes of whole lines, and of the line that is not whole;
// and the elements up to it.
type sight struct{ read, line, elements int }

// maxSheet is how many elements a date has at most that is written on lines of its own.
const maxSheet = 30

// dated keeps what an element has that says it has a date: what it has for machines, and what it
// shows, unless that is a part of the page rather than a date. The place is where it began.
func (s *sighter) dated(n *html.Node, by Mark, from sight, part Part) {
	one := Dated{By: by, Far: from.read + from.line, Part: part}
	shown := ""
	switch line := s.line.String(); {
	case s.read == from.read && len(line) >= from.line:
		shown = line[from.line:]
		one.Before = line[max(0, from.line-maxBefore):from.line]
	case s.elements-from.elements <= maxSheet &&
		s.read+len(line)-from.read-from.line <= maxDateLine:
		shown = folded(n)
	}
	if hidden := dateAttribute(n); hidden != "" {
		s.keep(Dated{hidden, one.Before, by, true, one.Far, part})
	}
	if by == Property {
		one.By = Published
	}
	one.Text = shown
	s.keep(one)
}

// write adds a text to the line, with one space for all white space in a row.
func (s *sighter) write(text string) {
	s.gap = s.gap || strings.TrimLeftFunc(text, unicode.IsSpace) != text
	for word := range strings.FieldsSeq(text) {
		if s.gap && s.line.Len() > 0 {
			s.line.WriteByte(' ')
		}
		s.line.WriteString(word)
		s.gap = true
	}
	s.gap = strings.TrimRightFunc(text, unicode.IsSpace) != text
}

// flush ends the line.
func (s *sighter) flush(part Part) {
	line := s.line.String()
	s.line.Reset()
	if line == "" {
		return
	}
	s.keep(Dated{Text: line, By: Line, Far: s.read, Part: part})
	s.read += len(line)
}

// keep keeps a text that may have a date. Of prose only the beginning is kept.
func (s *sighter) keep(one Dated) {
	if len(one.Text) > maxDateLine {
		one.Text = strings.ToValidUTF8(one.Text[:maxLead], "")
	}
	if len(s.seen) >= maxDated || !mayDate(one.Text) {
		return
	}
	s.seen = append(s.seen, one)
}

// mayDate reports whether a text has as many digits as a day with its year.
func mayDate(text string) bool {
	digits := 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits >= 4
}

// partOf gives the part of the page that an element with such names is. An article has a footer of
// its own, and lists of what is said of it.
func (s *sighter) partOf(n *html.Node, names []string) Part {
	if anyOf(names, otherNames) {
		return Other
	}
	own := anyOf(names, ownNames)
	switch n.DataAtom {
	case atom.Nav, atom.Aside:
		if !own {
			return Around
		}
		return Own
	case atom.Select, atom.Option, atom.Button:
		return Other
	}
	footer := n.DataAtom == atom.Footer || slices.Contains(names, "footer")
	if footer && !own && !s.inStory(n) || anyOf(names, aroundNames) {
		return Around
	}
	return Own
}

// inStory reports whether an element stands directly in the article that has the headline.
func (s *sighter) inStory(n *html.Node) bool {
	return s.around[n.Parent] && (n.Parent.DataAtom == atom.Article ||
		anyOf(nameWords(attr(n.Parent, "class")), storyNames))
}

// anyOf reports whether one of the names is in a set.
func anyOf(names []string, set map[string]bool) bool {
	return slices.ContainsFunc(names, func(name string) bool { return set[name] })
}

// Those words in the names of elements that say which part of a page they are: that of the article,
// in footers and lists; an article, around it; others; and what is around the articles.
var (
	ownNames   = wordSet("meta metadata byline entry post article story submitted")
	storyNames = wordSet("article post entry story news")
	otherNames = wordSet("comment comments commentlist respond disqus kommentar kommentare " +
		"commentaires comentarios related similar recommended recommendation recommendations " +
		"recent popular trending mostread ticker calendar kalender weather wetter")
	aroundNames = wordSet("sidebar teaser teasers latest nav navigation menu event events " +
		"archive archives promo carousel slider newsletter cookie cookies breadcrumb breadcrumbs")
)

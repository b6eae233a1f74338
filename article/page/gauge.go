package page

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// What a page may cost.
//
// The parser of HTML may make of a page a tree that is many times as large, and in time that grows
// with its square, as the standard demands:
//
//   - attributes of a second <body> go to the first, which is searched for each;
//   - an element of format that was not closed is opened again in every block behind it, with all
//     of its attributes, up to the depth of the tree;
//   - text behind a tag that does not belong there is joined to the text before it, byte by byte.
//
// Readability and the walks of this package take time for each node and each element around it.
// Each of these is counted before it is done, from above, by one pass over the tags that knows
// nothing of where they stand: it costs two per cent of reading. Counts are fixed and so is what is
// beyond them, on every machine. Real pages stay below a fifth of each bound: 1,058 of them have at
// the most 19,600 tags, 27,800 nodes and 54 elements inside of each other.
const (
	maxNodes = 250_000   // of the tree
	maxAttrs = 300_000   // of all elements
	maxTwice = 1_000_000 // searches of attributes that are given to an element again
	maxMoved = 1 << 30   // bytes of text that are moved to be joined
	maxScans = 16        // times that a page is looked through for attributes
	maxSteps = 4_000_000 // nodes, each with the elements around it

	maxLinked = 1 << 20 // bytes of JSON-LD
)

// What a node and an attribute take at the most, with what is noted of them, in bytes.
const (
	nodeSize = 256
	attrSize = 100
)

// errDeep says that elements stand inside of each other beyond the parser's bound.
var errDeep = errors.New("elements stand too deep inside of each other")

// beyond says which bound a page is beyond.
func beyond(bound int, things string) error {
	return fmt.Errorf("the page has more than %d %s, which is the most that is read", bound, things)
}

// Open looks whether a page is within the bounds. The error says which it is beyond.
func Open(source string) (Source, error) {
	whole := source
	g := measure(source)
	if g.nodes() > maxNodes || g.attributes() > maxAttrs {
		source = plain(source)
		g = measure(source)
	}
	if err := g.beyond(); err != nil {
		return Source{}, err
	}
	return Source{Memory: g.memory(), html: source, whole: whole}, nil
}

// Gauge looks whether a piece of HTML that goes to a parser as it stands is within the bounds, and
// gives the bytes that its tree takes at the most. The error says which it is beyond.
func Gauge(source string) (memory int, err error) {
	g := measure(source)
	return g.memory(), g.beyond()
}

// beyond says which bound the page is beyond, if it is.
func (g *gauge) beyond() error {
	switch {
	case g.nodes() > maxNodes:
		return beyond(maxNodes, "elements and texts, with those that have to be opened again")
	case g.attributes() > maxAttrs:
		return beyond(maxAttrs, "attributes, with those that have to be given again")
	case g.twice > maxTwice:
		return beyond(maxTwice, "steps of work to give attributes to its body again")
	case g.moved > maxMoved:
		return beyond(maxMoved, "bytes of text to join behind tags that do not belong there")
	case g.scanned > maxScans*len(g.source):
		return errors.New("the page has tags inside of tags without end")
	}
	return nil
}

// memory is how many bytes the page and its tree take at the most.
func (g *gauge) memory() int {
	return 3*len(g.source) + g.nodes()*nodeSize + g.attributes()*attrSize
}

// A gauge counts tags. What looks like one in a comment or a script counts, too.
type gauge struct {
	source         string
	starts, others int // tags that start an element; texts and comments
	attrs, scanned int // of all elements; bytes that were looked at to find them
	given, twice   int // attributes of html and body; see maxTwice
	run, moved     int // text since the last element that parts it from what comes; see maxMoved
	inner          int // such text in what may be a script or none
	unsure         unsure
	links          int // elements of this sort that may be opened again: a link, and two for <nobr>

	distinct map[string]bool // tags of format that may be opened again
	alike    int             // such tags that are not told apart
	weight   int             // attributes of all of these
}

// measure counts the tags of a page.
func measure(source string) *gauge {
	g := &gauge{source: source, distinct: map[string]bool{}}
	g.tags()
	return g
}

// nodes is how many nodes the tree has at the most, and attributes how many of these.
func (g *gauge) nodes() int { return g.starts*(1+g.reopened()) + g.others }

func (g *gauge) attributes() int { return g.attrs + g.starts*min(g.weight, g.attrs) }

// tags goes through all tags. What comes between the start of a comment and the first bracket
// behind it is none.
func (g *gauge) tags() {
	s := g.source
	quiet := false // the text that comes next is a script's
	for at := 0; ; {
		n := strings.IndexByte(s[at:], '<')
		if n < 0 || at+n+1 == len(s) {
			return
		}
		stretch := s[at : at+n]
		at += n + 1
		c := s[at]
		slash := c == '/'
		if !slash && !letter(c) && c != '!' && c != '?' {
			g.run += n
			continue
		}
		g.unsure.text(stretch)
		if text := n - strings.IndexByte(stretch, '>') - 1; text > 0 {
			g.others++
			g.text(text, quiet)
		}
		quiet = false
		switch {
		case g.scanned > maxScans*len(s):
		case letter(c):
			quiet = g.start(at)
		case slash && at+1 < len(s) && letter(s[at+1]):
			g.end(at + 1)
		default:
			g.others++
			skipped := max(0, strings.IndexByte(s[at:], '>'))
			if g.unsure.marked(s[at : at+skipped]) {
				g.odd()
			}
			at += skipped
		}
	}
}

// letter reports whether c starts the name of an element.
func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// text counts a piece of text, which is joined to the one before it if nothing parts them.
func (g *gauge) text(n int, quiet bool) {
	if quiet {
		return
	}
	run := &g.run
	if g.unsure.parted {
		run = &g.inner
	}
	if *run > 0 {
		g.moved += *run + n
	}
	*run += n
}

// odd gives up what was known of the tags in a script: what stands there may be joined to all
// before.
func (g *gauge) odd() {
	g.run, g.inner = g.run+g.inner, 0
	g.unsure.lone, g.unsure.parted = false, false
}

// end looks at the tag that ends an element, from the byte of its name on.
func (g *gauge) end(at int) {
	name, n := tagName(g.source[at:])
	_, length := attributes(g.source[at:], n)
	g.scanned += length
	g.unsure.tag(at, length)
	if g.unsure.ended(name) {
		g.run, g.inner = max(g.run, g.inner), 0
	}
}

// tagName gives the name that a tag starts with, in lower case, and its length. Of a longer one it
// is the start, which is none that is asked for.
func tagName(s string) (name string, n int) {
	var b [10]byte
	for ; n < len(s) && !space(s[n]) && s[n] != '>' && s[n] != '/'; n++ {
		if n < len(b) {
			b[n] = s[n]
			if c := s[n]; c >= 'A' && c <= 'Z' {
				b[n] |= 0x20
			}
		}
	}
	return string(b[:min(n, len(b))]), n
}

// start counts the tag of an element, from the byte of its name on. It reports whether the text
// behind it is that of a script, which nothing is joined to.
func (g *gauge) start(at int) (quiet bool) {
	g.starts++
	s := g.source[at:]
	name, n := tagName(s)
	attrs, length := attributes(s, n)
	g.attrs += attrs
	g.scanned += length
	sure, inner := g.unsure.sure(at), g.unsure.inner(at)
	g.unsure.tag(at, length)
	switch name {
	case "html", "body":
		g.given += attrs
		g.twice += g.given
		return false
	case "a":
		g.links |= 1
	case "nobr":
		g.links |= 2
	case "script", "style":
		quiet = g.unsure.quiet(sure)
		if !g.unsure.started(name, quiet) {
			g.odd()
		}
		return quiet
	case "frameset":
		g.unsure.frames = true
		g.odd()
	case "head", "frame", "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr", "form", "input",
		// the parser may leave these out, or put them elsewhere than the text
		"template", "noscript":
		return false
	}
	if formats(name) {
		g.format(s[:length], attrs)
	}
	switch {
	case sure:
		g.run = 0
	case inner:
		g.unsure.parted, g.inner = true, 0
	}
	return false
}

// format counts an element of format. Of elements that are the same three are kept at the most to
// be opened again, and of links and <nobr> one.
func (g *gauge) format(tag string, attrs int) {
	if len(tag) > 200 || len(g.distinct) > 1000 {
		g.alike++
		g.weight += attrs
	} else if !g.distinct[tag] {
		g.distinct[tag] = true
		g.weight += 3 * attrs
	}
}

// maxOpen is how deep elements stand inside of each other at the most: the parser gives up.
const maxOpen = 512

// reopened is how many elements are opened again before a tag, at the most.
func (g *gauge) reopened() int { return min(3*len(g.distinct)+g.alike+g.links, maxOpen) }

// space reports whether c is white space in a tag.
func space(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' }

// attributes counts the attributes of the tag that s starts with, from byte i behind its name, as
// the parser reads them, and gives the length of the tag.
func attributes(s string, i int) (attrs, length int) {
	for i < len(s) && s[i] != '>' {
		c := s[i]
		if c == '/' || space(c) {
			i++
			continue
		}
		attrs++
		for i++; i < len(s) && !space(s[i]) && s[i] != '/' && s[i] != '>' && s[i] != '='; i++ {
		}
		for i < len(s) && space(s[i]) {
			i++
		}
		if i == len(s) || s[i] != '=' {
			continue
		}
		for i++; i < len(s) && space(s[i]); i++ {
		}
		i += valueLength(s[i:])
	}
	return attrs, min(i, len(s))
}

// valueLength is the length of an attribute's value, with its quotation marks.
func valueLength(s string) int {
	n := 0
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		if n = strings.IndexByte(s[1:], s[0]); n >= 0 {
			return n + 2
		}
		return len(s)
	}
	for n < len(s) && !space(s[n]) && s[n] != '>' {
		n++
	}
	return n
}

// parse makes a tree of the page. The error is errDeep, or says which bound the tree is beyond.
func (s Source) parse() (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(s.html))
	if err != nil {
		return nil, errDeep
	}
	steps, deepest := 0, 0
	for n, depth := doc.FirstChild, 1; n != nil; {
		steps += depth
		deepest = max(deepest, depth)
		if n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		for n != nil && n.NextSibling == nil {
			n, depth = n.Parent, depth-1
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	switch {
	case deepest > maxNesting:
		return nil, errDeep
	case steps > maxSteps:
		return nil, beyond(maxSteps, "steps of work from its nodes to their outermost elements")
	}
	return doc, nil
}

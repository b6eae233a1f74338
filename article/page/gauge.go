package page

import (
	"errors"
	"strings"
)

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
	last := strings.LastIndexByte(s, '>')
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
			skipped := 0
			if at <= last {
				skipped = strings.IndexByte(s[at:], '>')
			}
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
	case "head", "frame", "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr",
		"form", "input",
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

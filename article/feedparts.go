package article

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A feed in its parts, cut by its items' tags alone, so that damage in one item costs that item.

// feedParts are the parts of a feed; one behind the other they are the feed.
type feedParts struct {
	head  []byte
	items []feedItem
}

// A feedItem is one item of a feed.
type feedItem struct {
	raw    []byte
	behind []byte // what stands between it and the next one, or the end
	at     int    // the byte of the feed at which it starts
	closed bool   // its end tag is there
	notes  []string
}

// itemTag is a tag of an item that a piece of a feed starts with.
var itemTag = regexp.MustCompile(`^<(/?)(?:rss:|atom:|a:)?(?:item|entry)(?:\s[^<>]*)?>`)

// mayBeItem reports whether a tag has the name of an item in its first bytes. A feed has ten tags
// for one of an item, and the pattern is slow.
func mayBeItem(b []byte) bool {
	name := b[:min(len(b), len("</atom:entry"))]
	return bytes.Contains(name, []byte("item")) || bytes.Contains(name, []byte("entry"))
}

// partsOf cuts a feed. An item without an end tag ends where the next one starts.
func partsOf(b []byte) feedParts {
	p := feedParts{head: b}
	start, end := -1, 0 // of the item that is open, and of the one before
	take := func(to int, closed bool) {
		p.items = append(p.items, feedItem{raw: b[start:to:to], at: start, closed: closed})
		start, end = -1, to
	}
	for i := 0; i < len(b); {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			break
		}
		i += n
		if n := verbatim(b[i:]); n > 0 {
			i += n
			continue
		}
		var m []int
		if mayBeItem(b[i:]) {
			m = itemTag.FindSubmatchIndex(b[i:min(len(b), i+mostTag)])
		}
		switch closes := m != nil && m[3] > m[2]; {
		case m == nil:
			i++
			continue
		case closes && start >= 0:
			take(i+m[1], true)
		case closes:
		case start >= 0:
			take(i, false)
			fallthrough
		default:
			p.between(b[end:i])
			start = i
		}
		i += m[1]
	}
	if start >= 0 {
		take(len(b), false)
	}
	p.between(b[end:])
	return p
}

// between takes what stands before the next item, or the end.
func (p *feedParts) between(b []byte) {
	if n := len(p.items); n > 0 {
		p.items[n-1].behind = b
	} else {
		p.head = b
	}
}

// verbatim gives the length of the comment or the section of CDATA that b starts with; 0 if it
// starts with none. One in which another one starts has lost its end: it is none. So to go over all
// of a feed takes each of its bytes a fixed number of times.
func verbatim(b []byte) int {
	open, end := section, "]]>"
	if bytes.HasPrefix(b, []byte("<!--")) {
		open, end = "<!--", "-->"
	} else if !bytes.HasPrefix(b, []byte(open)) {
		return 0
	}
	inside := b[len(open):]
	if n := bytes.Index(inside, []byte(open)); n >= 0 {
		inside = inside[:n]
	}
	n := bytes.Index(inside, []byte(end))
	if n < 0 {
		return 0
	}
	return len(open) + n + len(end)
}

// section starts a section of CDATA.
const section = "<![CDATA["

// noteBytes notes at each item whose bytes were no UTF-8, as they stood before, that they were read
// otherwise. It reports whether it is known which items these are.
func (p *feedParts) noteBytes(raw *feedParts, note string) bool {
	if len(raw.items) != len(p.items) {
		return false
	}
	noted := false
	for i := range p.items {
		if !utf8.Valid(raw.items[i].raw) {
			p.items[i].notes = []string{note}
			noted = true
		}
	}
	return noted
}

// whole joins the parts to a feed again.
func (p *feedParts) whole() []byte {
	var b bytes.Buffer
	b.Write(p.head)
	for _, item := range p.items {
		b.Write(item.raw)
		b.Write(item.behind)
	}
	return b.Bytes()
}

// A feedFrame is what may stand around an item alone.
type feedFrame struct{ head, end string }

// frames gives the head as it is, and what of it an item needs, if the head itself is broken or has
// the rest of an item in it.
func (p *feedParts) frames() []feedFrame {
	heads := []string{string(p.head)}
	if m := rootTag.Find(p.head); m != nil {
		short := string(m)
		if strings.HasPrefix(short, "<rss") {
			short += "<channel>"
		}
		for _, wanted := range wantedOfHead {
			short += string(wanted.Find(p.head))
		}
		heads = append(heads, short)
	}
	var frames []feedFrame
	for _, head := range heads {
		frames = append(frames, feedFrame{head, ends(head)})
	}
	return frames
}

// wantedOfHead are the elements of a head that its items are read with.
var wantedOfHead = []*regexp.Regexp{
	regexp.MustCompile(`<title(?:\s[^<>]*)?>[^<>]*</title>`),
	regexp.MustCompile(`<link(?:\s[^<>]*)?>[^<>]*</link>|<link\s[^<>]*/>`),
	regexp.MustCompile(`<language>[^<>]*</language>`),
}

// rootTag is the tag with which a feed starts.
var rootTag = regexp.MustCompile(`<(?:rss|feed|rdf:RDF|atom:feed)(?:\s[^<>]*)?>`)

// ends gives the end tags of what is open behind a head.
func ends(head string) string {
	var open []string
	d := decoder([]byte(head))
	for {
		token, err := d.RawToken()
		if err != nil {
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			open = append(open, nameOf(t.Name))
		case xml.EndElement:
			if n := len(open); n > 0 {
				open = open[:n-1]
			}
		}
	}
	slices.Reverse(open)
	var b strings.Builder
	for _, name := range open[:min(len(open), maxFeedDepth)] {
		b.WriteString("</" + name + ">")
	}
	return b.String()
}

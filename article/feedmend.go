package article

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// What is mended in a feed before its parser sees it. XML has a parser stop at the first fault;
// here the fault is made good where there is one way to do so, and noted at its item.

// mendFeed mends the head and the items of a feed.
func mendFeed(p *feedParts) {
	var above []string
	p.head, above = mendXML(p.head)
	for i := range above {
		above[i] = "before the items of the feed: " + above[i]
	}
	for i := range p.items {
		item := &p.items[i]
		raw, notes := mendXML(item.raw)
		item.raw, item.notes = raw, slices.Concat(item.notes, notes, above)
		if !item.closed {
			item.notes = append(item.notes, "the item has no end tag")
			item.raw = append(item.raw[:len(item.raw):len(item.raw)], item.endTag()...)
		} else if !balanced(item.raw) {
			item.notes = append(item.notes, "tags of the item do not close: it may be cut")
		}
		item.behind, _ = mendXML(item.behind)
	}
}

// endTag gives the end tag of an item.
func (i *feedItem) endTag() string {
	name := string(i.raw[1:])
	if n := strings.IndexAny(name, " \t\r\n>"); n >= 0 {
		name = name[:n]
	}
	return "</" + name + ">"
}

// mendXML mends a piece of XML, and says what was wrong with it. What is sound is not copied.
func mendXML(b []byte) ([]byte, []string) {
	var notes []string
	b, closed := closeSection(b)
	if closed {
		notes = append(notes, "a section of CDATA had no end")
	}
	var out bytes.Buffer
	wrong := 0
	for i := 0; i < len(b); {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			n = len(b) - i
		}
		wrong += mendText(&out, b[i:i+n])
		if i += n; i == len(b) {
			break
		}
		if n = verbatim(b[i:]); n > 0 {
			wrong += mendCharacters(&out, b[i:i+n])
			i += n
			continue
		}
		if opens(b[i:]) {
			out.WriteByte('<')
		} else {
			out.WriteString("&lt;")
			wrong++
		}
		i++
	}
	if wrong == 0 {
		return b, notes
	}
	return out.Bytes(), append(notes,
		fmt.Sprintf("%d characters that XML forbids were mended", wrong))
}

// opens reports whether b starts with a tag, a declaration or an instruction rather than with the
// sign for less.
func opens(b []byte) bool {
	name, _ := bytes.CutPrefix(b, []byte("<"))
	slash, isEnd := bytes.CutPrefix(name, []byte("/"))
	mark, isInstruction := bytes.CutPrefix(name, []byte("?"))
	switch {
	case isEnd:
		name = slash
	case isInstruction:
		name = mark
	case bytes.HasPrefix(name, []byte("!DOCTYPE")):
		return true
	}
	r, _ := utf8.DecodeRune(name)
	return unicode.IsLetter(r) || r == '_' || r == ':' && !isInstruction
}

// mendText writes text or the inside of tags, with what XML forbids there mended, and counts that.
func mendText(out *bytes.Buffer, b []byte) (wrong int) {
	for len(b) > 0 {
		n := bytes.IndexAny(b, "&]")
		if n < 0 {
			break
		}
		wrong += mendCharacters(out, b[:n])
		b = b[n:]
		switch m := reference.FindSubmatch(b[:min(len(b), 40)]); {
		case bytes.HasPrefix(b, []byte("]]>")):
			out.WriteString("]]&gt;")
			wrong, b = wrong+1, b[3:]
		case m == nil || allowed(number(m[1])):
			out.WriteByte(b[0])
			b = b[1:]
		default:
			r := number(m[1])
			if pair := utf16.DecodeRune(r, number(m[2])); pair != utf8.RuneError {
				out.WriteRune(pair)
				b = b[len(m[0]):]
			} else {
				if r >= ' ' {
					out.WriteRune(utf8.RuneError)
				}
				b = b[bytes.IndexByte(b, ';')+1:]
			}
			wrong++
		}
	}
	return wrong + mendCharacters(out, b)
}

// reference is a character by its number, and the one behind it.
var reference = regexp.MustCompile(`^&#(x[0-9a-fA-F]{1,8}|[0-9]{1,10});` +
	`(?:&#(x[0-9a-fA-F]{1,8}|[0-9]{1,10});)?`)

// number reads the number of a reference; 0 if it is none.
func number(s []byte) rune {
	base := 10
	if bytes.HasPrefix(s, []byte("x")) {
		s, base = s[1:], 16
	}
	n, err := strconv.ParseUint(string(s), base, 31)
	if err != nil {
		return 0
	}
	return rune(n)
}

// allowed reports whether XML has a character (XML 1.0, section 2.2).
func allowed(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xd7ff ||
		r >= 0xe000 && r <= 0xfffd || r >= 0x10000 && r <= utf8.MaxRune
}

// mendCharacters writes b with characters that XML does not have as U+FFFD, and counts these.
// Control characters are the parser's to leave out.
func mendCharacters(out *bytes.Buffer, b []byte) (wrong int) {
	wrong = bytes.Count(b, []byte("\ufffe")) + bytes.Count(b, []byte("\uffff"))
	if wrong > 0 {
		b = bytes.ReplaceAll(b, []byte("\ufffe"), []byte("\ufffd"))
		b = bytes.ReplaceAll(b, []byte("\uffff"), []byte("\ufffd"))
	}
	out.Write(b)
	return wrong
}

// closeSection ends the first section of CDATA that has no end: before the end tag of the element
// that it fills, or with the piece. It reports whether there is one.
func closeSection(b []byte) ([]byte, bool) {
	for i := 0; ; {
		n := bytes.Index(b[i:], []byte(section))
		if n < 0 {
			return b, false
		}
		i += n
		if n = verbatim(b[i:]); n > 0 {
			i += n
			continue
		}
		end := len(b)
		if m := filled.FindSubmatch(b[max(0, i-200):i]); m != nil {
			if n = bytes.Index(b[i:], []byte("</"+string(m[1])+">")); n > 0 {
				end = i + n
			}
		}
		return slices.Concat(b[:end], []byte("]]>"), b[end:]), true
	}
}

// filled is the tag of an element that what comes next fills.
var filled = regexp.MustCompile(`<([A-Za-z][\w:.-]*)[^<>]*>\s*$`)

// balanced reports whether each element of a piece of XML ends where it should.
func balanced(b []byte) bool {
	var open []xml.Name
	d := decoder(b)
	for {
		token, err := d.RawToken()
		if err != nil {
			return len(open) == 0 && d.InputOffset() > 0
		}
		switch t := token.(type) {
		case xml.StartElement:
			open = append(open, t.Name)
		case xml.EndElement:
			n := len(open) - 1
			if n < 0 || open[n] != t.Name {
				return false
			}
			open = open[:n]
		}
	}
}

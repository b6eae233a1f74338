package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

// A trail is the names of the elements that are open, without their name spaces: the outermost
// first, and last the one at hand.
type trail []string

// up gives the name of the element so many levels around the one at hand, or "".
func (p trail) up(levels int) string {
	if i := len(p) - 1 - levels; i >= 0 {
		return p[i]
	}
	return ""
}

// walk gives the tokens of a part to visit, a start and an end with itself last in the path.
// Entities that a document declares are never expanded: they are errors.
func walk(part string, b []byte, visit func(trail, xml.Token) error) error {
	b, err := plainXML(b)
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // plainXML has decoded it
		}
		return charset.NewReaderLabel(label, in)
	}
	var open trail
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			open, err = step(open, token, visit)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", part, err)
		}
	}
}

// step gives one token to visit, and the path behind it.
func step(open trail, token xml.Token, visit func(trail, xml.Token) error) (trail, error) {
	switch t := token.(type) {
	case xml.StartElement:
		if len(open) == maxOpen {
			return open, fmt.Errorf("elements stand more than %d deep inside of each other",
				maxOpen)
		}
		open = append(open, t.Name.Local)
		return open, visit(open, t)
	case xml.EndElement:
		err := visit(open, t)
		return open[:len(open)-1], err
	case xml.CharData:
		return open, visit(open, t)
	}
	return open, nil
}

// plainXML gives b in UTF-8 where its first bytes say that it is UTF-16. The decoder holds all
// attributes of an element at once, some 150 bytes each: so they are counted before, by their
// equals signs. In XML none of its tags has the sign that begins another.
func plainXML(b []byte) ([]byte, error) {
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		plain, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
		if err != nil {
			return nil, err
		}
		b = plain
	}
	for tag := range bytes.SplitSeq(b, []byte("<")) {
		if len(tag) > maxAttrs && bytes.Count(tag, []byte("=")) > maxAttrs {
			return nil, fmt.Errorf("an element has more than %d attributes", maxAttrs)
		}
	}
	return bytes.TrimPrefix(b, []byte("\ufeff")), nil
}

// attr gives the value of an attribute, or "".
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A leaf collects the text of the elements of some names, each the first that is not empty.
type leaf map[string]*string

// read reads a part of properties.
func (l leaf) read(part string, b []byte) error {
	var text strings.Builder
	return walk(part, b, func(at trail, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			text.Reset()
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			if to := l[t.Name.Local]; to != nil && *to == "" {
				*to = oneLine(text.String())
			}
			text.Reset()
		}
		return nil
	})
}

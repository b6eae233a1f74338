package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
)

// chunk reads the articles of a chunk of lines, which starts at o.
func (m *fieldMap) chunk(o origin, chunk []byte) []found {
	var all []found
	for len(chunk) > 0 {
		end := bytes.IndexByte(chunk, '\n') + 1
		if end == 0 {
			end = len(chunk)
		}
		one := bytes.TrimSpace(chunk[:end])
		if o.line == 1 {
			one = bytes.TrimSpace(bytes.TrimPrefix(one, []byte("\ufeff")))
		}
		if len(one) > 0 {
			all = append(all, m.objects(o, one)...)
		}
		chunk = chunk[end:]
		o.line++
	}
	return all
}

// objects reads the article of a JSON object, or the articles of the list that it wraps, as the
// answers of news services do: {"status": "ok", "articles": [...]}.
func (m *fieldMap) objects(o origin, raw []byte) []found {
	one := m.object(o, raw)
	if errors.Is(one.err, errDocument) && o.nth == 0 {
		return m.several(o, raw, one)
	}
	if one.skip == nil || one.err != errNoText {
		return []found{one}
	}
	list := m.wrapped(raw)
	if list == nil {
		one.skip.Keys = keysOf(raw)
		return []found{one}
	}
	return m.parts(o, list)
}

// parts reads the articles of a list, or of objects that stand behind each other.
func (m *fieldMap) parts(o origin, list []byte) []found {
	var all []found
	in := bufio.NewReaderSize(bytes.NewReader(list), min(len(list), 4<<10))
	c := documentCutter{in: in, line: max(1, o.line)}
	for {
		d, err := c.next()
		if err != nil { // the list is whole: it is only its end
			return all
		}
		if o.part++; o.part > maxParts {
			return append(all,
				o.skip(fmt.Errorf("the list in the object has more than %d objects: a list of "+
					"any length is read if no object stands around it", maxParts)))
		}
		f := m.object(o, d.raw)
		if f.err == errNoText {
			f.skip.Keys = keysOf(d.raw)
		}
		all = append(all, f)
	}
}

// several reads a line that is no object: it may be several objects, or a list of them.
func (m *fieldMap) several(o origin, line []byte, broken found) []found {
	if line[0] != '[' && !looksLikeObject(line) {
		return []found{broken}
	}
	if all := m.parts(o, line); len(all) > 1 || len(all) == 1 && all[0].skip == nil {
		return all
	}
	return []found{broken}
}

// listKeys are the keys under which APIs and scrapers keep their lists of articles. Any
// other list of objects with a text is something else: quotations, comments, a result.
var listKeys = map[string]bool{
	"articles": true, "items": true, "entries": true, "results": true, "data": true, "docs": true,
	"documents": true, "posts": true, "news": true, "stories": true, "records": true, "pages": true,
	"hits": true,
}

// wrapped gives the list of articles that an object without a text has under one of listKeys, or
// nil.
func (m *fieldMap) wrapped(raw []byte) []byte {
	var list []byte
	own := false
	err := members(raw, func(key string, value []byte) error {
		own = own || m.hasText([]string{key})
		if list == nil && listKeys[key] && value[0] == '[' && looksLikeDocuments(value) &&
			m.namesText(value) {
			list = value
		}
		return nil
	})
	if err != nil || own {
		return nil
	}
	return list
}

// object reads one article from its JSON object.
func (m *fieldMap) object(o origin, raw []byte) found {
	a := o.article()
	text, repair := decode(raw, o.charset)
	if repair != "" {
		raw = []byte(text)
		a.note(repair)
	}
	err := m.fill(&a, raw)
	for i := 0; err == errNoText && i < len(m.standards); i++ {
		b := o.article()
		if err = m.standards[i].fill(&b, raw); err == nil {
			b.Notes = append(a.Notes, b.Notes...)
			a = b
		}
	}
	if err == nil {
		err = o.unmark(&a)
	}
	if err != nil {
		return o.skip(err)
	}
	return found{article: a}
}

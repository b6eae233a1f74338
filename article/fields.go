package article

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
)

// A field is one of our names for what a source says of an article.
type field int

const (
	fieldText field = iota // first: without it there is no article
	fieldID
	fieldOutlet
	fieldOwner
	fieldTitle
	fieldByline
	fieldCredit
	fieldURL
	fieldLang
	fieldPublished
	fieldFetched
	fieldDeclared
	fieldCount
)

var fieldNames = [fieldCount]string{
	"text", "id", "outlet", "owner", "title", "byline", "credit", "url", "lang", "published",
	"fetched", "declared",
}

// Check reports what is wrong with the settings of r.
func (r *Reader) Check() error {
	for own := range r.Fields {
		if !slices.Contains(fieldNames[:], own) {
			return fmt.Errorf("%q is no field of an article; there are %s", own,
				strings.Join(fieldNames[:], ", "))
		}
	}
	return nil
}

// A fieldMap knows for every key of a source what it is to us. It is not changed once made.
type fieldMap struct {
	uses      map[string][]use
	folded    map[string]string        // keys by themselves in lower case
	paragraph string                   // the mark in a text that stands for a paragraph's end
	met       *[fieldCount]atomic.Bool // of the reader; nil if nobody asks
	standards []*fieldMap              // tried for an object that has no text
}

// A use is one meaning of a key: its field, and its place among the keys that may give that field.
type use struct {
	field field
	rank  int
	path  string // below the key, as body of article.body; empty for the key itself
	key   string // as Reader.Fields has it
}

// newFieldMap reads Reader.Fields the other way round: from the source's keys to ours. One key may
// serve two fields. Where no key of the text is named, an object without one may be of a standard.
func newFieldMap(foreign map[string]string, paragraph string) *fieldMap {
	m := mapFields(foreign, paragraph)
	if foreign["text"] != "" {
		return m
	}
	for _, name := range standards {
		named := maps.Clone(presets[name])
		maps.Copy(named, foreign)
		m.standards = append(m.standards, mapFields(named, paragraph))
	}
	return m
}

// mapFields is newFieldMap without the standards.
func mapFields(foreign map[string]string, paragraph string) *fieldMap {
	m := &fieldMap{uses: map[string][]use{}, folded: map[string]string{}, paragraph: paragraph}
	for f, own := range fieldNames {
		keys, ok := foreign[own]
		if !ok {
			keys = own
		}
		for rank, key := range strings.Split(keys, ",") {
			m.add(field(f), rank, strings.TrimSpace(key))
		}
	}
	return m
}

// add takes in a key of a field, by itself and as each path that it may be. A key that has the
// dots in it goes before what is reached by a path.
func (m *fieldMap) add(f field, rank int, key string) {
	m.uses[key] = append(m.uses[key], use{f, 2 * rank, "", key})
	if lower := strings.ToLower(key); m.folded[lower] == "" {
		m.folded[lower] = key
	}
	path := pathOf(key)
	for i := range path {
		if path[i] == '.' && i > 0 && i+1 < len(path) {
			u := use{f, 2*rank + 1, path[i+1:], key}
			m.uses[path[:i]] = append(m.uses[path[:i]], u)
		}
	}
}

// column gives the key that a column of a table is: its name, or the key that differs from it in
// case alone.
func (m *fieldMap) column(name string) string {
	name = strings.TrimSpace(name)
	if key, ok := m.folded[strings.ToLower(name)]; ok && m.uses[name] == nil {
		return key
	}
	return name
}

// namesText reports whether a key for the text stands in a piece of JSON.
func (m *fieldMap) namesText(head []byte) bool {
	for key, uses := range m.uses {
		for _, u := range uses {
			last := u.path[strings.LastIndexByte(u.path, '.')+1:]
			if u.field == fieldText && bytes.Contains(head, []byte(`"`+key+`"`)) &&
				(last == "" || bytes.Contains(head, []byte(last))) {
				return true
			}
		}
	}
	return slices.ContainsFunc(m.standards, func(s *fieldMap) bool { return s.namesText(head) })
}

// keepText puts one string into Meta, unless it is longer than any field may be.
func (a *Article) keepText(key, text string) {
	if len(key)+len(text) > maxField {
		a.leaveOut(key)
		return
	}
	if a.Meta == nil {
		a.Meta = map[string]string{}
	}
	a.Meta[key] = text
}

// leaveOut notes that a field was too long.
func (a *Article) leaveOut(key string) {
	a.note(fmt.Sprintf("%s is longer than %d KiB and was left out", shortened(key), maxField>>10))
}

// bound leaves out the fields that are too long, and mends those that are no UTF-8, of an article
// that no record was the source of: addresses come from headers, in any bytes.
func (a *Article) bound() {
	for f := fieldOutlet; f < fieldPublished; f++ {
		p := a.place(f)
		if len(*p) > maxField {
			a.leaveOut(fieldNames[f])
			*p = ""
		}
		*p = strings.ToValidUTF8(*p, "\ufffd")
	}
}

// setDate keeps the article if the date is none, and notes it.
func (a *Article) setDate(f field, key, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	d, err := ParseDate(text)
	if err != nil {
		a.note(fmt.Sprintf("%s: %v", key, err))
		return
	}
	if f == fieldPublished {
		a.Published = d
	} else {
		a.Fetched = d
	}
}

// place is where a field that is a string stands in the article.
func (a *Article) place(f field) *string {
	switch f {
	case fieldID:
		return &a.ID
	case fieldOutlet:
		return &a.Outlet
	case fieldOwner:
		return &a.Owner
	case fieldTitle:
		return &a.Title
	case fieldByline:
		return &a.Byline
	case fieldCredit:
		return &a.Credit
	case fieldURL:
		return &a.URL
	}
	return &a.Lang
}

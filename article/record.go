package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"overlap/site"
)

// A record is what a source says of one article: for every field the value and its key.
type record struct {
	value [fieldCount]value
	key   [fieldCount]string
	rank  [fieldCount]int
	kept  int // bytes in Meta
}

// fill sets the article from a JSON object. Of one key that stands twice the last value
// counts, as everywhere; that it did is noted where the key is one of ours.
func (m *fieldMap) fill(a *Article, raw []byte) error {
	var r record
	w := walker{raw: raw}
	err := w.members(func(key string, raw []byte) error {
		if string(raw) == "null" {
			return nil
		}
		used := false
		for _, u := range m.uses[key] {
			used = r.use(m, a, u, value{raw: raw}, w.broken) || used
		}
		switch {
		case used:
		case w.broken:
			w.note(fmt.Sprintf("%s is no value of JSON and was left out: saw %s", shortened(key),
				seen(raw)))
		default:
			r.keepJSON(a, key, raw)
		}
		return nil
	})
	if err != nil {
		return err
	}
	a.noteAll(w.odd)
	return m.finish(a, &r)
}

// use takes the value of a key, or what its path leads to, and reports whether there is one. A
// value that JSON does not have is none, but there may be a good one inside of it.
func (r *record) use(m *fieldMap, a *Article, u use, v value, broken bool) bool {
	if u.path != "" {
		v = reached(u, v.raw)
	} else if broken && u.field != fieldText { // which says itself that it is no string
		return false
	}
	if v.absent() {
		return false
	}
	m.meet(u.field)
	r.set(a, u, v)
	return true
}

// meet notes that the source has a key of a field.
func (m *fieldMap) meet(f field) {
	if m.met != nil && !m.met[f].Load() {
		m.met[f].Store(true)
	}
}

// set takes the value of a key unless the field has a better one.
func (r *record) set(a *Article, u use, v value) {
	old := r.value[u.field]
	switch {
	case old.absent():
	case r.key[u.field] == u.key && r.rank[u.field] == u.rank:
		a.note(fmt.Sprintf("key %s stands twice: the last was taken", seen(u.key)))
	case v.empty(), !old.empty() && r.rank[u.field] < u.rank:
		return
	}
	r.value[u.field], r.key[u.field], r.rank[u.field] = v, u.key, u.rank
}

// finish gives the article what the record holds.
func (m *fieldMap) finish(a *Article, r *record) error {
	for f := range fieldCount {
		if f == fieldText {
			if err := m.setText(a, r.key[f], r.value[f]); err != nil {
				return err
			}
			continue
		}
		a.setField(f, r.key[f], r.value[f])
	}
	if a.Outlet == "" {
		a.Outlet = site.Host(a.URL)
	}
	return nil
}

// keepJSON puts a key that is not ours into Meta: a string as it is, else as JSON.
func (r *record) keepJSON(a *Article, key string, raw []byte) {
	if len(raw) > 8*maxMeta { // it is not decoded to be left out
		r.keep(a, key, string(raw[:maxMeta+1]))
		return
	}
	text, ok, err := value{raw: raw}.string()
	if !ok {
		var b bytes.Buffer
		json.Compact(&b, raw)
		text = b.String()
	}
	if err != nil {
		a.note(fmt.Sprintf("%s %v", shortened(key), err))
	}
	r.keep(a, key, text)
}

// keep puts one string into Meta, unless there is more than enough there.
func (r *record) keep(a *Article, key, text string) {
	if r.kept += len(key) + len(text); r.kept > maxMeta || len(a.Meta) >= maxKeys {
		r.kept -= len(key) + len(text)
		a.note(fmt.Sprintf("keys beyond %d, or %d KiB in all, were left out", maxKeys, maxMeta>>10))
		return
	}
	a.keepText(key, text)
}

// setField gives one field its value. One that is not as it should be is noted, and costs nothing
// else.
func (a *Article) setField(f field, key string, v value) {
	switch {
	case v.absent():
		return
	case len(v.raw) > maxField || len(v.text) > maxField:
		a.leaveOut(key)
		return
	case f == fieldDeclared:
		a.setDeclared(key, v)
		return
	}
	text, err := scalar(f, v)
	if err != nil {
		a.note(fmt.Sprintf("%s %v", key, err))
	}
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	switch f {
	case fieldPublished, fieldFetched:
		a.setDate(f, key, text)
	default:
		*a.place(f) = text
	}
}

// errNoText says that a source has no such key.
var errNoText = errors.New("article has no text")

// setText takes the text byte by byte as the source gives it, but for the mark that
// stands for a paragraph's end: offsets count from its start.
func (m *fieldMap) setText(a *Article, key string, v value) error {
	if v.absent() {
		return errNoText
	}
	text, err := prose(v)
	if err == errEscape {
		a.note(fmt.Sprintf("%s %v", key, err))
	} else if err != nil {
		return fmt.Errorf("%s %w", key, err)
	}
	if m.paragraph != "" {
		text = strings.ReplaceAll(text, m.paragraph, "\n\n")
	}
	if len(text) > MaxText {
		return tooLong("the text", MaxText)
	}
	if blank(text) {
		return errors.New("text is empty")
	}
	a.Text = text
	return nil
}

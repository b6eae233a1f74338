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
	err := members(raw, func(key string, raw []byte) error {
		if string(raw) == "null" {
			return nil
		}
		uses, ours := m.uses[key]
		if !ours {
			return r.keepJSON(a, key, raw)
		}
		for _, u := range uses {
			m.meet(u.field)
			r.set(a, u, key, value{raw: raw})
		}
		return nil
	})
	if err != nil {
		return err
	}
	return m.finish(a, &r)
}

// meet notes that the source has a key of a field.
func (m *fieldMap) meet(f field) {
	if m.met != nil && !m.met[f].Load() {
		m.met[f].Store(true)
	}
}

// set takes the value of a key unless the field has a better one.
func (r *record) set(a *Article, u use, key string, v value) {
	old := r.value[u.field]
	switch {
	case old.absent():
	case r.key[u.field] == key:
		a.note(fmt.Sprintf("key %s stands twice: the last was taken", seen(key)))
	case v.empty(), !old.empty() && r.rank[u.field] < u.rank:
		return
	}
	r.value[u.field], r.key[u.field], r.rank[u.field] = v, key, u.rank
}

// finish gives the article what the record holds.
func (m *fieldMap) finish(a *Article, r *record) error {
	for f := range fieldCount {
		if err := m.setField(a, f, r.key[f], r.value[f]); err != nil {
			return err
		}
	}
	if a.Outlet == "" {
		a.Outlet = site.Host(a.URL)
	}
	return nil
}

// keepJSON puts a key that is not ours into Meta: a string as it is, else as JSON.
func (r *record) keepJSON(a *Article, key string, raw []byte) error {
	if len(raw) > 8*maxMeta { // it is not decoded to be left out
		r.keep(a, key, string(raw[:maxMeta+1]))
		return nil
	}
	text, ok, err := value{raw: raw}.string()
	if !ok {
		var b bytes.Buffer
		err = json.Compact(&b, raw)
		text = b.String()
	}
	if err == nil {
		r.keep(a, key, text)
	}
	return err
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

// setField gives one field its value.
func (m *fieldMap) setField(a *Article, f field, key string, v value) error {
	if f == fieldText {
		return m.setText(a, key, v)
	}
	if v.absent() {
		return nil
	}
	if len(v.raw) > maxField || len(v.text) > maxField {
		a.leaveOut(key)
		return nil
	}
	if f == fieldDeclared {
		a.setDeclared(key, v)
		return nil
	}
	text, err := scalar(f, v)
	if err != nil {
		return fmt.Errorf("%s %w", key, err)
	}
	switch f {
	case fieldPublished, fieldFetched:
		a.setDate(f, key, text)
	default:
		if text = strings.TrimSpace(text); text != "" {
			*a.place(f) = text
		}
	}
	return nil
}

// errNoText says that a source has no such key.
var errNoText = errors.New("article has no text")

// setText takes the text byte by byte as the source gives it, but for the mark that
// stands for a paragraph's end: offsets count from its start.
func (m *fieldMap) setText(a *Article, key string, v value) error {
	if v.absent() {
		return errNoText
	}
	text, ok, err := v.string()
	switch {
	case !ok:
		return fmt.Errorf("%s is %s, not a string: saw %s", key, v.kind(), seen(v.raw))
	case err != nil:
		return err
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

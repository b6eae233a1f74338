package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
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
	fieldCount
)

var fieldNames = [fieldCount]string{
	"text", "id", "outlet", "owner", "title", "byline", "credit", "url", "lang", "published", "fetched",
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
	paragraph string                   // the mark in a text that stands for a paragraph's end
	met       *[fieldCount]atomic.Bool // of the reader; nil if nobody asks
}

// A use is one meaning of a key: its field, and its place among the keys that may give that field.
type use struct {
	field field
	rank  int
}

// newFieldMap reads Reader.Fields the other way round: from the source's keys to ours. One key may
// serve two fields.
func newFieldMap(foreign map[string]string, paragraph string) *fieldMap {
	m := &fieldMap{uses: map[string][]use{}, paragraph: paragraph}
	for f, own := range fieldNames {
		keys, ok := foreign[own]
		if !ok {
			keys = own
		}
		for rank, key := range strings.Split(keys, ",") {
			key = strings.TrimSpace(key)
			m.uses[key] = append(m.uses[key], use{field(f), rank})
		}
	}
	return m
}

// A value is what a source says of one field. The zero value says nothing.
type value struct {
	raw  []byte // JSON, decoded only if it is wanted
	text string // of a source that knows strings only
}

// absent reports whether the source has no such key, or null for it.
func (v value) absent() bool { return v.raw == nil && v.text == "" }

// empty reports whether v says nothing, so that the next key of a field is to be asked.
func (v value) empty() bool { return v.absent() || string(v.raw) == `""` }

// string gives the value if it is a string.
func (v value) string() (text string, ok bool, err error) {
	if v.raw == nil {
		return v.text, true, nil
	}
	if v.raw[0] != '"' {
		return "", false, nil
	}
	text, err = unquote(v.raw)
	return text, true, err
}

// namesText reports whether a key for the text stands in a piece of JSON.
func (m *fieldMap) namesText(head []byte) bool {
	for key, uses := range m.uses {
		for _, u := range uses {
			if u.field == fieldText && bytes.Contains(head, []byte(`"`+key+`"`)) {
				return true
			}
		}
	}
	return false
}

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
		a.Outlet = host(a.URL)
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

// scalar gives a value as a string where the field takes its kind: a string everywhere, a
// number for an ID or a date, a list of names for a byline or credit.
func scalar(f field, v value) (string, error) {
	text, ok, err := v.string()
	if ok {
		return text, err
	}
	switch c := v.raw[0]; {
	case (c == '-' || c >= '0' && c <= '9') &&
		(f == fieldID || f == fieldPublished || f == fieldFetched):
		return string(v.raw), nil
	case c == '[' && (f == fieldByline || f == fieldCredit):
		var names []string
		if json.Unmarshal(v.raw, &names) == nil {
			return strings.Join(names, ", "), nil
		}
	}
	return "", fmt.Errorf("is %s, not a string: saw %s", v.kind(), seen(v.raw))
}

// kind names the kind of a JSON value.
func (v value) kind() string {
	switch v.raw[0] {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "a truth value"
	}
	return "a number"
}

// absolute gives link as a full address, if need be against that of its page; without both the one
// there is.
func absolute(address, link string) string {
	base, err := url.Parse(address)
	if err != nil || link == "" {
		return address
	}
	u, err := base.Parse(link)
	if err != nil || u.Host == "" {
		return address
	}
	return u.String()
}

// host gives the outlet that a URL stands for: its host without www and port, in lower case.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// looksLikeObject reports whether head starts with a JSON object: a brace, and a key with
// its colon or the closing brace. No prose starts so.
func looksLikeObject(head []byte) bool {
	w := walker{raw: bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")}
	if !w.take('{') {
		return false
	}
	if w.space(); w.take('}') {
		return true
	}
	_, err := w.key()
	return err == nil
}

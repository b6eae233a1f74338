package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
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
			return fmt.Errorf("%q is no field of an article; there are %s", own, strings.Join(fieldNames[:], ", "))
		}
	}
	return nil
}

// A fieldMap knows for every key of a source what it is to us. It is not changed once made.
type fieldMap struct {
	uses map[string][]use
}

// A use is one meaning of a key: its field, and its place among the keys that may give that field.
type use struct {
	field field
	rank  int
}

func newFieldMap(foreign map[string]string) *fieldMap {
	m := &fieldMap{uses: map[string][]use{}}
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

// A record is what a source says of one article: for every field the value, as JSON, and its key.
type record struct {
	value [fieldCount][]byte
	key   [fieldCount]string
	rank  [fieldCount]int
}

// fill sets the article from a JSON object. Of one key that stands twice the last value
// counts, as everywhere; that it did is noted where the key is one of ours.
func (m *fieldMap) fill(a *Article, raw []byte) error {
	var r record
	err := members(raw, func(key string, value []byte) error {
		uses, ours := m.uses[key]
		if !ours {
			return a.keep(key, value)
		}
		for _, u := range uses {
			r.set(a, u, key, value)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for f := range fieldCount {
		if err := a.set(f, r.key[f], r.value[f]); err != nil {
			return err
		}
	}
	if a.Outlet == "" {
		a.Outlet = host(a.URL)
	}
	return nil
}

func (r *record) set(a *Article, u use, key string, value []byte) {
	if string(value) == "null" || string(value) == `""` && r.value[u.field] != nil {
		return
	}
	if r.key[u.field] == key {
		a.note(fmt.Sprintf("key %s stands twice: the last was taken", seen(key)))
	} else if r.value[u.field] != nil && string(r.value[u.field]) != `""` && r.rank[u.field] < u.rank {
		return
	}
	r.value[u.field], r.key[u.field], r.rank[u.field] = value, key, u.rank
}

// keep puts a key that is not ours into Meta: a string as it is, null not at all, else JSON.
func (a *Article) keep(key string, value []byte) error {
	var text string
	var err error
	switch {
	case string(value) == "null":
		return nil
	case value[0] == '"':
		text, err = unquote(value)
	default:
		var b bytes.Buffer
		err = json.Compact(&b, value)
		text = b.String()
	}
	if err != nil {
		return err
	}
	if a.Meta == nil {
		a.Meta = map[string]string{}
	}
	a.Meta[key] = text
	return nil
}

// set gives one field its value, nil if the source has none.
func (a *Article) set(f field, key string, value []byte) error {
	if f == fieldText {
		return a.setText(key, value)
	}
	if value == nil {
		return nil
	}
	text, err := scalar(f, value)
	if err != nil {
		return fmt.Errorf("%s %w", key, err)
	}
	switch f {
	case fieldPublished, fieldFetched:
		a.setDate(f, key, text)
	default:
		*a.place(f) = strings.TrimSpace(text)
	}
	return nil
}

// setText takes the text byte by byte as the string gives it: offsets count from its start.
func (a *Article) setText(key string, value []byte) error {
	if value == nil {
		return errors.New("article has no text")
	}
	if value[0] != '"' {
		return fmt.Errorf("%s is %s, not a string: saw %s", key, kindOf(value), seen(value))
	}
	text, err := unquote(value)
	if err == nil && blank(text) {
		err = errors.New("text is empty")
	}
	a.Text = text
	return err
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
func scalar(f field, value []byte) (string, error) {
	switch c := value[0]; {
	case c == '"':
		return unquote(value)
	case (c == '-' || c >= '0' && c <= '9') && (f == fieldID || f == fieldPublished || f == fieldFetched):
		return string(value), nil
	case c == '[' && (f == fieldByline || f == fieldCredit):
		var names []string
		if json.Unmarshal(value, &names) == nil {
			return strings.Join(names, ", "), nil
		}
	}
	return "", fmt.Errorf("is %s, not a string: saw %s", kindOf(value), seen(value))
}

// kindOf names the kind of a JSON value.
func kindOf(value []byte) string {
	switch value[0] {
	case '"':
		return "a string"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "a truth value"
	case 'n':
		return "null"
	}
	return "a number"
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

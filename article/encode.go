package article

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// AppendLine appends the article to dst as one JSON line, newline included, which a Reader
// without a field map reads back to the same article, but for Path, Line and Notes. Fields
// without a value are left out; Meta follows in lexical order, and a key of it that is one of
// our own names gets underscores behind it, as many as no other key of it has. A text that would be
// read as HTML, and is none any more, has the key text_type, which says that it is plain.
func (a *Article) AppendLine(dst []byte) []byte {
	dst = append(dst, '{')
	for _, f := range []struct{ key, value string }{
		{"id", a.ID}, {"outlet", a.Outlet}, {"owner", a.Owner}, {"title", a.Title}, {"byline",
			a.Byline}, {"credit", a.Credit},
		{"url", a.URL}, {"lang", a.Lang}, {"published", a.Published.String()}, {"fetched",
			a.Fetched.String()},
	} {
		if f.value != "" {
			dst = append(appendMember(dst, f.key, f.value), ',')
		}
	}
	if len(a.Declared) > 0 {
		dst = append(a.appendDeclared(dst), ',')
	}
	dst = appendMember(dst, "text", a.Text)
	meta := a.Meta
	if hasMarkup(a.Text) { // which is the author's own
		meta = map[string]string{}
		maps.Copy(meta, a.Meta)
		meta[textType] = typePlain
	}
	for _, key := range slices.Sorted(maps.Keys(meta)) {
		dst = appendMember(append(dst, ','), a.metaName(key), meta[key])
	}
	return append(dst, '}', '\n')
}

// appendDeclared appends the declared sources and their key.
func (a *Article) appendDeclared(dst []byte) []byte {
	b := bytes.NewBuffer(append(appendQuoted(dst, fieldNames[fieldDeclared]), ':'))
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.Encode(a.Declared) // strings: there is no error
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// metaName returns the name that a key of Meta is written under.
func (a *Article) metaName(key string) string {
	if !slices.Contains(fieldNames[:], key) {
		return key
	}
	for taken := true; taken; _, taken = a.Meta[key] {
		key += "_"
	}
	return key
}

// appendMember appends a key and its value.
func appendMember(dst []byte, key, value string) []byte {
	dst = append(appendQuoted(dst, key), ':')
	return appendQuoted(dst, value)
}

// appendQuoted appends s as a JSON string, with <, > and & as they are.
func appendQuoted(dst []byte, s string) []byte {
	b := bytes.NewBuffer(dst)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.Encode(s) // a string: there is no error
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

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
// our own names gets an underscore behind it.
func (a *Article) AppendLine(dst []byte) []byte {
	dst = append(dst, '{')
	for _, f := range []struct{ key, value string }{
		{"id", a.ID}, {"outlet", a.Outlet}, {"owner", a.Owner}, {"title", a.Title}, {"byline", a.Byline}, {"credit", a.Credit},
		{"url", a.URL}, {"lang", a.Lang}, {"published", a.Published.String()}, {"fetched", a.Fetched.String()},
	} {
		if f.value != "" {
			dst = append(appendMember(dst, f.key, f.value), ',')
		}
	}
	dst = appendMember(dst, "text", a.Text)
	for _, key := range slices.Sorted(maps.Keys(a.Meta)) {
		value := a.Meta[key]
		for slices.Contains(fieldNames[:], key) {
			key += "_"
		}
		dst = appendMember(append(dst, ','), key, value)
	}
	return append(dst, '}', '\n')
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

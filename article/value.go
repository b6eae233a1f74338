package article

import (
	"fmt"
	"strings"
)

// A value is what a source says of one field. The zero value says nothing.
type value struct {
	raw  []byte // JSON, decoded only if it is wanted
	text string // of a source that knows strings only
}

// absent reports whether the source has no such key, or null for it.
func (v value) absent() bool { return v.raw == nil && v.text == "" }

// empty reports whether v says nothing, so that the next key of a field is to be asked.
func (v value) empty() bool { return v.absent() || string(v.raw) == `""` }

// string gives the value if it is a string. Beside errEscape it is good all the same.
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

// scalar gives a value as a string: a number as it stands, a list of names or of objects with names
// for a byline or credit, and of a list or object of one string that one. Beside errEscape there is
// a string.
func scalar(f field, v value) (string, error) {
	text, ok, err := v.string()
	if ok {
		return text, err
	}
	switch c := v.raw[0]; {
	case c == '-' || c >= '0' && c <= '9':
		return string(v.raw), nil
	case c == '[' || c == '{':
		names := namesIn(v.raw, "name", "rendered")
		if f == fieldByline || f == fieldCredit {
			names = []string{strings.Join(names, ", ")}
		}
		if len(names) == 1 && names[0] != "" {
			return names[0], nil
		}
	}
	return "", v.odd()
}

// odd says that a value is no string.
func (v value) odd() error {
	return fmt.Errorf("is %s, not a string: saw %s", v.kind(), seen(v.raw))
}

// namesIn gives the strings of a list, and of an object or a list of objects those under the first
// of the keys that is there: schema.org has name, WordPress rendered. It gives none if anything
// else is there.
func namesIn(raw []byte, keys ...string) []string {
	if raw[0] != '[' {
		raw = listOf([]value{{raw: raw}})
	}
	var names []string
	sound := true
	elements(raw, func(_ int, raw []byte) {
		v := value{raw: raw}
		for _, key := range keys {
			if raw[0] == '{' && v.raw[0] == '{' {
				reach(raw, key, 0, func(inner []byte) { v.raw = inner })
			}
		}
		name, ok, _ := v.string()
		sound = sound && ok && len(names) < maxNamed
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	})
	if !sound {
		return nil
	}
	return names
}

// maxNamed is how many names a value may have.
const maxNamed = 1000

// prose gives a value as a text: a string, an object with one, or a list of strings, each a
// paragraph.
func prose(v value) (string, error) {
	text, ok, err := v.string()
	if ok {
		return text, err
	}
	if c := v.raw[0]; c == '{' || c == '[' {
		if paragraphs := namesIn(v.raw, "rendered"); len(paragraphs) > 0 {
			return strings.Join(paragraphs, "\n\n"), nil
		}
	}
	return "", v.odd()
}

package article

import (
	"encoding/json"
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

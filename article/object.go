package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// The members of one JSON object.
//
// encoding/json would read every line twice and build what is thrown away: 173 MB/s a core. Here
// the object is walked once, member by member, and only the values that become part of an article
// are decoded; strings are crossed with IndexByte. The grammar is that of RFC 8259, with freedoms
// for what scrapers write: control characters inside of a string are taken as they stand, a comma
// before the end and comments are passed over, and a value that is none, as NaN, costs its key. All
// but the first are noted. Nested values are checked by encoding/json.

// errDocument is what every trouble of broken JSON wraps.
var errDocument = errors.New("broken JSON")

// members calls f with every key and value of the object raw, in order, and stops at
// the first error. Keys are unquoted, values are as they stand, and have a byte at least.
func members(raw []byte, f func(key string, value []byte) error) error {
	w := walker{raw: raw}
	return w.members(f)
}

// members is members, and leaves in w what was odd.
func (w *walker) members(f func(key string, value []byte) error) error {
	w.space()
	if !w.take('{') {
		return fmt.Errorf("not a JSON object: saw %s", w.saw())
	}
	for first := true; ; first = false {
		if w.space(); w.take('}') {
			if !first {
				w.note("the JSON has a comma too many")
			}
			return w.end()
		}
		key, err := w.key()
		if err != nil {
			return err
		}
		value, err := w.value()
		if err != nil {
			return err
		}
		if len(value) > 0 {
			err = f(key, value)
		} else if w.at == len(w.raw) {
			err = w.wrong("want a value")
		} else {
			w.note(fmt.Sprintf("%s has no value", shortened(key)))
		}
		if err != nil {
			return err
		}
		w.space()
		switch {
		case w.take(','):
		case w.take('}'):
			return w.end()
		default:
			return w.wrong("want , or } after a value")
		}
	}
}

// A walker stands at one byte of an object.
type walker struct {
	raw    []byte
	at     int
	broken bool     // the value that was crossed last is no JSON
	odd    []string // what was passed over
}

// note notes what was passed over, once.
func (w *walker) note(odd string) {
	if len(w.odd) < maxOddities && !slices.Contains(w.odd, odd) {
		w.odd = append(w.odd, odd)
	}
}

// maxOddities is how many oddities of one object are told.
const maxOddities = 20

// space goes over the white space of JSON, and over comments.
func (w *walker) space() {
	for w.at < len(w.raw) {
		switch w.raw[w.at] {
		case ' ', '\t', '\n', '\r':
			w.at++
		case '/':
			if !w.comment() {
				return
			}
		default:
			return
		}
	}
}

// comment goes over a comment, if that is what is next.
func (w *walker) comment() bool {
	rest, end := w.raw[w.at:], ""
	switch {
	case bytes.HasPrefix(rest, []byte("//")):
		end = "\n"
	case bytes.HasPrefix(rest, []byte("/*")):
		end = "*/"
	default:
		return false
	}
	n := bytes.Index(rest[2:], []byte(end))
	if n < 0 {
		return false
	}
	w.at += 2 + n + len(end)
	w.note("the JSON has comments")
	return true
}

// take goes over c if it is next.
func (w *walker) take(c byte) bool {
	if w.at < len(w.raw) && w.raw[w.at] == c {
		w.at++
		return true
	}
	return false
}

// end refuses what stands behind the object.
func (w *walker) end() error {
	if w.space(); w.at < len(w.raw) {
		return w.wrong("something stands behind the object")
	}
	return nil
}

// saw is what stands at the walker, for a message.
func (w *walker) saw() string {
	if w.at >= len(w.raw) {
		return "the end of the line"
	}
	return seen(w.raw[w.at:])
}

// wrong says where the object is broken, what should stand there and what does.
func (w *walker) wrong(want string) error {
	return fmt.Errorf("%w at byte %d: %s, saw %s", errDocument, w.at, want, w.saw())
}

// key reads a member's name and its colon.
func (w *walker) key() (string, error) {
	w.space()
	if w.at >= len(w.raw) || w.raw[w.at] != '"' {
		return "", w.wrong("want a key in quotation marks")
	}
	raw, err := w.text()
	if err != nil {
		return "", err
	}
	key, _ := unquote(raw)
	if w.space(); !w.take(':') {
		return "", w.wrong("want a colon after a key")
	}
	w.space()
	return key, nil
}

// value crosses one value of any kind. It may be empty, or none that JSON has.
func (w *walker) value() ([]byte, error) {
	w.broken = false
	if w.at < len(w.raw) && w.raw[w.at] == '"' {
		return w.text()
	}
	start := w.at
	if err := w.cross(); err != nil {
		return nil, err
	}
	raw := w.raw[start:w.at]
	w.broken = len(raw) > 0 && !json.Valid(raw)
	return raw, nil
}

// text crosses a string, both quotation marks included. Every byte is searched at most
// once for each of the two marks, however many escapes there are.
func (w *walker) text() ([]byte, error) {
	start, i, end := w.at, w.at+1, -1
	for {
		if end < i {
			n := bytes.IndexByte(w.raw[i:], '"')
			if n < 0 {
				w.at = start
				return nil, w.wrong("a string does not end")
			}
			end = i + n
		}
		n := bytes.IndexByte(w.raw[i:end], '\\')
		if n < 0 {
			w.at = end + 1
			return w.raw[start:w.at], nil
		}
		i += n + 2
	}
}

// cross goes over a number, a literal, a list or an object; strings in them may hold any
// bracket. It does not check the grammar.
func (w *walker) cross() error {
	depth := 0
	for w.at < len(w.raw) {
		switch c := w.raw[w.at]; c {
		case '"':
			if _, err := w.text(); err != nil {
				return err
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				w.at++
				return nil
			}
			if depth < 0 {
				return nil
			}
		case ',', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return nil
			}
		}
		w.at++
	}
	if depth > maxNested {
		return fmt.Errorf("JSON that does not end is nested more than %d deep", maxNested)
	}
	return nil
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

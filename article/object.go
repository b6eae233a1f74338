package article

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The members of one JSON object.
//
// encoding/json would read every line twice and build what is thrown away: 173 MB/s a core. Here
// the object is walked once, member by member, and only the values that become part of an article
// are decoded; strings are crossed with IndexByte. The grammar is that of RFC 8259, with one
// freedom: control characters inside a string are taken as they stand, since scrapers forget to
// escape them and the words are good. Nested values are checked by encoding/json.

// members calls f with every key and value of the object raw, in order, and stops at
// the first error. Keys are unquoted, values are as they stand.
func members(raw []byte, f func(key string, value []byte) error) error {
	w := walker{raw: raw}
	w.space()
	if !w.take('{') {
		return fmt.Errorf("not a JSON object: saw %s", w.saw())
	}
	if w.space(); w.take('}') {
		return w.end()
	}
	for {
		key, err := w.key()
		if err != nil {
			return err
		}
		value, err := w.value()
		if err != nil {
			return err
		}
		if err := f(key, value); err != nil {
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
	raw []byte
	at  int
}

// space goes over the white space of JSON.
func (w *walker) space() {
	for w.at < len(w.raw) &&
		(w.raw[w.at] == ' ' || w.raw[w.at] == '\t' || w.raw[w.at] == '\n' || w.raw[w.at] == '\r') {
		w.at++
	}
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
	return fmt.Errorf("broken JSON at byte %d: %s, saw %s", w.at, want, w.saw())
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
	key, err := unquote(raw)
	if err != nil {
		return "", err
	}
	if w.space(); !w.take(':') {
		return "", w.wrong("want a colon after a key")
	}
	w.space()
	return key, nil
}

// value crosses one value of any kind.
func (w *walker) value() ([]byte, error) {
	if w.at < len(w.raw) && w.raw[w.at] == '"' {
		return w.text()
	}
	start := w.at
	if err := w.cross(); err != nil {
		return nil, err
	}
	raw := w.raw[start:w.at]
	if !json.Valid(raw) {
		w.at = start
		return nil, w.wrong("want a value")
	}
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
	return nil
}

// unquote gives the text of a JSON string with its quotation marks. Half a surrogate
// pair becomes U+FFFD.
func unquote(raw []byte) (string, error) {
	raw = raw[1 : len(raw)-1]
	slash := bytes.IndexByte(raw, '\\')
	if slash < 0 {
		return string(raw), nil
	}
	var s strings.Builder
	s.Grow(len(raw))
	for slash >= 0 {
		s.Write(raw[:slash])
		c, taken, err := escape(raw[slash:])
		if err != nil {
			return "", err
		}
		s.WriteRune(c)
		raw = raw[slash+taken:]
		slash = bytes.IndexByte(raw, '\\')
	}
	s.Write(raw)
	return s.String(), nil
}

const (
	escaped  = `"\/bfnrt`
	escapeOf = "\"\\/\b\f\n\r\t"
)

// escape decodes the escape that raw starts with and gives its length.
func escape(raw []byte) (c rune, taken int, err error) {
	if i := strings.IndexByte(escaped, raw[1]); i >= 0 {
		return rune(escapeOf[i]), 2, nil
	}
	c, ok := hex4(raw)
	if !ok {
		return 0, 0, fmt.Errorf("broken JSON: no such escape as %s", seen(raw[:min(6, len(raw))]))
	}
	if utf16.IsSurrogate(c) {
		if low, ok := hex4(raw[6:]); ok {
			if both := utf16.DecodeRune(c, low); both != utf8.RuneError {
				return both, 12, nil
			}
		}
		return utf8.RuneError, 6, nil
	}
	return c, 6, nil
}

// hex4 reads \uXXXX.
func hex4(raw []byte) (c rune, ok bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	for _, b := range raw[2:6] {
		switch {
		case b >= '0' && b <= '9':
			b -= '0'
		case b >= 'a' && b <= 'f':
			b -= 'a' - 10
		case b >= 'A' && b <= 'F':
			b -= 'A' - 10
		default:
			return 0, false
		}
		c = c<<4 | rune(b)
	}
	return c, true
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

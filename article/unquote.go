package article

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The text of a JSON string.

// unquote gives the text of a JSON string with its quotation marks. Half a surrogate
// pair becomes U+FFFD. Of an escape that JSON does not have the backslash is taken off a mark, as
// JavaScript does, and stays before a letter: a path or a formula has it there. Then the error is
// errEscape, and the text is good all the same.
func unquote(raw []byte) (text string, err error) {
	raw = raw[1 : len(raw)-1]
	slash := bytes.IndexByte(raw, '\\')
	if slash < 0 {
		return string(raw), nil
	}
	var s strings.Builder
	s.Grow(len(raw))
	for slash >= 0 {
		s.Write(raw[:slash])
		if c, taken, ok := escape(raw[slash:]); ok {
			s.WriteRune(c)
			raw = raw[slash+taken:]
		} else {
			err = errEscape
			if c := raw[slash+1] | 0x20; c >= 'a' && c <= 'z' {
				s.WriteByte('\\')
			}
			s.WriteByte(raw[slash+1])
			raw = raw[slash+2:]
		}
		slash = bytes.IndexByte(raw, '\\')
	}
	s.Write(raw)
	return s.String(), err
}

// errEscape says that a string has an escape that JSON does not have.
var errEscape = errors.New("has an escape that JSON does not have")

const (
	escaped  = `"\/bfnrt`
	escapeOf = "\"\\/\b\f\n\r\t"
)

// escape decodes the escape that raw starts with and gives its length, if it is one of JSON.
func escape(raw []byte) (c rune, taken int, ok bool) {
	if i := strings.IndexByte(escaped, raw[1]); i >= 0 {
		return rune(escapeOf[i]), 2, true
	}
	c, ok = hex4(raw)
	if ok && utf16.IsSurrogate(c) {
		if low, ok := hex4(raw[6:]); ok {
			if both := utf16.DecodeRune(c, low); both != utf8.RuneError {
				return both, 12, true
			}
		}
		c = utf8.RuneError
	}
	return c, 6, ok
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

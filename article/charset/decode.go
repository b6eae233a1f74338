package charset

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// Decode gives the text of b and, where it is not b as it stands, what was done to it. Valid UTF-8
// is taken as it is, so that every offset is one of the source, and costs no more than to see that
// it is valid. Else the encoding is Guess's, by what is no markup in b if there is any; declared
// is the name that b is declared under, or "". No byte is lost without a sign: what is none in
// the encoding becomes U+FFFD.
func Decode(b []byte, markup bool, declared string) (text, note string) {
	name := declared
	switch {
	case Escaped(b):
		name = escaped
	case utf8.Valid(b):
		return string(b), ""
	case markup && isJudged(declared):
		name = Guess(Visible(b), declared)
	case isJudged(declared):
		name = Guess(b, declared)
	}
	if name == UTF8 {
		return mend(b)
	}
	return In(b, name), "read as " + name
}

// As is Decode for one of many texts whose encoding is known from the others: it judges only what
// seems to be UTF-8 but for some bytes.
func As(b []byte, name string) (text, note string) {
	if utf8.Valid(b) || mostlyGood(b) || name == UTF8 {
		return Decode(b, false, "")
	}
	return In(b, name), "read as " + name
}

// mostlyGood reports whether b has more characters of UTF-8 beyond ASCII than bytes that are none.
func mostlyGood(b []byte) bool {
	good, bad := 0, 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if size > 1 {
			good++
		} else if r == utf8.RuneError {
			bad++
		}
		b = b[size:]
	}
	return good > bad
}

// isJudged reports whether an encoding is one of those that are told by the text, or none.
func isJudged(name string) bool {
	named := func(s single) bool { return s.name == name }
	return name == "" || name == UTF8 || Double(name) || slices.ContainsFunc(singles, named)
}

// In gives the text of b in the encoding of that name, which Guess or Named gave.
func In(b []byte, name string) string {
	text, _ := Encoding(name).NewDecoder().Bytes(b)
	if name == "windows-1258" { // its tones stand apart from their vowels
		text = norm.NFC.Bytes(text)
	}
	return strings.ToValidUTF8(string(text), "\ufffd")
}

// Encoding gives the encoding of a name that Guess or Named gave.
func Encoding(name string) encoding.Encoding {
	e, err := htmlindex.Get(name)
	if err != nil {
		return charmap.Windows1252
	}
	return e
}

// UTF16 is the encoding that Wide tells of.
func UTF16(bigEndian bool) encoding.Encoding {
	if bigEndian {
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
}

// Double reports whether a character of an encoding may have a byte that is also one of ASCII, so
// that text in it is decoded before anything is sought in it.
func Double(name string) bool {
	named := func(d double) bool { return d.name == name }
	return name == escaped || slices.ContainsFunc(doubles, named)
}

// mend keeps what is UTF-8 and reads every other byte in an encoding of a byte a letter: the page
// was put together from two sources, or cut inside of a character.
func mend(b []byte) (text, note string) {
	name, page := strangers(b)
	var s strings.Builder
	s.Grow(len(b) + len(b)/8)
	bad := 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			bad++
			s.WriteRune(page.DecodeByte(b[0]))
		} else {
			s.Write(b[:size])
		}
		b = b[size:]
	}
	return s.String(), fmt.Sprintf("%d bytes that are not UTF-8 read as %s", bad, name)
}

// strangers gives the encoding of the words in b that have no character of UTF-8 beyond ASCII.
func strangers(b []byte) (string, *charmap.Charmap) {
	var words []byte
	for len(b) > 0 && len(words) < beyondBytes {
		n, high := word(b)
		if w := b[:n]; high && !anyGood(w) {
			words = append(append(words, w...), ' ')
		}
		b = b[max(n, 1):]
	}
	name := Guess(words, "")
	for i := range singles {
		if singles[i].name == name {
			return name, singles[i].page
		}
	}
	return Western, charmap.Windows1252
}

// anyGood reports whether a word has a character of UTF-8 beyond ASCII.
func anyGood(word []byte) bool {
	for len(word) > 0 {
		_, size := utf8.DecodeRune(word)
		if size > 1 {
			return true
		}
		word = word[size:]
	}
	return false
}

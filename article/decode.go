package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// How bytes become text.
//
// Valid UTF-8 is taken as it is, so that every offset is one of the source. Else the bytes are
// windows-1252, which is what undeclared Western text on the web is (WHATWG Encoding, section
// 9.1): no byte is lost, and the words of other single-byte encodings still match their like. But
// a page put together from two sources, or cut in the middle of a character, is UTF-8 with a few
// bad bytes, and to read all of it as windows-1252 would ruin every accent in it: unless more than
// two bytes are bad for every good character, only the bad bytes are read so. Where a third and
// more of the bytes are beyond ASCII the script is not Latin, and its encoding is guessed by the
// letters' frequencies. (In windows-1252 prose next to nothing is good UTF-8 by chance; in GBK one
// character in eight is.)

// decode gives the text of b and, where it is not b as it stands, what was done to it.
func decode(b []byte) (text, note string) {
	if utf8.Valid(b) {
		return string(b), ""
	}
	good, bad := census(b)
	if bad > 2*good {
		if s, name := foreign(b, bad); name != "" {
			return s, "read as " + name
		}
		s, _ := charmap.Windows1252.NewDecoder().Bytes(b)
		return string(s), "read as windows-1252"
	}
	return mend(b, bad), fmt.Sprintf("%d bytes that are not UTF-8 read as windows-1252", bad)
}

// guessedBytes is how much of a text is looked at to guess its encoding.
const guessedBytes = 64 << 10

// foreign decodes text in another script than Latin, where its encoding can be told.
func foreign(b []byte, bad int) (text, name string) {
	if bad*3 < len(b) {
		return "", ""
	}
	guess, err := chardet.NewTextDetector().DetectBest(b[:min(len(b), guessedBytes)])
	if err != nil || guess.Confidence < 40 {
		return "", ""
	}
	e, err := htmlindex.Get(guess.Charset)
	if err != nil || strings.HasPrefix(guess.Charset, "UTF") {
		return "", ""
	}
	s, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return "", ""
	}
	return strings.ToValidUTF8(string(s), "\ufffd"), strings.ToLower(guess.Charset)
}

// decodeWeb gives the text of a web page: valid UTF-8 as it is whatever the page says of itself,
// else by the charset that its header or its own first lines declare. Where these say
// nothing, or UTF-8, which is then not true, it is decode's to guess.
func decodeWeb(b []byte, contentType string) (text, note string) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if utf8.Valid(b) {
		return string(b), ""
	}
	e, name, _ := charset.DetermineEncoding(b, contentType)
	if name == "utf-8" || name == "windows-1252" || name == "replacement" {
		return decode(b)
	}
	s, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return decode(b)
	}
	return strings.ToValidUTF8(string(s), "\ufffd"), "read as " + name
}

// census counts the characters beyond ASCII that are good UTF-8 and the bytes that are not.
func census(b []byte) (good, bad int) {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		b = b[size:]
	}
	return good, bad
}

// mend keeps what is UTF-8 and reads every other byte as windows-1252.
func mend(b []byte, bad int) string {
	var s strings.Builder
	s.Grow(len(b) + 2*bad)
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			s.WriteRune(charmap.Windows1252.DecodeByte(b[0]))
		} else {
			s.Write(b[:size])
		}
		b = b[size:]
	}
	return s.String()
}

// blank reports whether s has nothing to read in it: white space, byte order marks, zero-width
// spaces.
func blank(s string) bool {
	return strings.Trim(s, " \t\r\n\v\f\u0085\u00a0\u2028\u2029\u3000\ufeff\u200b") == ""
}

// asText is what to do with a document that is not read.
const asText = ": save it as text or HTML"

// kinds are what people put into a folder of articles by mistake, by their first bytes.
var kinds = []struct{ magic, name string }{
	{"%PDF-", "a PDF document" + asText},
	{"{\\rtf", "an RTF document" + asText},
	{"\x89PNG", "a PNG picture"},
	{"GIF8", "a GIF picture"},
	{"\xFF\xD8\xFF", "a JPEG picture"},
	{"\xD0\xCF\x11\xE0", "an old Office document" + asText},
	{"SQLite format 3", "an SQLite database"},
	{"\x7fELF", "a program"},
	{"\xFD7zXZ\x00", "an xz archive, which must be unpacked first"},
	{"7z\xBC\xAF\x27\x1C", "a 7z archive, which must be unpacked first"},
	{"Rar!", "a RAR archive, which must be unpacked first"},
}

// binary says what b is if it is not text: a kind that is known by its first bytes, or
// more than three bytes in a hundred that no text has (pictures and programs have ten and
// more). A stray NUL in an article, or a few letters of a broken font, do not
// make it binary. Cost: one pass, about a nanosecond a byte.
func binary(b []byte) string {
	for _, k := range kinds {
		if bytes.HasPrefix(b, []byte(k.magic)) {
			return "not text, but " + k.name
		}
	}
	controls := 0
	for _, c := range b {
		if c < ' ' && (c < '\t' || c > '\r') && c != 0x1b || c == 0x7f {
			controls++
		}
	}
	if controls*100 > 3*len(b) {
		return fmt.Sprintf("not text: %d of %d bytes are control characters", controls, len(b))
	}
	return ""
}

// seen quotes what stood in the source for a message, shortened to 40 characters.
func seen[S ~string | ~[]byte](s S) string { return fmt.Sprintf("%q", shortened(s)) }

// shortened is the first 40 characters of s.
func shortened[S ~string | ~[]byte](s S) string {
	b := []byte(s[:min(len(s), 200)])
	r := []rune(strings.TrimSpace(string(b)))
	if len(r) > 40 || len(b) < len(s) {
		return string(r[:min(len(r), 40)]) + "…"
	}
	return string(r)
}

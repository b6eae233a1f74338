package article

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"overlap/article/charset"
)

// How bytes become text.
//
// Valid UTF-8 is taken as it is, so that every offset is one of the source. Else package charset
// tells the encoding: by what is declared, if the words bear it out, and by the words themselves.
// A page put together from two sources, or cut in the middle of a character, is UTF-8 with a few
// bad bytes, and only these are read otherwise. A note says what was done.

// decode gives the text of b and, where it is not b as it stands, what was done to it. Known is the
// encoding of the source that b is a record of, if that is known.
func decode(b []byte, known string) (text, note string) {
	if known != "" {
		return charset.As(b, known)
	}
	return charset.Decode(b, false, "")
}

// decodeWeb gives the text of a web page or a feed: valid UTF-8 as it is whatever the page says of
// itself, else by the encoding that its header or its own head declares. Where the header says
// UTF-8, which is then not true, or what servers say of any page, the head is asked as well.
func decodeWeb(b []byte, contentType string) (text, note string) {
	if bigEndian, wide := charset.Wide(b); wide {
		text, _ := charset.UTF16(bigEndian).NewDecoder().Bytes(b)
		return string(text), wideNote
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if utf8.Valid(b) && !charset.Escaped(b) {
		return string(b), ""
	}
	declared := charset.OfType(contentType)
	if declared == "" || declared == charset.UTF8 || declared == charset.Western {
		if name := charset.Declared(b); name != "" {
			declared = name
		}
	}
	return charset.Decode(b, true, declared)
}

// declaredIn is the encoding in an XML declaration, with the space before it.
var declaredIn = regexp.MustCompile(`^(\s*<\?xml[^>]*?)\sencoding\s*=\s*["'][^"'>]*["']`)

// decodeFeed gives a feed in UTF-8, without the encoding that it declares, which its parser would
// believe; and a note of what was done, or the one that there is.
func decodeFeed(b []byte, note string) ([]byte, string) {
	text, repair := decodeWeb(b, "")
	if repair == "" {
		repair = note
	}
	return declaredIn.ReplaceAll([]byte(text), []byte("$1")), repair
}

// wideNote says that bytes were UTF-16.
const wideNote = "decoded from UTF-16"

// blank reports whether s has nothing to read in it: white space, byte order marks, zero-width
// spaces.
func blank(s string) bool {
	return strings.Trim(s, " \t\r\n\v\f\u0085\u00a0\u2028\u2029\u3000\ufeff\u200b") == ""
}

// asText is what to do with a document that is not read.
const asText = ": save it as text or HTML"

// oldOffice begins a compound file, as older office programs and encryption make it.
const oldOffice = "\xD0\xCF\x11\xE0"

// kinds are what people put into a folder of articles by mistake, by their first bytes.
var kinds = []struct{ magic, name string }{
	{"%PDF-", "a PDF document"},
	{"{\\rtf", "an RTF document" + asText},
	{"\x89PNG", "a PNG picture"},
	{"GIF8", "a GIF picture"},
	{"\xFF\xD8\xFF", "a JPEG picture"},
	{oldOffice, "an old Office document" + asText},
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

package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	encoding "golang.org/x/text/encoding/unicode"
)

// wideBytes is how much of a text is looked at to know UTF-16.
const wideBytes = 4 << 10

// Wide reports whether head starts text in UTF-16, and whether the larger half of a character
// comes first. It is known by its byte order mark; by the zeros in every other byte, which letters
// of ASCII have; or by its characters, if nearly all are letters that are known. What a
// declaration says does not count. At most 4 KiB are looked at, in a few microseconds if they are
// UTF-8.
func Wide(head []byte) (bigEndian, ok bool) {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return false, true
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return true, true
	}
	head = head[:min(len(head), wideBytes)&^1]
	even, odd := zeros(head)
	switch {
	case odd > 4*even && odd*40 > len(head):
		return false, sound(head, false)
	case even > 4*odd && even*40 > len(head):
		ok = sound(head, true)
		return ok, ok
	case len(head) < 8 || plain(head):
		return false, false
	case lettered(head, false):
		return false, true
	}
	ok = lettered(head, true)
	return ok, ok
}

// zeros counts the zero bytes at even and at odd places.
func zeros(head []byte) (even, odd int) {
	if bytes.IndexByte(head, 0) < 0 {
		return 0, 0
	}
	for i, b := range head {
		if b == 0 && i%2 == 0 {
			even++
		} else if b == 0 {
			odd++
		}
	}
	return even, odd
}

// marks are what text has that is not to be seen.
const marks = "\t\r\n\ufeff\u200b\u200c\u200d\u200e\u200f\u2028\u00ad"

// sound reports whether head is text in UTF-16: of a hundred characters three at most are none.
func sound(head []byte, bigEndian bool) bool {
	all, bad := 0, 0
	for _, r := range widened(head, bigEndian) {
		all++
		if r == utf8.RuneError || !unicode.IsGraphic(r) && !strings.ContainsRune(marks, r) {
			bad++
		}
	}
	return all > 0 && bad*100 <= 3*all
}

// lettered reports whether head is UTF-16 without zeros: of its characters, each counted once, four
// in five are letters of a language that is known, or common ones of Chinese, Japanese or
// Korean. Of other bytes one pair in four is by chance.
func lettered(head []byte, bigEndian bool) bool {
	letters, met := known().letters, map[rune]bool{}
	all, good := 0, 0
	for _, r := range widened(head, bigEndian) {
		if met[r] {
			continue
		}
		met[r] = true
		all++
		if letters[unicode.ToLower(r)] || r >= 0x3000 && r < 0x3040 || r > 0xff00 && r < 0xff5f ||
			r < 0x7f && r >= ' ' {
			good++
		}
	}
	return good*5 > all*4
}

// plain reports whether head starts UTF-8 that has no more controls than one in twenty bytes. As
// bytes, Cyrillic and Thai in UTF-16 are ASCII and controls.
func plain(head []byte) bool {
	controls := 0
	for _, b := range head {
		if b < '\t' || b > '\r' && b < ' ' {
			controls++
		}
	}
	if controls*20 > len(head) {
		return false
	}
	return ValidStart(head)
}

// ValidStart reports whether head is valid UTF-8, but for a character that is cut at its end.
func ValidStart(head []byte) bool {
	for cut := range min(utf8.UTFMax, len(head)+1) {
		if utf8.Valid(head[:len(head)-cut]) {
			return true
		}
	}
	return false
}

// widened decodes head.
func widened(head []byte, bigEndian bool) string {
	order := encoding.LittleEndian
	if bigEndian {
		order = encoding.BigEndian
	}
	text, _ := encoding.UTF16(order, encoding.IgnoreBOM).NewDecoder().Bytes(head)
	return string(text)
}

package charset

import (
	"strings"
	"testing"

	encoding "golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// widen encodes text as UTF-16 without a byte order mark.
func widen(text string, bigEndian bool) []byte {
	order := encoding.LittleEndian
	if bigEndian {
		order = encoding.BigEndian
	}
	b, err := encoding.UTF16(order, encoding.IgnoreBOM).NewEncoder().Bytes([]byte(text))
	if err != nil {
		panic(err)
	}
	return b
}

// TestWideLaw knows UTF-16 of either order in every language, and takes nothing else for it: not
// what it was written in before, and not UTF-8, whatever is declared.
func TestWideLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(passages).Draw(t, "passage")
		text := strings.Join(rapid.Permutation(strings.Fields(p.text)).Draw(t, "words"), " ")
		if rapid.Bool().Draw(t, "page") {
			text = "<?xml version=\"1.0\" encoding=\"utf-16\"?><p>" + text + "</p>"
		}
		bigEndian := rapid.Bool().Draw(t, "big-endian")
		if got, ok := Wide(widen(text, bigEndian)); !ok || got != bigEndian {
			t.Fatalf("%s in UTF-16, %v: %v, %v", p.language, bigEndian, got, ok)
		}
		if _, ok := Wide([]byte(text)); ok {
			t.Fatalf("%q is taken for UTF-16", text)
		}
		name := rapid.SampledFrom(p.encodings).Draw(t, "encoding")
		if b := encode(t, name, text); len(b) > 0 {
			if _, ok := Wide(b); ok {
				t.Fatalf("%s in %s is taken for UTF-16", p.language, name)
			}
		}
	})
}

func TestWide(t *testing.T) {
	for _, test := range []struct {
		name, in      string
		bigEndian, ok bool
	}{
		{"mark", "\xff\xfea\x00", false, true}, {"mark", "\xfe\xff\x00a", true, true},
		{"Latin", "a\x00b\x00c\x00d\x00", false, true},
		{"Latin", "\x00a\x00b\x00c\x00d", true, true},
		{"odd end", "a\x00b\x00c\x00d\x00e", false, true},
		{"empty", "", false, false}, {"one byte", "a", false, false},
		{"zeros", strings.Repeat("\x00", 100), false, false},
		{"padded", "name" + strings.Repeat("\x00", 96), false, false},
		{"stray", "a text with one\x00 zero in it, and no more than that", false, false},
		{"numbers", "\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00", false, false},
		{"wave", "\x10\xfe\x20\xfd\x35\x01\x12\x02\x90\x03\x42\xff", false, false},
		{"cut UTF-8", "桟橋は閉鎖"[:14], false, false},
	} {
		if bigEndian, ok := Wide([]byte(test.in)); bigEndian != test.bigEndian || ok != test.ok {
			t.Errorf("%s: %v, %v", test.name, bigEndian, ok)
		}
	}
}

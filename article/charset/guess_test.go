package charset

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// encode gives text in an encoding that has all its characters.
func encode(t interface{ Fatal(...any) }, name, text string) []byte {
	b, err := Encoding(name).NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(name, err)
	}
	return b
}

// TestGuess reads each passage as it was written, whole and its first twelve words.
func TestGuess(t *testing.T) {
	for _, p := range passages {
		for _, name := range p.encodings {
			for _, text := range []string{p.text, first(p.text, 12), p.text + "\n\n" + p.text} {
				b := encode(t, name, text)
				if got, note := Decode(b, false, ""); got != text ||
					(note == "") != (text == string(b)) {
					t.Errorf("%s in %s: %q (%s)", p.language, name, got, note)
				}
			}
		}
	}
}

// first gives so many words, or characters where no space is between.
func first(text string, words int) string {
	if fields := strings.Fields(text); len(fields) > words {
		return strings.Join(fields[:words], " ")
	}
	return string([]rune(text)[:3*words])
}

// TestGuessLaw holds that what is written in an encoding is read again, in any order of its
// words, between any words of English and whatever markup.
func TestGuessLaw(t *testing.T) {
	english := strings.Fields("The harbour board voted on Monday to close the grain pier")
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(passages).Draw(t, "passage")
		name := rapid.SampledFrom(p.encodings).Draw(t, "encoding")
		words := strings.Fields(p.text)
		words = rapid.Permutation(words).Draw(t, "words")
		some := rapid.SliceOfN(rapid.SampledFrom(english), 0, 12).Draw(t, "english")
		text := strings.Join(append(words, some...), " ")
		page := "<html><title>" + text + "</title><p class=\"lead\">" + text + "</p></html>"
		if got, _ := Decode(encode(t, name, page), true, ""); got != page {
			t.Fatalf("%s in %s: %q", p.language, name, got)
		}
		if got, _ := Decode(encode(t, name, text), false, name); got != text {
			t.Fatalf("%s declared as %s: %q", p.language, name, got)
		}
	})
}

// TestDeclaredWrongly reads what is declared as something else.
func TestDeclaredWrongly(t *testing.T) {
	for _, p := range passages {
		for _, name := range p.encodings {
			for _, declared := range []string{
				UTF8, Western, "windows-1251", "koi8-r", "shift_jis",
			} {
				if near(name, declared) {
					continue
				}
				b := encode(t, name, p.text)
				if got, note := Decode(b, false, declared); got != p.text {
					t.Errorf("%s in %s declared as %s: %q (%s)", p.language, name, declared, got,
						note)
				}
			}
		}
	}
}

// near reports whether two encodings differ in a few letters of a language, so that what is
// declared is believed.
func near(a, b string) bool { return a[:4] == b[:4] || a == "iso-8859-2" && b == Western }

// TestMended reads UTF-8 with some words that are not.
func TestMended(t *testing.T) {
	russian := encode(t, "windows-1251", "Причал закрыт")
	for _, test := range []struct{ in, want, note string }{
		{"“Ça va,” sa\xefd", "“Ça va,” saïd", "1 bytes that are not UTF-8 read as windows-1252"},
		{"Был мороз и солнце. " + string(russian), "Был мороз и солнце. Причал закрыт",
			"12 bytes that are not UTF-8 read as windows-1251"},
		{"Η προβλήτα του λιμανιού έκλεισε σήμερ\xce", "Η προβλήτα του λιμανιού έκλεισε σήμερÎ",
			"1 bytes that are not UTF-8 read as windows-1252"},
	} {
		if got, note := Decode([]byte(test.in), false, ""); got != test.want || note != test.note {
			t.Errorf("%q: %q (%s), want %q", test.in, got, note, test.want)
		}
	}
}

// TestSampleIsBounded judges no more than its bounds, however long the text or one word is.
func TestSampleIsBounded(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("caf\xe9 ", 1<<20), strings.Repeat("\xe9", 1<<20),
		strings.Repeat("word\n", 1<<18), strings.Repeat("<", 1<<20),
	} {
		if n := len(sample([]byte(text))); n > 2*beyondBytes+2*asciiBytes {
			t.Errorf("%q...: %d bytes", text[:10], n)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, p := range passages {
		for _, name := range p.encodings {
			f.Add(encode(f, name, p.text), name, true)
		}
	}
	f.Add([]byte("\x1b$B\x1b(B"), "", false)
	f.Add([]byte("<p a='\xe2\x80"), "utf-8", true)
	f.Fuzz(func(t *testing.T, b []byte, declared string, markup bool) {
		if len(b) > 1<<16 {
			return
		}
		text, note := Decode(b, markup, Named(declared))
		if !utf8.ValidString(text) || len(text) > 8*len(b)+8 {
			t.Fatalf("%q decodes to %d bytes", b, len(text))
		}
		if utf8.Valid(b) && !Escaped(b) && (text != string(b) || note != "") {
			t.Fatalf("%q is not as it stands: %q (%s)", b, text, note)
		}
		if note == "" && text != string(b) {
			t.Fatalf("%q decodes to %q without a note", b, text)
		}
		if again, _ := Decode(b, markup, Named(declared)); again != text {
			t.Fatalf("%q decodes to two texts", b)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	page := bytes.Repeat([]byte("<p class=\"text\">"+passages[0].text+"</p>\n"), 100)
	cyrillic := encode(b, "windows-1251", string(page))
	for _, in := range []struct {
		name string
		b    []byte
	}{{"utf-8", page}, {"windows-1251", cyrillic}} {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.b)))
			for b.Loop() {
				Decode(in.b, true, "")
			}
		})
	}
}

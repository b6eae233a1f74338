package charset

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

// twiceOf encodes text twice. Bytes that windows-1252 lacks are controls, as in browsers.
func twiceOf(text string) string {
	var out []rune
	for _, b := range []byte(text) {
		r := charmap.Windows1252.DecodeByte(b)
		if r == 0xFFFD {
			r = rune(b)
		}
		out = append(out, r)
	}
	return string(out)
}

func TestOnce(t *testing.T) {
	for _, test := range []struct {
		in, want string
		n        int
	}{
		{"itâ€™s a cafÃ©", "it’s a café", 2}, {"20Â°C, Â£5", "20°C, £5", 2},
		{"ÐŸÑ€Ð¸Ñ‡Ð°Ð»", "Причал", 6}, {"æ—¥æœ¬", "日本", 2}, {"ðŸ˜€", "😀", 1},
		{"SÃ£o “Paulo”", "São “Paulo”", 1}, {"Ã€ la cafÃ©", "À la café", 2},
		{"â\u0080\u0099", "’", 1}, {"ÃƒÂ©tait", "était", 3},
		// what people write
		{"“AMANHÔ", "“AMANHÔ", 0}, {"«AMANHû", "«AMANHû", 0}, {"A AMANHÃ…", "A AMANHÃ…", 0},
		{"„MENÜ“ und „ÄÖÜ“", "„MENÜ“ und „ÄÖÜ“", 0}, {"«È» e «É»", "«È» e «É»", 0},
		{"l’été à «Pâques»", "l’été à «Pâques»", 0},
		{"Ð is eth, Ñ is eñe", "Ð is eth, Ñ is eñe", 0},
		{"plain", "plain", 0}, {"", "", 0}, {"caf\xc3", "caf\xc3", 0},
	} {
		if got, n := Once(test.in); got != test.want || n != test.n {
			t.Errorf("%q: %q, %d, want %q, %d", test.in, got, n, test.want, test.n)
		}
	}
}

// TestOnceLaw gives every passage as it was before it was encoded twice, and leaves it alone as
// it is.
func TestOnceLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(passages).Draw(t, "passage")
		runes := []rune(p.text)
		lo := rapid.IntRange(0, len(runes)-1).Draw(t, "lo")
		text := string(runes[lo:])
		if got, n := Once(text); got != text || n != 0 {
			t.Fatalf("%q becomes %q", text, got)
		}
		if got, _ := Once(twiceOf(p.text + "\n" + text)); got != p.text+"\n"+text {
			t.Fatalf("%q becomes %q", twiceOf(text), got)
		}
	})
}

func FuzzOnce(f *testing.F) {
	f.Add("itâ€™s a cafÃ© ÐŸÑ€Ð¸ ðŸ˜€ “AMANHÔ")
	f.Fuzz(func(t *testing.T, text string) {
		if got, n := Once(text); (n == 0) != (got == text) || len(got) > len(text) {
			t.Fatalf("%q: %q, %d", text, got, n)
		}
	})
}

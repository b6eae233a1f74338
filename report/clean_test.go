package report

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                           "plain",
		"":                                "",
		"  two   words\n":                 "two words",
		"a\tb\r\nc\vd\fe":                 "a b c d e",
		"\x1b[31mred\x1b[0m":              "red",
		"\x1b]0;title\x07seen":            "]0;titleseen",
		"\u009b31mred":                    "red",
		"\x1b[31":                         "[31",
		"n\x00u\x7fl\u0085l":              "nul l",
		"a\u202eb\u202c\u2066c\u2069":     "abc",
		"\u200ea\u200f\u061cb":            "ab",
		"so\u00adft\u200b \ufeffhy\u2060": "soft hy",
		"a\u2028b\u2029c":                 "a b c",
		"bad\xff\xc3":                     "bad\ufffd\ufffd",
		"5\u00a0%":                        "5\u00a0%",
		"👩\u200d👧 नि\u200cक":              "👩\u200d👧 नि\u200cक",
		"日本語":                             "日本語",
		"é e\u0301":                       "é e\u0301",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzClean holds that nothing harmful is left, nothing that can be seen is lost but
// for control sequences, and that cleaning again changes nothing.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a b", "\x1b[1;2Hx", "\u202ea", "\xff", "a\u00a0b",
		"\u009b\x1b[m[m", "\x1b\x1b[mm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if !utf8.ValidString(got) {
			t.Fatalf("clean(%q) = %q is no UTF-8", s, got)
		}
		for _, r := range got {
			if unicode.IsControl(r) || invisible(r) || unicode.Is(unicode.Bidi_Control, r) ||
				r == '\u2028' || r == '\u2029' {
				t.Fatalf("clean(%q) = %q has %U", s, got, r)
			}
		}
		if again := clean(got); again != got {
			t.Fatalf("clean(%q) = %q, and again %q", s, got, again)
		}
		if got != strings.TrimSpace(got) && !strings.ContainsAny(got, "\u00a0\u202f") ||
			strings.Contains(got, "  ") {
			t.Fatalf("clean(%q) = %q has loose spaces", s, got)
		}
		for _, line := range wrap(got, 10, 3) {
			if !utf8.ValidString(line) {
				t.Fatalf("wrap(%q) gives %q", got, line)
			}
		}
	})
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"plain (text), 5 % of 3.5!": "plain (text), 5 % of 3.5!",
		"a|b`c*d_e[f]<g>":           "a\\|b\\`c\\*d\\_e\\[f\\]\\<g\\>",
		"~~x~~ $y$ &amp; \\":        "\\~\\~x\\~\\~ \\$y\\$ \\&amp; \\\\",
		"# head":                    "\\# head",
		"- item":                    "\\- item",
		"+ item":                    "\\+ item",
		"12. item":                  "12\\. item",
		"12) item":                  "12\\) item",
		"=== x":                     "\\=== x",
		"a\n# b":                    "a \\# b",
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestInert(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@a": "'@a",
		"\t=1": "'=1", "\r=1": "'=1", " =1": "'=1", "\u200b=1": "'=1", "＝1": "'＝1", "'=1": "'=1",
		"": "", "a=1": "a=1",
	} {
		if got := inert(in); got != want {
			t.Errorf("inert(%q) = %q, want %q", in, got, want)
		}
	}
}

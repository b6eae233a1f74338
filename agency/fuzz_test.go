package agency

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Each line of a list is an agency, a trouble or nothing, and each agency can be sought.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Example Wire|EW; exw|The Example Wire|example.org",
		"*Example Times|||example.org\n# no\n\n|x", "\ufeffA|1|\xff", "a|b|c|d|e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		agencies, troubles, err := Read(strings.NewReader(s))
		if lines := strings.Count(s, "\n") + 1; len(agencies)+len(troubles) > lines {
			t.Fatalf("%q: %d agencies and %d troubles of %d lines", s, len(agencies), len(troubles),
				lines)
		}
		for _, trouble := range troubles {
			if trouble.Line < 1 || trouble.Why == "" {
				t.Fatalf("%q: %+v", s, trouble)
			}
		}
		for _, a := range agencies {
			if a.Name == "" || !utf8.ValidString(a.Name) {
				t.Fatalf("%q: %+v", s, a)
			}
		}
		if err == nil && len(agencies) > 0 && len(agencies) < 5 {
			NewTable(agencies).find(Article{Text: s})
		}
	})
}

package account

import (
	"overlap/shingle"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// TestUncopied: copied prose goes, what looks like a byline stays.
func TestUncopied(t *testing.T) {
	text := shingle.Split("By Ida Fenn, Associated Press\n\nHe told the Herald so. Really.\nAh")
	classes := make([]class, len(text.Words))
	for i := range classes[:10] {
		classes[i] = shared
	}
	const want = "By Ida Fenn, Associated Press\n\n\n\n \n\n\n\n \n\n\n \n\n\n\n\n\n \n\n. " +
		"Really.\nAh"
	if got := uncopied(text, classes); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSpells(t *testing.T) {
	for _, test := range []struct {
		text, host string
		want       bool
	}{
		{"By Ida Fenn, Harbour Standard", "harbourstandard.example", true},
		{"as the HARBOUR STANDARD wrote", "www.harbour-standard.co.uk", true},
		{"Harbour Standard", "news.harbourstandard.com", true},
		{"a Fox 8 report", "fox8.com", true},
		{"The Standard of the Harbour", "harbourstandard.example", false},
		{"the harbour standard of care", "harbourstandard.example", false},
		{"Harbour Standards", "harbourstandard.example", false},
		{"Harbour", "harbourstandard.example", false},
		{"Time is short", "time.com", false},
		{"Harbour Standard", "", false},
		{"Harbour Standard", "com", false},
		{"", "harbourstandard.example", false},
	} {
		if got := spells(shingle.Split(test.text), domain(test.host)); got != test.want {
			t.Errorf("%q, %q: %v", test.text, test.host, got)
		}
	}
}

// TestLedgerAgain: a ledger that was reset says what a new one says.
func TestLedgerAgain(t *testing.T) {
	var used ledger
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "words")
		used.reset(n)
		var fresh ledger
		fresh.reset(n)
		for _, l := range [][2]any{{used.class, fresh.class}, {used.source, fresh.source},
			{used.kept, fresh.kept}, {used.rewritten, fresh.rewritten}} {
			if n > 0 && !reflect.DeepEqual(l[0], l[1]) {
				t.Fatalf("used before %v, new %v", l[0], l[1])
			}
		}
		for i := range n {
			used.class[i], used.source[i], used.kept[i], used.rewritten[i] = shared, i+1, true, i+1
		}
	})
}

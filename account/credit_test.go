package account

import (
	"testing"

	"overlap/shingle"
)

// TestUncopied: copied prose goes, what looks like a byline stays.
func TestUncopied(t *testing.T) {
	text := shingle.Split("By Ida Fenn, Associated Press\n\nHe told the Herald so. Really.\nAh")
	l := make(ledger, len(text.Words))
	for i := range l[:10] {
		l[i].class = asShared
	}
	const want = "By Ida Fenn, Associated Press\n\n\n\n \n\n\n\n \n\n\n \n\n\n\n\n\n \n\n. " +
		"Really.\nAh"
	if got := uncopied(text, l); got != want {
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

package descent

import (
	"testing"

	"overlap/shingle"
	"overlap/site"
)

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
		if got := spells(shingle.Split(test.text), site.Name(test.host)); got != test.want {
			t.Errorf("%q, %q: %v", test.text, test.host, got)
		}
	}
}

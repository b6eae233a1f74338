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

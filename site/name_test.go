package site

import "testing"

func TestKey(t *testing.T) {
	for outlet, want := range map[string]string{
		"The Boston Herald": "bostonherald", "Boston-Herald": "bostonherald",
		"bostonherald.com": "bostonherald", "https://www.boston-herald.co.uk/": "bostonherald",
		"BostonHerald.com": "bostonherald", "the A.V. Club": "avclub", "A.V.Club": "avclub",
		"theguardian.com": "guardian", "The Guardian": "guardian", "pell.wordpress.com": "pell",
		"Причал": "причал", "": "", "the": "", ".": "",
	} {
		if got := Key(outlet); got != want {
			t.Errorf("%s: %q, want %q", outlet, got, want)
		}
	}
}

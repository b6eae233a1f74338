package english_test

import (
	"strings"
	"testing"

	"overlap/english"
)

func TestStems(t *testing.T) {
	for _, family := range []string{
		"minister ministers", "agree agreed agreeing", "city cities", "stop stopped stopping stops",
		"close closed closes closing", "carry carried carries", "organize organizing organized " +
			"organizes",
		"quick quickly", "reply replied replies", "class classes",
	} {
		words := strings.Fields(family)
		want := string(english.Stem([]byte(words[0])))
		for _, w := range words[1:] {
			if got := string(english.Stem([]byte(w))); got != want {
				t.Errorf("stem of %s is %q, of %s %q", w, got, words[0], want)
			}
		}
	}
}

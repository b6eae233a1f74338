package sketch

import (
	"strings"
	"testing"

	"overlap/shingle"
)

// TestComparedOf compares as many words as there may be, whatever they look like.
func TestComparedOf(t *testing.T) {
	for name, text := range map[string]string{
		"short":   "One two three.",
		"letters": strings.Repeat("a ", 2*MostWords),
		"prose": strings.Repeat("The ferry left the northern quay at dawn. ",
			MostWords/6),
		"one word":  strings.Repeat("a", 2*mostBytes),
		"no spaces": strings.Repeat("东京塔", MostWords),
		"broken":    strings.Repeat("\xff\x80", mostBytes),
	} {
		n := comparedOf(text)
		words := len(shingle.Split(text[:n]).Words)
		if words > MostWords || n > mostBytes || n < len(text) &&
			words < MostWords && n < mostBytes-countBytes {
			t.Errorf("%s: %d words in %d of %d bytes", name, words, n, len(text))
		}
	}
}

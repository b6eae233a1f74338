package archive

import (
	"strings"
	"testing"
)

// FuzzRemoved reads any list of removed articles: what is read was written, or is an error.
func FuzzRemoved(f *testing.F) {
	for _, text := range []string{"", removedHead + "3\n2 00000000000000ff\n", removedHead + "-1\n",
		removedHead + "3\n2 fff", "pears", removedHead + "1\n99999999999999999999 1\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, all, err := parseRemoved(text); err == nil && !strings.Contains(text, removedEnd) {
			t.Errorf("%v without a checksum", all)
		}
		after, all, err := parseRemoved(text + endOfRemoved(text))
		if err != nil && (after != 0 || all != nil) {
			t.Errorf("%d, %v, %v", after, all, err)
		}
	})
}

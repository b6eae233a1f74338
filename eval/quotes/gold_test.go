package main

import (
	"path/filepath"
	"testing"
)

// TestGold holds the finder to what it must reach on every gold set.
func TestGold(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		passages, err := readGold(f)
		if err != nil {
			t.Fatal(err)
		}
		var l language
		for i := range passages {
			l.add(&passages[i])
		}
		for _, m := range []struct {
			name  string
			share share
			least float64
		}{{"span recall", l.recall, .95}, {"span precision", l.precision, .97},
			{"speaker right", l.right, .85}} {
			if float64(m.share.right) < m.least*float64(m.share.of) {
				t.Errorf("%s: %s %v, want %v", f, m.name, m.share, m.least)
			}
		}
		if 20*l.wrong.right > l.wrong.of {
			t.Errorf("%s: speaker wrong %v, want less than one in twenty", f, l.wrong)
		}
	}
}

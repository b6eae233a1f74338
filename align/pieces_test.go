package align

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPiecesLaw: what is added is in order on both sides, in runs that are equal, at least five of
// five words that cover a third of the draft's words, and nothing else changes.
func TestPiecesLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Fields(letters(t, "source", 60, 120))
		var words []string
		for range rapid.IntRange(0, 12).Draw(t, "pieces") {
			at := rapid.IntRange(0, max(0, len(source)-8)).Draw(t, "at")
			n := rapid.IntRange(3, 8).Draw(t, "n")
			words = append(words, source[min(at, len(source)):min(at+n, len(source))]...)
			words = append(words, strings.Fields(letters(t, "own", 90, 12))...)
		}
		a, b := side(strings.Join(source, " ")), side(strings.Join(words, " "))
		before := New(Options{}).Align(a, b)
		after := New(Options{Pieces: true}).Align(a, b)
		checkPassages(t, a, b, after)
		added := len(after) - len(before)
		for _, p := range after {
			if added == 0 || p.Kind != Edited || len(p.Runs) < leastRuns {
				continue
			}
			i, j := p.AFirst, p.BFirst
			for _, r := range p.Runs {
				if len(before) == 0 &&
					(r.AFirst < i || r.BFirst < j || r.ALast-r.AFirst < pieceWords) {
					t.Fatalf("run %+v of %+v", r, p)
				}
				i, j = r.ALast, r.BLast
			}
			if len(before) == 0 && pieceShare*p.Matched < p.BLast-p.BFirst {
				t.Fatalf("%d of %d words: %+v", p.Matched, p.BLast-p.BFirst, p)
			}
		}
		if added < 0 {
			t.Fatalf("%d passages went", -added)
		}
	})
}

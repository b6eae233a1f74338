package overlap

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/align"
	"overlap/shingle"
)

// The laws of memory that is used again: what a sketch, a line or a ledger says of an article does
// not depend on those before.

// TestSketcherAgain: a sketcher that sketched other texts before sketches like a new one.
func TestSketcherAgain(t *testing.T) {
	o, err := Options{}.fill()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields("ice ice harbour don’t per cent percent forty 40% vik. Holm the of 東 京")
	var used sketcher
	var canon []uint16
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Repeat(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"), " ")+" ", rapid.IntRange(1, 4).Draw(t, "times"))
		text := shingle.Split(s)
		tokens := align.Tokenize(text)
		var fresh sketcher
		same := func(what string, got, want any) {
			if got, want := fmt.Sprint(got), fmt.Sprint(want); got != want { // nothing may be nil or not
				t.Fatalf("%s: used before %s, new %s", what, got, want)
			}
		}
		same("tokens", slices.Clone(used.tokenPostings(tokens, 7, o)), slices.Clone(fresh.tokenPostings(tokens, 7, o)))
		same("words", slices.Clone(used.wordPostings(text, o)), slices.Clone(fresh.wordPostings(text, o)))
		same("repetitions", used.repetitions(text, o), fresh.repetitions(text, o))
		same("signature", used.signature(text, o), fresh.signature(text, o))
		first, digest := used.digest(text.Words)
		again, newDigest := fresh.digest(text.Words)
		same("digest", first, again)
		same("seal", used.seal(digest, tokens), fresh.seal(newDigest, tokens))
		l := lineOf(tokens, canon)
		canon = l.canon
		same("line", l.canon, lineOf(tokens, nil).canon)
		same("slips", l.slips, lineOf(tokens, nil).slips)
	})
}

// TestLedgerAgain: a ledger that was reset says what a new one says.
func TestLedgerAgain(t *testing.T) {
	var used ledger
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "words")
		used.reset(n)
		var fresh ledger
		fresh.reset(n)
		for _, l := range [][2]any{{used.class, fresh.class}, {used.source, fresh.source}, {used.kept, fresh.kept}, {used.rewritten, fresh.rewritten}} {
			if n > 0 && !reflect.DeepEqual(l[0], l[1]) {
				t.Fatalf("used before %v, new %v", l[0], l[1])
			}
		}
		for i := range n {
			used.class[i], used.source[i], used.kept[i], used.rewritten[i] = shared, i+1, true, i+1
		}
	})
}

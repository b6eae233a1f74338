package nature

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"overlap/sketch"
)

// TestRuns holds the rolling hashes against those of each run by itself.
func TestRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		canon := rapid.SliceOf(rapid.Uint16Range(0, 3)).Draw(t, "tokens")
		words := rapid.IntRange(1, 2*runWords).Draw(t, "words")
		got := appendRuns(nil, sketch.Compact{Canon: canon}, words)
		if want := max(0, len(canon)-words+1); len(got) != want {
			t.Fatalf("%d runs of %d tokens, want %d", len(got), len(canon), want)
		}
		for i, r := range got {
			if int(r.first) != i || int(r.last) != i+words {
				t.Fatalf("run %d: %+v", i, r)
			}
			alone := appendRuns(nil, sketch.Compact{Canon: canon[i : i+words]}, words)
			if alone[0].hash != r.hash {
				t.Fatalf("run %d: %x by itself, %x in its text", i, alone[0].hash, r.hash)
			}
			for k := range i {
				same := slices.Equal(canon[i:i+words], canon[k:k+words])
				if same != (got[k].hash == r.hash) {
					t.Fatalf("runs %d and %d: same %v", k, i, same)
				}
			}
		}
	})
}

// TestBits: what speaks for a copy never counts against it, nor the other way round.
func TestBits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 500)
		e := evidence{n.Draw(t, "plain"), n.Draw(t, "rare"), n.Draw(t, "worn"), n.Draw(t, "slots"),
			n.Draw(t, "form"), rapid.Float64Range(0, 4000).Draw(t, "days")}
		bits := e.bits()
		for name, more := range map[string]struct {
			evidence
			sign float64
		}{
			"plain": {evidence{e.plain + 1, e.rare, e.worn, e.slots, e.form, e.days}, 1},
			"rare":  {evidence{e.plain, e.rare + 1, e.worn, e.slots, e.form, e.days}, 1},
			"worn":  {evidence{e.plain, e.rare, e.worn + 1, e.slots, e.form, e.days}, -1},
			"slots": {evidence{e.plain, e.rare, e.worn, e.slots + 1, e.form, e.days}, -1},
			"form":  {evidence{e.plain, e.rare, e.worn, e.slots, e.form + 1, e.days}, -1},
			"days":  {evidence{e.plain, e.rare, e.worn, e.slots, e.form, e.days + 1}, -1},
		} {
			if (more.bits()-bits)*more.sign <= 0 {
				t.Errorf("%s: %v bits, with more of it %v", name, bits, more.bits())
			}
		}
	})
}

// TestFilter: a filter has all that is marked.
func TestFilter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := newFilter(rapid.IntRange(0, 1<<16).Draw(t, "words"))
		hashes := rapid.SliceOf(rapid.Uint64()).Draw(t, "hashes")
		for _, h := range hashes {
			f.mark(h)
		}
		for _, h := range hashes {
			if !f.has(h) {
				t.Fatalf("%x is marked and not there", h)
			}
		}
	})
}

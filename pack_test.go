package overlap

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap/align"
)

// TestPacked unpacks what was packed.
func TestPacked(t *testing.T) {
	number := rapid.Int32Range(0, math.MaxInt32/2)
	side := rapid.Custom(func(t *rapid.T) stretch {
		first, lo := number.Draw(t, "first"), uint32(number.Draw(t, "lo"))
		return stretch{first, first + number.Draw(t, "words"), lo, lo + uint32(number.Draw(t, "bytes"))}
	})
	run := rapid.Custom(func(t *rapid.T) piece {
		return piece{number.Draw(t, "a"), number.Draw(t, "to"), number.Draw(t, "b"), number.Draw(t, "to")}
	})
	one := rapid.Custom(func(t *rapid.T) passage {
		p := passage{
			a: side.Draw(t, "a"), b: side.Draw(t, "b"), matched: number.Draw(t, "matched"),
			rare: number.Draw(t, "rare"), names: number.Draw(t, "names"), numbers: number.Draw(t, "numbers"),
			thousandths: rapid.Int16Range(0, 1000).Draw(t, "similarity"), kind: align.Kind(rapid.IntRange(0, 2).Draw(t, "kind")),
			whole: rapid.Bool().Draw(t, "whole"),
		}
		if !p.whole {
			p.runs = rapid.SliceOfN(run, 0, 5).Draw(t, "runs")
		}
		return p
	})
	rapid.Check(t, func(t *rapid.T) {
		passages := rapid.SliceOfN(one, 0, 4).Draw(t, "passages")
		var bytes []byte
		for i := range passages {
			bytes = appendPacked(bytes, &passages[i])
		}
		i := 0
		for p := range packed(bytes).each() {
			want := passages[i]
			if diff := cmp.Diff(append([]piece{}, want.runs...), append([]piece{}, p.runs...), cmp.AllowUnexported(piece{})); diff != "" {
				t.Fatal(diff)
			}
			if p.a != want.a || p.b != want.b || p.matched != want.matched || p.rare != want.rare || p.names != want.names ||
				p.numbers != want.numbers || p.thousandths != want.thousandths || p.kind != want.kind || p.whole != want.whole {
				t.Fatalf("%+v, want %+v", *p, want)
			}
			i++
		}
		if i != len(passages) {
			t.Fatalf("%d passages of %d", i, len(passages))
		}
	})
}

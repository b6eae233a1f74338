package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"overlap/english"
	"overlap/internal/span"
	"overlap/shingle"
)

// A meaning's number must have room in a meant.
func TestMeanings(t *testing.T) {
	if n := english.MeaningCount(); n > 1<<16 {
		t.Errorf("%d meanings, more than a meant has room for", n)
	}
}

func TestMeant(t *testing.T) {
	for _, m := range []english.Meaning{0, 1, 2*49_000 + 1, 1<<17 - 1} {
		for _, stem := range []uint32{0, 1, mostMeaning - 1} {
			number, wider := m.Of()
			if got := newMeant(m, stem); got.number() != number || got.isWider() != wider ||
				got.stem() != stem {
				t.Errorf("%d of stem %d: %d, %v of %d", m, stem, got.number(), got.isWider(),
					got.stem())
			}
		}
	}
}

func BenchmarkGlance(b *testing.B)  { benchmarkExplain(b, (*Aligner).Glance) }
func BenchmarkExplain(b *testing.B) { benchmarkExplain(b, (*Aligner).Explain) }

// benchmarkExplain explains texts of some 440 words on one subject by each other.
func benchmarkExplain(b *testing.B,
	explain func(al *Aligner, x, y *Side, shared []span.Span) Explanation) {
	r := rand.New(rand.NewPCG(1, 2))
	o := Options{Rewritten: true}
	var sides []*Side
	for range 40 {
		sides = append(sides, Prepare(shingle.Split(report(r)), o))
	}
	al := New(o).WithRates(CountRates(sides))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		explain(al, sides[i%len(sides)], sides[(7*i+1)%len(sides)], nil)
	}
}

// report returns a text of function words, words that have meanings, and names.
func report(r *rand.Rand) string {
	function := strings.Fields("the of and to in a that for on with as was by at from")
	content := strings.Fields(`minister government police attack town report official statement
		people country money bank market price rise fall court judge lawyer case trial wind storm
		rain river flood rescue team member party vote election leader talk deal trade border army
		soldier weapon fire house street car driver train station ship port crew`)
	var text strings.Builder
	for range 22 {
		for range 20 {
			switch k := r.IntN(10); {
			case k < 4:
				text.WriteString(function[r.IntN(len(function))])
			case k < 8:
				text.WriteString(content[r.IntN(len(content))])
			default:
				fmt.Fprintf(&text, "Name%dus", r.IntN(600))
			}
			text.WriteByte(' ')
		}
		text.WriteString("today. ")
	}
	return text.String()
}

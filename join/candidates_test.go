package join

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"overlap/align"
	"overlap/internal/policy"
	"overlap/internal/spool"
	"overlap/shingle"
	"overlap/sketch"
)

// TestMayChain holds what is said of seeds without a look at the texts against a look at them: what
// grows was not put aside. The texts share runs of five to seven words, some of which are said
// twice.
func TestMayChain(t *testing.T) {
	p := policy.Policy{Shingle: 5, MinWords: 8}
	rng := rand.New(rand.NewPCG(3, 4))
	var runs [6][]string
	for i := range runs {
		for j := range 5 + i/2 {
			runs[i] = append(runs[i], fmt.Sprintf("r%cw%c", 'a'+i, 'a'+j))
		}
	}
	other := 0
	text := func() align.Tokens {
		var words []string
		for range 6 {
			words = append(words, runs[rng.IntN(len(runs))]...)
			for range 1 + rng.IntN(30) {
				words = append(words, fmt.Sprintf("other%d", other))
				other++
			}
		}
		return align.Tokenize(shingle.Split(strings.Join(words, " ")))
	}
	grown, stayed := 0, 0
	for range 5000 {
		here, there := text(), text()
		var group spool.Records
		for i := range here.Len() - p.Shingle + 1 {
			for j := range there.Len() - p.Shingle + 1 {
				same := true
				for k := range p.Shingle {
					same = same && here.Same(i+k, there, j+k)
				}
				if !same {
					continue
				}
				a := sketch.PostingOf(0, 1, uint32(i),
					sketch.ContextOf(here, 1, i, p.Shingle, p.MinWords))
				b := sketch.PostingOf(0, 0, uint32(j),
					sketch.ContextOf(there, 0, j, p.Shingle, p.MinWords))
				group = append(group, seedOf(a, b, 0).record())
			}
		}
		spool.Sort(group, 1)
		var pair seeds
		pair.unpack(group)
		switch grows, may := chainerOf(&p).chains(sketch.CompactOf(here, nil),
			sketch.CompactOf(there, nil), pair.rest), pair.mayChain(&p); {
		case grows && !may:
			t.Fatalf("%v grow", pair.rest)
		case grows:
			grown++
		case !may:
			stayed++
		}
	}
	if grown < 500 || stayed < 100 {
		t.Errorf("%d grew, %d were put aside", grown, stayed)
	}
}

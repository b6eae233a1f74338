package join

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"overlap/agency"
	"overlap/internal/policy"
	"overlap/internal/spool"
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
	o := sketch.Options{Shingle: p.Shingle, MinWords: p.MinWords, Window: 1, Of: sketch.Tokens}
	text := func() *sketch.Sketch {
		var words []string
		for range 6 {
			words = append(words, runs[rng.IntN(len(runs))]...)
			for range 1 + rng.IntN(30) {
				words = append(words, fmt.Sprintf("other%d", other))
				other++
			}
		}
		return sketch.Of(agency.Article{Text: strings.Join(words, " ")}, o)
	}
	grown, stayed := 0, 0
	for range 5000 {
		here, there := text(), text()
		var group spool.Records
		for _, f := range here.Prints {
			for _, g := range there.Prints {
				if f.Hash == g.Hash {
					group = append(group, seedOf(sketch.PostingOf(f.Hash, 1, f.At, f.Context),
						sketch.PostingOf(g.Hash, 0, g.At, g.Context), 0).record())
				}
			}
		}
		spool.Sort(group, 1)
		var pair seeds
		pair.unpack(group)
		grows := chainerOf(&p).chains(here.Compact, there.Compact, pair.rest)
		switch may := pair.mayChain(&p); {
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

// TestIsWorn: pairs that share some worn seeds are not worth a look, but where these may stand for
// a run of many words, as they do in a wide window.
func TestIsWorn(t *testing.T) {
	for _, test := range []struct{ shingle, window, most int }{
		{5, 3, 3}, {4, 1, 3}, {5, 1, 3}, {5, 4, 2}, {5, 6, 1}, {5, 12, 0}, {9, 3, 1}, {16, 5, 0},
	} {
		p := &policy.Policy{Shingle: test.shingle, Window: test.window}
		for n := range 6 {
			s := seeds{rest: make([]seed, n), worn: n}
			if got, want := s.isWorn(p), n > 0 && n <= test.most; got != want {
				t.Errorf("%d seeds, shingle %d, window %d: %v", n, p.Shingle, p.Window, got)
			}
			s.overCap = 1
			if s.isWorn(p) {
				t.Errorf("%d seeds with one over the cap are worn", n)
			}
		}
	}
}

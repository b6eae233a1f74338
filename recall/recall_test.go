package recall

import (
	"testing"

	"pgregory.net/rapid"

	"overlap/boilerplate"
	"overlap/internal/stages"
	"overlap/join"
	"overlap/match"
	"overlap/nature"
	"overlap/prepare"
	"overlap/result"
)

// TestMeasure counts, of all texts, the pairs that a scan found and those that it did not.
func TestMeasure(t *testing.T) {
	const shared = "The ferry left the northern quay at dawn with forty goats on board. "
	texts := []string{shared + "Nobody had paid for them.",
		"It rained in the capital, and the parliament rose early for the summer.",
		"Police said on Friday: " + shared}
	s, cache, found, err := stages.Joined(2, stages.Articles(texts...)...)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	none := join.Candidates{Of: make([][]join.Candidate, len(texts))}
	for _, candidates := range []join.Candidates{none, found} {
		f := boilerplate.New(match.New(s, cache, nil))
		if err := f.Match(candidates, make([][]uint32, len(texts))); err != nil {
			t.Fatal(err)
		}
		f.Mark()
		drawing := Draw(f.Pairs, 10)
		judge, err := nature.NewJudge(f, drawing.Drawn())
		if err != nil {
			t.Fatal(err)
		}
		e, err := drawing.Measure(judge)
		if err != nil || e == nil || e.Sampled != 3 || e.Pairs != 1 || e.Found != len(f.All) ||
			e.Estimate != float64(len(f.All)) || e.Low != e.Estimate || e.High != e.Estimate {
			t.Errorf("%d pairs: %+v, %v", len(f.All), e, err)
		}
	}
}

// A story, and the same in other words.
const (
	harbour = "The harbour authority said on Tuesday that it would close the northern pier at " +
		"Calder for eleven weeks this autumn while engineers replace 240 corroded piles. " +
		"Ferries to Vostan will leave from the coal quay instead, and the crossing will take " +
		"nine minutes longer. The work costs 4.2 million crowns, most of which comes from the " +
		"regional fund. Fishermen had asked for a delay until December, when the herring " +
		"season ends."
	harbourTold = "Calder's northern pier shuts this autumn so that engineers can replace 240 " +
		"corroded piles, a job of eleven weeks, according to the harbour authority. Travellers " +
		"take the Vostan ferries at the coal quay in the meantime and spend nine minutes " +
		"longer at sea. Of the 4.2 million crowns that it costs, the regional fund pays most. " +
		"The herring season ends in December, and until then the fishermen had wanted a delay."
)

// TestMeasureRewriting counts a pair that is rewritten, whether a scan had a reason to compare the
// two or not.
func TestMeasureRewriting(t *testing.T) {
	s, err := stages.Index(2, stages.Articles(harbour, harbourTold,
		"It rained in the capital, and the parliament rose early for the summer.")...)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, _, err := stages.Fold(s); err != nil {
		t.Fatal(err)
	}
	s.Rewritten = true
	for found, reasons := range [][][]uint32{{{}, {}, {}}, {{}, {0}, {}}} {
		ps := match.New(s, prepare.New(s.Crew, s.Documents, s.Align(true)), nil)
		if err := ps.Rewrite(reasons); err != nil {
			t.Fatal(err)
		}
		f := boilerplate.New(ps)
		f.Mark()
		drawing := Draw(ps, 10)
		judge, err := nature.NewJudge(f, drawing.Drawn())
		if err != nil {
			t.Fatal(err)
		}
		e, err := drawing.Measure(judge)
		want := result.Recall{Sampled: 3, High: 1, RewrittenSampled: 3, RewrittenPairs: 1,
			RewrittenFound: found}
		if err != nil || e == nil || *e != want {
			t.Errorf("reasons %v: %+v, want %+v; %v", reasons, e, want, err)
		}
	}
}

// TestEstimate: an estimate is what was found of what was tried, within bounds that are a part of
// the whole and close when more is tried.
func TestEstimate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tried {
			c := tried{pairs: rapid.IntRange(0, 20).Draw(t, "pairs"), weight: 1}
			c.found = rapid.IntRange(0, c.pairs).Draw(t, "found")
			return c
		}), 0, 30).Draw(t, "counts")
		e := estimate(counts, rewriting{}, false)
		pairs, found := 0, 0
		for _, c := range counts {
			pairs, found = pairs+c.pairs, found+c.found
		}
		if e == nil {
			if pairs > 0 {
				t.Fatalf("%d pairs are no estimate", pairs)
			}
			return
		}
		if e.Pairs != pairs || e.Found != found || e.Low < 0 || e.Low > e.Estimate ||
			e.Estimate > e.High || e.High > 1 {
			t.Fatalf("%+v", e)
		}
		one := tried{pairs: 1, found: 1, weight: 1}
		if most := estimate(append(counts, one), rewriting{}, true); most.Low !=
			most.High {
			t.Fatalf("all texts: %+v", most)
		}
	})
}

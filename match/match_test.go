package match_test

import (
	"slices"
	"strings"
	"testing"

	"overlap/internal/stages"
	"overlap/match"
)

const shared = "The ferry left the northern quay at dawn with forty goats on board. "

// TestMatch aligns the candidates of a set: pairs have what their texts share, by words and bytes,
// and are there once, however often they are sought.
func TestMatch(t *testing.T) {
	texts := []string{shared + "Nobody had paid for them.",
		"It rained in the capital, and the parliament rose early for the summer.",
		"Police said on Friday: " + shared}
	s, cache, candidates, err := stages.Joined(2, stages.Articles(texts...)...)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ps := match.New(s, cache, nil)
	for range 2 {
		if err := ps.Match(candidates, make([][]uint32, len(texts))); err != nil {
			t.Fatal(err)
		}
		if len(ps.All) != 1 || ps.All[0].A != 0 || ps.All[0].B != 2 || ps.All[0].First >= 0 ||
			len(ps.All[0].Passages) != 1 {
			t.Fatalf("pairs %+v", ps.All)
		}
	}
	p := &ps.All[0]
	q := &p.Passages[0]
	a, b := q.A.Bytes(), q.B.Bytes()
	want := strings.TrimSuffix(strings.TrimSpace(shared), ".")
	if texts[0][a.Lo:a.Hi] != want || texts[2][b.Lo:b.Hi] != want || q.Matched != 13 {
		t.Errorf("%q and %q, %d words", texts[0][a.Lo:a.Hi], texts[2][b.Lo:b.Hi], q.Matched)
	}
	if n, m := p.Sizes(); n != 13 || m != 13 || !ps.Have(2, 0) || ps.Have(1, 2) ||
		p.Other(2) != 0 || len(slices.Collect(ps.Of(0))) != 1 || p.OrderFrom(2) <= 0 {
		t.Errorf("sizes %d and %d of %+v", n, m, p)
	}
	own, others := p.Sides(2, q, s.MinWords)
	if own.First != 4 || others.First != 0 || own.Outside(own.Matched) != 0 {
		t.Errorf("sides %+v and %+v", own, others)
	}
	ps.Keep("testing", func(*match.Pair, *match.Passage) bool { return false })
	if len(ps.All) != 0 || ps.Have(2, 0) {
		t.Errorf("pairs without passages stay: %+v", ps.All)
	}
}

package overlap_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// What another reporter wrote of the same work.
const harbourOwn = "Nobody at the fish market of Calder had slept much. Engineers want to " +
	"replace corroded piles under the northern pier, and the stalls stand on it. Greta Lund, " +
	"who sells eels there, learned of it from her nephew on the ferry. She has no idea where " +
	"to put her tanks, and the mayor, whom she rang on Monday, could not tell her. A petition " +
	"hangs in the smokehouse with 311 names on it."

// stories are three articles on one event: the second one is made of the first.
func stories() []article.Article {
	all := []article.Article{
		{ID: "a", Text: harbour}, {ID: "b", Text: harbourTold}, {ID: "c", Text: harbourOwn},
	}
	for i := range all {
		all[i].Published = at(1 + i)
	}
	return all
}

// TestBorneOut has the evidence for what is rewritten, and how much is told, whichever way the two
// are compared: what bears a passage out is the same in each.
func TestBorneOut(t *testing.T) {
	o := overlap.Options{Rewritten: true}
	all := stories()
	couple := func(a, b string) *result.Result {
		r, err := overlap.Compare(t.Context(), slices.Values(all),
			slices.Values([]overlap.Couple{{A: a, B: b}}), o)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	scanned := pairOf(t, find(t, all, o))
	if r := scanned.Retelling; r == nil || r.Told < 4 || r.Told > r.Sentences || r.PerWord < .4 ||
		r.NextPerWord > r.PerWord/2 {
		t.Errorf("%+v", r)
	}
	checkBorneOut(t, scanned)
	o.TrustDraft = true
	for name, r := range map[string]*result.Result{
		"a check":           check(t, all[1:2], []article.Article{all[0], all[2]}, o),
		"a couple":          couple("a", "b"),
		"a couple, turned":  couple("b", "a"),
		"without a witness": find(t, all[:2], o),
	} {
		p := pairOf(t, r)
		if p.A == "b" {
			p = turned(p)
		}
		if p.Retelling == nil || p.Retelling.Of != scanned.Retelling.Of {
			t.Errorf("%s: %+v", name, p.Retelling)
		}
		for i := range p.Passages { // a scan counts in how many texts words stand
			p.Passages[i].Elsewhere = scanned.Passages[0].Elsewhere
		}
		if diff := cmp.Diff(scanned.Passages, p.Passages); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if p := couple("a", "c").Pairs[0]; p.Retelling != nil {
		t.Errorf("another report: %+v", p)
	}
	o.Rewritten = false
	if p := couple("a", "b").Pairs[0]; p.Retelling != nil || len(p.Passages) > 0 {
		t.Errorf("rewriting is not sought: %+v", p)
	}
}

// pairOf returns the pair of a and b.
func pairOf(t *testing.T, r *result.Result) result.Pair {
	t.Helper()
	for _, p := range r.Pairs {
		if p.A+p.B == "ab" || p.A+p.B == "ba" {
			return p
		}
	}
	t.Fatalf("a and b are no pair of %+v", r.Pairs)
	return result.Pair{}
}

// turned returns a pair with its sides exchanged, as far as passages and what is told go.
func turned(p result.Pair) result.Pair {
	p.A, p.B, p.Retelling = p.B, p.A, p.Retelling.Turned()
	for i, q := range p.Passages {
		p.Passages[i] = q.Turned()
	}
	slices.SortFunc(p.Passages, func(q, r result.Passage) int { return q.A.Lo - r.A.Lo })
	return p
}

// checkBorneOut holds evidence of harbour and harbourTold against their texts.
func checkBorneOut(t *testing.T, p result.Pair) {
	kinds := make(map[string][]string)
	for _, q := range p.Passages {
		if q.Kind == "rewritten" && len(q.Evidence) == 0 {
			t.Errorf("nothing bears out %+v", q)
		}
		for _, e := range q.Evidence {
			if !contains(q.A, e.A) || !contains(q.B, e.B) || e.Bits < 1 ||
				10*e.Bits != math.Trunc(10*e.Bits) {
				t.Errorf("%+v", e)
			}
			for _, w := range e.Words {
				if !contains(e.A, w.A) || !contains(e.B, w.B) {
					t.Errorf("%+v in %+v", w, e)
				}
				kinds[w.Kind] = append(kinds[w.Kind],
					harbour[w.A.Lo:w.A.Hi]+"="+harbourTold[w.B.Lo:w.B.Hi])
			}
		}
	}
	for kind, want := range map[string]string{"word": "piles=piles", "name": "Vostan=Vostan",
		"number": "240=240", "synonym": "close=shuts"} {
		if !slices.Contains(kinds[kind], want) {
			t.Errorf("%s: %s, want %s", kind, strings.Join(kinds[kind], ", "), want)
		}
	}
}

// contains reports whether t lies in s.
func contains(s, t result.Span) bool { return s.Lo <= t.Lo && t.Lo < t.Hi && t.Hi <= s.Hi }

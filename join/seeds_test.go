package join

import (
	"testing"

	"overlap/edition"
	"overlap/index"
	"overlap/internal/policy"
	"overlap/internal/spool"
	"overlap/internal/work"
)

// groupOf returns the postings of a fingerprint that so many texts have, so often each.
func groupOf(texts, often int) spool.Records {
	var group spool.Records
	for t := range texts {
		for i := range often {
			group = append(group, spool.Record{Of: uint32(t), At: uint32(i)})
		}
	}
	return group
}

// TestMoreTexts counts texts and not places.
func TestMoreTexts(t *testing.T) {
	for texts := range 6 {
		for often := 1; often < 5; often++ {
			for n := range 7 {
				if got := moreTexts(groupOf(texts, often), n); got != (texts > n) {
					t.Errorf("%d texts with it %d times are more than %d: %v", texts, often, n, got)
				}
			}
		}
	}
}

// TestThin leaves the first places of each text.
func TestThin(t *testing.T) {
	for _, n := range []int{1, 2, Repeats} {
		for often := 1; often < 7; often++ {
			thinned := thin(groupOf(3, often), n)
			if len(thinned) != 3*min(n, often) {
				t.Errorf("%d of %d times: %v", n, often, thinned)
			}
			for i, p := range thinned {
				if int(p.Of) != i/min(n, often) || int(p.At) != i%min(n, often) {
					t.Errorf("%d of %d times: %v", n, often, thinned)
				}
			}
		}
	}
}

// TestSeedsHaveABound: texts that say a thing again and again make no more seeds than MaxTexts that
// say it once.
func TestSeedsHaveABound(t *testing.T) {
	r := &edition.Set{Crew: &work.Crew{Context: t.Context(), Jobs: 1, Budget: work.NewBudget(0)},
		References: -1,
		Policy:     policy.Policy{Shingle: 5, MinWords: 8, MaxTexts: 256}}
	r.Texts = make([]edition.Text, 256)
	for i := range r.Texts {
		r.Texts[i].First = new(index.Document)
	}
	for _, often := range []int{1, 4} {
		pile, seeders := seedings(r)
		seeders[0].meet(groupOf(len(r.Texts), often))
		if err := seeders[0].Flush(); err != nil {
			t.Fatal(err)
		}
		seeds := 0
		for part := range pile.Parts() {
			s, err := new(spool.Buffer).Load(pile, part)
			if err != nil {
				t.Fatal(err)
			}
			seeds += len(s)
		}
		if seeds != 256*255/2 {
			t.Errorf("%d times: %d seeds", often, seeds)
		}
		pile.Close()
	}
}

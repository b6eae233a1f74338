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

// TestHasMoreTexts counts texts and not places.
func TestHasMoreTexts(t *testing.T) {
	for texts := range 6 {
		for often := 1; often < 5; often++ {
			for n := range 7 {
				if got := hasMoreTexts(groupOf(texts, often), n); got != (texts > n) {
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
	s := &edition.Set{Crew: &work.Crew{Context: t.Context(), Jobs: 1, Budget: work.NewBudget(0)},
		References: -1,
		Policy:     policy.Policy{Shingle: 5, MinWords: 8, MaxTexts: 256}}
	s.Texts = make([]edition.Text, 256)
	for i := range s.Texts {
		s.Texts[i].First = new(index.Document)
	}
	for _, often := range []int{1, 4} {
		from := spool.New(1, 1<<40, "")
		found, err := edition.Collect(s, s.Walk, from,
			func(_, _ int, _ spool.Records, to edition.Writer) error {
				joinersOf(s)[0].join(groupOf(len(s.Texts), often), edition.Standing{}, to)
				return nil
			})
		if err != nil {
			t.Fatal(err)
		}
		seeds := 0
		if err := edition.EachText(s, found,
			func(_, _ int, some spool.Records) { seeds += len(some) }); err != nil {
			t.Fatal(err)
		}
		if seeds != 256*255/2 {
			t.Errorf("%d times: %d seeds", often, seeds)
		}
	}
}

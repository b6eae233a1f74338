package overlap_test

import (
	"reflect"
	"testing"

	"overlap"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/result"
)

// TestRecall holds all texts of invented news against each other, and then some of them: what
// is missed are edited passages without a run that keeps a fingerprint.
func TestRecall(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 500, Seed: 5})
	all := find(t, articles, overlap.Options{RecallSample: 1000}).Recall
	if all == nil || all.Estimate < .8 || all.Estimate > 1 || all.Low != all.Estimate ||
		all.High != all.Estimate || all.Found > all.Pairs || all.Pairs < 100 {
		t.Fatalf("all: %+v", all)
	}
	some := find(t, articles, overlap.Options{RecallSample: 200}).Recall
	if some.Sampled != 200 || some.Pairs >= all.Pairs || some.Low >= some.High ||
		some.Low > all.Estimate || some.High < all.Estimate {
		t.Errorf("some: %+v, of all %+v", some, all)
	}
	if none := find(t, articles, overlap.Options{}).Recall; none != nil {
		t.Errorf("none: %+v", none)
	}
}

// TestRecallOfNothing says nothing where nothing is shared.
func TestRecallOfNothing(t *testing.T) {
	articles := []article.Article{{ID: "a", Text: numbered("a", 50)},
		{ID: "b", Text: numbered("b", 50)}}
	if r := find(t, articles, overlap.Options{RecallSample: 10}).Recall; r != nil {
		t.Errorf("%+v", r)
	}
}

// TestArticlesOnly finds editions and nothing else.
func TestArticlesOnly(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 500, Seed: 5})
	whole, only := find(t, articles, overlap.Options{}), find(t, articles,
		overlap.Options{ArticlesOnly: true})
	editions := 0
	for i := range whole.Articles {
		if whole.Articles[i].EditionOf != only.Articles[i].EditionOf ||
			whole.Articles[i].TextID != only.Articles[i].TextID {
			t.Errorf("%s: an edition of %q, and of %q", whole.Articles[i].ID,
				whole.Articles[i].EditionOf, only.Articles[i].EditionOf)
		}
		if only.Articles[i].EditionOf != "" {
			editions++
		}
	}
	if editions == 0 || len(only.Pairs)+len(only.Quotes)+len(only.Boilerplate) > 0 {
		t.Errorf("%d editions, %d pairs, %d quotations, %d of boilerplate", editions,
			len(only.Pairs), len(only.Quotes), len(only.Boilerplate))
	}
}

// TestRecallOfRewriting: what was told in other words is counted, if that was sought.
func TestRecallOfRewriting(t *testing.T) {
	articles := []article.Article{{ID: "a", Text: harbour}, {ID: "b", Text: harbourTold}}
	o := overlap.Options{RecallSample: 10}
	if r := find(t, articles, o).Recall; r != nil {
		t.Errorf("without rewriting: %+v", r)
	}
	o.Rewritten = true
	want := result.Recall{Sampled: 2, High: 1, RewrittenSampled: 2, RewrittenPairs: 1,
		RewrittenFound: 1}
	if r := find(t, articles, o).Recall; r == nil || *r != want {
		t.Errorf("%+v, want %+v", r, want)
	}
}

// TestRecallOfRewritingLaws: no more is found than there is, whoever works on it, and what is drawn
// has no more pairs than all have.
func TestRecallOfRewritingLaws(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 120, Seed: 5})
	for _, told := range []string{harbour, harbourTold} {
		articles = append(articles, article.Article{ID: told[:9], Text: told})
	}
	o := overlap.Options{Rewritten: true, RecallSample: 1000, Jobs: 3}
	all := find(t, articles, o).Recall
	o.Jobs = 1
	if alone := find(t, articles, o).Recall; !reflect.DeepEqual(all, alone) {
		t.Errorf("%+v on three workers, %+v on one", all, alone)
	}
	o.RecallSample = 40
	some := find(t, articles, o).Recall
	if all.RewrittenPairs == 0 || all.RewrittenFound > all.RewrittenPairs ||
		some.RewrittenFound > some.RewrittenPairs || some.RewrittenPairs > all.RewrittenPairs ||
		some.RewrittenFound > all.RewrittenFound || some.RewrittenSampled != 40 {
		t.Errorf("%+v, of all %+v", some, all)
	}
}

package overlap_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestCopiesOfWhatComesBack: a long run that a draft has from a story counts, if references print
// that story month after month and most of the run is names.
func TestCopiesOfWhatComesBack(t *testing.T) {
	const (
		names = "Mayor Jane Doe of Port Skerry, Judge John Roe of Harlow Mills, Bishop Mary Poe " +
			"of Fenwick Cross and Captain Ned Coe of Orrel Barges met Minister Ann Bell of " +
			"Calderra near Sallow Head. "
		story = names + "The talks broke up after an hour because nobody would say who had paid " +
			"for the dredging of the old channel. "
	)
	own := func(n int) string {
		var b strings.Builder
		for i := range 30 {
			fmt.Fprintf(&b, "the o%cx%cx ", 'a'+n, 'a'+i%26)
		}
		return b.String() + ". "
	}
	var references []article.Article
	for i := range 6 {
		day := time.Date(2024, time.Month(1+i), 3, 0, 0, 0, 0, time.UTC)
		references = append(references, article.Article{ID: fmt.Sprint("r", i),
			Outlet: fmt.Sprint("Outlet ", i), Text: own(2*i) + story + own(2*i+1),
			Published: article.Date{Time: day}})
	}
	drafts := []article.Article{{ID: "draft", Text: own(20) + names + own(21)}}
	for _, a := range check(t, drafts, references, overlap.Options{}).Articles {
		if a.Draft && a.Account.Shared < 34 {
			t.Errorf("%d of 34 copied words: %+v", a.Account.Shared, a.Account)
		}
	}
}

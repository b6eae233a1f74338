package overlap_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/article"
	"overlap/result"
)

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

// TestRewrittenWindow seeks rewriting within the window of days and says so where that bears, in
// scans and checks alike.
func TestRewrittenWindow(t *testing.T) {
	const month = 30
	start := time.Date(2024, 9, 3, 8, 0, 0, 0, time.UTC)
	after := func(days, hours int) article.Date {
		return article.Date{Time: start.AddDate(0, 0, days).Add(time.Duration(hours) * time.Hour)}
	}
	day := article.Date{Time: time.Date(2024, 12, 2, 0, 0, 0, 0, time.UTC), Day: true}
	for name, c := range map[string]struct {
		told          article.Date
		days, within  int // Days, RewrittenDays
		in            int // of the settings
		found, caveat bool
	}{
		"47 days":           {after(47, 0), 0, 0, 90, true, false},
		"90 days":           {after(90, 0), 0, 0, 90, true, false},
		"and an hour":       {after(90, 1), 0, 0, 90, false, true},
		"90 days by date":   {day, 0, 0, 90, true, false},
		"91 days":           {after(91, 0), 0, 0, 90, false, true},
		"91 of 91":          {after(91, 0), 0, 91, 91, true, false},
		"years of many":     {after(2000, 0), 0, 1 << 62, 1 << 62, true, false},
		"no date":           {article.Date{}, 0, 0, 90, true, false},
		"within a month":    {after(47, 0), 0, month, month, false, true},
		"a window":          {after(47, 0), month, 0, month, false, false},
		"a narrower window": {after(47, 0), month, 60, month, false, false},
		"a wider window":    {after(91, 0), 365, 0, 90, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			first := article.Article{ID: "a", Text: harbour, Published: after(0, 0)}
			told := article.Article{ID: "b", Text: harbourTold, Published: c.told}
			o := overlap.Options{Rewritten: true, Days: c.days, RewrittenDays: c.within}
			scanned := find(t, []article.Article{told, first}, o)
			o.TrustDraft = true
			checked := check(t, []article.Article{told}, []article.Article{first}, o)
			for _, r := range []*result.Result{scanned, checked} {
				in := r.Settings.RewrittenDays
				if found := isRewritten(r); found != c.found || in != c.in {
					t.Errorf("found: %v, within %d days", found, in)
				}
				if hasCaveat(r) != c.caveat {
					t.Errorf("footnotes %q", r.Footnotes)
				}
			}
		})
	}
}

// TestRetoldIsEarlier: what an article tells in other words it has from none that is known to be
// later, whoever tells most of it.
func TestRetoldIsEarlier(t *testing.T) {
	start := time.Date(2024, 9, 3, 8, 0, 0, 0, time.UTC)
	texts := []string{harbour, harbourTold, harbour + " The mayor of Vostan was not asked."}
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1},
		{2, 1, 0}, {0, 1, -1}, {-1, 0, 1}, {1, -1, 0}} {
		articles, told := make([]article.Article, len(texts)), 0
		at := map[string]int{}
		for i, text := range texts {
			id := string(rune('a' + i))
			articles[i] = article.Article{ID: id, Outlet: "Outlet " + id, Text: text}
			if at[id] = order[i]; order[i] >= 0 {
				articles[i].Published = article.Date{
					Time: start.Add(time.Duration(order[i]) * 6 * time.Hour)}
			}
		}
		for _, a := range find(t, articles, overlap.Options{Rewritten: true}).Articles {
			for _, s := range a.Account.RewrittenFrom {
				told += s.Words
				if ours, theirs := at[a.ID], at[s.Article]; ours >= 0 && theirs > ours {
					t.Errorf("%v: %s has %d words from %s, a later article", order, a.ID,
						s.Words, s.Article)
				}
			}
		}
		if told == 0 {
			t.Errorf("%v: nothing is told", order)
		}
	}
}

// TestRewrittenCouple seeks rewriting in couples that were asked for, however far apart they are,
// and says that there was no window.
func TestRewrittenCouple(t *testing.T) {
	articles := []article.Article{
		{ID: "a", Text: harbour, Published: article.Date{Time: time.Unix(0, 0)}},
		{ID: "b", Text: harbourTold, Published: at(1)}}
	r, err := overlap.Compare(t.Context(), slices.Values(articles),
		slices.Values([]overlap.Couple{{A: "a", B: "b"}}),
		overlap.Options{Rewritten: true, Days: 7, RewrittenDays: 3})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Settings; !isRewritten(r) || s.Days != 0 || s.RewrittenDays != 0 ||
		len(r.Footnotes) > 0 {
		t.Errorf("found: %v; %d and %d days; footnotes %q", isRewritten(r), s.Days,
			s.RewrittenDays, r.Footnotes)
	}
}

// TestRewrittenWindowIsChecked refuses days below zero, with a window or without.
func TestRewrittenWindowIsChecked(t *testing.T) {
	for _, days := range []int{0, 7} {
		err := overlap.Options{Days: days, RewrittenDays: -1}.Check()
		if want := "rewriting within -1 days: they are never negative"; err == nil ||
			err.Error() != want {
			t.Errorf("%d days: %v", days, err)
		}
	}
}

// hasCaveat reports whether a result says within how many days rewriting was sought.
func hasCaveat(r *result.Result) bool {
	return slices.ContainsFunc(r.Footnotes, func(note string) bool {
		return strings.HasPrefix(note, "rewriting was sought only between articles at most ")
	})
}

// isRewritten reports whether a result has one pair, which has a rewritten passage.
func isRewritten(r *result.Result) bool {
	return len(r.Pairs) == 1 && slices.ContainsFunc(r.Pairs[0].Passages,
		func(p result.Passage) bool { return p.Kind == "rewritten" })
}

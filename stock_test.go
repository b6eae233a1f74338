package overlap_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// TestFrequency tells an agency's line, which stands once in each of many stories, from a
// wire story, which many outlets cut and merge.
func TestFrequency(t *testing.T) {
	const line = "The Lakeland Agency owns this report, which nobody may print, read aloud or " +
		"sing without asking it first."
	wire := numbered("q", 120)
	for _, c := range []struct {
		name    string
		stories int
		want    int // articles with boilerplate
	}{{"many stories", 30, 30}, {"few stories", 20, 0}} {
		var articles []article.Article
		for i := range c.stories {
			articles = append(articles, article.Article{
				ID: fmt.Sprintf("story %02d", i), Outlet: fmt.Sprintf("Outlet %d", i),
				Published: article.Date{Time: time.Date(2024, 5, 14, 0, 10*i, 0, 0, time.UTC)},
				Text:      numbered(fmt.Sprintf("s%02d", i), 80) + "End.\n\n" + line,
			})
		}
		for i := range 60 {
			articles = append(articles, article.Article{
				ID: fmt.Sprintf("wire %02d", i), Outlet: fmt.Sprintf("Outlet %d", i),
				Published: article.Date{Time: time.Date(2024, 5, 15, 0, 10*i, 0, 0, time.UTC)},
				Text:      wire[5*i:] + numbered(fmt.Sprintf("w%02d", i), 20+2*i),
			})
		}
		r := find(t, articles, overlap.Options{})
		got := 0
		for _, a := range r.Articles {
			if a.Account.Boilerplate > 0 {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d articles with boilerplate, want %d: %+v", c.name, got, c.want,
				r.Boilerplate)
		}
		if c.want > 0 &&
			(len(r.Boilerplate) != 1 ||
				r.Boilerplate[0] != result.Boilerplate{Text: strings.TrimSuffix(line, "."),
					Articles: 30, Rule: "frequency"}) {
			t.Errorf("%s: %+v", c.name, r.Boilerplate)
		}
	}
}

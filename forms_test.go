package overlap

import (
	"context"
	"slices"
	"testing"

	"overlap/article"
	"overlap/result"
)

// A draft's copy with every name and figure replaced is no form: only what two references fill in
// differently is one.
func TestFormOfDraft(t *testing.T) {
	brightwell := form(earnings, "Brightwell", "41.2", "38.9", "1.12", "1.20")
	norring := form(earnings, "Norring Foods", "107", "96.3", "0.44", "0.39")
	sable := form(earnings, "Sable Marine", "12.5", "14.1", "0.09", "0.11")
	update := norring +
		"\n\nThe company has its seat in Tessaly, and will open a second mill in spring."
	for _, c := range []struct {
		name       string
		references []string
		shared     bool
	}{
		{"one that has it", []string{norring}, true},
		{"two with the same fillings", []string{norring, update}, true},
		{"two with their own fillings", []string{norring, sable}, false},
	} {
		draft := article.Article{ID: "draft", Text: brightwell}
		r, err := Check(context.Background(), []article.Article{draft},
			slices.Values(filled(c.references...)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(r.Articles, func(a result.Article) bool { return a.ID == "draft" })
		account := r.Articles[i].Account
		if (account.Shared > 50) != c.shared || (account.Template == 0) != c.shared {
			t.Errorf("%s: %+v", c.name, account)
		}
		for _, p := range r.Pairs {
			if (p.Nature == "template") == c.shared {
				t.Errorf("%s: nature %q", c.name, p.Nature)
			}
		}
	}
}

// A report in a draft's headline, byline or credit line is seen like any other.
func TestReportInHead(t *testing.T) {
	report := form(earnings, "Norring Foods", "107", "96.3", "0.44", "0.39")
	own := form(weather, "Velsund", "21", "12", "15", "4", "8")
	for name, draft := range map[string]article.Article{
		"title":  {ID: "draft", Text: own, Title: report},
		"byline": {ID: "draft", Text: own, Byline: report},
		"credit": {ID: "draft", Text: own, Credit: report},
	} {
		r, err := Check(context.Background(), []article.Article{draft},
			slices.Values(filled(report)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range r.Articles {
			if a.ID == "draft" && (a.Account.SharedUnread < 80 || len(a.Warnings) == 0) {
				t.Errorf("%s: %+v, %+v", name, a.Account, a.Warnings)
			}
		}
	}
}

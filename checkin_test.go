package overlap

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"overlap/archive"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/result"
)

// archiveOf returns a view of an archive of some articles.
func archiveOf(t *testing.T, o Options, days ...[]article.Article) *archive.View {
	as, err := o.Index()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := archive.Init(dir, as); err != nil {
		t.Fatal(err)
	}
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	w, err := a.Write(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, day := range days {
		c := &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
		at := time.Date(2026, 3, 1+i, 8, 0, 0, 0, time.UTC)
		if _, err := w.Add(c, slices.Values(day), as, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	v, err := a.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v
}

// TestCheckIn: a check against an archive says what a check against its articles says.
func TestCheckIn(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 260, Seed: 21})
	var drafts, references []article.Article
	for i, a := range articles {
		if i%13 == 0 {
			drafts = append(drafts, a)
		} else {
			references = append(references, a)
		}
	}
	o := Options{Rewritten: true}
	half := len(references) / 2
	v := archiveOf(t, o, references[:half], references[half:])
	same, all := 0, 0
	for _, d := range drafts {
		want, err := Check(t.Context(), []article.Article{d}, slices.Values(references), o)
		if err != nil {
			t.Fatal(err)
		}
		got, err := CheckIn(t.Context(), []article.Article{d}, v, o)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := accountOf(t, want), accountOf(t, got); a != b {
			t.Errorf("account of %s:\n%s\nin the archive\n%s", d.ID, a, b)
		}
		found := claimsOf(got)
		for claim := range claimsOf(want) {
			all++
			if found[claim] {
				same++
			}
		}
	}
	if all < 150 || same*100 < all*99 {
		t.Errorf("%d of %d passages and uses of quotations", same, all)
	}
}

// accountOf returns what is said of the words of the one draft of a result.
func accountOf(t *testing.T, r *result.Result) string {
	for _, a := range r.Articles {
		if a.Draft {
			text, err := json.Marshal([]any{a.Account, a.Verdict, a.Warnings})
			if err != nil {
				t.Fatal(err)
			}
			return string(text)
		}
	}
	return ""
}

// claimsOf returns the passages that are copies and the uses of quotations of a result.
func claimsOf(r *result.Result) map[string]bool {
	claims := make(map[string]bool)
	for _, p := range r.Pairs {
		for _, q := range p.Passages {
			if q.Nature == "reuse" {
				claims[fmt.Sprint(p.A, p.B, q.A, q.B, q.Kind)] = true
			}
		}
	}
	for _, q := range r.Quotes {
		for _, u := range q.Uses {
			claims[fmt.Sprint(u.Article, u.Lo, u.Hi, u.Drift)] = true
		}
	}
	return claims
}

package overlap

import (
	"encoding/json"
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
	var articles []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: 260, Seed: 21}) {
		articles = append(articles, item.Article)
	}
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
	for _, d := range drafts {
		want, err := Check(t.Context(), []article.Article{d}, slices.Values(references), o)
		if err != nil {
			t.Fatal(err)
		}
		got, err := CheckIn(t.Context(), []article.Article{d}, v, o)
		if err != nil {
			t.Fatal(err)
		}
		for what, of := range map[string]func(*result.Result) any{
			"pairs":  func(r *result.Result) any { return r.Pairs },
			"quotes": func(r *result.Result) any { return r.Quotes },
			"drafts": func(r *result.Result) any {
				for i := range r.Articles {
					r.Articles[i].TextID = "" // a number among those of the result
				}
				return slices.DeleteFunc(slices.Clone(r.Articles),
					func(a result.Article) bool { return !a.Draft })
			},
		} {
			a, _ := json.Marshal(of(want))
			b, _ := json.Marshal(of(got))
			if string(a) != string(b) {
				at := 0
				for at < len(a) && at < len(b) && a[at] == b[at] {
					at++
				}
				near := func(s []byte) []byte { return s[max(0, at-80):min(len(s), at+80)] }
				t.Errorf("%s of %s:\n%s\nin the archive\n%s", what, d.ID, near(a), near(b))
			}
		}
	}
}

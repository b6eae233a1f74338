package search

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"overlap/agency"
	"overlap/archive"
	"overlap/article"
	"overlap/index"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/sketch"
)

// A shelf is an archive with its index, and what should be in it.
type shelf struct {
	t       testing.TB
	archive *archive.Archive
	index   *Index
	options index.Options
	has     map[string]article.Article
}

func newShelf(t testing.TB) *shelf {
	t.Helper()
	dir := t.TempDir()
	o := index.Options{Delay: func(string) time.Duration { return 6 * time.Minute },
		Sketch: sketch.Options{MinWords: 8, Shingle: 5, Window: 3, Of: sketch.Tokens, Speech: true,
			Agencies: agency.NewTable(nil)}}
	if err := archive.Init(dir, o); err != nil {
		t.Fatal(err)
	}
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	x, err := Open(t.Context(), filepath.Join(dir, archive.WordsName), a)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return &shelf{t, a, x, o, make(map[string]article.Article)}
}

func crew(t testing.TB) *work.Crew {
	return &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
}

// write changes the archive.
func (s *shelf) write(do func(w *archive.Writer) error) {
	s.t.Helper()
	w, err := s.archive.Write(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	defer w.Close()
	if err := do(w); err != nil {
		s.t.Fatal(err)
	}
}

func (s *shelf) add(some ...article.Article) {
	s.t.Helper()
	s.write(func(w *archive.Writer) error {
		_, err := w.Add(crew(s.t), slices.Values(some), s.options, time.Now())
		return err
	})
	for _, a := range some {
		s.has[a.ID] = a
	}
}

func (s *shelf) remove(id string) {
	s.t.Helper()
	s.write(func(w *archive.Writer) error {
		_, err := w.Remove(s.t.Context(), archive.Selection{IDs: []string{id}}, time.Now())
		return err
	})
	delete(s.has, id)
}

func (s *shelf) update() {
	s.t.Helper()
	if err := s.index.Update(s.t.Context(), nil); err != nil {
		s.t.Fatal(err)
	}
}

// articles returns the ids of what is found, sorted.
func (s *shelf) articles(q Query) (ids []string) {
	s.t.Helper()
	v, err := s.archive.View(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	defer v.Close()
	for h, err := range s.index.Articles(s.t.Context(), v, q) {
		if err != nil {
			s.t.Fatal(err)
		}
		ids = append(ids, h.Entry.ID)
	}
	slices.Sort(ids)
	return ids
}

// quotes returns what is found, as ID: text (speaker), sorted.
func (s *shelf) quotes(q Query) (all []string) {
	s.t.Helper()
	v, err := s.archive.View(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	defer v.Close()
	for h, err := range s.index.Quotes(s.t.Context(), v, q) {
		if err != nil {
			s.t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%s: %s (%s)", h.Entry.ID,
			h.Article.Text[h.Quotation.Lo:h.Quotation.Hi], h.Quotation.Speaker))
	}
	slices.Sort(all)
	return all
}

// news returns generated articles.
func news(n int, seed uint64) (all []article.Article) {
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: seed}) {
		item.ID = fmt.Sprintf("%d/%s", seed, item.ID)
		all = append(all, item.Article)
	}
	return all
}

// two are articles that quote two people.
var two = []article.Article{
	{ID: "a", Outlet: "The Pell Gazette", Title: "Café by the pier", Published: day("2026-05-02"),
		Text: `The pier was closed. "The storm took the old lamp," said Ada Moran, the keeper ` +
			`of the harbour. She did not say when it will open.`},
	{ID: "b", Outlet: "Towpath Daily", Title: "Lamp", Published: day("2026-06-09"),
		Text: `"Nobody has seen the lamp since," the mayor, Otto Finch, said. ` +
			`Ada Moran could not be reached. 港は閉じた。`},
}

func day(s string) article.Date {
	d, err := article.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// TestArticles finds articles by each field.
func TestArticles(t *testing.T) {
	s := newShelf(t)
	s.add(two...)
	s.update()
	may := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name  string
		query Query
		want  string
	}{
		{"all", Query{}, "a b"},
		{"a word", Query{Words: "storm"}, "a"},
		{"of the title, folded", Query{Words: "CAFE"}, "a"},
		{"in any order", Query{Words: "Moran Ada lamp"}, "a b"},
		{"in a row", Query{Words: `"old lamp"`}, "a"},
		{"in a row, with other marks", Query{Words: `“the lamp”`}, "b"},
		{"not in a row", Query{Words: `"lamp old"`}, ""},
		{"no row over the title's end", Query{Words: `"pier the"`}, ""},
		{"no part of a word", Query{Words: "stor"}, ""},
		{"letter by letter", Query{Words: "港は閉じた"}, "b"},
		{"quoted", Query{Quoted: "storm lamp"}, "a"},
		{"there, not quoted", Query{Quoted: "pier"}, ""},
		{"speaker", Query{Speaker: "moran"}, "a"},
		{"in one quotation", Query{Quoted: "lamp", Speaker: "Otto Finch"}, "b"},
		{"another speaker", Query{Quoted: "storm", Speaker: "Finch"}, ""},
		{"outlet", Query{Words: "lamp", Outlets: []string{"the pell gazette"}}, "a"},
		{"outlet alone", Query{Outlets: []string{"Towpath Daily"}}, "b"},
		{"dates", Query{Words: "lamp", Since: may, Before: may.AddDate(0, 1, 0)}, "a"},
		{"a date", Query{Words: "lamp", Since: may.AddDate(0, 1, 0)}, "b"},
		{"many years", Query{Words: "lamp", Since: may.AddDate(-9, 0, 0), Before: may}, ""},
	} {
		if got := strings.Join(s.articles(c.query), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestQuotes finds quotations.
func TestQuotes(t *testing.T) {
	s := newShelf(t)
	s.add(two...)
	s.update()
	moran := `a: The storm took the old lamp, (Ada Moran)`
	for _, c := range []struct {
		query Query
		want  string
	}{
		{Query{Words: "lamp", Speaker: "Moran"}, moran},
		{Query{Words: `"the old lamp"`}, moran},
		{Query{Speaker: "Moran", Words: "seen"}, ""},
		{Query{Outlets: []string{"The Pell Gazette"}}, moran},
	} {
		if got := strings.Join(s.quotes(c.query), "\n"); got != c.want {
			t.Errorf("%+v: %q, want %q", c.query, got, c.want)
		}
	}
}

// TestSpans gives where the words stand.
func TestSpans(t *testing.T) {
	got := spans(shingle.Split(two[0].Text), runs(`lamp "was closed"`))
	var said []string
	for _, s := range got {
		said = append(said, two[0].Text[s.Lo:s.Hi])
	}
	if want := []string{"was closed", "lamp"}; !slices.Equal(said, want) {
		t.Errorf("%q", said)
	}
}

// TestCheck refuses what is no query.
func TestCheck(t *testing.T) {
	for _, q := range []Query{{Words: "…"}, {Speaker: strings.Repeat("a", 2000)},
		{Quoted: strings.Repeat("a ", 100)}} {
		if q.Check() == nil {
			t.Errorf("%.40v is taken", q)
		}
	}
	if err := (&Query{Words: "lamp"}).Check(); err != nil {
		t.Error(err)
	}
}

// TestModel holds what is found against a look at every article, whatever came and went.
func TestModel(t *testing.T) {
	pool := news(60, 7)
	var words []string
	for _, a := range pool[:10] {
		words = append(words, strings.Fields(a.Text)[:40]...)
	}
	s := newShelf(t)
	rapid.Check(t, func(r *rapid.T) {
		for range rapid.IntRange(1, 4).Draw(r, "steps") {
			a := rapid.SampledFrom(pool).Draw(r, "article")
			if rapid.Bool().Draw(r, "remove") {
				s.remove(a.ID)
				continue
			}
			if rapid.Bool().Draw(r, "changed") {
				a.Text += " Corrected."
			}
			s.add(a)
		}
		s.update()
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(r, "words"), " ")
		if rapid.Bool().Draw(r, "in a row") {
			text = `"` + text + `"`
		}
		if (&Query{Words: text}).Check() != nil {
			return
		}
		var want []string
		for id, a := range s.has {
			if in(append(append(hashes(a.Title), 0), hashes(a.Text)...), runs(text)) {
				want = append(want, id)
			}
		}
		slices.Sort(want)
		if got := s.articles(Query{Words: text}); !slices.Equal(got, want) {
			r.Errorf("%s: %v, want %v", text, got, want)
		}
	})
}

// TestBelow gives what follows.
func TestBelow(t *testing.T) {
	s := newShelf(t)
	s.add(news(400, 3)...)
	s.update()
	v, err := s.archive.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	var all, paged []int64
	for h, err := range s.index.Articles(t.Context(), v, Query{Words: "the"}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, h.Entry.Number)
	}
	for q := (Query{Words: "the"}); ; {
		n := 0
		for h := range s.index.Articles(t.Context(), v, q) {
			if paged, q.Below = append(paged, h.Entry.Number), h.Entry.Number; n == 30 {
				break
			}
			n++
		}
		if n < 30 {
			break
		}
	}
	if len(all) < 300 || !slices.Equal(all, paged) {
		t.Errorf("%d at once, %d by pages", len(all), len(paged))
	}
}

// TestForget leaves nothing of what was removed, and an index of another archive is made anew.
func TestForget(t *testing.T) {
	s := newShelf(t)
	s.add(two...)
	s.update()
	v, err := s.archive.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	if c := s.index.Coverage(v); c != (Coverage{2, 2}) || !c.Whole() {
		t.Fatal(c)
	}
	s.remove("a")
	if err := s.index.Forget(t.Context()); err != nil {
		t.Fatal(err)
	}
	term := string(appendTerm(nil, ofWord, shingle.Hash("storm")))
	file, err := os.ReadFile(s.index.path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(file), strings.TrimSpace(term)) {
		t.Error("a word of what was removed is in the file")
	}
	other := newShelf(t)
	other.add(news(5, 1)...)
	x, err := Open(t.Context(), s.index.path, other.archive)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if err := x.Update(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	other5, err := other.archive.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer other5.Close()
	if c := x.Coverage(other5); c != (Coverage{5, 5}) {
		t.Errorf("%v", c)
	}
}

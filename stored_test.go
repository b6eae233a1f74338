package overlap

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"overlap/article"
	"overlap/index"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/sketch"
)

// TestStored scans the articles of a stored segment, and of two that were merged: the result is
// that of the articles themselves.
func TestStored(t *testing.T) {
	var articles []article.Article
	many := 300
	if testing.Short() {
		many = 80
	}
	articles = append(articles, newsgen.Articles(newsgen.Options{Articles: many, Seed: 12})...)
	half := len(articles) / 2
	once := restored(t, articles)
	twice := restored(t, articles[half:], articles[:half])
	for name, o := range map[string]Options{
		"all":      {Rewritten: true, WithText: true, RecallSample: 20},
		"articles": {ArticlesOnly: true},
		"little":   {Rewritten: true, Memory: 1, Temp: t.TempDir(), Jobs: 2},
	} {
		t.Run(name, func(t *testing.T) {
			want := jsonOf(t, articles, o)
			for files, again := range [][]article.Article{once, twice} {
				if !slices.Equal(jsonOf(t, again, o), want) {
					t.Errorf("%d files: another result", files+1)
				}
			}
		})
	}
}

// jsonOf returns the result of a scan.
func jsonOf(t *testing.T, articles []article.Article, o Options) []byte {
	r, err := Find(t.Context(), articles, o)
	if err != nil {
		t.Fatal(err)
	}
	all, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// restored stores some articles in a file each, merges the files and returns what is in the one.
func restored(t *testing.T, parts ...[]article.Article) (all []article.Article) {
	c := &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0), Temp: t.TempDir()}
	o, err := Options{Rewritten: true}.fill()
	if err != nil {
		t.Fatal(err)
	}
	var files []*index.File
	open := func(path string) *index.File {
		f, err := index.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	for _, some := range parts {
		path := filepath.Join(t.TempDir(), "segment")
		_, err := index.Store(c, slices.Values(some), o.segment(sketch.Tokens, nil), path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, open(path))
	}
	path := filepath.Join(t.TempDir(), "merged")
	if err := index.Merge(c, path, files, nil); err != nil {
		t.Fatal(err)
	}
	one := open(path)
	for n := range one.Len() {
		a, err := one.Article(n)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

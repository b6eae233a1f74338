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
	"overlap/result"
	"overlap/sketch"
)

// TestStored scans a stored segment, and two of them merged: the result is that of the articles.
func TestStored(t *testing.T) {
	var articles []article.Article
	many := 300
	if testing.Short() {
		many = 80
	}
	for item := range newsgen.Generate(newsgen.Options{Articles: many, Seed: 12}) {
		articles = append(articles, item.Article)
	}
	for name, o := range map[string]Options{
		"all":      {Rewritten: true, WithText: true, RecallSample: 20},
		"articles": {ArticlesOnly: true},
		"little":   {Rewritten: true, Memory: 1, Temp: t.TempDir(), Jobs: 2},
	} {
		t.Run(name, func(t *testing.T) {
			want, err := Find(t.Context(), articles, o)
			if err != nil {
				t.Fatal(err)
			}
			half := len(articles) / 2
			for _, parts := range [][][]article.Article{
				{articles}, {articles[half:], articles[:half]},
			} {
				got := findStored(t, parts, o)
				a, _ := json.Marshal(want)
				if b, _ := json.Marshal(got); !slices.Equal(a, b) {
					t.Errorf("%d segments: another result", len(parts))
				}
			}
		})
	}
}

// findStored does what Find does with segments of some articles each, which were stored.
func findStored(t *testing.T, parts [][]article.Article, o Options) *result.Result {
	r, err := openRun(t.Context(), sketch.Tokens, o,
		func(r *run, o index.Options) (*index.Segment, error) {
			c := r.Crew
			var opened []*index.Segment
			for _, some := range parts {
				path := filepath.Join(t.TempDir(), "segment")
				built, err := index.Build(c, slices.Values(some), o)
				if err != nil {
					return nil, err
				}
				defer built.Close()
				if err := index.Save(c, built, path); err != nil {
					return nil, err
				}
				file, err := index.Open(path)
				if err != nil {
					return nil, err
				}
				t.Cleanup(func() { file.Close() })
				segment, err := file.Segment(c, o)
				if err != nil {
					return nil, err
				}
				t.Cleanup(segment.Close)
				opened = append(opened, segment)
			}
			if len(opened) == 1 {
				return opened[0], nil
			}
			return index.Merge(c, opened...)
		})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := r.Finally(r.find); err != nil {
		t.Fatal(err)
	}
	got, err := r.finish()
	if err != nil {
		t.Fatal(err)
	}
	return got
}

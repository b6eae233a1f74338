package overlap

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/result"
	"overlap/shard"
)

// inProcess runs tasks as a worker does, one after the other.
func inProcess(t testing.TB) shard.Runner {
	return func(stage string, tasks iter.Seq2[[]byte, error]) iter.Seq2[io.ReadCloser, error] {
		var results [][]byte
		for task, err := range tasks {
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			err := shard.Work(t.Context(), "test", stage, bytes.NewReader(task), &out)
			if err != nil {
				t.Fatal(err)
			}
			results = append(results, out.Bytes())
		}
		return func(yield func(io.ReadCloser, error) bool) {
			for _, r := range results {
				if !yield(io.NopCloser(bytes.NewReader(r)), nil) {
					return
				}
			}
		}
	}
}

// newsFile writes generated articles as JSON lines, some of them twice and some broken.
func newsFile(t testing.TB, n int) string {
	path := filepath.Join(t.TempDir(), "news.jsonl")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var before []byte
	for i, a := range newsArticles(t, n) {
		line, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(file, "%s\n", line)
		if i%50 == 7 { // a double, and a line that is none
			fmt.Fprintf(file, "%s\n{\"text\": \n", before)
		}
		before = line
	}
	return path
}

// newsArticles returns generated articles as a scraper writes them.
func newsArticles(t testing.TB, n int) (all []map[string]string) {
	for a := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 1, Outlets: 20}) {
		one := map[string]string{"id": a.ID, "outlet": a.Outlet, "text": a.Text, "url": a.URL,
			"title": a.Title}
		one["published"], one["fetched"] = a.PrintedPublished, a.PrintedFetched
		all = append(all, one)
	}
	return all
}

// inSplits returns the result of FindSplits, and what was skipped by readers.
func inSplits(t testing.TB, path string, size int64, parts int, turned bool,
	o Options) (*result.Result, int, map[string]int64) {
	job, err := o.Job("test", 1<<20, parts)
	if err != nil {
		t.Fatal(err)
	}
	by := &shard.Coordinator{Job: job, Run: inProcess(t)}
	for s, skip := range (&article.Reader{}).Splits(t.Context(), size, path) {
		if skip != nil {
			t.Fatal(skip)
		}
		if by.Splits = append(by.Splits, []article.Split{s}); turned {
			n := len(by.Splits) - 1
			by.Splits[0], by.Splits[n] = by.Splits[n], by.Splits[0]
		}
	}
	skips := 0
	articles := func(yield func(article.Article) bool) {
		for a, skip := range by.Articles(t.Context(), "", func(err error) { t.Error(err) }) {
			if skip != nil {
				skips++
			} else if !yield(a) {
				return
			}
		}
	}
	r, err := result.Whole(FindSplits(t.Context(), articles, by, o))
	if err != nil {
		t.Fatal(err)
	}
	return r, skips, by.Moved()
}

// TestSplitsAreAScan: in however many splits and parts, in whatever order these arrive, workers and
// coordinator find what a scan finds.
func TestSplitsAreAScan(t *testing.T) {
	path := newsFile(t, 250)
	for _, o := range []Options{{Rewritten: true, RecallSample: 10}, {Days: 3}, {MinWords: 6,
		WithText: true, Phrases: []string{"in other news"}}} {
		skips := 0
		articles := func(yield func(article.Article) bool) {
			for a, skip := range (&article.Reader{}).Read(t.Context(), path) {
				if skip != nil {
					skips++
				} else if !yield(a) {
					return
				}
			}
		}
		want, err := FindAll(t.Context(), articles, o)
		if err != nil || len(want.Pairs) < 30 || skips == 0 {
			t.Fatalf("%d pairs, %d skips: %v", len(want.Pairs), skips, err)
		}
		for _, cut := range []struct {
			size  int64
			parts int
		}{{1 << 30, 1}, {200_000, 7}, {30_000, 64}} {
			got, skipped, moved := inSplits(t, path, cut.size, cut.parts, cut.parts > 1, o)
			if a, b := asJSON(t, got), asJSON(t, want); !bytes.Equal(a, b) {
				t.Errorf("%+v, splits of %d, %d parts: %s", o, cut.size, cut.parts, differ(a, b))
			}
			if skipped != skips {
				t.Errorf("%d skips, want %d", skipped, skips)
			}
			t.Logf("splits of %d bytes, %d parts: moved %v", cut.size, cut.parts, moved)
		}
	}
}

func asJSON(t testing.TB, r *result.Result) []byte {
	out, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// differ says where two texts begin to differ.
func differ(a, b []byte) error {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-100)
	return fmt.Errorf("at byte %d:\n%s\n%s", i, a[from:min(len(a), i+100)],
		b[from:min(len(b), i+100)])
}

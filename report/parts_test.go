package report

import (
	"bytes"
	"testing"

	"overlap/result"
)

// TestWriteParts writes a result element by element as it does the whole.
func TestWriteParts(t *testing.T) {
	for _, path := range []string{"testdata/story.json", "testdata/hostile.json",
		"testdata/check.json"} {
		r := stored(t, path)
		for _, f := range []Format{JSON, JSONL} {
			var whole, parts bytes.Buffer
			if err := Write(&whole, r, f, Options{}); err != nil {
				t.Fatal(err)
			}
			if err := WriteParts(&parts, elements(r), f, Options{}); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(whole.Bytes(), parts.Bytes()) {
				t.Errorf("%s as %s: the parts are not the whole", path, f)
			}
		}
	}
	if err := WriteParts(&bytes.Buffer{}, elements(&result.Result{}), Table,
		Options{}); err == nil {
		t.Error("a table was written part by part")
	}
}

// elements yields a result with one element of a list in each part.
func elements(r *result.Result) func(yield func(*result.Result, error) bool) {
	return func(yield func(*result.Result, error) bool) {
		yield(&result.Result{Schema: r.Schema, Tool: r.Tool, Settings: r.Settings}, nil)
		for i := range r.Articles {
			yield(&result.Result{Schema: r.Schema, Articles: r.Articles[i : i+1]}, nil)
		}
		yield(&result.Result{Drafts: r.Drafts, Decisions: r.Decisions}, nil)
		for i := range r.Pairs {
			yield(&result.Result{Schema: r.Schema, Pairs: r.Pairs[i : i+1]}, nil)
		}
		yield(&result.Result{Quotes: r.Quotes, Stories: r.Stories, Outlets: r.Outlets,
			Releases: r.Releases, Boilerplate: r.Boilerplate}, nil)
		yield(&result.Result{Recall: r.Recall, Events: r.Events, Skipped: r.Skipped,
			Footnotes: r.Footnotes}, nil)
	}
}

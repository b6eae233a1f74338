package archive

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/article"
)

var update = flag.Bool("update", false, "store an archive of this version")

// stored is an archive of each format that was ever written, made by TestStored with -update. It
// has invented articles.
const stored = "testdata/format-1"

// storedDays are the batches of a stored archive: the second changes an article and brings another.
func storedDays() (first, second []article.Article) {
	for i := range 6 {
		text := fmt.Sprintf("The harbour of Pell stays closed for another %d days, its keeper Ada "+
			"Brook said on Monday after the storm had broken pier number %d.", i+2, i)
		first = append(first, article.Article{
			ID: fmt.Sprintf("pell/%d", i), Outlet: fmt.Sprintf("Pell Courier %d", i%2),
			Title: fmt.Sprintf("Harbour closed, day %d", i), Path: "pell.jsonl", Line: i + 1,
			Published: article.Date{Time: day(i)}, Meta: map[string]string{"page": fmt.Sprint(i)},
			Text: text,
		})
	}
	changed, more := first[1], first[2]
	changed.Text += " It may open sooner, she said on Tuesday."
	more.ID, more.Text = "pell/new", "Nobody knows when the ferry to Pell will go again, nor why."
	return first, []article.Article{changed, more}
}

// store makes the stored archive.
func store(t *testing.T) {
	if err := os.RemoveAll(stored); err != nil {
		t.Fatal(err)
	}
	if err := Init(stored, options); err != nil {
		t.Fatal(err)
	}
	w := writer(t, opened(t, stored))
	first, second := storedDays()
	add(t, w, 7, first...)
	add(t, w, 8, second...)
	which := Selection{IDs: []string{"pell/0"}}
	if _, err := w.Remove(t.Context(), which, day(9)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	if err := os.Remove(filepath.Join(stored, lockName)); err != nil {
		t.Fatal(err)
	}
}

// TestStored opens an archive that was made when the format was new, verifies it, reads it, writes
// to it and repairs it.
func TestStored(t *testing.T) {
	if *update {
		store(t)
	}
	dir := filepath.Join(t.TempDir(), "archive")
	if err := os.CopyFS(dir, os.DirFS(stored)); err != nil {
		t.Fatal(err)
	}
	sound(t, dir)
	first, second := storedDays()
	want := map[string]string{}
	for _, a := range append(first[1:], second...) {
		want[a.ID] = a.Text
	}
	a := opened(t, dir)
	v := viewed(t, a)
	if diff := cmp.Diff(want, texts(t, v)); diff != "" || !v.At.Equal(day(9)) {
		t.Errorf("%v: %s", v.At, diff)
	}
	part, n, ok, err := v.Find("pell/3")
	if err != nil || !ok {
		t.Fatal(err)
	}
	if got, err := v.Parts[part].Article(n); err != nil || cmp.Diff(first[3], got) != "" {
		t.Errorf("%s, %v", cmp.Diff(first[3], got), err)
	}
	versions, err := a.Show(t.Context(), "pell/1")
	if err != nil || len(versions) != 2 || versions[0].Why != replaced ||
		!versions[0].Went.Equal(day(8)) || !versions[1].Went.IsZero() {
		t.Errorf("%+v, %v", versions, err)
	}
	w := writer(t, a)
	if got := add(t, w, 10, second...); got.Present != 2 || got.Articles() != 0 {
		t.Errorf("%+v", got)
	}
	w.Close()
	if err := os.Remove(filepath.Join(dir, catalogueName)); err != nil {
		t.Fatal(err)
	}
	repairs(t, dir, want)
}

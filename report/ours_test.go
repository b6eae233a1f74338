package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/article"
)

// TestOurs reads what this package writes: no form of a result is an article, named or in a
// folder.
func TestOurs(t *testing.T) {
	golden, err := filepath.Glob("testdata/golden/*.*")
	if err != nil || len(golden) == 0 {
		t.Fatal(golden, err)
	}
	dir := t.TempDir()
	n := 0
	keep := func(name string, b []byte) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		n++
		refused := false
		for a, s := range new(article.Reader).Read(t.Context(), path) {
			if refused = s != nil && s.Named; !refused {
				t.Errorf("%s is read: %v, %.80q", name, s, a.Text)
				break
			}
		}
	}
	for _, path := range golden {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		if ext := filepath.Ext(name); ext == ".csv" { // all tables in one file
			continue
		} else if ext == ".md" {
			name += ".txt"
		}
		keep(name, b)
	}
	for _, name := range Tables() {
		for format, ending := range map[Format]string{CSV: ".csv", JSON: ".json", JSONL: ".jsonl",
			Table: ".txt", Markdown: ".md.txt"} {
			text := rendered(t, stored(t, "testdata/story.json"), format, Options{Table: name})
			if strings.TrimSpace(text) != "" && text != "[]\n" {
				keep("table-"+name+ending, []byte(text))
			}
		}
	}
	r := new(article.Reader)
	for a, s := range r.Read(t.Context(), dir) {
		t.Errorf("%v, %v is read", a.ID, s)
	}
	if got := int(r.Tally().Results); got != n {
		t.Errorf("%d results passed over, want %d", got, n)
	}
}

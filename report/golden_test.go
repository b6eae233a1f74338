package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/result"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// stored reads a result of testdata. Unknown fields are errors: a stored result that the
// model has left behind would test nothing.
func stored(t testing.TB, path string) *result.Result {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var r result.Result
	if err := d.Decode(&r); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return &r
}

// rendered returns what Write writes.
func rendered(t testing.TB, r *result.Result, f Format, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r, f, o); err != nil {
		t.Fatalf("%s %+v: %v", f, o, err)
	}
	return b.String()
}

// ways are the ways in which every stored result is rendered, by the golden file's ending.
func ways(view Options) map[string]func(testing.TB, *result.Result) string {
	way := func(f Format, o Options) func(testing.TB, *result.Result) string {
		o.Compare, o.Drafts = view.Compare, view.Drafts
		return func(t testing.TB, r *result.Result) string { return rendered(t, r, f, o) }
	}
	all := map[string]func(testing.TB, *result.Result) string{"md": way(Markdown, Options{Top: 5})}
	for _, n := range []int{0, 80, 100, 140} {
		all[fmt.Sprintf("%d.txt", n)] = way(Table, Options{Width: n, Top: DefaultTop})
	}
	if view != (Options{}) {
		return all
	}
	all["json"] = way(JSON, Options{})
	all["jsonl"] = way(JSONL, Options{})
	all["html"] = func(t testing.TB,
		r *result.Result) string {
		return without(rendered(t, r, HTML, Options{}))
	}
	all["csv"] = func(t testing.TB, r *result.Result) string {
		var b strings.Builder
		for _, table := range Tables() {
			b.WriteString("--- " + table + "\n" + rendered(t, r, CSV, Options{Table: table}))
		}
		return b.String()
	}
	return all
}

// TestGolden renders each stored result in every way. With -update it writes the files
// that it otherwise compares with.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no stored result in testdata: %v", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		for ending, render := range ways(Options{Compare: name == "pair",
			Drafts: name == "check"}) {
			t.Run(name+"."+ending, func(t *testing.T) {
				got := render(t, stored(t, path))
				golden := filepath.Join("testdata", "golden", name+"."+ending)
				if *update {
					if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(strings.Split(string(want), "\n"),
					strings.Split(got, "\n")); diff != "" {
					t.Errorf("-want +got, or run with -update:\n%s", diff)
				}
			})
		}
	}
}

// TestHarmless looks for what must reach no terminal, in every way of rendering a
// result whose every string is hostile.
func TestHarmless(t *testing.T) {
	r := stored(t, "testdata/hostile.json")
	for ending, render := range ways(Options{}) {
		for i, line := range strings.Split(render(t, r), "\n") {
			for _, c := range line {
				if invisible(c) && c < 0x10000 || c == '\u2028' || c == '\u2029' {
					t.Fatalf("%s:%d: %U in %q", ending, i+1, c, line)
				}
			}
		}
	}
}

// TestWidth measures every line of every table.
func TestWidth(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 7
	}
	for _, path := range []string{"testdata/story.json", "testdata/hostile.json",
		"testdata/pair.json", "testdata/check.json"} {
		r := stored(t, path)
		for n := 80; n <= 200; n += step {
			o := Options{Width: n, Compare: strings.Contains(path, "pair"),
				Drafts: strings.Contains(path, "check")}
			for i, line := range strings.Split(rendered(t, r, Table, o), "\n") {
				if width(line) > n {
					t.Errorf("%s at %d: line %d takes %d columns: %q", path, n, i+1, width(line),
						line)
				}
			}
		}
	}
}

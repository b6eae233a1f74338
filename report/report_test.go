package report

import (
	"errors"
	"io"
	"strings"
	"testing"

	"overlap/result"
)

func TestParseFormat(t *testing.T) {
	for _, f := range Formats() {
		if got, err := ParseFormat(string(f)); err != nil || got != f {
			t.Errorf("ParseFormat(%q) = %q, %v", f, got, err)
		}
	}
	for _, name := range []string{"", "JSON", "xml", "table "} {
		_, err := ParseFormat(name)
		if err == nil {
			t.Fatalf("ParseFormat(%q) has no error", name)
		}
		for _, f := range Formats() {
			if !strings.Contains(err.Error(), string(f)) {
				t.Errorf("error %q does not list %q", err, f)
			}
		}
	}
}

func TestRefuses(t *testing.T) {
	var w strings.Builder
	for want, o := range map[string]Options{
		"width -1: must be 0 or more columns": {Width: -1},
		"top -2: must be 0 or more rows":      {Top: -2},
		`table "x": use one of articles, drafts, decisions, pairs, passages, differences, quotes, uses, stories, outlets, totals, boilerplate, skipped, warnings, sources, candidates, recycled, origins, tree, releases, release_uses, events, moves, bylines`: {Table: "x"},
		"compare: the result has 0 articles instead of 2": {Compare: true},
		`by "outlet": use byline`:                         {By: "outlet"},
	} {
		if err := Write(&w, &result.Result{}, Table, o); err == nil || err.Error() != want {
			t.Errorf("%+v: %v, want %s", o, err, want)
		}
	}
	if err := Write(&w, &result.Result{}, "xml", Options{}); err == nil {
		t.Error("format xml is written")
	}
	if w.Len() > 0 {
		t.Errorf("wrote %q", w.String())
	}
}

// A full device takes some bytes and then fails.
type full struct{ left int }

var errFull = errors.New("no space left")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// TestWriteError fails the writer early and late: the error always comes back.
func TestWriteError(t *testing.T) {
	r := stored(t, "testdata/story.json")
	for _, f := range Formats() {
		for _, n := range []int{0, 100} {
			if err := Write(&full{n}, r, f, Options{}); !errors.Is(err, errFull) {
				t.Errorf("%s, %d bytes: %v", f, n, err)
			}
		}
	}
}

// TestEmpty writes a result of nothing in every format: words, not empty tables.
func TestEmpty(t *testing.T) {
	for _, f := range Formats() {
		got := rendered(t, &result.Result{}, f, Options{})
		if f == HTML {
			got = without(got)
		}
		if got == "" || f != SQLite && strings.Contains(got, "null") {
			t.Errorf("%s: %q", f, got)
		}
	}
	got := rendered(t, &result.Result{}, Table, Options{})
	for _, want := range []string{"0 articles, 0 words.",
		"No quotation stands in more than one article.", "No two texts share a passage."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// TestNotSought does not say that nothing is shared where nobody looked.
func TestNotSought(t *testing.T) {
	got := rendered(t, &result.Result{Settings: result.Settings{ArticlesOnly: true}}, Table,
		Options{})
	for _, want := range []string{"Quotations were not sought.", "Passages were not sought."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// TestTop leaves rows out and says so.
func TestTop(t *testing.T) {
	r := stored(t, "testdata/hostile.json")
	got := rendered(t, r, Table, Options{Top: 5})
	for _, want := range []string{"15 more of 20 shared quotations: --top 0 shows all",
		"2 more of 7 articles", "2 more of 7 pairs", "15 more of 20 skipped"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if all := rendered(t, r, Table, Options{}); strings.Contains(all, "--top") {
		t.Error("rows are left out with top 0")
	}
}

// TestSharesOrCopies says "copies" only where dates show who was first.
func TestSharesOrCopies(t *testing.T) {
	r := stored(t, "testdata/story.json")
	if got := rendered(t, r, Table, Options{}); !strings.Contains(got,
		"HOW MUCH EACH ARTICLE COPIES") ||
		!strings.Contains(got, "prints 54 words of The Nordwire Press copy") {
		t.Errorf("no word of copying in\n%s", got)
	}
	for i := range r.Pairs {
		r.Pairs[i].First = "unknown"
	}
	for i := range r.Articles {
		for j := range r.Articles[i].Account.Sources {
			r.Articles[i].Account.Sources[j].Earlier = false
		}
	}
	if got := rendered(t, r, Table, Options{}); strings.Contains(got, "copies ") ||
		strings.Contains(got, "Copied") ||
		!strings.Contains(got, "shares 54 words with The Nordwire Press copy") {
		t.Errorf("copying without dates in\n%s", got)
	}
}

func TestFolder(t *testing.T) {
	for _, c := range []struct {
		ids  string
		want string
	}{
		{"a/b/c.txt a/b/d.txt", "a/b/"},
		{"a/b/c.txt a/bd.txt", "a/"},
		{"a/b/c1.txt a/b/c2.txt", "a/b/"},
		{"c1 c2", ""},
		{"/c1 /c2", ""},
		{"a/b/c.txt", ""},
		{"https://a.example/1 https://a.example/2", ""},
	} {
		var articles []result.Article
		for id := range strings.SplitSeq(c.ids, " ") {
			articles = append(articles, result.Article{ID: id})
		}
		if got := folder(articles); got != c.want {
			t.Errorf("folder(%s) = %q, want %q", c.ids, got, c.want)
		}
	}
}

// TestEarlierFirst exchanges all of a pair's sides, and leaves the result as it was.
func TestEarlierFirst(t *testing.T) {
	p := &result.Pair{A: "x", B: "y", First: "b", AShared: 1, BShared: 2,
		Passages: []result.Passage{
			{A: result.Span{Lo: 1, Hi: 2}, B: result.Span{Lo: 30, Hi: 40}},
			{A: result.Span{Lo: 5, Hi: 6}, B: result.Span{Lo: 10, Hi: 20}},
		}}
	got := earlierFirst(p)
	if got.A != "y" || got.First != "a" || got.AShared != 2 || got.Passages[0].A.Lo != 10 ||
		got.Passages[0].B.Lo != 5 {
		t.Errorf("got %+v", got)
	}
	if p.A != "x" || p.Passages[0].A.Lo != 1 {
		t.Errorf("changed %+v", p)
	}
}

// A file keeps what is written to it.
type file struct {
	strings.Builder
	closed bool
	err    error // of Close
}

func (f *file) Close() error {
	f.closed = true
	return f.err
}

// TestFiles writes the files that Write writes, and stops at the first error.
func TestFiles(t *testing.T) {
	r := stored(t, "testdata/story.json")
	files := map[string]*file{}
	create := func(name string) (io.WriteCloser, error) {
		files[name] = &file{}
		return files[name], nil
	}
	if err := Files(r, CSV, create); err != nil || len(files) != len(Tables()) {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range Tables() {
		f := files[name+".csv"]
		if f == nil || !f.closed || f.String() != rendered(t, r, CSV, Options{Table: name}) {
			t.Errorf("%s: %+v", name, f)
		}
	}
	n := 0
	err := Files(r, CSV,
		func(string) (io.WriteCloser, error) { n++; return &file{err: errFull}, nil })
	if !errors.Is(err, errFull) || n != 1 {
		t.Errorf("%v after %d files", err, n)
	}
}

// TestTerse puts the outlet before ids that are mere numbers.
func TestTerse(t *testing.T) {
	r := &result.Result{
		Articles: []result.Article{{ID: "17", Outlet: "Gazette", Words: 10},
			{ID: "204", Words: 10}},
		Pairs: []result.Pair{{A: "17", B: "204", First: "unknown"}},
	}
	got := rendered(t, r, Table, Options{})
	if !strings.Contains(got, "\nGazette 17  204 ") {
		t.Errorf("no outlet beside the number in\n%s", got)
	}
	r.Articles[1].ID, r.Pairs[0].B = "a-name-somebody-gave", "a-name-somebody-gave"
	if got := rendered(t, r, Table, Options{}); strings.Contains(got, "Gazette 17") {
		t.Errorf("the outlet beside names in\n%s", got)
	}
}

// TestArchived tells articles of an archive from those of the day: they have no account.
func TestArchived(t *testing.T) {
	r := stored(t, "testdata/story.json")
	r.Articles[3].Archived = true // the herald
	got := strings.ReplaceAll(rendered(t, r, Table, Options{}), "\u00a0", " ")
	accounts, _, _ := strings.Cut(got[strings.Index(got, "HOW MUCH EACH"):], "\n\n")
	if !strings.HasPrefix(got, "6 articles from 5 outlets, 532 words.\n"+
		"Beside them 1 article of the archive, marked †, which they share something with.\n") ||
		strings.Contains(accounts, "herald") || !strings.Contains(got, "herald.txt †") {
		t.Errorf("an article of the archive is like one of the day in\n%s", got)
	}
	for i := range r.Articles {
		r.Articles[i].Archived = true
	}
	if all := newRegister(r).bylines(); len(all) > 0 {
		t.Errorf("an author has an article of the archive: %+v", all)
	}
}

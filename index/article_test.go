package index

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"overlap/article"
	"overlap/timeline"
)

// anyArticle draws an article of an id, with anything in any field.
func anyArticle(t *rapid.T, id string) article.Article {
	text := func(name string) string {
		return string(rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, name))
	}
	date := func(name string) (d article.Date) {
		if rapid.Bool().Draw(t, name+" is known") {
			d.Time = time.Unix(rapid.Int64Range(-1e10, 1e10).Draw(t, name),
				rapid.Int64Range(0, 1e9-1).Draw(t, "nanoseconds")).In(time.FixedZone("x",
				rapid.IntRange(-50_000, 50_000).Draw(t, "zone")))
			d.Day, d.Local = rapid.Bool().Draw(t, "day"), rapid.Bool().Draw(t, "local")
		}
		return d
	}
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"goat", "pear", "“quay", "dawn”", "ferry,",
		"the", "Reuters", "\xff", "港", "1,000"}), 0, 60)
	a := article.Article{
		ID: id, Outlet: text("outlet"), Owner: text("owner"), Title: text("title"),
		Byline: text("byline"), Credit: text("credit"), URL: text("url"), Lang: text("lang"),
		Published: date("published"), Fetched: date("fetched"), Path: text("path"),
		Line: rapid.Int().Draw(t, "line"),
		Text: text("text") + strings.Join(words.Draw(t, "words"), " "),
	}
	for range rapid.IntRange(0, 2).Draw(t, "sources") {
		a.Declared = append(a.Declared, article.Declared{How: text("how"), URL: text("its url"),
			Name: text("name")})
		a.Notes = append(a.Notes, text("note"))
		if a.Meta == nil {
			a.Meta = make(map[string]string)
		}
		a.Meta[text("key")] = text("value")
	}
	return a
}

// TestLossless: a file has every field of whatever article.
func TestLossless(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var articles []article.Article
		for i := range rapid.IntRange(1, 3).Draw(rt, "articles") {
			articles = append(articles, anyArticle(rt, fmt.Sprint(i)))
		}
		f := opened(t, stored(t, crew(t, 1, 0), options(), articles))
		var got, want []string
		for _, a := range articles {
			want = append(want, said(a))
		}
		for n := range f.Len() {
			a, err := f.Article(n)
			row, bad := f.Row(n)
			if err != nil || bad != nil {
				rt.Fatal(err, bad)
			}
			got = append(got, said(a))
			when := timeline.Appeared(&a)
			when.SetClock(row.Outlet)
			if row.When != when || row.ID != a.ID || row.Owner != a.Owner {
				rt.Errorf("row %+v of %s", row, said(a))
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			rt.Errorf("%q, was %q", got, want)
		}
	})
}

// TestHash: a change in any field is another hash, but for where and when an article was read.
func TestHash(t *testing.T) {
	hashes := make(map[[16]byte]string)
	note := func(what string, a article.Article) bool {
		f := opened(t, stored(t, crew(t, 1, 0), options(), []article.Article{a}))
		row, err := f.Row(0)
		if err != nil {
			t.Fatal(err)
		}
		other, known := hashes[row.Hash]
		if !known {
			hashes[row.Hash] = what
		}
		return known && other != what
	}
	note("none", odd(t)[0])
	kind := reflect.TypeFor[article.Article]()
	for i := range kind.NumField() {
		a := odd(t)[0]
		name, field := kind.Field(i).Name, reflect.ValueOf(&a).Elem().Field(i)
		same := name == "Path" || name == "Line" || name == "Fetched"
		switch of := field.Addr().Interface().(type) {
		case *string:
			*of += "."
		case *int:
			*of++
		case *article.Date:
			of.Time = of.Time.Add(time.Nanosecond)
		case *[]string:
			*of = (*of)[1:]
		case *[]article.Declared:
			(*of)[0].Name += "."
		case *map[string]string:
			*of = map[string]string{"section": "port", "desk": "2", "b": ""}
		default:
			continue // of drafts alone
		}
		if note(name, a) != same {
			t.Errorf("%s: the hash of another article is %v", name, !same)
		}
	}
}

// TestMost: of a list that is longer than blocks the earliest are given, and all are counted.
func TestMost(t *testing.T) {
	const many = 2*blockRecords + 100
	var articles []article.Article
	for i := range many {
		articles = append(articles, article.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf(
			"%d crates of pears went ashore at dawn with the goat of %d harbours", i, i*i)})
	}
	f := opened(t, stored(t, crew(t, 2, 0), options(), articles))
	long := uint64(0)
	s := f.sections[prints.tag]
	for i := range s.blocks() - 1 {
		if s.first(i) == s.first(i+1) {
			long = s.first(i)
		}
	}
	all, n, err := f.Prints(nil, long, 1<<30)
	if err != nil || n != many || len(all) != many {
		t.Fatalf("%d of %d postings: %v", len(all), n, err)
	}
	for _, most := range []int{0, 1, 100, 1500, many} {
		got, n, err := f.Prints(all[:1:1], long, most)
		if err != nil || n != many || !slices.Equal(got[1:], all[:most]) {
			t.Errorf("%d of %d postings: %v", len(got)-1, n, err)
		}
	}
	inOrder := func(a, b Posting) int { return int(a.Content) - int(b.Content) }
	if !slices.IsSortedFunc(all, inOrder) {
		t.Error("the contents are in no order")
	}
}

// TestAtOnce: any number of goroutines may ask one file, which the race detector looks at.
func TestAtOnce(t *testing.T) {
	f := opened(t, stored(t, crew(t, 2, 0), options(), news(t, 60, 4)))
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for n := range f.Len() {
				n = (n + k*7) % f.Len()
				row, err := f.Row(n)
				a, bad := f.Article(n)
				same, worse := f.OfContent(nil, row.Content)
				_, _, worst := f.Keys(nil, uint64(n)<<40, 3)
				if err != nil || bad != nil || worse != nil || worst != nil || a.ID != row.ID ||
					!slices.Contains(same, n) {
					t.Error(n, err, bad, worse, worst)
				}
			}
		})
	}
	all.Wait()
}

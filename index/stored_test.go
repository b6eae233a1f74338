package index

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"math/rand/v2"

	"pgregory.net/rapid"

	"overlap/agency"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/sketch"
)

// crew returns the goroutines of a test, with so many bytes of memory, or all if 0.
func crew(t testing.TB, jobs int, memory int64) *work.Crew {
	budget := work.NewBudget(memory)
	return &work.Crew{Context: t.Context(), Jobs: jobs, Budget: budget, Temp: t.TempDir()}
}

// options returns options in which all is sought that a segment may have.
func options() Options {
	return Options{
		Sketch: sketch.Options{
			MinWords: 8, Shingle: 5, Window: 4, Of: sketch.Tokens, Speech: true, Keys: true,
			Phrases: sketch.NewPhrasebook([]string{"we said so"}), Agencies: agency.NewTable(nil),
		},
		Delay: func(outlet string) time.Duration {
			return time.Duration(len(outlet)) * time.Minute
		},
	}
}

// day returns a date of an article.
func day(t testing.TB, s string) article.Date {
	d, err := article.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// odd are articles that have, together, something in every field, and no more than is needed.
func odd(t testing.TB) []article.Article {
	said := "The mayor opened the northern quay at dawn, and forty crates of pears went ashore. " +
		"“Nobody counted the goat, and nobody will,” said Ida Voss of the harbour. We said so."
	again := "The ferry left the northern quay at dawn with forty crates of pears and one goat."
	all := []article.Article{
		{ID: "b", Outlet: "Gazette", Owner: "Quay", Title: "Goat", Byline: "By Ida Fenn", Line: 3,
			Credit: "Reuters", Lang: "en",
			Text: said, Published: day(t, "2024-05-14T11:40:00.5+02:00"),
			URL: "https://gazette.example/b", Notes: []string{"odd", "very odd"},
			Declared: []article.Declared{{How: "sameAs", URL: "https://wire.example/1", Name: "W"}},
			Meta:     map[string]string{"section": "port", "desk": "2", "a": ""}},
		{ID: "a", Outlet: "Gazette", Text: said, Published: day(t, "2024-05-14"), Line: 9},
		{ID: "c", Outlet: "www.Wire.example", Fetched: day(t, "2024-05-14T08:00:00Z"), Line: 1,
			Text: "HALVER (Reuters) - " + strings.Repeat(again+" ", 3)},
		{ID: "d", Text: "Read more", Line: 4},
		{ID: "e", Text: "Read more", Line: 5},
		{ID: "f", Line: 6},
		{ID: "g", Outlet: "Quay", Text: again, Line: 7,
			Published: day(t, "2024-05-15T10:00:00"), Fetched: day(t, "2023-01-01")},
		{ID: "a", Line: 12, Text: "It stands behind another one of this id, and does not count."},
		{ID: "d", Line: 2, Text: again + " It stands before the other one of this id, and counts."},
	}
	for i := range all {
		all[i].Path = "wire.jsonl"
	}
	return all
}

// news returns odd articles and n generated ones.
func news(t testing.TB, n int, seed uint64) []article.Article {
	return append(odd(t), newsgen.Articles(newsgen.Options{Articles: n, Seed: seed})...)
}

// stored returns the bytes of a file of articles. It goes by no file, to which the disk would take
// its time.
func stored(t testing.TB, c *work.Crew, o Options, articles []article.Article) []byte {
	g, err := Build(c, slices.Values(slices.Clone(articles)), storedOptions(o))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	v := newBuilt(c, g)
	var to bytes.Buffer
	if err := write(c, &to, v.made, v); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

// opened opens a stored segment.
func opened(t testing.TB, file []byte) *File {
	f, err := (&source{"stored", bytes.NewReader(file), nil}).open(int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.decoder.Close)
	return f
}

// TestSameBytes: a file depends on nothing but the articles and what it was made with.
func TestSameBytes(t *testing.T) {
	articles := news(t, 300, 5)
	want := stored(t, crew(t, 1, 0), options(), articles)
	random := rand.New(rand.NewPCG(1, 2))
	for _, jobs := range []int{1, 2, 8} {
		for _, memory := range []int64{0, 1, 64 << 16} {
			random.Shuffle(len(articles), func(i, j int) {
				articles[i], articles[j] = articles[j], articles[i]
			})
			if !bytes.Equal(stored(t, crew(t, jobs, memory), options(), articles), want) {
				t.Errorf("%d jobs, %d bytes of memory: other bytes", jobs, memory)
			}
		}
	}
}

// counted returns those of articles that count, by id.
func counted(articles []article.Article) map[string]article.Article {
	all := make(map[string]article.Article)
	for _, a := range articles {
		if other, ok := all[a.ID]; !ok || a.Line < other.Line {
			all[a.ID] = a
		}
	}
	return all
}

// TestArticles: a file gives each article back as it was, and what its row says is so.
func TestArticles(t *testing.T) {
	articles := news(t, 200, 7)
	f := opened(t, stored(t, crew(t, 2, 0), options(), articles))
	want := counted(articles)
	if f.Len() != len(want) {
		t.Errorf("%d articles, want %d", f.Len(), len(want))
	}
	for n := range f.Len() {
		a, err := f.Article(n)
		if err != nil {
			t.Fatal(err)
		}
		row, err := f.Row(n)
		if err != nil {
			t.Fatal(err)
		}
		if row.ID != a.ID || row.Bytes != len(a.Text) {
			t.Errorf("row %d: %+v of %s", n, row, a.ID)
		}
		was := want[a.ID]
		if got, want := said(a), said(was); got != want {
			t.Errorf("%s:\n%s\nwas\n%s", a.ID, got, want)
		}
	}
	if err := f.Verify(); err != nil {
		t.Error(err)
	}
}

// said returns all of an article that counts.
func said(a article.Article) string {
	zone := func(d article.Date) string { return d.Time.Format(time.RFC3339Nano) }
	p, f := zone(a.Published), zone(a.Fetched)
	a.Published.Time, a.Fetched.Time = time.Time{}, time.Time{}
	return fmt.Sprintf("%+v %s %s", a, p, f)
}

// TestFinds: lists find everything that a sketch of an article has.
func TestFinds(t *testing.T) {
	articles := news(t, 100, 9)
	f := opened(t, stored(t, crew(t, 2, 0), options(), articles))
	of := make(map[string]uint32)
	for row, err := range f.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		of[row.ID] = row.Content
	}
	o := options().Sketch
	for id, a := range counted(articles) {
		k := sketch.New(o)
		k.Read(agency.Article{Text: a.Text}, nil)
		k.Print()
		for _, p := range k.Prints {
			got, n, err := f.Prints(nil, p.Hash, 1<<30)
			want := Posting{of[id], Context(p.Context)}
			if err != nil || n != len(got) || !slices.Contains(got, want) {
				t.Fatalf("%s: print %x: %v, %v", id, p.Hash, got, err)
			}
		}
		for _, key := range k.Keys {
			if got, _, err := f.Keys(nil, key, 1<<30); !slices.Contains(got, of[id]) {
				t.Fatalf("%s: key %x: %v, %v", id, key, got, err)
			}
		}
		for _, h := range sketch.Quoted(nil, &k.Text) {
			if got, _, err := f.Speech(nil, h, 1<<30); !slices.Contains(got, of[id]) {
				t.Fatalf("%s: speech %x: %v, %v", id, h, got, err)
			}
		}
		for i, w := range k.Text.Words {
			if ok, err := f.HasWord(w.Hash); !ok {
				t.Fatal(id, err)
			}
			if i > 0 {
				if ok, err := f.HasPair(k.Text.Words[i-1].Hash, w.Hash); !ok {
					t.Fatal(id, err)
				}
			}
		}
		var signer sketch.Signer
		if sign := signer.Sign(nil, &k.Text, o.Shingle); len(sign) > 0 {
			if got, err := f.Near(nil, sign); !slices.Contains(got, of[id]) {
				t.Fatalf("%s: near %v, %v", id, got, err)
			}
		}
		same, err := f.OfContent(nil, of[id])
		if err != nil || !slices.ContainsFunc(same, func(n int) bool {
			row, _ := f.Row(n)
			return row.ID == id
		}) {
			t.Fatal(id, same, err)
		}
	}
}

// TestMerge: the merged file of any parts of articles is that of all together, without those that
// are gone.
func TestMerge(t *testing.T) {
	all := slices.Collect(func(yield func(article.Article) bool) {
		for _, a := range counted(news(t, 30, 11)) {
			if !yield(a) {
				return
			}
		}
	})
	slices.SortFunc(all, func(a, b article.Article) int { return strings.Compare(a.ID, b.ID) })
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(rt, "segments")
		parts := make([][]article.Article, n)
		for _, a := range all {
			i := rapid.IntRange(0, n-1).Draw(rt, "segment")
			parts[i] = append(parts[i], a)
		}
		c := crew(t, 2, rapid.SampledFrom([]int64{0, 1}).Draw(rt, "memory"))
		gone := rapid.SliceOf(rapid.SampledFrom(all)).Draw(rt, "gone")
		isGone := func(id string) bool {
			return slices.ContainsFunc(gone, func(a article.Article) bool { return a.ID == id })
		}
		files := make([]*File, n)
		for i, part := range parts {
			files[i] = opened(t, stored(t, c, options(), part))
		}
		var got bytes.Buffer
		err := merge(c, &got, files, func(file, n int) bool {
			row, err := files[file].Row(n)
			return err == nil && isGone(row.ID)
		})
		if err != nil {
			rt.Fatal(err)
		}
		rest := slices.DeleteFunc(slices.Clone(all),
			func(a article.Article) bool { return isGone(a.ID) })
		if want := stored(t, c, options(), rest); !bytes.Equal(got.Bytes(), want) {
			rt.Fatalf("other bytes in %v", differing(t, got.Bytes(), want))
		}
	})
}

// differing returns the sections in which two files differ.
func differing(t *testing.T, a, b []byte) (all []string) {
	f, g := opened(t, a), opened(t, b)
	for _, tag := range tags {
		if !reflect.DeepEqual(f.sections[tag].heads, g.sections[tag].heads) {
			all = append(all, tag)
		}
	}
	return all
}

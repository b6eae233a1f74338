package index

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"overlap/agency"
	"overlap/article"
	"overlap/internal/codec"
	"overlap/internal/newsgen"
	"overlap/internal/spool"
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

// odd are articles that have, together, something in every column, and no more than is needed.
func odd(t testing.TB) []article.Article {
	said := "The mayor opened the northern quay at dawn, and forty crates of pears went ashore. " +
		"“Nobody counted the goat, and nobody will,” said Ida Voss of the harbour. We said so."
	again := "The ferry left the northern quay at dawn with forty crates of pears and one goat."
	all := []article.Article{
		{ID: "b", Outlet: "Gazette", Owner: "Quay", Title: "Goat", Byline: "By Ida Fenn", Line: 3,
			Text: said, Published: day(t, "2024-05-14T11:40:00.5+02:00"),
			URL: "https://gazette.example/b", Notes: []string{"odd", "very odd"},
			Declared: []article.Declared{{How: "sameAs", URL: "https://wire.example/1"}},
			Meta:     map[string]string{"section": "port", "desk": "2", "a": ""}},
		{ID: "a", Outlet: "Gazette", Text: said, Published: day(t, "2024-05-14"), Line: 9},
		{ID: "c", Outlet: "Wire", Fetched: day(t, "2024-05-14T08:00:00Z"), Line: 1,
			Text: "HALVER (Reuters) - " + strings.Repeat(again+" ", 3)},
		{ID: "d", Text: "Read more", Line: 4},
		{ID: "e", Text: "Read more", Line: 5},
		{ID: "f", Line: 6},
		{ID: "g", Outlet: "Quay", Text: again, Line: 7,
			Published: day(t, "2024-05-15"), Fetched: day(t, "2023-01-01")},
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
	all := odd(t)
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: seed}) {
		all = append(all, item.Article)
	}
	return all
}

// built returns a segment of articles.
func built(t testing.TB, c *work.Crew, o Options, articles []article.Article) *Segment {
	s, err := Build(c, slices.Values(slices.Clone(articles)), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// stored returns the bytes of a segment's file.
func stored(t testing.TB, c *work.Crew, s *Segment) []byte {
	var file bytes.Buffer
	if err := Write(c, s, &file); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// opened opens a stored segment.
func opened(t testing.TB, c *work.Crew, o Options, file []byte) (*File, *Segment) {
	f, err := read("stored", bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.Segment(c, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return f, s
}

// TestSameBytes: the file of a segment depends on nothing but the articles and what it was made
// with.
func TestSameBytes(t *testing.T) {
	articles := news(t, 300, 5)
	want := stored(t, crew(t, 1, 0), built(t, crew(t, 1, 0), options(), articles))
	random := rand.New(rand.NewPCG(1, 2))
	for _, jobs := range []int{1, 2, 8} {
		for _, memory := range []int64{0, 1, 64 << 16} {
			random.Shuffle(len(articles), func(i, j int) {
				articles[i], articles[j] = articles[j], articles[i]
			})
			c := crew(t, jobs, memory)
			if !bytes.Equal(stored(t, c, built(t, c, options(), articles)), want) {
				t.Errorf("%d jobs, %d bytes of memory: other bytes", jobs, memory)
			}
		}
	}
}

// A whole is all that later stages read of a segment, in an order and with numbers that depend on
// the articles alone.
type whole struct {
	Documents    []Document
	Texts        []string
	Heads        []Head
	Lines        [][]uint16
	Prints, Keys []posting
	Faulted      map[string]bool
}

// wholeOf returns all of a segment.
func wholeOf(t testing.TB, s *Segment) *whole {
	w, err := said(s)
	if err != nil {
		t.Fatal(err)
	}
	var buffer spool.Buffer
	numbers := newStoring(nil, s, nil).numbers
	load := func(k *kind, from *spool.Spool) (all []posting) {
		for part := range from.Parts() {
			records, err := buffer.Load(from, part)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, k.sorted(nil, part, records, numbers)...)
		}
		return all
	}
	w.Prints, w.Keys = load(&prints, s.Prints), load(&keys, s.Keys)
	return w
}

// said returns all of a segment but its postings.
func said(s *Segment) (*whole, error) {
	w := &whole{Faulted: s.Faulted}
	storing := newStoring(nil, s, nil)
	storing.headSizes = make([]uint32, len(storing.documents))
	for i, d := range storing.documents {
		text, err := d.Text()
		h, bad := d.Head()
		row := storing.row(i)
		if row.Leads && s.Leaders[d.Content] != nil {
			line, err := s.Leaders[d.Content].CompactBetween(new(Buffer), 0, 1<<30)
			if err != nil {
				return nil, err
			}
			w.Lines = append(w.Lines, append([]uint16{}, line.Canon...))
		}
		if err := cmp.Or(err, bad); err != nil {
			return nil, err
		}
		part, err := d.TextBetween(len(text)/3, len(text)/2)
		if err != nil || part != text[len(text)/3:len(text)/2] || d.Bytes() != len(text) {
			return nil, fmt.Errorf("%d bytes of %q: %q, %v", d.Bytes(), text, part, err)
		}
		row.in, row.held, row.away, row.Compact.Canon = nil, nil, extent{}, nil
		w.Documents = append(w.Documents, *row)
		w.Texts, w.Heads = append(w.Texts, text), append(w.Heads, h)
	}
	return w, nil
}

// TestRoundTrip: an opened segment is the one that was written, of every unit.
func TestRoundTrip(t *testing.T) {
	for _, of := range []sketch.Unit{sketch.Tokens, sketch.Words, sketch.Nothing} {
		o := options()
		o.Sketch.Of = of
		s := built(t, crew(t, 2, 0), o, news(t, 200, 7))
		file := stored(t, crew(t, 2, 0), s)
		_, again := opened(t, crew(t, 2, 0), o, file)
		if got, want := wholeOf(t, again), wholeOf(t, s); !reflect.DeepEqual(got, want) {
			t.Errorf("unit %v: another segment: %s", of, difference(got, want))
		}
		if got := stored(t, crew(t, 2, 0), again); !bytes.Equal(got, file) {
			t.Errorf("unit %v: written again it has other bytes", of)
		}
		for i, d := range again.Documents {
			if i > 0 && again.Documents[i-1].ID >= d.ID {
				t.Errorf("unit %v: %q before %q", of, again.Documents[i-1].ID, d.ID)
			}
			if leader := again.Leaders[d.Content]; (leader == nil) != (of == sketch.Nothing) {
				t.Errorf("unit %v: the leader of %s is %v", of, d.ID, leader)
			}
		}
	}
}

// difference says where two segments differ.
func difference(got, want *whole) string {
	v, w := reflect.ValueOf(*got), reflect.ValueOf(*want)
	for i := range v.NumField() {
		a, b := v.Field(i), w.Field(i)
		if reflect.DeepEqual(a.Interface(), b.Interface()) {
			continue
		}
		name := v.Type().Field(i).Name
		if a.Kind() != reflect.Slice || a.Len() != b.Len() {
			return fmt.Sprintf("%s: %d and %d", name, a.Len(), b.Len())
		}
		for k := range a.Len() {
			if !reflect.DeepEqual(a.Index(k).Interface(), b.Index(k).Interface()) {
				return fmt.Sprintf("%s %d:\n%+v\n%+v", name, k, a.Index(k), b.Index(k))
			}
		}
	}
	return "none"
}

// TestLookup: a look-up gives what a walk over all postings finds, by content, earliest first.
func TestLookup(t *testing.T) {
	s := built(t, crew(t, 2, 0), options(), news(t, 200, 9))
	f, _ := opened(t, crew(t, 2, 0), options(), stored(t, crew(t, 2, 0), s))
	w := wholeOf(t, s)
	for _, test := range []struct {
		*kind
		all    []posting
		lookup func(spool.Records, uint64) (spool.Records, error)
	}{{&prints, w.Prints, f.Lookup}, {&keys, w.Keys, f.LookupKey}} {
		rapid.Check(t, func(t *rapid.T) {
			print := rapid.SampledFrom(test.all).Draw(t, "posting").print
			if rapid.Bool().Draw(t, "near") {
				print += uint64(rapid.IntRange(-2, 2).Draw(t, "more")) << test.lost
			}
			var want spool.Records
			for _, p := range test.all {
				if p.print == print {
					want = append(want, test.record(p))
				}
			}
			if test.lost > 0 {
				print |= rapid.Uint64Max(1<<test.lost-1).Draw(t, "lost")
			}
			got, err := test.lookup(nil, print)
			if err != nil || !slices.Equal(got, want) {
				t.Fatalf("%s %x: %v, want %v: %v", test.tag, print, got, want, err)
			}
		})
	}
}

// TestMerge: the merged segment of any parts of articles is written as that of all together,
// whether the parts are opened or as they were built.
func TestMerge(t *testing.T) {
	all := news(t, 12, 11)
	want := stored(t, crew(t, 2, 0), built(t, crew(t, 2, 0), options(), all))
	whole := wholeOf(t, built(t, crew(t, 2, 0), options(), all))
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(rt, "segments")
		parts := make([][]article.Article, n)
		for _, a := range all {
			i := rapid.IntRange(0, n-1).Draw(rt, "segment")
			parts[i] = append(parts[i], a)
		}
		c := crew(t, 2, rapid.SampledFrom([]int64{0, 1}).Draw(rt, "memory"))
		segments := make([]*Segment, n)
		for i, part := range parts {
			segments[i] = built(t, c, options(), part)
			if rapid.Bool().Draw(rt, "open") {
				_, segments[i] = opened(t, c, options(), stored(t, c, segments[i]))
			}
		}
		merged, err := Merge(c, segments...)
		if err != nil {
			rt.Fatal(err)
		}
		defer merged.Close()
		if !bytes.Equal(stored(t, c, merged), want) {
			rt.Fatalf("other bytes: %s", difference(wholeOf(t, merged), whole))
		}
	})
	if skips := doublesOf(t, all); skips != 2 {
		t.Errorf("%d articles do not count: two are right", skips)
	}
}

// doublesOf returns how many articles are skipped when two halves of them are merged.
func doublesOf(t *testing.T, all []article.Article) int {
	c := crew(t, 2, 0)
	merged, err := Merge(c, built(t, c, options(), all[:7]), built(t, c, options(), all[7:]))
	if err != nil {
		t.Fatal(err)
	}
	merged.Close()
	return len(c.Skipped())
}

// TestFaulted: of an article that could not be read the file has the id, and it counts in no
// segment that is merged with it.
func TestFaulted(t *testing.T) {
	c := crew(t, 1, 0)
	c.Trip = func(_ string, _ bool, items []work.Item) {
		if items[0].Name() == "b" {
			panic("trip")
		}
	}
	file := stored(t, c, built(t, c, options(), odd(t)))
	_, s := opened(t, c, options(), file)
	c.Trip = nil
	merged, err := Merge(c, built(t, c, options(), odd(t)), s)
	if err != nil {
		t.Fatal(err)
	}
	defer merged.Close()
	for _, one := range []*Segment{s, merged} {
		isB := func(d *Document) bool { return d.ID == "b" }
		if !one.Faulted["b"] || len(one.Faulted) != 1 || slices.ContainsFunc(one.Documents, isB) {
			t.Errorf("%v could not be read", one.Faulted)
		}
	}
	if got := stored(t, c, merged); !bytes.Equal(got, file) {
		t.Error("merged with all that it has, it has other bytes")
	}
}

// TestColumns: there is something in every column of the articles of these tests.
func TestColumns(t *testing.T) {
	s := built(t, crew(t, 1, 0), options(), odd(t))
	storing := newStoring(nil, s, nil)
	storing.headSizes = make([]uint32, len(storing.documents))
	storing.headSizes[0] = 7
	storing.most = bounds{len(s.Leaders), 1 << 20, 1 << 20, 1 << 20}
	var r rows
	for i := range storing.documents {
		r.documents = append(r.documents, storing.row(i))
	}
	none := rows{documents: make([]*Document, len(r.documents))}
	for i := range none.documents {
		none.documents[i] = new(Document)
	}
	for _, column := range columns {
		empty := none.column(column, codec.Coder{}, &storing.most).Bytes
		if bytes.Equal(r.column(column, codec.Coder{}, &storing.most).Bytes, empty) {
			t.Errorf("nothing in column %s", column.tag)
		}
	}
}

// TestSaveInPlace: a file keeps its permissions, a new one has those of any other, and what is no
// file stays.
func TestSaveInPlace(t *testing.T) {
	c, dir := crew(t, 1, 0), t.TempDir()
	s := built(t, c, options(), odd(t))
	path, link, plain := filepath.Join(dir, "today"), filepath.Join(dir, "link"),
		filepath.Join(dir, "plain")
	modeOf := func(path string) os.FileMode {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, want := range []os.FileMode{modeOf(plain), 0o640} {
		if err := Save(c, s, path); err != nil || modeOf(path) != want {
			t.Errorf("%v, and not %v: %v", modeOf(path), want, err)
		}
		if err := os.Chmod(path, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	for what, path := range map[string]string{"a link": link, "a folder": dir} {
		was := modeOf(path)
		want := path + ": " + what + " is there"
		if err := Save(c, s, path); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", what, err)
		}
		if modeOf(path) != was {
			t.Errorf("%s was replaced", what)
		}
	}
	want := dir + ": section head: a folder is no stored segment"
	if _, err := Open(dir); err == nil || err.Error() != want {
		t.Error(err)
	}
}

// TestSave replaces a file, leaves nothing else, and has an error where it cannot.
func TestSave(t *testing.T) {
	c, dir := crew(t, 2, 0), t.TempDir()
	path := filepath.Join(dir, "today")
	s := built(t, c, options(), odd(t))
	var both sync.WaitGroup // at once, which the race detector looks at
	for range 2 {
		one := crew(t, 1, 0)
		both.Go(func() {
			if err := Save(one, s, path); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	f, err := Open(path)
	if err != nil || f.Documents != 7 || f.Params != ParamsOf(options().Sketch) {
		t.Fatal(f, err)
	}
	f.Close()
	over, end := context.WithCancel(t.Context())
	end()
	c.Context = over
	if err := Save(c, s, path); err == nil {
		t.Error("the run is over: no error")
	}
	if err := Save(crew(t, 1, 0), s, filepath.Join(dir, "none", "today")); err == nil {
		t.Error("a file in no folder")
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%v are left", files)
	}
}

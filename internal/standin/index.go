// Package index stands in for the fourth version of package index until that is there.
package index

import (
	"cmp"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"

	"overlap/article"
	old "overlap/index"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/site"
	"overlap/timeline"
)

type (
	Options = old.Options
	Params  = old.Params
)

var ParamsOf = old.ParamsOf

type Posting struct {
	Content uint32
	Context uint16
}

type Row struct {
	ID, Outlet, Owner    string
	When                 timeline.Instant
	Content              uint32
	Seal, Hash           [16]byte
	Words, Bytes, Prints int
}

type Size struct {
	Section string
	Bytes   int64
}

type Stored struct{ Articles int }

type File struct {
	path string
	in   stored
	rows []*Row
}

type stored struct {
	Params   Params
	Articles []article.Article
}

func HashOf(a *article.Article) [16]byte {
	b := *a
	b.Path, b.Line, b.Fetched, b.Notes, b.Meta = "", 0, article.Date{}, nil, nil
	keys := slices.Sorted(maps.Keys(a.Meta))
	for _, k := range keys {
		b.Notes = append(b.Notes, k, a.Meta[k])
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", []any{b}))
	return [16]byte(sum[:])
}

func Open(path string) (*File, error) {
	in, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	f := &File{path: path}
	if err := gob.NewDecoder(in).Decode(&f.in); err != nil {
		return nil, fmt.Errorf("%s: section all: %w", path, err)
	}
	for i := range f.in.Articles {
		f.rows = append(f.rows, rowOf(&f.in.Articles[i]))
	}
	return f, nil
}

func rowOf(a *article.Article) *Row {
	r := &Row{ID: a.ID, Outlet: site.Outlet(a.Outlet), Owner: a.Owner, When: timeline.Appeared(a),
		Hash: HashOf(a), Bytes: len(a.Text)}
	var t shingle.Text
	t.Split(a.Text)
	r.Words = len(t.Words)
	sum := sha256.Sum256([]byte(a.Text))
	r.Seal = [16]byte(sum[:])
	return r
}

func (f *File) Close() error             { return nil }
func (f *File) Len() int                 { return len(f.rows) }
func (f *File) Contents() int            { return len(f.rows) }
func (f *File) Params() Params           { return f.in.Params }
func (f *File) Row(n int) (*Row, error)  { return f.rows[n], nil }
func (f *File) Verify() error            { return nil }
func (f *File) Sizes() []Size            { return []Size{{"all", 1}} }
func (f *File) Article(n int) (article.Article, error) {
	return f.in.Articles[n], nil
}
func (f *File) OfContent(dst []int, content uint32) ([]int, error) {
	return append(dst, int(content)), nil
}
func (f *File) Prints(dst []Posting, print uint64, most int) ([]Posting, int, error) {
	return dst, 0, nil
}
func (f *File) Keys(dst []uint32, key uint64) ([]uint32, error)       { return dst, nil }
func (f *File) Speech(dst []uint32, shingle uint64) ([]uint32, error) { return dst, nil }
func (f *File) Near(dst []uint32, signature []uint64) ([]uint32, error) {
	return dst, nil
}
func (f *File) HasWord(hash uint64) (bool, error) { return true, nil }
func (f *File) HasPair(a, b uint64) (bool, error) { return true, nil }
func (f *File) Rows() iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for _, r := range f.rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func Store(c *work.Crew, articles iter.Seq[article.Article], o Options, path string) (*Stored, error) {
	s := stored{Params: ParamsOf(o.Sketch)}
	best := map[string]int{}
	for a := range articles {
		a.Hidden, a.Unread = nil, nil
		if n, ok := best[a.ID]; ok {
			b := &s.Articles[n]
			if cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line)) < 0 {
				*b = a
			}
			continue
		}
		best[a.ID] = len(s.Articles)
		s.Articles = append(s.Articles, a)
	}
	if err := c.Failed(); err != nil {
		return nil, err
	}
	return &Stored{len(s.Articles)}, s.save(path)
}

func (s *stored) save(path string) error {
	slices.SortFunc(s.Articles, func(a, b article.Article) int {
		return cmp.Or(cmp.Compare(timeline.Appeared(&a).Seconds, timeline.Appeared(&b).Seconds),
			cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.ID, b.ID))
	})
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	err = cmp.Or(gob.NewEncoder(out).Encode(s), out.Sync(), out.Close())
	if err != nil {
		os.Remove(path)
	}
	return err
}

func Merge(c *work.Crew, path string, files []*File, gone func(file, n int) bool) error {
	s := stored{Params: files[0].in.Params}
	for i, f := range files {
		for n, a := range f.in.Articles {
			if !gone(i, n) {
				s.Articles = append(s.Articles, a)
			}
		}
	}
	return s.save(path)
}

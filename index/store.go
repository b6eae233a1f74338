package index

import (
	"cmp"
	"io"
	"iter"
	"maps"
	"math"
	"slices"
	"time"

	"overlap/article"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/lsh"
	"overlap/sketch"
)

// Stored says what Store has stored.
type Stored struct {
	Articles, Contents int
	Bytes              int64    // of the file
	Faulted            []string // ids of articles that could not be read: a fault; sorted
}

// Store makes a segment of articles and saves it as a file that Open opens: whole or not at all,
// and on the disk when it returns. Of several articles with one id the first by path and line
// counts; the others are skipped, as are those that are too long. The same articles and options
// give the same bytes, in whatever order they come and however many goroutines work, and of the
// options only ParamsOf them matters.
//
// Cost: what Build costs without facts, a second look at each text, and compression: less than half
// of a scan. What has no room in the crew's budget goes to files.
func Store(c *work.Crew, articles iter.Seq[article.Article], o Options,
	path string) (*Stored, error) {
	c.Begin("reading articles")
	g, err := Build(c, articles, storedOptions(o))
	if err != nil {
		g.Close()
		return nil, err
	}
	defer g.Close()
	v := newBuilt(c, g)
	bytes, err := save(path, func(to io.Writer) error { return write(c, to, v.made, v) })
	if err != nil {
		return nil, err
	}
	return &Stored{Articles: v.articles, Contents: v.contents, Bytes: bytes,
		Faulted: slices.Sorted(maps.Keys(g.Faulted))}, nil
}

// storedOptions returns the options of a segment that is stored, which has no facts.
func storedOptions(o Options) Options {
	o.Sketch.Speech = false
	o.Delay = func(string) time.Duration { return 0 }
	return o
}

// A built volume is a segment in memory, to be stored.
type built struct {
	made
	*Segment
	documents []*Document // by time
	numbers   []uint32    // of each content of the segment; or none
	leads     []bool      // of the documents, those that are the first of their content
	buffers   []spool.Buffer
}

// none is the number of a content that is not stored.
const none = math.MaxUint32

func newBuilt(c *work.Crew, g *Segment) *built {
	v := &built{
		Segment: g, documents: slices.Clone(g.Documents), buffers: make([]spool.Buffer, c.Jobs),
		numbers: slices.Repeat([]uint32{none}, len(g.Leaders)),
	}
	slices.SortFunc(v.documents, byTime)
	v.leads = make([]bool, len(v.documents))
	for i, d := range v.documents {
		if v.leads[i] = v.numbers[d.Content] == none; v.leads[i] {
			v.numbers[d.Content] = uint32(v.contents)
			v.contents++
		}
	}
	v.params, v.articles = ParamsOf(g.Options.Sketch), len(v.documents)
	v.banding = lsh.NewBanding(sketch.SignatureValues, sketch.Resembling)
	return v
}

// byTime compares documents by time, outlet and id; those without a time are last.
func byTime(a, b *Document) int {
	return cmp.Or(a.When.Compare(b.When), cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.ID, b.ID))
}

func (v *built) bytes(n int) int      { return v.documents[n].Bytes() }
func (v *built) content(n int) uint32 { return v.numbers[v.documents[n].Content] }
func (v *built) lacks(n int) lack     { return lack{true, true, v.leads[n], v.leads[n]} }

func (v *built) pack(_, n int, dst []byte) ([]byte, error) {
	a, err := v.documents[n].Article()
	return packArticle(dst, &a), err
}

func (v *built) parts(k *kind) int {
	switch k {
	case &prints:
		return v.Prints.Parts()
	case &keys:
		return v.Keys.Parts()
	}
	return partsFor(v.contents << 5)
}

func (v *built) rows() iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for n, d := range v.documents {
			row := &Row{ID: d.ID, Outlet: d.Outlet, Owner: d.Owner, When: d.When,
				Content: v.content(n), Seal: d.Seal, Words: d.Size, Bytes: d.Bytes()}
			if leader := v.Leaders[d.Content]; leader != nil {
				row.Prints = int(leader.Prints)
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (v *built) records(k *kind, worker, part int, dst spool.Records) (spool.Records, error) {
	switch k {
	case &prints:
		return v.posted(k, v.Prints, worker, part, dst)
	case &keys:
		return v.posted(k, v.Keys, worker, part, dst)
	}
	return dst, nil
}

// posted appends to dst the records of a part of the segment's own spools whose contents are
// stored.
func (v *built) posted(k *kind, from *spool.Spool, worker, part int,
	dst spool.Records) (spool.Records, error) {
	all, err := v.buffers[worker].Load(from, part)
	for _, r := range all {
		hash, context := r.Key, uint16(0)
		if k.contexts {
			hash, context = sketch.PrintOf(part, r), Context(sketch.ContextIn(r))
		}
		if number := v.numbers[r.Of]; number != none {
			dst = append(dst, spool.Record{Key: k.cut(hash), Of: number, At: uint32(context)})
		}
	}
	return dst, err
}

package index

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"overlap/internal/codec"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/sketch"
)

// The tags of the sections, in their order. Those of postings are the tags of their kinds.
const (
	madeTag   = "made"      // Params and counts
	textsTag  = "texts"     // of the documents, one behind the other
	headsTag  = "heads"     // likewise
	tokensTag = "tokens"    // compact ones of the contents, two bytes each
	rowsTag   = "documents" // see columns
)

var tags = []string{madeTag, textsTag, headsTag, tokensTag, rowsTag, prints.tag, keys.tag}

// Write writes a segment down as a file that Open opens. The segment is as it was built, opened or
// merged: nothing was taken out of its documents and spools since. The bytes depend on the articles
// and on ParamsOf of its options alone.
//
// Cost: one read of all that does not lie in memory, a sort of the postings on all workers, and the
// memory of a few parts of the spools.
func Write(c *work.Crew, s *Segment, to io.Writer) error {
	c.Begin("writing a segment")
	return c.Finally(func() error {
		w := newStoring(c, s, to)
		w.put(headOf(Version, Least))
		for i, fill := range []func() error{
			w.made, w.texts, w.heads, w.tokens, w.rows,
			func() error { return w.postings(&prints, s.Prints) },
			func() error { return w.postings(&keys, s.Keys) },
		} {
			if err := w.section(tags[i], fill); err != nil {
				return err
			}
		}
		return w.end()
	})
}

// A storing is the writing of one segment.
type storing struct {
	writer
	*work.Crew
	segment   *Segment
	documents []*Document // by time
	leaders   []*Document // the first document of each content that is stored
	numbers   []uint32    // of each content of the segment; or none
	headSizes []uint32    // of the documents, in bytes
	most      bounds
}

func newStoring(c *work.Crew, s *Segment, to io.Writer) *storing {
	w := &storing{
		writer: writer{to: to}, Crew: c, segment: s,
		documents: slices.Clone(s.Documents),
		numbers:   slices.Repeat([]uint32{none}, len(s.Leaders)),
	}
	slices.SortFunc(w.documents, byTime)
	for _, d := range w.documents {
		if w.numbers[d.Content] == none {
			w.numbers[d.Content] = uint32(len(w.leaders))
			w.leaders = append(w.leaders, d)
		}
	}
	w.most.contents = len(w.leaders)
	return w
}

// byTime compares documents by time, outlet and id; those without a time are last.
func byTime(a, b *Document) int {
	return cmp.Or(a.When.Compare(b.When), cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.ID, b.ID))
}

// made writes what the segment was made with.
func (w *storing) made() error {
	m := made{
		ParamsOf(w.segment.Options.Sketch), len(w.documents), len(w.leaders),
		slices.Sorted(maps.Keys(w.segment.Faulted)),
	}
	var c codec.Coder
	m.code(&c)
	w.block(0, c.Bytes)
	return nil
}

// stream writes n things one behind the other, in blocks of readSize bytes. Next appends one to
// dst. The result is how many bytes there are.
func (w *storing) stream(n int, next func(dst []byte, i int) ([]byte, error)) (int64, error) {
	var left []byte
	var err error
	bytes := int64(0)
	put := func(p []byte) {
		w.block(uint64(bytes), p)
		bytes += int64(len(p))
	}
	for i := 0; i < n && err == nil; i++ {
		left, err = next(left, i)
		full := left
		for ; len(full) >= readSize; full = full[readSize:] {
			put(full[:readSize])
		}
		left = left[:copy(left, full)]
		err = cmp.Or(err, w.err, w.Failed())
	}
	if len(left) > 0 {
		put(left)
	}
	return bytes, err
}

func (w *storing) texts() (err error) {
	w.most.texts, err = w.stream(len(w.documents), func(dst []byte, i int) ([]byte, error) {
		d := w.documents[i]
		if d.Respelt != nil {
			return dst, fmt.Errorf("%q has other words than its text, and cannot be stored", d.ID)
		}
		text, err := d.Text()
		return append(dst, text...), err
	})
	return err
}

func (w *storing) heads() (err error) {
	w.headSizes = make([]uint32, len(w.documents))
	w.most.heads, err = w.stream(len(w.documents), func(dst []byte, i int) ([]byte, error) {
		h, err := w.documents[i].Head()
		n := len(dst)
		dst = h.pack(dst)
		w.headSizes[i] = uint32(len(dst) - n)
		return dst, err
	})
	return err
}

func (w *storing) tokens() (err error) {
	var buf Buffer
	w.most.tokens, err = w.stream(len(w.leaders), func(dst []byte, i int) ([]byte, error) {
		l := w.segment.Leaders[w.leaders[i].Content]
		if l == nil {
			return dst, nil
		}
		tokens, err := l.CompactBetween(&buf, 0, math.MaxInt)
		return appendTokens(dst, tokens.Canon), err
	})
	return err
}

// rows writes the documents.
func (w *storing) rows() error {
	var r rows
	for lo := 0; lo < len(w.documents); lo += blockRows {
		r.documents = r.documents[:0]
		for i := lo; i < min(lo+blockRows, len(w.documents)); i++ {
			r.documents = append(r.documents, w.row(i))
		}
		var c codec.Coder
		r.code(&c, &w.most)
		w.block(uint64(lo), c.Bytes)
	}
	return nil
}

// row returns a document as it is stored: the first of its content has what the leader of that has.
func (w *storing) row(i int) *Document {
	d := *w.documents[i]
	number, leader := w.numbers[d.Content], w.segment.Leaders[d.Content]
	d.away = extent{text: stretch{size: uint32(d.Bytes())}, head: stretch{size: w.headSizes[i]}}
	d.Content, d.Leads = number, w.leaders[number] == w.documents[i]
	d.Prints, d.Compact = 0, sketch.Compact{}
	if d.Leads && leader != nil {
		d.Prints, d.Compact = leader.Prints, leader.Compact
		d.away.tokens.size = uint32(2 * leader.tokens())
	}
	return &d
}

const (
	blockRows     = 128 // documents of a block
	blockPostings = 256 // postings of a block
	groupParts    = 32  // parts of a spool that are in memory at a time
)

// postings writes those of a spool.
func (w *storing) postings(k *kind, s *spool.Spool) error {
	buffers := make([]spool.Buffer, w.Jobs)
	sorted := make([][]posting, groupParts)
	var left []posting
	var bytes []byte
	put := func(some []posting) {
		bytes = k.appendAll(bytes[:0], some, len(w.leaders))
		w.block(some[0].print, bytes)
	}
	for lo := 0; lo < s.Parts(); lo += groupParts {
		hi := min(lo+groupParts, s.Parts())
		err := w.EachOf(lo, hi, s.Parts(), func(worker, part int) {
			records, err := buffers[worker].Load(s, part)
			w.Fail(err)
			sorted[part-lo] = k.sorted(sorted[part-lo][:0], part, records, w.numbers)
		})
		if err != nil {
			return err
		}
		left = slices.Concat(append([][]posting{left}, sorted[:hi-lo]...)...)
		for ; len(left) >= blockPostings; left = left[blockPostings:] {
			put(left[:blockPostings])
		}
	}
	if len(left) > 0 {
		put(left)
	}
	return nil
}

package index

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"

	"overlap/internal/codec"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/sketch"
)

// The tags of the sections that are no postings.
const (
	madeTag  = "made"      // Params and counts
	textsTag = "texts"     // of the documents, one behind the other
	headsTag = "heads"     // likewise
	linesTag = "tokens"    // of the contents, two bytes each
	rowsTag  = "documents" // see columns
)

// blockRows is how many documents a block has.
const blockRows = 128

// Write writes a segment down as a file that Open opens. The segment is as it was built, opened or merged:
// nothing was taken out of its documents and spools since. The bytes depend on the articles and on
// ParamsOf of its options alone. Cost: one read of all that does not lie in memory, a sort of the postings
// on all workers, and the memory of a few parts of the spools.
func Write(c *work.Crew, s *Segment, to io.Writer) error {
	c.Begin("writing a segment")
	return c.Finally(func() error {
		w := newStoring(c, s, to)
		w.put(headOf(Version, Least))
		for _, section := range []struct {
			tag  string
			fill func() error
		}{
			{madeTag, w.made}, {textsTag, w.texts}, {headsTag, w.heads}, {linesTag, w.lines}, {rowsTag, w.rows},
			{prints.tag, func() error { return w.postings(&prints, s.Prints) }},
			{keys.tag, func() error { return w.postings(&keys, s.Keys) }},
		} {
			if err := w.section(section.tag, section.fill); err != nil {
				return err
			}
		}
		return w.end()
	})
}

// Save writes a segment to a file, whole or not at all: under a hidden name beside the path, which it takes
// when all is on the disk. What was there is replaced.
func Save(c *work.Crew, s *Segment, path string) error {
	dir, name := filepath.Split(path)
	file, err := os.CreateTemp(cmp.Or(dir, "."), "."+name+".*.part")
	if err != nil {
		return err
	}
	to := bufio.NewWriterSize(file, 1<<20)
	for _, step := range []func() error{
		func() error { return Write(c, s, to) },
		to.Flush, file.Sync, file.Close,
		func() error { return os.Rename(file.Name(), path) },
		func() error { return syncFolder(cmp.Or(dir, ".")) },
	} {
		if err = step(); err != nil {
			file.Close()
			os.Remove(file.Name()) // if it has the path already, there is no such file
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// syncFolder waits until the names in a folder are on the disk.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// A storing is the writing of one segment.
type storing struct {
	writer
	*work.Crew
	segment   *Segment
	documents []*Document // by time
	leaders   []*Document // the first document of each content that is stored
	numbers   []uint32    // of each content of the segment; or none
	headSizes []uint32    // of documents, in bytes
	most      bounds
}

func newStoring(c *work.Crew, s *Segment, to io.Writer) *storing {
	w := &storing{writer: writer{to: to}, Crew: c, segment: s, documents: slices.Clone(s.Documents), numbers: make([]uint32, len(s.Leaders))}
	slices.SortFunc(w.documents, byTime)
	for i := range w.numbers {
		w.numbers[i] = none
	}
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
	m := made{ParamsOf(w.segment.Options.Sketch), len(w.documents), len(w.leaders), slices.Sorted(maps.Keys(w.segment.Faulted))}
	var c codec.Coder
	m.code(&c)
	w.block(0, c.Bytes)
	return nil
}

// stream writes n things one behind the other, in blocks of readSize bytes. Its result is how many there
// are.
func (w *storing) stream(n int, next func(dst []byte, i int) ([]byte, error)) (bytes int64, err error) {
	var left []byte
	for i := 0; i < n && err == nil; i++ {
		if left, err = next(left, i); i%blockRows == 0 {
			err = cmp.Or(err, w.Failed())
		}
		full := len(left) / readSize * readSize
		for at := 0; at < full; at += readSize {
			w.block(uint64(bytes), left[at:at+readSize])
			bytes += readSize
		}
		left = left[:copy(left, left[full:])]
	}
	if len(left) > 0 {
		w.block(uint64(bytes), left)
	}
	return bytes + int64(len(left)), err
}

func (w *storing) texts() (err error) {
	w.most.texts, err = w.stream(len(w.documents), func(dst []byte, i int) ([]byte, error) {
		if d := w.documents[i]; d.Respelt != nil {
			return dst, fmt.Errorf("%q has other words than its text, and cannot be stored", d.ID)
		}
		text, err := w.documents[i].Text()
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

func (w *storing) lines() (err error) {
	var buf Buffer
	w.most.lines, err = w.stream(len(w.leaders), func(dst []byte, i int) ([]byte, error) {
		l := w.segment.Leaders[w.leaders[i].Content]
		if l == nil {
			return dst, nil
		}
		line, err := l.CompactBetween(&buf, 0, math.MaxInt)
		return appendTokens(dst, line.Canon), err
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
	d.Content, d.Leads, d.Prints, d.Compact = number, w.leaders[number] == w.documents[i], 0, sketch.Compact{}
	if d.Leads && leader != nil {
		d.Prints, d.Compact, d.away.line.size = leader.Prints, leader.Compact, uint32(2*leader.tokens())
	}
	return &d
}

// groupParts is how many parts of a spool are in memory at a time.
const groupParts = 32

// postings writes those of a spool.
func (w *storing) postings(k *kind, s *spool.Spool) error {
	buffers := make([]spool.Buffer, w.Jobs)
	sorted := make([][]posting, groupParts)
	p := packer{kind: k, writer: &w.writer, contents: len(w.leaders)}
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
		for _, postings := range sorted[:hi-lo] {
			for _, one := range postings {
				p.add(one)
			}
		}
	}
	p.flush()
	return nil
}

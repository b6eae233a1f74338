package index

import (
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"

	"overlap/internal/codec"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/quote"
	"overlap/shingle"
	"overlap/sketch"
)

// A File is a stored segment, opened. What it is asked for it reads, a block at a time, and
// verifies. An error names the file, the section and the block. Several goroutines may ask.
type File struct {
	made
	path     string
	file     io.Closer
	sections map[string]*section
}

// Made is what stands in a segment of itself.
type made struct {
	Params              Params
	Documents, Contents int      // how many there are
	faulted             []string // ids of articles that could not be read, sorted
}

func (m *made) code(c *codec.Coder) {
	m.Params.code(c)
	codec.UpTo(c, &m.Documents, math.MaxInt32)
	codec.UpTo(c, &m.Contents, m.Documents)
	codec.List(c, &m.faulted, c.Text)
}

// Open opens a stored segment. It reads what the segment was made with and where its blocks are:
// 18 bytes for 256 postings, 13 for 8 KB of texts.
func Open(path string) (*File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // a pipe would not even open
		return nil, fmt.Errorf("%s: section head: %s is no stored segment", path, kindOf(info))
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	var f *File
	info, err = file.Stat()
	if err == nil {
		f, err = read(path, file, info.Size())
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	f.file = file
	return f, nil
}

// read opens a stored segment of so many bytes.
func read(path string, file io.ReaderAt, size int64) (*File, error) {
	from := source{path, file}
	sections, err := from.sections(size)
	if err != nil {
		return nil, err
	}
	for _, tag := range tags {
		if sections[tag] == nil {
			return nil, from.about(tag, "it is missing")
		}
	}
	f := &File{path: path, sections: sections}
	if own := sections[madeTag]; len(own.blocks) != 1 {
		return nil, from.about(madeTag, "it has %d blocks: one is right", len(own.blocks))
	}
	if err := sections[madeTag].decode(0, f.made.code); err != nil {
		return nil, err
	}
	return f, nil
}

// Close closes the file. What was got of it must not be used any more.
func (f *File) Close() error { return f.file.Close() }

// Lookup appends to dst the postings of a fingerprint, by content and place: contents are in the
// order of their first documents, so the earliest are first. Content n is of the document
// Leaders[n] of f.Segment. It reads one block, or as many as have some.
func (f *File) Lookup(dst spool.Records, print uint64) (spool.Records, error) {
	print = print >> sketch.LostBits << sketch.LostBits
	return f.between(dst, &prints, print, print)
}

// LookupKey does what Lookup does, for a key of rewriting.
func (f *File) LookupKey(dst spool.Records, key uint64) (spool.Records, error) {
	return f.between(dst, &keys, key, key)
}

// between appends to dst the postings of a kind whose prints are from lo to hi, both included, in
// the order of print, content and place. It reads the blocks that have them.
func (f *File) between(dst spool.Records, k *kind, lo, hi uint64) (spool.Records, error) {
	s := f.sections[k.tag]
	for i := s.before(lo); i < len(s.blocks) && s.blocks[i].first <= hi; i++ {
		err := s.decode(i, func(c *codec.Coder) {
			for p := range k.postings(c, s.blocks[i].first, f.Contents) {
				if p.print > hi {
					c.Bytes = nil // of those behind there are none
				} else if p.print >= lo {
					dst = append(dst, k.record(p))
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return dst, nil
}

// Segment returns the segment with all its documents, which read their texts, heads and tokens
// from the file; so do the spools with their postings. Its Documents are by id, and its Leaders are
// the first documents by time of each content. It is an error if it was made otherwise than with
// o. The delays of outlets are those of o.
//
// Cost: all documents in memory, and one read of the texts of those that quote somebody.
func (f *File) Segment(c *work.Crew, o Options) (*Segment, error) {
	if err := f.Params.Joins(ParamsOf(o.Sketch)); err != nil {
		return nil, fmt.Errorf("%s: section %s: %w", f.path, madeTag, err)
	}
	c.Begin("opening a segment")
	g := newSegment(c, o)
	g.Prints, g.Keys = f.spool(c.Budget.Prints, c, &prints), f.spool(c.Budget.Keys, c, &keys)
	g.Faulted = make(map[string]bool)
	for _, id := range f.faulted {
		g.Faulted[id] = true
	}
	err := c.Finally(func() error { return f.fill(c, g) })
	if err != nil {
		g.Close()
		return nil, err
	}
	return g, nil
}

// spool returns the postings of a kind as a spool, of which each part is read when it is loaded.
func (f *File) spool(room int64, c *work.Crew, k *kind) *spool.Spool {
	return spool.From(func(part int, dst spool.Records) (spool.Records, error) {
		lo, hi := sketch.HashesOf(part)
		return f.between(dst, k, lo, hi)
	}, sketch.Parts, room, c.Temp)
}

// fill makes all documents of the file those of a segment.
func (f *File) fill(c *work.Crew, g *Segment) error {
	from := newLibrary(0, "")
	from.texts, from.heads = f.sections[textsTag], f.sections[headsTag]
	from.tokens = f.sections[tokensTag]
	blocks := make([][]*Document, len(f.sections[rowsTag].blocks))
	words := make([]shingle.Text, c.Jobs)
	err := c.Each(len(blocks), func(worker, i int) {
		var err error
		if blocks[i], err = f.rows(i); err != nil {
			c.Fail(err)
		}
		for _, d := range blocks[i] {
			d.in = from
			g.date(d)
			c.Fail(d.readUses(&words[worker]))
		}
	})
	if err != nil {
		return err
	}
	g.Documents, g.Leaders = slices.Concat(blocks...), make([]*Document, f.Contents)
	if err := f.lead(g); err != nil {
		return err
	}
	slices.SortFunc(g.Documents, func(a, b *Document) int { return strings.Compare(a.ID, b.ID) })
	g.CountVisits()
	return nil
}

// rows returns the documents of a block.
func (f *File) rows(number int) ([]*Document, error) {
	size := func(tag string) int64 { return f.sections[tag].bytes }
	most := bounds{f.Contents, size(textsTag), size(headsTag), size(tokensTag)}
	var r rows
	err := f.sections[rowsTag].decode(number, func(c *codec.Coder) { r.code(c, &most) })
	if err != nil {
		return nil, err
	}
	return r.documents, nil
}

// readUses finds the words of what a document says for others to say, too.
func (d *Document) readUses(words *shingle.Text) error {
	if len(d.Uses) == 0 {
		return nil
	}
	text, err := d.ComparedText()
	if err != nil {
		return err
	}
	words.Split(text)
	for i := range d.Uses {
		d.Uses[i] = quote.NewUse(words, d.Uses[i].Quotation)
	}
	return nil
}

// lead gives the contents of a segment, whose documents are as the file has them, their leaders.
func (f *File) lead(g *Segment) error {
	for _, d := range g.Documents {
		if d.Leads {
			g.Leaders[d.Content] = d
		}
	}
	if len(g.Documents) != f.Documents || slices.Contains(g.Leaders, nil) {
		return fmt.Errorf("%s: section %s: it has %d documents of %d, or not all contents",
			f.path, rowsTag, len(g.Documents), f.Documents)
	}
	for _, d := range g.Documents {
		d.Seal = g.Leaders[d.Content].Seal
	}
	if g.Options.Sketch.Of == sketch.Nothing { // none is found by anything
		clear(g.Leaders)
		for _, d := range g.Documents {
			d.Leads = false
		}
	}
	return nil
}

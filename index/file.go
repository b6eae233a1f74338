package index

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"os"
	"slices"

	"overlap/internal/codec"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/quote"
	"overlap/shingle"
	"overlap/sketch"
)

// A File is a stored segment, opened. What it is asked for it reads, a block at a time, and verifies. An
// error names the file, the section and the block. Several goroutines may ask.
type File struct {
	made
	path   string
	closer io.Closer

	texts, heads, lines, rows, prints, keys *section
}

// made is what stands in a segment of itself.
type made struct {
	Params              Params
	Documents, Contents int
	faulted             []string // ids of articles that could not be read, sorted
}

func (m *made) code(c *codec.Coder) {
	m.Params.code(c)
	codec.UpTo(c, &m.Documents, math.MaxInt32)
	codec.UpTo(c, &m.Contents, m.Documents)
	codec.List(c, &m.faulted, c.Text)
}

// Open opens a stored segment. It reads what the segment was made with and where its blocks lie: some 20
// bytes for 256 postings or 8 KB of text.
func Open(path string) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	var f *File
	info, err := file.Stat()
	if err == nil {
		f, err = read(path, file, info.Size())
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	f.closer = file
	return f, nil
}

// read opens a stored segment of so many bytes.
func read(path string, file io.ReaderAt, size int64) (*File, error) {
	from := source{path, file}
	sections, err := from.sections(size)
	if err != nil {
		return nil, err
	}
	f := &File{path: path}
	var own *section
	for tag, s := range map[string]**section{
		madeTag: &own, textsTag: &f.texts, headsTag: &f.heads, linesTag: &f.lines, rowsTag: &f.rows, prints.tag: &f.prints, keys.tag: &f.keys,
	} {
		if *s = sections[tag]; *s == nil {
			return nil, from.about(tag, "it is missing")
		}
	}
	if len(own.blocks) != 1 {
		return nil, from.about(madeTag, "it has %d blocks: one is right", len(own.blocks))
	}
	if err := own.decode(0, f.made.code); err != nil {
		return nil, err
	}
	return f, nil
}

// Close closes the file. What was got of it must not be used any more.
func (f *File) Close() error { return f.closer.Close() }

// Lookup appends to dst the postings of a fingerprint, by content and place: contents are in the order of
// their first documents, so the earliest are first. It reads one block, or as many as have some.
func (f *File) Lookup(dst spool.Records, print uint64) (spool.Records, error) {
	print = print >> sketch.LostBits << sketch.LostBits
	return prints.between(dst, f.prints, print, print, f.Contents)
}

// LookupKey does what Lookup does, for a key of rewriting.
func (f *File) LookupKey(dst spool.Records, key uint64) (spool.Records, error) {
	return keys.between(dst, f.keys, key, key, f.Contents)
}

// spool returns the postings of a kind as a spool, of which each part is read when it is loaded.
func (f *File) spool(k *kind, s *section, room int64, dir string) *spool.Spool {
	return spool.From(sketch.Parts, func(part int, dst spool.Records) (spool.Records, error) {
		lo, hi := sketch.HashesOf(part)
		return k.between(dst, s, lo, hi, f.Contents)
	}, room, dir)
}

// Segment returns the segment with all its documents, which read their texts, heads and tokens from
// the file; so do the spools with their postings. Its Documents are by id, its Leaders by content, each the first document
// of it by time. It is an error if it was made otherwise than with o. The delays of
// outlets are those of o. Cost: all documents in memory, and the texts of those that quote somebody are read
// once.
func (f *File) Segment(c *work.Crew, o Options) (*Segment, error) {
	if err := f.Params.Joins(ParamsOf(o.Sketch)); err != nil {
		return nil, fmt.Errorf("%s: section %s: %w", f.path, madeTag, err)
	}
	c.Begin("opening a segment")
	g := newSegment(c, o)
	g.Prints = f.spool(&prints, f.prints, c.Budget.Prints, c.Temp)
	g.Keys = f.spool(&keys, f.keys, c.Budget.Keys, c.Temp)
	g.Faulted = make(map[string]bool)
	for _, id := range f.faulted {
		g.Faulted[id] = true
	}
	return g, c.Finally(func() error {
		blocks := make([][]*Document, len(f.rows.blocks))
		library := f.library()
		texts := make([]shingle.Text, c.Jobs)
		err := c.Each(len(blocks), func(worker, i int) {
			var err error
			blocks[i], err = f.documents(i, library, &texts[worker], o)
			c.Fail(err)
		})
		return cmp.Or(err, c.Failed(), g.gather(f, slices.Concat(blocks...)))
	})
}

// library returns one that reads from the file.
func (f *File) library() *library {
	l := newLibrary(0, "")
	l.texts, l.heads, l.lines = f.texts, f.heads, f.lines
	return l
}

// documents returns those of a block.
func (f *File) documents(block int, in *library, words *shingle.Text, o Options) ([]*Document, error) {
	var r rows
	most := bounds{f.Contents, f.texts.bytes, f.heads.bytes, f.lines.bytes}
	if err := f.rows.decode(block, func(c *codec.Coder) { r.code(c, &most) }); err != nil {
		return nil, err
	}
	for _, d := range r.documents {
		d.in = in
		d.When.Delay = o.Delay(d.Outlet)
		if err := d.readUses(words); err != nil {
			return nil, err
		}
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

// gather makes all documents of a file, by time, those of the segment.
func (g *Segment) gather(f *File, documents []*Document) error {
	g.Documents, g.Leaders = documents, make([]*Document, f.Contents)
	number, fit := 0, true
	for _, d := range documents {
		if d.Leads {
			fit = fit && number == int(d.Content) && number < f.Contents
			number++
		}
	}
	if !fit || len(documents) != f.Documents || number != f.Contents {
		return fmt.Errorf("%s: section %s: it has %d documents of %d contents, and should have %d of %d, one after the other",
			f.path, rowsTag, len(documents), number, f.Documents, f.Contents)
	}
	for _, d := range documents {
		if d.Leads {
			g.Leaders[d.Content] = d
		}
		d.Seal = g.Leaders[d.Content].Seal
	}
	if g.Options.Sketch.Of == sketch.Nothing { // none is found by anything
		clear(g.Leaders)
		for _, d := range documents {
			d.Leads = false
		}
	}
	slices.SortFunc(g.Documents, func(a, b *Document) int { return cmp.Compare(a.ID, b.ID) })
	for i := 1; i < len(g.Documents); i++ {
		if id := g.Documents[i].ID; id == g.Documents[i-1].ID {
			return fmt.Errorf("%s: section %s: it has two documents %q", f.path, rowsTag, id)
		}
	}
	return nil
}

package index

import (
	"cmp"
	"errors"
	"io"
	"iter"
	"slices"

	"overlap/internal/spool"
	"overlap/internal/work"
)

// Merge saves one file of the articles of several, without those of which gone says so; it may be
// nil. The file is what Store would make of them, but that its lists of speech may find a content
// of which no article that quotes is left. All files have the same Params, or it is an error. No
// two of the articles have one id: that is for gone to see to.
//
// Nothing is sketched again: lists are merged, and only the words of files of which articles are
// gone are counted anew. Cost: a read and a write of all, some 80 bytes of memory an article, and a
// few parts of the lists.
func Merge(c *work.Crew, path string, files []*File, gone func(file, n int) bool) error {
	_, err := save(path, func(to io.Writer) error { return merge(c, to, files, gone) })
	return err
}

// merge writes the merged file.
func merge(c *work.Crew, to io.Writer, files []*File, gone func(file, n int) bool) error {
	if err := alike(files); err != nil {
		return err
	}
	c.Begin("merging segments")
	m := newMerging(c, files)
	if err := c.Finally(func() error { return m.number(gone) }); err != nil {
		return err
	}
	return write(c, to, m.made, m)
}

// alike returns an error if files cannot be merged.
func alike(files []*File) error {
	if len(files) == 0 {
		return errors.New("no segments to merge: at least one makes one")
	}
	for _, f := range files[1:] {
		if err := f.params.Joins(files[0].params); err != nil {
			return f.about(madeTag, "%w", err)
		}
		if f.banding != files[0].banding {
			return f.about(madeTag, "other bands than %s has", files[0].path)
		}
	}
	return nil
}

// A merging is files that become one.
type merging struct {
	made
	files    []*File
	lossy    []bool     // of the files, those of which articles are gone
	numbers  [][]uint32 // of each, the numbers of its contents in the one; or none
	articles []merged
	contents []uint32 // of the articles
	buffers  []spool.Records
	open     [][]openBlock // of each worker, of each file
}

// An openBlock is a block of articles that a worker has read.
type openBlock struct {
	block int
	bytes []byte
}

// A merged article is one of a file.
type merged struct {
	file, number uint32
	bytes        uint32
	leads        bool // it is the first of its content
}

func newMerging(c *work.Crew, files []*File) *merging {
	m := &merging{made: files[0].made, files: files, lossy: make([]bool, len(files)),
		buffers: make([]spool.Records, c.Jobs)}
	for range c.Jobs {
		m.open = append(m.open, make([]openBlock, len(files)))
	}
	articles := 0
	for _, f := range files {
		m.numbers = append(m.numbers, slices.Repeat([]uint32{none}, f.contents))
		articles += f.articles
	}
	m.articles, m.contents = make([]merged, 0, articles), make([]uint32, 0, articles)
	return m
}

// number gives the articles and contents their numbers.
func (m *merging) number(gone func(file, n int) bool) error {
	known := make(map[[16]byte]uint32)
	m.made.contents = 0
	for next, err := range m.inOrder() {
		if err != nil {
			return err
		}
		if gone != nil && gone(next.file, next.n) {
			m.lossy[next.file] = true
			continue
		}
		content := &m.numbers[next.file][next.Content]
		sealed, leads := next.Seal != [16]byte{}, false
		if number, ok := known[next.Seal]; *content == none && ok && sealed {
			*content = number
		} else if *content == none {
			*content, leads = uint32(m.made.contents), true
			m.made.contents++
			if sealed {
				known[next.Seal] = *content
			}
		}
		m.articles = append(m.articles, merged{uint32(next.file), uint32(next.n),
			uint32(next.Bytes), leads})
		m.contents = append(m.contents, *content)
	}
	m.made.articles = len(m.articles)
	return nil
}

// A numbered row is one of a file.
type numbered struct {
	*Row
	file, n int
}

// compare compares rows of files as they stand in one.
func (a numbered) compare(b numbered) int {
	return cmp.Or(a.Row.compare(b.Row), cmp.Compare(a.file, b.file), cmp.Compare(a.n, b.n))
}

// inOrder yields the rows of all files in the order of one.
func (m *merging) inOrder() iter.Seq2[numbered, error] {
	return func(yield func(numbered, error) bool) {
		var heads []numbered // the next of each file that has more
		var nexts []func() (*Row, error, bool)
		for _, f := range m.files {
			next, stop := iter.Pull2(f.Rows())
			defer stop()
			nexts = append(nexts, next)
		}
		push := func(file, n int) error {
			row, err, ok := nexts[file]()
			if err != nil || !ok {
				return err
			}
			head := numbered{row, file, n}
			at, _ := slices.BinarySearchFunc(heads, head, func(a, b numbered) int {
				return -a.compare(b)
			})
			heads = slices.Insert(heads, at, head)
			return nil
		}
		for file := range m.files {
			if err := push(file, 0); err != nil {
				yield(numbered{}, err)
				return
			}
		}
		for len(heads) > 0 {
			head := heads[len(heads)-1] // the least
			heads = heads[:len(heads)-1]
			if !yield(head, nil) {
				return
			}
			if err := push(head.file, head.n+1); err != nil {
				yield(numbered{}, err)
				return
			}
		}
	}
}

func (m *merging) bytes(n int) int      { return int(m.articles[n].bytes) }
func (m *merging) content(n int) uint32 { return m.contents[n] }

func (m *merging) lacks(n int) lack {
	of := &m.articles[n]
	return lack{words: m.lossy[of.file] && of.leads}
}

func (m *merging) pack(worker, n int, dst []byte) ([]byte, error) {
	of := m.articles[n]
	err := m.files[of.file].guarded(func() (err error) {
		dst, err = m.packed(worker, of, dst)
		return err
	})
	return dst, err
}

// packed appends an article of a file to dst, packed.
func (m *merging) packed(worker int, of merged, dst []byte) ([]byte, error) {
	f := m.files[of.file]
	at := &m.open[worker][of.file]
	if i := f.textBlock(int(of.number)); at.bytes == nil || at.block != i {
		var err error
		if at.bytes, err = f.expanded(again(at.bytes), i); err != nil {
			return dst, err
		}
		at.block = i
	}
	packed, err := f.packedOf(at.bytes, at.block, int(of.number))
	return append(dst, packed...), err
}

// parts: a part is at most as large as one of all files' records is in memory.
func (m *merging) parts(k *kind) int {
	records := 0
	for _, f := range m.files {
		records += f.sections[k.tag].blocks() * blockRecords
	}
	return partsFor(records)
}

func (m *merging) rows() iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for n, of := range m.articles {
			was, err := m.files[of.file].Row(int(of.number))
			if err != nil {
				yield(nil, err)
				return
			}
			row := *was
			row.Content = m.contents[n]
			if !yield(&row, nil) {
				return
			}
		}
	}
}

func (m *merging) records(k *kind, worker, part int, dst spool.Records) (spool.Records, error) {
	lo, hi := hashesOf(part, m.parts(k))
	for file := range m.files {
		if k.bare && m.lossy[file] {
			continue
		}
		err := m.files[file].guarded(func() (err error) {
			dst, err = m.taken(dst, k, worker, file, lo, hi)
			return err
		})
		if err != nil {
			return dst, err
		}
	}
	return dst, nil
}

// taken appends to dst what a file has from one hash to another, both included.
func (m *merging) taken(dst spool.Records, k *kind, worker, file int, lo, hi uint64) (
	spool.Records, error) {
	f := m.files[file]
	s := f.sections[k.tag]
	for b := s.before(lo); b < s.blocks() && s.first(b) <= hi; b++ {
		all, err := f.recordsOf(m.buffers[worker][:0], k, b)
		if err != nil {
			return dst, err
		}
		m.buffers[worker] = all
		for _, r := range all {
			if r.Key < lo || r.Key > hi {
				continue
			}
			if !k.bare {
				r.Of = m.numbers[file][r.Of]
			}
			if r.Of != none {
				dst = append(dst, r)
			}
		}
	}
	return dst, nil
}

package index

import (
	"slices"

	"overlap/internal/codec"
)

// A Size is what a section of a file takes.
type Size struct {
	Section string // its tag
	Bytes   int64  // with the list of its blocks
	Blocks  int
}

// Sizes returns what the sections take, in the order of the file.
func (f *File) Sizes() []Size {
	var all []Size
	for _, s := range f.inOrder() {
		all = append(all, Size{s.tag, s.bytes + s.listed.size, s.blocks()})
	}
	return all
}

// inOrder returns the sections in the order of the file.
func (f *File) inOrder() []*section {
	var all []*section
	for _, s := range f.sections {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b *section) int { return int(a.listed.at - b.listed.at) })
	return all
}

// Verify reads every block of every section and returns the first fault, with section and block.
// Cost: a read of the file, and what its blocks take to decode.
func (f *File) Verify() error { return f.guarded(f.verifyAll) }

func (f *File) verifyAll() error {
	for _, s := range f.inOrder() {
		for i := range s.blocks() {
			s.sound[i/32].And(^(1 << (i % 32))) // it is looked at anew
			if err := f.verify(s, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// verify decodes a block of a section.
func (f *File) verify(s *section, i int) error {
	switch s.tag {
	case textsTag:
		return f.verifyTexts(i)
	case rowsTag:
		rows, err := f.rows(i)
		if first, last := f.numbers(s, i); err == nil && len(rows) != last-first {
			err = s.about(i, "it has %d rows for articles from %d to %d", len(rows), first, last)
		}
		return err
	case madeTag:
		return s.decode(i, new(made).code)
	}
	for _, k := range kinds {
		if k.tag == s.tag {
			_, err := f.recordsOf(nil, k, i)
			return err
		}
	}
	return s.look(i, func([]byte) bool { return true }) // of a later version
}

// numbers returns which articles a block of rows or texts has, from the first one to before the
// last.
func (f *File) numbers(s *section, i int) (first, last int) {
	if i+1 < s.blocks() {
		return int(s.first(i)), int(s.first(i + 1))
	}
	return int(s.first(i)), f.articles
}

// verifyTexts decodes the articles of a block.
func (f *File) verifyTexts(i int) error {
	s := f.sections[textsTag]
	all, err := f.expanded(nil, i)
	if err != nil {
		return err
	}
	first, last := f.numbers(s, i)
	c := codec.Coder{Bytes: all, Reads: true}
	for n := first; n < last; n++ {
		var packed string
		if c.Text(&packed); c.Bad {
			break
		}
		if _, err := unpackArticle([]byte(packed)); err != nil {
			return s.about(i, "%w", err)
		}
	}
	if !c.Ended() {
		return s.about(i, "it has other articles than there are rows of")
	}
	return nil
}

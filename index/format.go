package index

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
)

// The file of a segment.
//
//	head      magic, version, least version that reads it
//	sections  each its blocks and then a list of them: where each begins, its bytes, its checksum
//	table     of the sections: tag, bytes, bytes of the list, its checksum
//	tail      bytes of the table, checksum of head, table and these bytes, magic
//
// Numbers of head and tail have a fixed size and their lowest byte first; all others are as
// internal/codec writes them. Sections that a reader does not know it passes over. So a later version may add one, or a
// column of the documents, and name an older version as the least.
//
// The same articles and Params give the same bytes, in whatever order the articles come and however
// many goroutines work: documents are numbered by time, outlet and id, and contents by their
// first documents.

// Version is that of the file's format, Least the oldest that is read, and the oldest that reads what is written now.
const (
	Version = 1
	Least   = 1
)

const (
	magic     = "overlap\n"
	headBytes = len(magic) + 8
	tailBytes = 16 + len(magic)
)

// headOf returns the head of a file.
func headOf(version, least uint32) []byte {
	head := binary.LittleEndian.AppendUint32([]byte(magic), version)
	return binary.LittleEndian.AppendUint32(head, least)
}

// tailOf returns the tail of a file.
func tailOf(head, table []byte) []byte {
	tail := binary.LittleEndian.AppendUint64(nil, uint64(len(table)))
	var sum xxhash.Digest
	sum.Reset()
	for _, p := range [][]byte{head, table, tail} {
		sum.Write(p)
	}
	return append(binary.LittleEndian.AppendUint64(tail, sum.Sum64()), magic...)
}

// codeTable codes a table of sections, which have so many bytes together.
func codeTable(c *codec.Coder, sections *[]section, bytes int64) {
	left := bytes
	codec.List(c, sections, func(s *section) {
		c.Text(&s.tag)
		codec.UpTo(c, &s.bytes, left)
		codec.UpTo(c, &s.listed, left-s.bytes)
		c.Hash(&s.sum)
		left -= s.bytes + s.listed
	})
	if c.Reads && left != 0 {
		c.Bad = true
	}
}

// A writer writes sections one behind the other.
type writer struct {
	to       io.Writer
	sections []section
	err      error // the first one
}

func (w *writer) put(p []byte) {
	if w.err == nil {
		_, w.err = w.to.Write(p)
	}
}

// block adds a block to the last section.
func (w *writer) block(first uint64, p []byte) {
	s := &w.sections[len(w.sections)-1]
	s.blocks = append(s.blocks, block{first: first, size: int64(len(p)), sum: xxhash.Sum64(p)})
	s.bytes += int64(len(p))
	w.put(p)
}

// section writes a section of the blocks that fill adds.
func (w *writer) section(tag string, fill func() error) error {
	w.sections = append(w.sections, section{tag: tag})
	if err := fill(); err != nil {
		return err
	}
	s := &w.sections[len(w.sections)-1]
	var list codec.Coder
	s.code(&list, 0)
	s.listed, s.sum, s.blocks = int64(len(list.Bytes)), xxhash.Sum64(list.Bytes), nil
	w.put(list.Bytes)
	return w.err
}

// end writes table and tail.
func (w *writer) end() error {
	var table codec.Coder
	codeTable(&table, &w.sections, 0)
	w.put(table.Bytes)
	w.put(tailOf(headOf(Version, Least), table.Bytes))
	return w.err
}

// A source is a file that is being opened.
type source struct {
	path string
	file io.ReaderAt
}

// about says in which section something is wrong.
func (f source) about(section, format string, args ...any) error {
	return fmt.Errorf("%s: section %s: %w", f.path, section, fmt.Errorf(format, args...))
}

// read reads bytes of a section.
func (f source) read(section string, at, bytes int64) ([]byte, error) {
	p := make([]byte, bytes)
	if n, err := f.file.ReadAt(p, at); n < len(p) {
		return nil, f.about(section, "%w", err)
	}
	return p, nil
}

// sections returns the sections of a file of so many bytes, by tag.
func (f source) sections(size int64) (map[string]*section, error) {
	if size < int64(headBytes+tailBytes) {
		return nil, f.about("head", "%d bytes are no stored segment", size)
	}
	head, err := f.head()
	if err != nil {
		return nil, err
	}
	table, err := f.table(head, size)
	if err != nil {
		return nil, err
	}
	var sections []section
	c := codec.Coder{Bytes: table, Reads: true}
	if codeTable(&c, &sections, size-int64(headBytes+tailBytes+len(table))); !c.Ended() {
		return nil, f.about("table", "it has what cannot stand there")
	}
	found, at := make(map[string]*section, len(sections)), int64(headBytes)
	for i := range sections {
		s := &sections[i]
		if err := f.list(s, at); err != nil {
			return nil, err
		}
		at += s.bytes + s.listed
		found[s.tag] = s
	}
	return found, nil
}

// table returns the table of sections.
func (f source) table(head []byte, size int64) ([]byte, error) {
	end := size - int64(tailBytes)
	tail, err := f.read("tail", end, int64(tailBytes))
	if err != nil {
		return nil, err
	}
	if string(tail[16:]) != magic {
		return nil, f.about("tail", "it is missing: the file is truncated, or was not written to its end")
	}
	bytes := binary.LittleEndian.Uint64(tail)
	if bytes > uint64(end)-uint64(headBytes) {
		return nil, f.about("tail", "a table of %d bytes is larger than the file", bytes)
	}
	table, err := f.read("table", end-int64(bytes), int64(bytes))
	if err == nil && string(tail) != string(tailOf(head, table)) {
		err = f.about("table", "its checksum is another one")
	}
	return table, err
}

// list reads the list of the blocks of a section that begins at a place in the file.
func (f source) list(s *section, at int64) error {
	list, err := f.read(s.tag, at+s.bytes, s.listed)
	if err != nil {
		return err
	}
	if xxhash.Sum64(list) != s.sum {
		return f.about(s.tag, "the checksum of its list of blocks is another one")
	}
	s.path, s.file = f.path, f.file
	c := codec.Coder{Bytes: list, Reads: true}
	if s.code(&c, at); !c.Ended() {
		return f.about(s.tag, "its list of blocks has what cannot stand there")
	}
	return nil
}

// head returns the head, if it is of a version that can be read.
func (f source) head() ([]byte, error) {
	head, err := f.read("head", 0, int64(headBytes))
	if err != nil {
		return nil, err
	}
	if string(head[:len(magic)]) != magic {
		return nil, f.about("head", "this is no stored segment")
	}
	version, least := binary.LittleEndian.Uint32(head[len(magic):]), binary.LittleEndian.Uint32(head[len(magic)+4:])
	if least > Version || version < Least {
		return nil, f.about("head", "it is of version %d, for readers from version %d on: this one reads versions %d to %d",
			version, least, Least, Version)
	}
	return head, nil
}

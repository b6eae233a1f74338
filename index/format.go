package index

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync/atomic"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
)

// The file of a segment.
//
//	head      magic, version, least version that reads it
//	sections  each its blocks and then a list of them, which has numbers of a fixed size
//	table     of the sections: tag, bytes, and of the list its bytes and checksum
//	tail      bytes of the table, its checksum, that of the head, magic
//
// Numbers of a fixed size have their lowest byte first; those of table, articles and rows are as
// internal/codec writes them, and lists as internal/postings does. A reader passes over sections
// that it does not know. So a later version may add one, or a column of the rows, and name an older
// version as the least.
//
// The same articles and Params give the same bytes, in whatever order the articles come and however
// many goroutines work: documents are numbered by time, outlet and id, and contents by their first
// documents.

// Version is that of the format, and Least the oldest that is read and that reads what is written.
const (
	Version = 4
	Least   = 4
)

const (
	magic     = "overlap\n"
	headBytes = len(magic) + 8
	tailBytes = 24 + len(magic)
)

// headOf returns the head of a file.
func headOf(version, least uint32) []byte {
	head := binary.LittleEndian.AppendUint32([]byte(magic), version)
	return binary.LittleEndian.AppendUint32(head, least)
}

// codeTable codes a table of sections, which begin at a place in the file and end at another.
func codeTable(c *codec.Coder, sections *[]section, at, end int64) {
	codec.List(c, sections, func(s *section) {
		c.Text(&s.tag)
		codec.UpTo(c, &s.bytes, end-at)
		s.at = at
		s.listed.at = at + s.bytes
		codec.UpTo(c, &s.listed.size, end-s.listed.at)
		c.Hash(&s.listed.sum)
		at = s.listed.at + s.listed.size
	})
	c.Bad = c.Bad || at != end
}

// A writer writes sections one behind the other.
type writer struct {
	to       io.Writer
	at       int64
	sections []section
	err      error // the first one
}

func (w *writer) put(p []byte) {
	if w.err == nil {
		_, w.err = w.to.Write(p)
	}
	w.at += int64(len(p))
}

// block adds a block to the last section.
func (w *writer) block(first uint64, p []byte) {
	s := &w.sections[len(w.sections)-1]
	s.bytes += int64(len(p))
	s.heads = appendHead(s.heads, first, s.bytes, xxhash.Sum64(p))
	w.put(p)
}

// section writes a section of the blocks that fill adds.
func (w *writer) section(tag string, fill func() error) error {
	w.sections = append(w.sections, section{tag: tag})
	if err := fill(); err != nil {
		return err
	}
	s := &w.sections[len(w.sections)-1]
	s.listed = block{size: int64(len(s.heads)), sum: xxhash.Sum64(s.heads)}
	w.put(s.heads)
	s.heads = nil
	return w.err
}

// end writes table and tail.
func (w *writer) end() error {
	var table codec.Coder
	codeTable(&table, &w.sections, int64(headBytes), w.at)
	w.put(table.Bytes)
	tail := binary.LittleEndian.AppendUint64(nil, uint64(len(table.Bytes)))
	tail = binary.LittleEndian.AppendUint64(tail, xxhash.Sum64(table.Bytes))
	tail = binary.LittleEndian.AppendUint64(tail, xxhash.Sum64(headOf(Version, Least)))
	w.put(append(tail, magic...))
	return w.err
}

// about says in which part of a file something is wrong.
func (f *source) about(tag, format string, args ...any) error {
	return fmt.Errorf("%s: section %s: %w", f.path, tag, fmt.Errorf(format, args...))
}

// sections returns the sections of a file of so many bytes, by tag.
func (f *source) sections(size int64) (map[string]*section, error) {
	table, err := f.table(size)
	if err != nil {
		return nil, err
	}
	var sections []section
	if err := f.sound("table", table, func(in []byte) bool {
		c := codec.Coder{Bytes: in, Reads: true}
		codeTable(&c, &sections, int64(headBytes), table.at)
		return c.Ended()
	}); err != nil {
		return nil, err
	}
	found := make(map[string]*section, len(sections))
	for i := range sections {
		s := &sections[i]
		s.source = f
		err := f.sound(s.tag+"'s list", s.listed, func(in []byte) bool {
			if s.heads = in; f.mapped == nil {
				s.heads = bytes.Clone(in)
			}
			return s.ordered()
		})
		if err != nil {
			return nil, err
		}
		s.sound = make([]atomic.Uint32, s.blocks()/32+1)
		found[s.tag] = s
	}
	return found, nil
}

// sound calls do for bytes that are in no section, whose checksum is right.
func (f *source) sound(tag string, b block, do func(in []byte) bool) error {
	err := f.bytesOf(b, func(in []byte) error {
		if sum := xxhash.Sum64(in); sum != b.sum {
			return fmt.Errorf("its checksum is %016x, and should be %016x", sum, b.sum)
		}
		if !do(in) {
			return errors.New(wrong)
		}
		return nil
	})
	if err != nil {
		return damage{f.about(tag, "%w", err)}
	}
	return nil
}

// table returns where the table of a file of so many bytes is, which is of a version that is read.
func (f *source) table(size int64) (table block, err error) {
	var head [headBytes]byte
	var tail [tailBytes]byte
	end := size - int64(tailBytes)
	if end < int64(headBytes) {
		return table, f.about("head", "%d bytes are no stored segment", size)
	}
	if _, err := f.file.ReadAt(head[:], 0); err != nil {
		return table, f.about("head", "%w", err)
	}
	if _, err := f.file.ReadAt(tail[:], end); err != nil && err != io.EOF {
		return table, f.about("tail", "%w", err)
	}
	version, least := binary.LittleEndian.Uint32(head[8:]), binary.LittleEndian.Uint32(head[12:])
	table.size = int64(binary.LittleEndian.Uint64(tail[:]))
	table.sum, table.at = binary.LittleEndian.Uint64(tail[8:]), end-table.size
	switch {
	case string(head[:8]) != magic:
		return table, f.about("head", "this is no stored segment")
	case least > Version || version < Least:
		return table, f.about("head", "it is of version %d, for readers from version %d on: "+
			"this one reads versions %d to %d", version, least, Least, Version)
	case string(tail[24:]) != magic:
		return table, f.about("tail", "it is missing: the file is cut off or was not ended")
	case binary.LittleEndian.Uint64(tail[16:]) != xxhash.Sum64(head[:]):
		return table, f.about("head", "its checksum is another one")
	case table.size < 0 || table.at < int64(headBytes):
		return table, f.about("tail", "a table of %d bytes is larger than the file", table.size)
	}
	return table, nil
}

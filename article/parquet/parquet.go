// Package parquet reads the rows of Parquet files as objects of JSON, one row group at a time, so
// that a column of a file is chosen as a key of an object is.
//
// The files are read by github.com/parquet-go/parquet-go, which takes them at their word. What a
// file says of itself is therefore held against bounds before: form.go the structures of its
// metadata, page.go what its pages become.
package parquet

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

const (
	// maxFooter bounds the metadata of a file. A thousand row groups of a hundred columns have some
	// ten MiB.
	maxFooter = 32 << 20

	// maxColumns bounds the columns, counted in the lowest objects.
	maxColumns = 5000

	// maxGroup bounds what the pages take that are read at once, one of each column.
	maxGroup = 512 << 20
)

// A File is an open Parquet file. It must not be used by several goroutines.
type File struct {
	in    io.ReaderAt
	size  int64
	file  *parquet.File
	root  *node
	spend func(int64) error
}

// Open reads the metadata of a file of size bytes. Spend is told of bytes as they are unpacked; its
// error ends the reading.
func Open(in io.ReaderAt, size int64, spend func(int64) error) (f *File, err error) {
	defer recovered(&err)
	if err := sound(in, size); err != nil {
		return nil, err
	}
	f = &File{in: in, size: size, spend: spend}
	f.file, err = parquet.OpenFile(in, size, parquet.SkipPageIndex(true),
		parquet.SkipBloomFilters(true))
	if err != nil {
		return nil, fmt.Errorf("broken: %w", err)
	}
	f.root, err = treeOf(f.file.Metadata().Schema)
	return f, err
}

// sound looks at the metadata of a file before the library does.
func sound(in io.ReaderAt, size int64) error {
	tail := make([]byte, 8)
	if size < 12 {
		return errNone
	}
	if _, err := in.ReadAt(tail, size-8); err != nil && err != io.EOF {
		return err
	}
	switch string(tail[4:]) {
	case "PAR1":
	case "PARE":
		return errors.New("the file is encrypted")
	default:
		return errNone
	}
	n := int64(binary.LittleEndian.Uint32(tail))
	if n > size-12 {
		return errNone
	}
	if n > maxFooter {
		return fmt.Errorf("its metadata have %d MiB, and at most %d are read", n>>20, maxFooter>>20)
	}
	footer := make([]byte, n)
	if _, err := in.ReadAt(footer, size-8-n); err != nil && err != io.EOF {
		return err
	}
	if _, err := formOf(footer); err != nil {
		return err
	}
	var meta format.FileMetaData
	if err := thrift.Unmarshal(new(thrift.CompactProtocol), footer, &meta); err != nil {
		return fmt.Errorf("broken: %w", err)
	}
	if len(meta.Schema) > maxColumns {
		return fmt.Errorf("%d columns, and at most %d are read", len(meta.Schema), maxColumns)
	}
	_, err := treeOf(meta.Schema)
	return err
}

var errNone = errors.New("no Parquet file, or one that is cut short")

// recovered makes an error of a panic: the library has many on files that are broken.
func recovered(err *error) {
	if why := recover(); why != nil {
		*err = fmt.Errorf("broken: %v", why)
	}
}

// Columns returns the names of the columns, and of what is in those that are objects, a.b.
func (f *File) Columns() []string { return f.root.names(nil, "") }

// Value returns what the file's metadata have under a key.
func (f *File) Value(key string) (string, bool) { return f.file.Lookup(key) }

// Groups returns how many row groups there are.
func (f *File) Groups() int { return len(f.file.Metadata().RowGroups) }

// Rows returns how many rows group g says it has.
func (f *File) Rows(g int) int64 { return max(0, f.file.Metadata().RowGroups[g].NumRows) }

// Read yields the rows of group g in order, as objects that are good until yield returns, and how
// many it has yielded when the group turns out to be broken. Yield returns false to end it.
func (f *File) Read(g int, yield func(object []byte) bool) (n int64, err error) {
	defer recovered(&err)
	if err := f.look(g); err != nil {
		return 0, err
	}
	rows := f.file.RowGroups()[g].Rows()
	defer rows.Close()
	buffer := make([]parquet.Row, 64)
	a := newAssembly(f.root)
	for {
		got, err := rows.ReadRows(buffer)
		for _, row := range buffer[:got] {
			if err := a.row(row); err != nil {
				return n, err
			}
			if err := f.spend(int64(len(a.text))); err != nil {
				return n, err
			}
			if n++; !yield(a.text) {
				return n, nil
			}
		}
		switch {
		case err == io.EOF && n < f.Rows(g):
			return n, fmt.Errorf("broken: %d rows where %d are said to be", n, f.Rows(g))
		case err == io.EOF:
			return n, nil
		case err != nil:
			return n, fmt.Errorf("broken: %w", err)
		case got == 0:
			return n, errCut
		}
	}
}

// look looks through the pages of a group.
func (f *File) look(g int) error {
	groups := f.file.Metadata().RowGroups
	var takes int64
	for i := range groups[g].Columns {
		if i >= len(f.root.leaves) {
			return errForm
		}
		leaf, c := f.root.leaves[i], &groups[g].Columns[i]
		m := &c.MetaData
		if c.FilePath != "" {
			return errors.New("its columns are in other files, which are not read")
		}
		if m.Codec != groups[0].Columns[i].MetaData.Codec { // the library asks the first
			return errors.New("its row groups are packed in several ways, which is not read")
		}
		p := pages{in: f.in, at: m.DataPageOffset, codec: m.Codec, repeated: leaf.repeats,
			defined: leaf.defines, spend: f.spend}
		if m.DictionaryPageOffset != 0 {
			p.at = m.DictionaryPageOffset
		}
		p.end = p.at + m.TotalCompressedSize
		if p.at < 0 || m.TotalCompressedSize < 0 || p.end < p.at || p.end > f.size {
			return errCut
		}
		most, err := p.look()
		if err != nil {
			return fmt.Errorf("column %q: %w", leaf.name, err)
		}
		if takes += most; takes > maxGroup {
			return fmt.Errorf("its pages take more than %d MiB at once", maxGroup>>20)
		}
	}
	return nil
}

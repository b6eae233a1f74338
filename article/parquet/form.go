package parquet

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The footer of a file and the head of a page are structures of Apache Thrift in its compact form.
// The library trusts the counts in them: a list that claims two thousand million elements has
// memory before the first is read, and structures inside of each other take the stack. So their
// form is walked first, by what bytes there are, and nothing is kept.

const (
	// maxNested bounds structures inside of each other. The format has some eight.
	maxNested = 32

	// maxStructs bounds the structures in a footer: one takes up to 700 bytes in memory. A file of
	// 1,000 row groups of 100 columns has some 200,000.
	maxStructs = 400_000
)

var errForm = errors.New("broken: its metadata are not what Parquet has")

// A form walks one structure.
type form struct {
	rest    []byte
	structs int
}

// formOf returns how many bytes the structure at the start of b has.
func formOf(b []byte) (n int, err error) {
	f := form{rest: b}
	if err := f.structure(0); err != nil {
		return 0, err
	}
	return len(b) - len(f.rest), nil
}

// Types of the compact form.
const (
	thriftTrue = 1 + iota
	thriftFalse
	thriftByte
	thriftI16
	thriftI32
	thriftI64
	thriftDouble
	thriftBinary
	thriftList
	thriftSet
	thriftMap
	thriftStruct
)

// structure passes over the fields of a structure.
func (f *form) structure(depth int) error {
	if f.structs++; f.structs > maxStructs {
		return fmt.Errorf("its metadata have more than %d structures", maxStructs)
	}
	if depth > maxNested {
		return errForm
	}
	for {
		head, err := f.byte()
		if err != nil || head == 0 {
			return err
		}
		if head>>4 == 0 { // the number of the field stands apart
			if _, err := f.varint(); err != nil {
				return err
			}
		}
		kind := head & 15
		if kind == thriftTrue || kind == thriftFalse { // the value is the type
			continue
		}
		if err := f.value(kind, depth); err != nil {
			return err
		}
	}
}

// value passes over a value.
func (f *form) value(kind byte, depth int) error {
	switch kind {
	case thriftTrue, thriftFalse, thriftByte:
		return f.skip(1)
	case thriftI16, thriftI32, thriftI64:
		_, err := f.varint()
		return err
	case thriftDouble:
		return f.skip(8)
	case thriftBinary:
		n, err := f.varint()
		if err != nil {
			return err
		}
		return f.skip(n)
	case thriftList, thriftSet:
		return f.list(depth)
	case thriftStruct:
		return f.structure(depth + 1)
	}
	return errForm // Parquet has no maps
}

// list passes over a list: each element has a byte at least.
func (f *form) list(depth int) error {
	head, err := f.byte()
	if err != nil {
		return err
	}
	n := uint64(head >> 4)
	if n == 15 {
		if n, err = f.varint(); err != nil {
			return err
		}
	}
	if n > uint64(len(f.rest)) || depth > maxNested {
		return errForm
	}
	for range n {
		if err := f.value(head&15, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (f *form) byte() (byte, error) {
	if len(f.rest) == 0 {
		return 0, errForm
	}
	b := f.rest[0]
	f.rest = f.rest[1:]
	return b, nil
}

func (f *form) skip(n uint64) error {
	if n > uint64(len(f.rest)) {
		return errForm
	}
	f.rest = f.rest[n:]
	return nil
}

func (f *form) varint() (uint64, error) {
	v, n := binary.Uvarint(f.rest)
	if n <= 0 {
		return 0, errForm
	}
	f.rest = f.rest[n:]
	return v, nil
}

package index

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
)

// A source is the file of a stored segment. It is read where it lies in the memory of the system if
// it can be mapped there: a look into a list then takes a third of the time. Several goroutines may
// read.
type source struct {
	path   string
	file   io.ReaderAt
	mapped []byte // nil if it is not
}

// bytesOf calls do for the bytes of a block, which do does not keep.
func (f *source) bytesOf(b block, do func(in []byte) error) error {
	if f.mapped != nil {
		return f.guarded(func() error { return do(f.mapped[b.at : b.at+b.size]) })
	}
	return borrowed(b.size, func(in []byte) error {
		if n, err := f.file.ReadAt(in, b.at); n < len(in) {
			return err
		}
		return do(in)
	})
}

// ErrDamaged is what an error is that tells of a file which is not as it was written.
var ErrDamaged = errors.New("the segment is damaged")

// Damage is such an error.
type damage struct{ error }

func (d damage) Is(target error) bool { return target == ErrDamaged }
func (d damage) Unwrap() error        { return d.error }

// errCut says that a file is shorter than when it was opened.
var errCut = errors.New("the file was cut off while it was open, or its disk has a fault")

// guarded calls do, which touches bytes of the file where it is mapped: blocks, or the list of a
// section. They may be there no more: who touches them then would end the program.
func (f *source) guarded(do func() error) (err error) {
	if f.mapped == nil {
		return do()
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			if _, ok := p.(interface{ Addr() uintptr }); !ok {
				panic(p)
			}
			err = damage{fmt.Errorf("%s: %w", f.path, errCut)}
		}
	}()
	return do()
}

package article

import (
	"errors"
	"fmt"
	"io"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"
)

// A growth is what was read of a file, and what all in it that is compressed, and compressed
// again, has expanded to so far.
type growth struct {
	packed, plain int64
	free          int64 // bytes that any file may expand to
}

// over reports whether the file has expanded beyond the bound.
func (g *growth) over() bool { return g.plain > g.free && g.plain/maxExpansion > g.packed }

// errBomb is that of a file that expands beyond the bound. What came before it, and is not whole by
// itself, is no article.
var errBomb = fmt.Errorf("the file expands to more than %d times its size, which no text does: "+
	"given up", maxExpansion)

// isBomb reports whether err is errBomb, however it was wrapped.
func isBomb(err error) bool { return errors.Is(err, errBomb) }

// An expansion is a decompressed stream that stops at the bound.
type expansion struct {
	in io.Reader
	of *growth
}

// Read gives what is inside, and errBomb beyond the bound.
func (e *expansion) Read(b []byte) (int, error) {
	if e.of.over() {
		return 0, errBomb
	}
	n, err := e.in.Read(b)
	e.of.plain += int64(n)
	switch {
	case err == io.ErrUnexpectedEOF:
		err = errors.New("the compressed stream is cut short")
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		err = fmt.Errorf("a zstd window of more than %d MiB: unpack it first, or pack it "+
			"without --long", maxWindow>>20)
	}
	return n, err
}

// A countingReader counts what is taken out of a stream.
type countingReader struct {
	in io.Reader
	n  *int64
}

// Read reads and counts.
func (c *countingReader) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	*c.n += int64(n)
	return n, err
}

// A counter adds what is read through it to a tally.
type counter struct {
	in io.Reader
	n  *atomic.Int64
}

// Read reads and counts.
func (c *counter) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.n.Add(int64(n))
	return n, err
}

package article

import (
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// A wrapper is a compression around any of the formats.
type wrapper struct {
	magic  string
	ending string
	open   func(io.Reader) (io.Reader, error)
}

var wrappers = []wrapper{
	{"\x1f\x8b", ".gz", func(r io.Reader) (io.Reader, error) { return newGzipMembers(r), nil }},
	{"\x28\xb5\x2f\xfd", ".zst", openZstd},
	{"BZh", ".bz2", func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }},
}

// openZstd opens a zstd stream without goroutines of its own: the caller may stop at any byte.
func openZstd(r io.Reader) (io.Reader, error) {
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// wrapperOf knows a wrapper by the first bytes, or gives nil.
func wrapperOf(head []byte) *wrapper {
	for i, w := range wrappers {
		if bytes.HasPrefix(head, []byte(w.magic)) {
			return &wrappers[i]
		}
	}
	return nil
}

// unwrappedName is name without the ending of a wrapper.
func unwrappedName(name string) string {
	for _, w := range wrappers {
		if n := len(name) - len(w.ending); n > 0 && strings.EqualFold(name[n:], w.ending) {
			return name[:n]
		}
	}
	return name
}

// unwrap reads what is compressed in s. Its place keeps the name of the whole file.
func (p *producer) unwrap(s *source, w *wrapper) {
	if s.depth == maxDepth {
		p.skip(&Skip{Path: s.path,
			Why: fmt.Sprintf("compressed more than %d times over", maxDepth)})
		return
	}
	plain, err := w.open(s.in)
	if err != nil {
		p.skip(&Skip{Path: s.path, Why: cause(err)})
		return
	}
	if c, ok := plain.(io.Closer); ok {
		defer c.Close()
	}
	members, _ := plain.(*gzipMembers)
	inner := &source{path: s.path, name: unwrappedName(s.name), asked: s.asked, depth: s.depth + 1,
		members: members, growth: s.growth}
	p.source(inner, &expansion{plain, s.growth})
}

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

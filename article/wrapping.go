package article

import (
	"bytes"
	"compress/bzip2"
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

// maxWindow bounds the memory that a zstd stream may ask for.
const maxWindow = 128 << 20

// openZstd opens a zstd stream without goroutines of its own: the caller may stop at any byte.
func openZstd(r io.Reader) (io.Reader, error) {
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// maxDepth is how many wrappings may stand around a source.
const maxDepth = 3

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
		p.skip(&Skip{Path: s.path, Why: fmt.Sprintf("compressed more than %d times over", maxDepth)})
		return
	}
	in := &expansion{free: freeExpansion}
	plain, err := w.open(&countingReader{s.in, &in.packed})
	if err != nil {
		p.skip(&Skip{Path: s.path, Why: cause(err)})
		return
	}
	if c, ok := plain.(io.Closer); ok {
		defer c.Close()
	}
	in.in = plain
	members, _ := plain.(*gzipMembers)
	p.source(&source{path: s.path, name: unwrappedName(s.name), asked: s.asked, depth: s.depth + 1, members: members}, in)
}

// The limit on expansion. Prose shrinks to a third or a tenth, the most repetitive
// exports to a hundredth; a stream that grows further is made to fill memory or disk.
const (
	maxExpansion  = 200       // times
	freeExpansion = 256 << 20 // bytes that any stream may expand to
)

// An expansion is a decompressed stream that stops at the limit.
type expansion struct {
	in            io.Reader
	packed, plain int64
	free          int64 // how much it may expand to whatever its size
}

// Read gives what is inside, and an error beyond the limit.
func (e *expansion) Read(b []byte) (int, error) {
	n, err := e.in.Read(b)
	e.plain += int64(n)
	if e.plain > e.free && e.plain/maxExpansion > e.packed {
		return n, fmt.Errorf("expands more than %d times: given up after %d bytes", maxExpansion, e.plain)
	}
	if err == io.ErrUnexpectedEOF {
		err = fmt.Errorf("the compressed stream is cut short")
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

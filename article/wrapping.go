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

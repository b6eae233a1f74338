package article

import (
	"bytes"
	"compress/bzip2"
	"io"

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

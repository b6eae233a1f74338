package article

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
	"github.com/ulikunitz/xz/lzma"
)

// A wrapper is a compression around any of the formats. One without magic is known by the ending of
// the name alone.
type wrapper struct {
	magic  string
	ending string
	open   func(io.Reader) (io.Reader, error)
}

var wrappers = []wrapper{
	{"\x1f\x8b", ".gz", func(r io.Reader) (io.Reader, error) { return newGzipMembers(r), nil }},
	{"\x28\xb5\x2f\xfd", ".zst", openZstd},
	{"BZh", ".bz2", func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }},
	{"\xfd7zXZ\x00", ".xz", openXZ},
	{"", ".br", func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil }},
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

// openXZ opens an xz stream. Its first block says how much memory it asks for; a later one that
// asks for more gets it, and takes no more of it than is unpacked.
func openXZ(r io.Reader) (io.Reader, error) {
	in := bufio.NewReader(r)
	const atSize = 12 + 2 // behind the head of the stream, and of the block
	head, err := in.Peek(atSize + 3)
	if err != nil {
		return nil, errors.New("the compressed stream is cut short")
	}
	// a filter that is LZMA2, with one byte of properties, and no sizes before it
	if bytes.Equal(head[atSize-1:atSize+2], []byte{0, 0x21, 1}) {
		if size, err := lzma.DecodeDictCap(head[atSize+2]); err != nil || size > maxXZ {
			return nil, fmt.Errorf("an xz dictionary of more than %d MiB: unpack it first",
				maxXZ>>20)
		}
	}
	return xz.NewReader(in)
}

// maxXZ bounds the memory that an xz stream may ask for. At level 9 it asks for 64 MiB.
const maxXZ = 64 << 20

// wrapperOf knows a wrapper by the first bytes, or, where these tell nothing, by the name; or gives
// nil.
func wrapperOf(name string, head []byte) *wrapper {
	for i, w := range wrappers {
		named := w.magic == "" && strings.HasSuffix(strings.ToLower(name), w.ending)
		if named || w.magic != "" && bytes.HasPrefix(head, []byte(w.magic)) {
			return &wrappers[i]
		}
	}
	return nil
}

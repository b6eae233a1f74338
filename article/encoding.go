package article

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"

	"overlap/article/charset"
)

// The content encodings of web pages. What a header says of them is often not true any more, or was
// never: crawlers undo an encoding and keep the header, servers and their caches compress twice. So
// a compression that can be known by its first bytes is undone whatever the header says, and one
// that has none where the header names it, or where the bytes are no text and come out as one.

// A coding is a compression that no first bytes tell.
type coding struct {
	name string
	open func(io.Reader) (io.Reader, error)
}

var codings = []coding{
	{"deflate", func(r io.Reader) (io.Reader, error) { return zlib.NewReader(r) }},
	{"deflate", func(r io.Reader) (io.Reader, error) { return flate.NewReader(r), nil }},
	{"br", func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil }},
}

// uncompressed undoes the content encodings, each up to maxPage bytes. Of a page that was cut short
// it gives what there is, and says so. What is compressed still is an error, and no page.
func uncompressed(b []byte, declared string, space *room) (page []byte, cut bool, err error) {
	for range maxDepth {
		plain, short, err := layer(b, declared, space)
		if plain == nil || err != nil {
			return b, cut, err
		}
		b, cut = plain, cut || short
	}
	if wrapperOf("", b) != nil {
		return nil, cut, fmt.Errorf("compressed more than %d times over", maxDepth)
	}
	return b, cut, nil
}

// layer undoes one encoding, and says whether it was cut short; nil if there is none.
func layer(b []byte, declared string, space *room) (plain []byte, cut bool, err error) {
	if w := wrapperOf("", b); w != nil && w.ending != ".bz2" { // which no server sends
		plain, err := expand(b, w.open, space)
		if len(plain) > 0 && (err == nil || !isLong(err)) {
			return plain, err != nil, nil
		}
		return nil, false, fmt.Errorf("compressed (%s), and it cannot be undone: %w", w.ending[1:],
			err)
	}
	if _, wide := charset.Wide(b); wide || binary(b) == "" {
		return nil, false, nil
	}
	for _, c := range codings {
		plain, err := expand(b, c.open, space)
		named := strings.Contains(declared, c.name)
		switch {
		case isLong(err):
			return nil, false, err
		case len(plain) > 0 && (err == nil || named) &&
			(binary(plain) == "" || wrapperOf("", plain) != nil):
			return plain, err != nil, nil
		}
	}
	if declared != "" && declared != "identity" {
		return nil, false, fmt.Errorf("declared as compressed with %s, and it cannot be undone",
			shortened(declared))
	}
	return nil, false, nil
}

// errLongPage is that of a page which is beyond the bound once it is expanded.
var errLongPage = tooLong("the expanded page", maxPage)

// isLong reports whether err is errLongPage.
func isLong(err error) bool { return errors.Is(err, errLongPage) }

// expand gives what is compressed in b, with the error behind it. A page that grows to more than a
// megabyte waits until there is room for the largest.
func expand(b []byte, open func(io.Reader) (io.Reader, error), space *room) ([]byte, error) {
	in, err := open(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	if c, ok := in.(io.Closer); ok {
		defer c.Close()
	}
	plain, err := io.ReadAll(io.LimitReader(in, 1<<20))
	if err == nil && len(plain) == 1<<20 {
		space.grow(4 * maxPage)
		var more []byte
		more, err = io.ReadAll(io.LimitReader(in, maxPage-1<<20+1))
		plain = append(plain, more...)
	}
	if len(plain) > maxPage {
		return nil, errLongPage
	}
	return plain, err
}

package main

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"overlap/article"
	tempfile "overlap/internal/temp"
)

// A batch is articles that come once and are wanted twice: a scan compares them, and then they go
// into the archive. They lie in a file without a name until it is closed.
type batch struct {
	file *os.File
	out  *bufio.Writer
	to   *gob.Encoder
	err  error // the first
}

// newBatch returns an empty batch, with a file in dir.
func newBatch(dir string) (*batch, error) {
	tempfile.Sweep(dir)
	file, err := tempfile.Create(dir)
	if err != nil {
		return nil, err
	}
	out := bufio.NewWriterSize(file, 1<<20)
	return &batch{file: file, out: out, to: gob.NewEncoder(out)}, nil
}

// of yields articles, and keeps each.
func (b *batch) of(articles iter.Seq[article.Article]) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for a := range articles {
			b.fail(b.to.Encode(&a))
			if b.err != nil || !yield(a) {
				return
			}
		}
		b.fail(b.out.Flush())
	}
}

// all yields the articles that were kept, in their order.
func (b *batch) all(yield func(article.Article) bool) {
	if _, err := b.file.Seek(0, io.SeekStart); err != nil {
		b.fail(err)
		return
	}
	from := gob.NewDecoder(bufio.NewReaderSize(b.file, 1<<20))
	for {
		var a article.Article
		switch err := from.Decode(&a); {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			b.fail(err)
			return
		case !yield(a):
			return
		}
	}
}

// fail keeps the first error.
func (b *batch) fail(err error) {
	if b.err == nil && err != nil {
		b.err = fmt.Errorf("%s: %w", b.file.Name(), cause(err))
	}
}

func (b *batch) close() { b.file.Close() }

package article

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"

	"overlap/article/charset"
)

// Splits gives what Read would read for the paths, in its order, as splits of about so many bytes,
// and the skips that belong to no split. Files of JSON lines in UTF-8 are cut between lines, all
// others are whole. Standard input cannot be cut, and is a Skip.
//
// Cost: one look at each entry of the folders, and one pass over the lines that are cut.
func (r *Reader) Splits(ctx context.Context, size int64, paths ...string) iter.Seq2[Split, *Skip] {
	return func(yield func(Split, *Skip) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		p := &producer{ctx: ctx, reader: r, fields: newFieldMap(r.Fields, r.Paragraph),
			order: make(chan *job, 64), seen: map[string]bool{}, named: map[string]bool{}}
		p.instead = func(path string, named bool) { p.cut(path, named, size) }
		go func() {
			defer close(p.order)
			p.safely(nil, func() { p.plan(paths) })
		}()
		for j := range p.order {
			for _, f := range <-j.done {
				one := Split{}
				if f.skip == nil {
					one = *f.split
				}
				if !yield(one, f.skip) {
					return
				}
			}
		}
	}
}

// plan gives the files of paths in splits.
func (p *producer) plan(paths []string) {
	for _, path := range paths {
		if path == "-" {
			p.skip(&Skip{Path: path, Named: true,
				Why: "standard input cannot be read in splits: name a file"})
			continue
		}
		p.path(path)
	}
}

// ReadSplits gives the articles of some splits, as Read does those of paths.
func (r *Reader) ReadSplits(ctx context.Context, splits ...Split) iter.Seq2[Article, *Skip] {
	return func(yield func(Article, *Skip) bool) {
		r.run(ctx, func(p *producer) {
			for i := range splits {
				if s := &splits[i]; s.Hi > 0 {
					p.within = s
				}
				p.file(splits[i].Path, splits[i].Named)
				p.within = nil
			}
		}, yield)
	}
}

// give queues a split at its place in the order.
func (p *producer) give(s Split) {
	j := &job{done: make(chan []found, 1)}
	j.done <- []found{{split: &s}}
	select {
	case p.order <- j:
	case <-p.ctx.Done():
	}
}

// cut gives a file in splits.
func (p *producer) cut(path string, named bool, size int64) {
	file, err := os.Open(path)
	if err != nil {
		p.skip((&source{path: filepath.ToSlash(path), named: named}).trouble(err))
		return
	}
	defer file.Close()
	in := bufio.NewReaderSize(file, headSize)
	head, err := in.Peek(headSize)
	if len(head) == 0 || err != nil && err != io.EOF || !p.isCut(path, head) {
		p.give(Split{Path: path, Named: named})
		return
	}
	buf := make([]byte, chunkSize)
	at, next := int64(0), Split{Path: path, Named: named, Line: 1}
	line := 1 // that begins at or before at
	for p.ctx.Err() == nil {
		n, err := io.ReadFull(in, buf)
		for rest := buf[:n]; len(rest) > 0; {
			whole := bytes.IndexByte(rest, '\n') + 1
			due := next.Lo + size - at
			if due > 1 && due <= int64(len(rest)) { // the first line that ends behind the size
				whole = int(due-1) + bytes.IndexByte(rest[due-1:], '\n') + 1
				if whole < int(due) {
					whole = 0
				}
			} else if due > int64(len(rest)) {
				whole = 0
			}
			if whole == 0 {
				line, at = line+bytes.Count(rest, []byte{'\n'}), at+int64(len(rest))
				break
			}
			line, at = line+bytes.Count(rest[:whole], []byte{'\n'}), at+int64(whole)
			next.Hi = at
			p.give(next)
			next.Lo, next.Line = at, line
			rest = rest[whole:]
		}
		if err != nil {
			break
		}
	}
	if next.Hi = at; next.Hi > next.Lo {
		p.give(next)
	}
}

// isCut reports whether a file is cut between lines, by its name and its head.
func (p *producer) isCut(path string, head []byte) bool {
	named, ok := byName(path)
	_, wide := charset.Wide(head)
	return ok && named.name == "lines" && wrapperOf(path, head) == nil && !wide &&
		p.formatOf(path, head).name == "lines" && binary(head) == "" && !isOurs(head) &&
		charset.ValidStart(head) && !charset.Escaped(head)
}

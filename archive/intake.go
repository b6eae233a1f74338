package archive

import (
	"cmp"
	"database/sql"
	"fmt"

	"overlap/article"
	"overlap/index"
	"overlap/result"
)

// A chunk is the articles of a segment that is made.
type chunk struct {
	articles, bytes int
	last            bool                 // no more come
	known           map[fullKey]*version // of their ids, those that were there before
	at              map[[16]byte]seconds // by hash
}

// Seconds are when an article appeared, if that is known.
type seconds = sql.NullInt64

func newChunk() *chunk {
	return &chunk{known: make(map[fullKey]*version), at: make(map[[16]byte]seconds)}
}

// isFull reports whether no more articles come into the segment that is made.
func (b *intake) isFull() bool {
	return b.chunk.articles >= cmp.Or(b.Chunk, mostArticles) || b.chunk.bytes >= mostBytes
}

// Paths are the files that articles of a batch were read from, each once.
type paths struct {
	names   []string
	numbers map[string]uint32
}

// number returns the number of a path.
func (p *paths) number(path string) uint32 {
	if n, ok := p.numbers[path]; ok {
		return n
	}
	if p.numbers == nil {
		p.numbers = make(map[string]uint32)
	}
	n := uint32(len(p.names))
	p.names, p.numbers[path] = append(p.names, path), n
	return n
}

// isFresh reports whether an article may come into the segment that is made: it is not there, and
// none of its id counts that came before.
func (b *intake) isFresh(a *article.Article) bool {
	key := fullKeyOf(a.ID)
	first, again := b.seen[key]
	if again && !b.isBefore(a, first) {
		b.skip(a, first)
		return false
	}
	b.seen[key] = seen{b.paths.number(a.Path), int32(a.Line), b.done}
	hash := index.HashOf(a)
	old, err := b.known.last(a.ID)
	if err != nil {
		b.crew.Fail(err)
		return false
	}
	if !again && a.IsPlaced() && old != nil && old.counts && !old.is(hash) {
		b.crew.Fail(confused(a))
		return false
	}
	if !again && old.is(hash) {
		b.added.Present++
		return false
	}
	if old != nil {
		b.chunk.known[key] = old
	}
	b.chunk.articles++
	b.chunk.bytes += len(a.Text)
	b.chunk.at[hash] = appeared(a)
	return true
}

// isBefore reports whether an article counts rather than one of its id that came before. Within a
// segment package index tells which of one place does.
func (b *intake) isBefore(a *article.Article, first seen) bool {
	if path := b.paths.names[first.path]; path != a.Path {
		return a.Path < path
	}
	return a.Line < int(first.line) || a.Line == int(first.line) && first.chunk == b.done
}

// skip leaves out an article of an id that another one has which counts.
func (b *intake) skip(a *article.Article, first seen) {
	b.added.Doubles++
	place := b.paths.names[first.path]
	if first.line > 0 {
		place = fmt.Sprintf("%s:%d", place, first.line)
	}
	b.crew.Skip(result.Skip{Path: a.Path, Line: a.Line, Why: fmt.Sprintf(
		"id %.80q stands already at %s, so this one is left out", a.ID, place)})
}

// appeared returns when an article was published or, if it does not say so, fetched.
func appeared(a *article.Article) seconds {
	date := a.Published
	if date.IsZero() {
		date = a.Fetched
	}
	if date.IsZero() {
		return seconds{}
	}
	return seconds{Int64: date.Time.Unix(), Valid: true}
}

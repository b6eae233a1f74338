package archive

import (
	"fmt"
	"iter"
	"path/filepath"
	"time"

	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
)

// An Added counts what became of the articles of a batch. Its sum is how many came, but for those
// that the crew skipped since they could not be read.
type Added struct {
	New      int // ids that were not there
	Versions int // known ids with another text, or other fields: the old version is gone
	Present  int // were there already
	Doubles  int // of an id that an article of the batch has which was read at a place before
	Segments int // that were committed
}

// Articles is how many articles came in.
func (a Added) Articles() int { return a.New + a.Versions }

// How many articles a segment of a batch has at most if nobody says how many, and how many bytes of
// text but for its last one.
const (
	mostArticles = 20_000
	mostBytes    = 64 << 20
)

// Committing is the step that the progress of a crew is told of when so many articles of a batch
// are in for good.
const Committing = "articles committed"

// Add puts articles into the archive, as a batch of a time. It commits a segment for each 20,000
// articles, or 64 MB of text; what is committed stays, whatever happens to the rest, and is counted
// in Added even if there is an error. So a batch that was cut off is simply added again: what is
// there already is passed over, in some microseconds an article.
//
// An article is there already if the id's version that counts is the same article, see index.Row's
// Hash; else it is a new version, and the old one is gone. Of several articles of one id in a batch
// the first by path and line counts, as in a scan, in whatever order they come; of one place that
// which came in an earlier segment, and within one that which package index chooses.
//
// The articles that count after a batch do not depend on the order in which they came. Which
// segment has which of them does; and where articles of one id and different words come in another
// order than that of their places, and in different segments, each is a version, and the same batch
// once more makes new ones.
//
// An article without an id that comes from the place of another one is an error, see Distinct.
//
// It is an error if o gives other Params than the archive has. Cost: package index's for sketching,
// and some 20 microseconds an article for the catalogue; 50 bytes of memory an article of the
// batch, and those of a segment.
func (w *Writer) Add(c *work.Crew, articles iter.Seq[article.Article], o index.Options,
	at time.Time) (Added, error) {
	b := &intake{Writer: w, crew: c, at: at, seen: make(map[fullKey]seen)}
	if err := w.usable(); err != nil {
		return b.added, err
	}
	if err := index.ParamsOf(o.Sketch).Joins(w.params); err != nil {
		return b.added, fmt.Errorf("%s: %w", w.dir, err)
	}
	err := c.Finally(func() error {
		next, stop := iter.Pull(articles)
		defer stop()
		b.next = next
		return b.all(o)
	})
	return b.added, err
}

// An intake is a batch on its way into the archive.
type intake struct {
	*Writer
	crew  *work.Crew
	at    time.Time
	next  func() (article.Article, bool)
	seen  map[fullKey]seen // of each id of the batch, what came first by place
	paths paths
	known known
	added Added
	first int64  // the batch of its first segment in the catalogue; 0 if none is there
	chunk *chunk // that is made
	done  int32  // chunks before it
}

// A seen is where an article of a batch was read, and the chunk that it came in.
type seen struct {
	path  uint32
	line  int32
	chunk int32
}

// all commits segments until no articles are left.
func (b *intake) all(o index.Options) error {
	b.known = known{catalogue: b.catalogue, ctx: b.crew.Context}
	defer b.known.end()
	for {
		b.chunk = newChunk()
		b.known.end()
		if err := b.known.begin(); err != nil {
			return err
		}
		first, ok := b.fresh()
		if !ok {
			if err := b.crew.Failed(); err != nil {
				return err
			}
			return b.end()
		}
		if err := b.store(first, o); err != nil {
			return err
		}
		b.done++
		if b.crew.Progress != nil {
			b.crew.Progress(Committing, b.added.Articles(), -1)
		}
	}
}

// store makes a segment of the next articles, from first on, and commits it.
func (b *intake) store(first article.Article, o index.Options) error {
	number, err := b.known.next()
	if err != nil {
		return err
	}
	name := segmentName(number)
	path := filepath.Join(b.dir, name)
	if err := b.disk.store(b.crew, b.articles(first), o, path); err != nil {
		b.undo(name)
		return fmt.Errorf("%s: no segment can be made: %w", b.dir, err)
	}
	err = b.admit(number)
	if err != nil {
		b.undo(name)
	}
	return err
}

// articles returns the articles of a chunk, from first on.
func (b *intake) articles(first article.Article) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for a, ok := first, true; ok && yield(a) && !b.isFull(); {
			a, ok = b.fresh()
		}
	}
}

// fresh returns the next article that may come in.
func (b *intake) fresh() (a article.Article, ok bool) {
	for b.crew.Failed() == nil {
		if a, ok = b.next(); !ok {
			b.chunk.last = true
			return a, false
		}
		if b.isFresh(&a) {
			return a, true
		}
	}
	return a, false
}

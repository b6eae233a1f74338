package index

import (
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"

	"overlap/article"
	"overlap/internal/codec"
	"overlap/lsh"
	"overlap/shingle"
)

// A File is a stored segment, opened: articles, and lists that find them. What it is asked for it
// reads, a block at a time, and verifies. An error names the file, the section and the block.
//
// Articles are numbered by time, outlet and id, those without a time last. Contents, which are the
// words of articles, are numbered by the first article of each: so the earliest are first in every
// list. Hashes are cut to some bits, so a list may find a content that has not what is sought.
//
// Any number of goroutines may ask.
type File struct {
	made
	*source
	closer   io.Closer
	sections map[string]*section
	decoder  *zstd.Decoder
	readers  sync.Pool                    // of *reader
	kept     [64]atomic.Pointer[rowBlock] // by their numbers
}

// Made is what stands in a segment of itself.
type made struct {
	params             Params
	banding            lsh.Banding
	articles, contents int // how many there are
}

func (m *made) code(c *codec.Coder) {
	m.params.code(c)
	codec.UpTo(c, &m.banding.Bands, shingle.MaxSignature)
	codec.UpTo(c, &m.banding.Rows, shingle.MaxSignature)
	codec.UpTo(c, &m.articles, math.MaxInt32)
	codec.UpTo(c, &m.contents, m.articles)
}

// Open opens a stored segment, to be closed. It reads where its blocks are, 24 bytes for 1024
// postings, 32 rows or 4 KB of text, and keeps that in memory unless the file can be mapped.
func Open(path string) (*File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // a pipe would not even open
		return nil, fmt.Errorf("%s: section head: %s is no stored segment", path, kindOf(info))
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	var f *File
	info, err = file.Stat()
	if err == nil {
		from := &source{path, file, mapped(file, info.Size())}
		if f, err = from.open(info.Size()); err != nil {
			unmap(from.mapped)
		}
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	f.closer = file
	return f, nil
}

// open opens a stored segment of so many bytes.
func (from *source) open(size int64) (*File, error) {
	sections, err := from.sections(size)
	if err != nil {
		return nil, err
	}
	for _, tag := range tags {
		if sections[tag] == nil {
			return nil, from.about(tag, "it is missing")
		}
	}
	f := &File{source: from, sections: sections}
	if own := sections[madeTag]; own.blocks() != 1 {
		return nil, from.about(madeTag, "it has %d blocks: one is right", own.blocks())
	}
	if err := sections[madeTag].decode(0, f.made.code); err != nil {
		return nil, err
	}
	// each column has a byte of each article at least, and all else is as many as articles
	if f.articles > int(sections[rowsTag].bytes)/len(columns) {
		return nil, from.about(madeTag, "%d articles are more than there are rows", f.articles)
	}
	if err := f.openTexts(); err != nil {
		return nil, err
	}
	return f, nil
}

// Close closes the file. Nobody may be asking any more.
func (f *File) Close() error {
	f.decoder.Close()
	unmap(f.mapped)
	return f.closer.Close()
}

// Path returns where the file was opened.
func (f *File) Path() string { return f.path }

// Len returns how many articles there are.
func (f *File) Len() int { return f.articles }

// Contents returns how many different contents they have.
func (f *File) Contents() int { return f.contents }

// Params returns what the segment was made with.
func (f *File) Params() Params { return f.params }

// Row returns what is said of the n-th article, from 0. It is only to be read: some blocks of rows
// are kept for who asks next.
func (f *File) Row(n int) (row *Row, err error) {
	err = f.guarded(func() (err error) {
		row, err = f.row(n)
		return err
	})
	return row, err
}

func (f *File) row(n int) (*Row, error) {
	s := f.sections[rowsTag]
	i := s.before(uint64(n) + 1)
	kept := &f.kept[i%len(f.kept)]
	block := kept.Load()
	if block == nil || block.number != i {
		rows, err := f.rows(i)
		if err != nil {
			return nil, err
		}
		block = &rowBlock{i, rows}
		kept.Store(block)
	}
	if n -= int(s.first(i)); n < 0 || n >= len(block.rows) {
		return nil, s.about(i, "it has no article %d", n)
	}
	return &block.rows[n], nil
}

// A rowBlock is a block of rows that was read.
type rowBlock struct {
	number int
	rows   []Row
}

// Rows yields what is said of all articles, in order. It ends after an error.
func (f *File) Rows() iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for i := range f.sections[rowsTag].blocks() {
			rows, err := f.rows(i)
			if err != nil {
				yield(nil, err)
				return
			}
			for k := range rows {
				if !yield(&rows[k], nil) {
					return
				}
			}
		}
	}
}

// rows returns the rows of a block.
func (f *File) rows(i int) (rows []Row, err error) {
	err = f.sections[rowsTag].decode(i, func(c *codec.Coder) { codeRows(c, &rows, f.contents) })
	return rows, err
}

// Article returns the n-th article as it was given. Cost: a block of 4 KB is read and
// decompressed.
func (f *File) Article(n int) (a article.Article, err error) {
	err = f.guarded(func() (err error) {
		a, err = f.article(n)
		return err
	})
	return a, err
}

func (f *File) article(n int) (article.Article, error) {
	buffer := memory.Get().(*[]byte)
	defer memory.Put(buffer)
	i := f.textBlock(n)
	all, err := f.expanded(*buffer, i)
	if err != nil {
		return article.Article{}, err
	}
	*buffer = all
	packed, err := f.packedOf(all, i, n)
	if err != nil {
		return article.Article{}, err
	}
	a, err := unpackArticle(packed)
	if err != nil {
		return a, f.sections[textsTag].about(i, "%w", err)
	}
	return a, nil
}

// OfContent appends to dst the articles of a content, ascending.
func (f *File) OfContent(dst []int, content uint32) ([]int, error) {
	r := f.reader(&copies)
	defer f.readers.Put(r)
	_, err := f.find(r, &copies, uint64(content)<<32, math.MaxInt)
	for _, found := range r.found {
		dst = append(dst, int(found.Of))
	}
	return dst, err
}

// A Posting says that a content has a fingerprint, and what stands around it there: see Context.
type Posting struct {
	Content uint32
	Context uint16
}

// Prints appends to dst the postings of a fingerprint, by content, so earliest first, at most so
// many, and returns how many there are. A content is there as often as it has the fingerprint with
// another context. Cost: a block for each 1024 postings that are given, and one or two more.
func (f *File) Prints(dst []Posting, print uint64, most int) ([]Posting, int, error) {
	r := f.reader(&prints)
	defer f.readers.Put(r)
	n, err := f.find(r, &prints, print, most)
	for _, found := range r.found {
		dst = append(dst, Posting{found.Of, uint16(found.At)})
	}
	return dst, n, err
}

// Keys does what Prints does for the contents that have a key of rewriting, each once.
func (f *File) Keys(dst []uint32, key uint64, most int) ([]uint32, int, error) {
	return f.having(dst, &keys, key, most)
}

// Speech does what Prints does for the contents that quote three words in a row, each once: see
// sketch.Quoted.
func (f *File) Speech(dst []uint32, shingle uint64, most int) ([]uint32, int, error) {
	return f.having(dst, &speech, shingle, most)
}

// having appends to dst the contents that have a hash.
func (f *File) having(dst []uint32, k *kind, hash uint64, most int) ([]uint32, int, error) {
	r := f.reader(k)
	defer f.readers.Put(r)
	n, err := f.find(r, k, hash, most)
	for _, found := range r.found {
		dst = append(dst, found.Of)
	}
	return dst, n, err
}

// mostNear is how many contents one band of a signature finds at most, the earliest: one story can
// run ten thousand times.
const mostNear = 64

// Near appends to dst the contents whose signatures agree with one in a band, ascending, each once:
// see sketch.Sign. They are the candidates that github.com/ekzhu/minhash-lsh finds, but that of
// more than 64 in one band the earliest are given. A signature of no values finds none.
func (f *File) Near(dst []uint32, signature []uint64) ([]uint32, error) {
	n := len(dst)
	for _, hash := range f.banding.Hashes(nil, signature) {
		var err error
		if dst, _, err = f.having(dst, &bands, hash, mostNear); err != nil {
			return dst[:n], err
		}
	}
	slices.Sort(dst[n:])
	return append(dst[:n], slices.Compact(dst[n:])...), nil
}

// HasWord reports whether a word stands in an article. Of a thousand that do not, one seems to
// where a segment has a million articles.
func (f *File) HasWord(hash uint64) (bool, error) {
	return f.has(&words, hash)
}

// HasPair does what HasWord does for two words, one behind the other. Of a hundred pairs, one
// seems to be there.
func (f *File) HasPair(a, b uint64) (bool, error) {
	return f.has(&pairs, shingle.Pair(a, b))
}

// has reports whether a hash is in a set.
func (f *File) has(k *kind, hash uint64) (bool, error) {
	_, n, err := f.having(nil, k, hash, 0)
	return n > 0, err
}

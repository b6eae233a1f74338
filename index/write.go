package index

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"iter"
	"slices"

	"github.com/klauspost/compress/zstd"

	"overlap/internal/codec"
	"overlap/internal/par"
	"overlap/internal/postings"
	"overlap/internal/spool"
	"overlap/internal/work"
)

// The tags of the sections that hold no lists.
const (
	madeTag  = "made"     // Params and counts
	textsTag = "texts"    // articles, see Texts
	rowsTag  = "articles" // see columns
)

// tags are those of all sections, in their order.
var tags = []string{madeTag, textsTag, rowsTag, copies.tag, prints.tag, keys.tag, speech.tag,
	bands.tag, words.tag, pairs.tag}

// A volume is what is written: articles by number, and the records of lists.
type volume interface {
	bytes(n int) int   // of the text of an article, at least one
	content(n int) int // its content
	// pack appends an article to dst, packed
	pack(worker, n int, dst []byte) ([]byte, error)
	packed() error // all are
	// rows yields the rows of all articles, with the hashes given
	rows(hashes [][16]byte) iter.Seq2[*Row, error]
	// records appends to dst those of a part of a list, in any order, each as often as it comes
	records(k *kind, worker, part int, dst spool.Records) (spool.Records, error)
}

// A storing is the writing of one segment.
type storing struct {
	writer
	*work.Crew
	made
	volume
	hashes  [][16]byte // of the articles
	encoder *zstd.Encoder
}

// write writes a volume as a file that Open opens. The bytes depend on the articles and on what is
// said of the segment alone.
func (w *storing) write() error {
	w.encoder = newEncoder(w.Jobs)
	defer w.encoder.Close()
	w.hashes = make([][16]byte, w.articles)
	w.put(headOf(Version, Least))
	fills := []func() error{w.own, w.texts, w.rows, w.copies}
	for _, k := range kinds[1:] {
		fills = append(fills, func() error { return w.list(k) })
	}
	for i, fill := range fills {
		if err := w.section(tags[i], fill); err != nil {
			return err
		}
	}
	return w.end()
}

// own writes what the segment was made with.
func (w *storing) own() error {
	var c codec.Coder
	w.made.code(&c)
	w.block(0, c.Bytes)
	return nil
}

// group is how many blocks or parts are in memory at a time.
const group = 32

// texts writes the articles, and gleans what is sought in them.
func (w *storing) texts() error {
	w.Begin("storing articles")
	var from []int // the first article of each block
	for n, bytes := 0, blockText; n < w.articles; n++ {
		if bytes >= blockText {
			from, bytes = append(from, n), 0
		}
		bytes += w.bytes(n)
	}
	from = append(from, w.articles)
	var blocks [group][]byte
	plains := make([][]byte, w.Jobs)
	for lo := 0; lo+1 < len(from); lo += group {
		hi := min(lo+group, len(from)-1)
		err := w.EachOf(lo, hi, len(from)-1, func(worker, i int) {
			var err error
			plains[worker], err = w.text(worker, plains[worker][:0], from[i], from[i+1])
			w.Fail(err)
			blocks[i-lo] = shrink(w.encoder, blocks[i-lo][:0], plains[worker])
		})
		if err != nil {
			return err
		}
		for i := lo; i < hi; i++ {
			w.block(uint64(from[i]), blocks[i-lo])
		}
	}
	return w.packed()
}

// text appends some articles to dst.
func (w *storing) text(worker int, dst []byte, first, last int) ([]byte, error) {
	var packed []byte
	for n := first; n < last; n++ {
		var err error
		if packed, err = w.pack(worker, n, packed[:0]); err != nil {
			return dst, err
		}
		said, ok := besidePlace(packed)
		if !ok {
			return dst, errPacked
		}
		sum := sha256.Sum256(said)
		w.hashes[n] = [16]byte(sum[:])
		dst = binary.AppendUvarint(dst, uint64(len(packed)))
		dst = append(dst, packed...)
	}
	return dst, nil
}

// blockRows is how many rows a block has.
const blockRows = 128

// rows writes the rows.
func (w *storing) rows() error {
	w.Begin("storing lists")
	var some []Row
	first := 0
	put := func() {
		var c codec.Coder
		codeRows(&c, &some, w.contents)
		w.block(uint64(first), c.Bytes)
		first, some = first+len(some), some[:0]
	}
	for row, err := range w.volume.rows(w.hashes) {
		if err != nil {
			return err
		}
		if some = append(some, *row); len(some) == blockRows {
			put()
		}
	}
	if len(some) > 0 {
		put()
	}
	return nil
}

// copies writes the articles of each content.
func (w *storing) copies() error {
	all := make(spool.Records, w.articles)
	for n := range all {
		all[n] = spool.Record{Key: uint64(w.content(n)) << 32, Of: uint32(n)}
	}
	slices.SortStableFunc(all, func(a, b spool.Record) int { return cmp.Compare(a.Key, b.Key) })
	w.blocks(&copies, all)
	return nil
}

// list writes the lists of a kind.
func (w *storing) list(k *kind) error {
	buffers := make([]spool.Buffer, w.Jobs)
	sorted := make([]spool.Records, group)
	var left spool.Records
	for lo := 0; lo < k.parts; lo += group {
		hi := min(lo+group, k.parts)
		err := w.EachOf(lo, hi, k.parts, func(worker, part int) {
			all, err := w.records(k, worker, part, sorted[part-lo][:0])
			w.Fail(err)
			buffers[worker].Sort(all)
			sorted[part-lo] = slices.Compact(all)
		})
		if err != nil {
			return err
		}
		left = slices.Concat(append([]spool.Records{left}, sorted[:hi-lo]...)...)
		whole := len(left) / blockRecords * blockRecords
		if hi == k.parts {
			whole = len(left)
		}
		w.blocks(k, left[:whole])
		left = left[whole:]
	}
	return nil
}

// blocks writes records, which are sorted, in blocks.
func (w *storing) blocks(k *kind, all spool.Records) {
	some := slices.Collect(slices.Chunk(all, blockRecords))
	coded := make([][]byte, len(some))
	par.Each(w.Jobs, len(some), 8, func(_, lo, hi int) {
		c := postings.Coder{Form: w.form(k)}
		for i := lo; i < hi; i++ {
			coded[i] = c.Append(nil, some[i])
		}
	})
	for i, in := range coded {
		w.block(some[i][0].Key, in)
	}
}

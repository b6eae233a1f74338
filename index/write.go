package index

import (
	"cmp"
	"encoding/binary"
	"io"
	"slices"

	"overlap/internal/codec"
	"overlap/internal/par"
	"overlap/internal/postings"
	"overlap/internal/spool"
	"overlap/internal/work"
)

// The tags of the sections that hold no lists.
const (
	madeTag       = "made"       // Params and counts
	dictionaryTag = "dictionary" // see Texts
	textsTag      = "texts"      // likewise
	rowsTag       = "articles"   // see columns
)

// tags are those of all sections, in their order.
var tags = func() []string {
	all := []string{madeTag, dictionaryTag, textsTag, rowsTag}
	for _, k := range kinds {
		all = append(all, k.tag)
	}
	return all
}()

// A storing is the writing of one segment.
type storing struct {
	writer
	*work.Crew
	made
	volume
	hashes  [][16]byte // of articles that lacked them
	gleaner *gleaner
}

// write writes a volume as a file that Open opens. The bytes depend on the articles and on what is
// said of the segment alone.
func write(c *work.Crew, to io.Writer, m made, v volume) error {
	w := storing{writer: writer{to: to}, Crew: c, made: m, volume: v,
		hashes: make([][16]byte, m.articles)}
	w.gleaner = newGleaner(c, v.parts)
	defer w.gleaner.close()
	return c.Finally(w.all)
}

// all writes all sections.
func (w *storing) all() error {
	w.put(headOf(Version, Least))
	dictionary, err := w.sampled()
	if err != nil {
		return err
	}
	for i, fill := range []func() error{
		w.own,
		func() error { return w.dictionary(dictionary) },
		func() error { return w.texts(dictionary) },
		w.rows, w.copies,
	} {
		if err := w.section(tags[i], fill); err != nil {
			return err
		}
	}
	for _, k := range kinds[1:] {
		if err := w.section(k.tag, func() error { return w.list(k) }); err != nil {
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

// sampled returns the dictionary of the articles.
func (w *storing) sampled() (dictionary []byte, err error) {
	bytes := 0
	for n := range w.articles {
		bytes += w.bytes(n)
	}
	samples := min(mostSample, bytes/sampledPart) / sampleBytes
	if samples < leastSamples {
		return nil, nil
	}
	var packed []byte
	for i := range samples {
		packed, err = w.pack(0, int(int64(i)*int64(w.articles)/int64(samples)), packed[:0])
		if err != nil {
			return nil, err
		}
		dictionary = append(dictionary, packed[:min(sampleBytes, len(packed))]...)
	}
	return dictionary, nil
}

// dictionary writes the dictionary.
func (w *storing) dictionary(dictionary []byte) error {
	e := newEncoder(1, nil)
	defer e.Close()
	w.block(0, shrink(e, nil, dictionary))
	return nil
}

// How many blocks of articles, and parts of a list, are in memory at a time. A part of a million
// articles' keys is some six megabytes.
const (
	textGroup = 32
	listGroup = 8
)

// texts writes the articles, and gleans what lists lack.
func (w *storing) texts(dictionary []byte) error {
	w.Begin("storing articles")
	encoder := newEncoder(w.Jobs, dictionary)
	defer encoder.Close()
	first := w.firsts()
	var blocks [textGroup][]byte
	plains := make([][]byte, w.Jobs)
	for lo := 0; lo+1 < len(first); lo += textGroup {
		hi := min(lo+textGroup, len(first)-1)
		err := w.EachOf(lo, hi, len(first)-1, func(worker, i int) {
			var err error
			plains[worker], err = w.text(worker, again(plains[worker]), first[i], first[i+1])
			w.Fail(err)
			blocks[i-lo] = shrink(encoder, again(blocks[i-lo]), plains[worker])
		})
		if err != nil {
			return err
		}
		for i := lo; i < hi; i++ {
			w.block(uint64(first[i]), blocks[i-lo])
		}
		if w.err != nil {
			return w.err
		}
	}
	return w.gleaner.end()
}

// again returns memory to use again. That of a long article is not kept.
func again(p []byte) []byte {
	if cap(p) > mostBatch {
		return nil
	}
	return p[:0]
}

// firsts returns the first article of each block, and how many articles there are.
func (w *storing) firsts() (first []int) {
	for n, bytes := 0, blockText; n < w.articles; n++ {
		if bytes >= blockText {
			first, bytes = append(first, n), 0
		}
		bytes += w.bytes(n) + leastArticle
	}
	return append(first, w.articles)
}

// text appends some articles to dst.
func (w *storing) text(worker int, dst []byte, first, last int) ([]byte, error) {
	var packed []byte
	for n := first; n < last; n++ {
		var err error
		if packed, err = w.pack(worker, n, packed[:0]); err != nil {
			return dst, err
		}
		if err := w.find(worker, n, packed); err != nil {
			return dst, err
		}
		dst = binary.AppendUvarint(dst, uint64(len(packed)))
		dst = append(dst, packed...)
	}
	return dst, nil
}

// find finds what an article lacks. If that faults, the article is stored, and some lists do not
// find it.
func (w *storing) find(worker, n int, packed []byte) error {
	lacks := w.lacks(n)
	if lacks == (lack{}) {
		return nil
	}
	a, err := unpackArticle(packed)
	if err != nil {
		return err
	}
	if lacks.hash {
		w.hashes[n] = hashOf(packed)
	}
	w.gleaner.glean(&w.made, worker, lacks, item(a), w.content(n))
	return nil
}

// blockRows is how many rows a block has.
const blockRows = 32

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
	for row, err := range w.volume.rows() {
		if err != nil {
			return err
		}
		if n := first + len(some); w.lacks(n).hash {
			row.Hash = w.hashes[n]
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
	sorted := make([]spool.Records, listGroup)
	parts := w.parts(k)
	var left spool.Records
	for lo := 0; lo < parts; lo += listGroup {
		hi := min(lo+listGroup, parts)
		err := w.EachOf(lo, hi, parts, func(worker, part int) {
			all, err := w.records(k, worker, part, sorted[part-lo][:0])
			w.Fail(err)
			all, err = w.gleaner.records(&buffers[worker], k, part, all)
			w.Fail(err)
			buffers[worker].Sort(all)
			sorted[part-lo] = slices.Compact(all)
		})
		if err != nil {
			return err
		}
		left = slices.Concat(append([]spool.Records{left}, sorted[:hi-lo]...)...)
		whole := len(left)
		if hi < parts {
			whole -= whole % blockRecords
		}
		if w.blocks(k, left[:whole]); w.err != nil {
			return w.err
		}
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

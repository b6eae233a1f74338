package background

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
)

// A file is the magic, a checksum of all behind it, and a compressed body: what the table says of
// itself, then of each length the lowest bytes of the gaps between its ascending keys, the rest of
// each gap, and the steps of the counts. Apart like this, what is left of a gap of 2,048 on
// average packs to under 5 bits and a step to under 2, so that a run takes two bytes. The same
// counts give the same bytes.

const magic = "overlap background 1\n"

// maxBody is how long a body may get, so that a damaged one does not fill the memory.
const maxBody = 64 << 20

// Encode returns a file of what a counter has counted, made on a day from sources. It is an error
// if there are more than two million runs of a length.
func Encode(c *Counter, made string, sources []string) ([]byte, error) {
	t := Table{Made: made, Sources: sources, counts: c.Counts()}
	for i := range t.runs {
		kept := c.kept(i + 1)
		if len(kept) > maxRuns {
			return nil, fmt.Errorf("%d runs of %d words, more than %d", len(kept), i+1, maxRuns)
		}
		t.runs[i] = collect(kept)
	}
	return seal(t.body())
}

// body returns a table as it is written.
func (t *Table) body() []byte {
	c := new(codec.Coder)
	t.code(c)
	return c.Bytes
}

// seal returns the file of a body.
func seal(body []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	file := binary.LittleEndian.AppendUint64([]byte(magic), xxhash.Sum64(packed.Bytes()))
	return append(file, packed.Bytes()...), nil
}

// Parse returns the table of a file, or an error if the file is not as Encode wrote it.
// A body of over 64 MB is none.
func Parse(file []byte) (*Table, error) {
	rest, ok := bytes.CutPrefix(file, []byte(magic))
	if !ok {
		return nil, errors.New("not a table of version 1")
	}
	if len(rest) < 8 || binary.LittleEndian.Uint64(rest) != xxhash.Sum64(rest[8:]) {
		return nil, errors.New("damaged: its checksum is another")
	}
	packed := bytes.NewReader(rest[8:])
	body := bytes.NewBuffer(make([]byte, 0, 2*len(rest))) // as much as it takes, mostly
	_, err := body.ReadFrom(io.LimitReader(flate.NewReader(packed), maxBody))
	if err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	t := new(Table)
	c := &codec.Coder{Bytes: body.Bytes(), Reads: true}
	t.code(c)
	if !c.Ended() || packed.Len() > 0 {
		return nil, errors.New("damaged: it makes no sense")
	}
	for i := range t.runs {
		t.runs[i].parted()
	}
	t.counts.Of = t.of
	return t, nil
}

// code codes a table.
func (t *Table) code(c *codec.Coder) {
	c.Text(&t.Made)
	codec.List(c, &t.Sources, c.Text)
	codec.UpTo(c, &t.counts.Texts, maxRuns)
	codec.UpTo(c, &t.counts.Words, maxRuns*sparse)
	for i := range t.runs {
		t.runs[i].code(c)
	}
}

// code codes runs of one length.
func (r *runs) code(c *codec.Coder) {
	c.Unsigned(&r.space, maxRuns*sparse)
	n := len(r.keys)
	if codec.UpTo(c, &n, len(c.Bytes)); c.Reads {
		r.keys, r.steps = make([]uint32, n), make([]uint8, n)
	}
	r.codeKeys(c)
	c.Raw(r.steps)
	for _, step := range r.steps {
		c.Bad = c.Bad || step > maxStep
	}
}

// codeKeys codes the gaps between keys.
func (r *runs) codeKeys(c *codec.Coder) {
	lowest := make([]uint8, len(r.keys))
	last := int64(-1)
	for i, key := range r.keys {
		lowest[i] = uint8(int64(key) - last)
		last = int64(key)
	}
	c.Raw(lowest)
	last = -1
	for i := range r.keys {
		rest := (int64(r.keys[i]) - last) >> 8
		if codec.UpTo(c, &rest, math.MaxUint32>>8); c.Reads {
			key := last + (rest<<8 | int64(lowest[i]))
			c.Bad = c.Bad || key <= last || uint64(key) >= r.space
			r.keys[i] = uint32(key)
		}
		last = int64(r.keys[i])
	}
}

// Package frame writes blocks of bytes to a stream, and reads them again, so that what was cut off
// or changed on the way is an error and never another result. The format is described in
// doc/worker-format.md.
package frame

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/cespare/xxhash/v2"
)

// A Kind says what a frame has. A reader refuses kinds that it does not expect.
type Kind uint8

// end is the kind of the last frame, which has the number of those before it.
const end Kind = 0

const (
	magic     = "overlapw"
	version   = 1
	headBytes = len(magic) + 4
	tagBytes  = 1 + 4 + 8 // kind, bytes of the block, checksum
	// Most is how many bytes a block has at most.
	Most = 1 << 30
	step = 1 << 20 // how much is read at a time, so that a length that lies costs no memory
)

// ErrDamaged is what an error is that tells of a stream which is not as it was written.
var ErrDamaged = errors.New("the blocks are damaged")

// A Writer writes frames. Its first error stays.
type Writer struct {
	to     io.Writer
	begun  bool
	frames uint64
	err    error
}

// NewWriter returns a writer of a stream.
func NewWriter(to io.Writer) *Writer { return &Writer{to: to} }

// Write writes a block.
func (w *Writer) Write(kind Kind, block []byte) error {
	if len(block) > Most {
		w.fail(fmt.Errorf("a block of %d bytes: at most %d can be handed on", len(block), Most))
	}
	w.put(kind, block)
	w.frames++
	return w.err
}

// Close ends the stream, which is damaged without that.
func (w *Writer) Close() error {
	w.put(end, binary.LittleEndian.AppendUint64(nil, w.frames))
	return w.err
}

func (w *Writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *Writer) put(kind Kind, block []byte) {
	var out []byte
	if !w.begun {
		w.begun = true
		out = binary.LittleEndian.AppendUint32([]byte(magic), version)
	}
	out = append(out, byte(kind))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(block)))
	out = binary.LittleEndian.AppendUint64(out, sumOf(kind, w.frames, block))
	for _, p := range [][]byte{out, block} {
		if w.err == nil {
			_, w.err = w.to.Write(p)
		}
	}
}

// sumOf returns the checksum of a block, which has its kind and its place in it.
func sumOf(kind Kind, place uint64, block []byte) uint64 {
	var d xxhash.Digest
	d.Reset()
	d.Write(binary.LittleEndian.AppendUint64([]byte{byte(kind)}, place))
	d.Write(block)
	return d.Sum64()
}

// A Reader reads frames.
type Reader struct {
	from   io.Reader
	begun  bool
	ended  bool
	frames uint64
	block  bytes.Buffer
}

// NewReader returns a reader of a stream.
func NewReader(from io.Reader) *Reader { return &Reader{from: from} }

// Read returns the next block, which is valid until the next call, or io.EOF behind the last one.
// A stream that is cut off, or changed, is ErrDamaged, with the place.
func (r *Reader) Read() (Kind, []byte, error) {
	if r.ended {
		return 0, nil, io.EOF
	}
	if err := r.begin(); err != nil {
		return 0, nil, err
	}
	var tag [tagBytes]byte
	if _, err := io.ReadFull(r.from, tag[:]); err != nil {
		return 0, nil, r.cut(err)
	}
	kind, size := Kind(tag[0]), binary.LittleEndian.Uint32(tag[1:])
	if size > Most {
		return 0, nil, r.damaged("%d bytes are more than a block may have", size)
	}
	r.block.Reset()
	for left := int64(size); left > 0; {
		n, err := io.CopyN(&r.block, r.from, min(left, step))
		if err != nil {
			return 0, nil, r.cut(err)
		}
		left -= n
	}
	block := r.block.Bytes()
	if sumOf(kind, r.frames, block) != binary.LittleEndian.Uint64(tag[5:]) {
		return 0, nil, r.damaged("its checksum is another")
	}
	if kind != end {
		r.frames++
		return kind, block, nil
	}
	if len(block) != 8 || binary.LittleEndian.Uint64(block) != r.frames {
		return 0, nil, r.damaged("it ends a stream of another number of blocks")
	}
	if n, err := r.from.Read(tag[:1]); n > 0 || err != nil && err != io.EOF {
		return 0, nil, r.damaged("something stands behind the last block")
	}
	r.ended = true
	return 0, nil, io.EOF
}

// begin reads the head of the stream.
func (r *Reader) begin() error {
	if r.begun {
		return nil
	}
	r.begun = true
	var head [headBytes]byte
	if _, err := io.ReadFull(r.from, head[:]); err != nil {
		return r.cut(err)
	}
	if string(head[:len(magic)]) != magic {
		return fmt.Errorf("%w: they do not begin as blocks of overlap do", ErrDamaged)
	}
	if v := binary.LittleEndian.Uint32(head[len(magic):]); v != version {
		return fmt.Errorf("blocks of version %d, and this program has version %d: use one program "+
			"for a whole job", v, version)
	}
	return nil
}

func (r *Reader) damaged(format string, args ...any) error {
	return fmt.Errorf("%w: block %d: %s", ErrDamaged, r.frames+1, fmt.Sprintf(format, args...))
}

// cut is what is wrong where the stream ends too early.
func (r *Reader) cut(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return r.damaged("the stream ends before it does")
	}
	return err
}

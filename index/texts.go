package index

import (
	"encoding/binary"
	"math"

	"github.com/klauspost/compress/zstd"
)

// Texts.
//
// Articles stand one behind the other in blocks, each with its length before it. A block begins
// with a byte that says how the rest of it is written. What would be tiny is not compressed: so
// nobody can make a small file that takes much memory to read.
//
// Little can be compressed in a block, and to read one article takes time for all of its block. So
// the beginnings of some articles, evenly spread, are a dictionary, of which blocks may have words
// as if it stood before them: without it, texts take a sixth more (see doc/decisions.md).

const (
	plain      = 0
	compressed = 1

	blockText    = 4 << 10 // bytes of text that are worth a block
	leastArticle = 64      // what an article takes beside its text
	mostShrunk   = 64      // by how much a block may be compressed at most

	mostSample   = 256 << 10 // bytes of a dictionary
	sampledPart  = 100       // of which part of all texts it is at most
	sampleBytes  = 2 << 10   // of one article
	leastSamples = 4
)

// newEncoder returns what compresses blocks, for so many goroutines.
func newEncoder(jobs int, dictionary []byte) *zstd.Encoder {
	options := []zstd.EOption{zstd.WithEncoderConcurrency(jobs), zstd.WithEncoderCRC(false),
		zstd.WithEncoderLevel(zstd.SpeedBetterCompression)}
	if len(dictionary) > 0 {
		options = append(options, zstd.WithEncoderDictRaw(0, dictionary))
	}
	e, err := zstd.NewWriter(nil, options...)
	if err != nil {
		panic(err) // the options are wrong
	}
	return e
}

// newDecoder returns what decompresses blocks, for any number of goroutines.
func newDecoder(dictionary []byte) *zstd.Decoder {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(0), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxMemory(math.MaxInt64), zstd.WithDecodeAllCapLimit(true)}
	if len(dictionary) > 0 {
		options = append(options, zstd.WithDecoderDictRaw(0, dictionary))
	}
	d, err := zstd.NewReader(nil, options...)
	if err != nil {
		panic(err) // the options are wrong
	}
	return d
}

// openTexts reads the dictionary, so that articles can be read.
func (f *File) openTexts() error {
	s := f.sections[dictionaryTag]
	if s.blocks() != 1 {
		return s.about(0, "it has %d blocks: one is right", s.blocks())
	}
	var dictionary []byte
	err := s.look(0, func(in []byte) (ok bool) {
		d := newDecoder(nil)
		defer d.Close()
		dictionary, ok = expand(d, nil, in)
		return ok && len(dictionary) <= mostSample
	})
	if err != nil {
		return err
	}
	f.decoder = newDecoder(dictionary)
	return nil
}

// shrink writes a block of articles behind dst.
func shrink(e *zstd.Encoder, dst, block []byte) []byte {
	n := len(dst)
	dst = binary.AppendUvarint(append(dst, compressed), uint64(len(block)))
	if dst = e.EncodeAll(block, dst); len(dst)-n < len(block) &&
		(len(dst)-n)*mostShrunk > len(block) {
		return dst
	}
	return append(append(dst[:n], plain), block...)
}

// expand returns what shrink wrote, in the memory of dst or of block.
func expand(d *zstd.Decoder, dst, block []byte) (all []byte, ok bool) {
	if len(block) > 0 && block[0] == plain {
		return append(dst[:0], block[1:]...), true
	}
	if len(block) == 0 || block[0] != compressed {
		return nil, false
	}
	size, n := binary.Uvarint(block[1:])
	if n <= 0 || size > uint64(len(block)*mostShrunk) {
		return nil, false
	}
	if uint64(cap(dst)) < size {
		dst = make([]byte, 0, size)
	}
	all, err := d.DecodeAll(block[1+n:], dst[:0:size])
	return all, err == nil && uint64(len(all)) == size
}

// packedAt returns the article of a number in a block, packed.
func packedAt(block []byte, number int) (packed []byte, ok bool) {
	for ; ; number-- {
		size, n := binary.Uvarint(block)
		if n <= 0 || size > uint64(len(block)-n) {
			return nil, false
		}
		if number == 0 {
			return block[n : n+int(size)], true
		}
		block = block[n+int(size):]
	}
}

// expanded returns a block of articles in the memory of dst.
func (f *File) expanded(dst []byte, i int) (all []byte, err error) {
	err = f.sections[textsTag].look(i, func(in []byte) (ok bool) {
		all, ok = expand(f.decoder, dst, in)
		return ok
	})
	return all, err
}

// packedOf returns the n-th article of a file, packed, from its block.
func (f *File) packedOf(all []byte, i, n int) ([]byte, error) {
	s := f.sections[textsTag]
	if n -= int(s.first(i)); n >= 0 {
		if packed, ok := packedAt(all, n); ok {
			return packed, nil
		}
	}
	return nil, s.about(i, wrong)
}

// textBlock returns the block that the n-th article is in.
func (f *File) textBlock(n int) int { return f.sections[textsTag].before(uint64(n) + 1) }

package archive

import (
	"encoding/binary"
)

// Lists of the chronicle as bytes. Numbers are as encoding/binary's Uvarint has them.

// errBlob says that a list of the chronicle is none.
var errBlob = damaged("its chronicle has a list that is none")

// A tied is a pair as the row of the article of its greater number has it.
type tied struct {
	with     int64    // the number of the other
	told     bool     // there is an event that says that it is new
	id       int64    // its id if that is not the one of its articles; else 0
	passages []uint32 // their ids, ascending
}

// appendNumbers appends numbers, which are ascending, as differences.
func appendNumbers(b []byte, numbers []int64) []byte {
	last := int64(0)
	for _, n := range numbers {
		b = binary.AppendUvarint(b, uint64(n-last))
		last = n
	}
	return b
}

// appendPairs appends pairs, ascending by the other's number: its difference to the one before;
// four times how many passages, and 1 if it was told, and 2 if it has an id of its own; the id; the
// passages, 4 bytes each.
func appendPairs(b []byte, pairs []tied) []byte {
	last := int64(0)
	for _, p := range pairs {
		b = binary.AppendUvarint(b, uint64(p.with-last))
		last = p.with
		n := uint64(len(p.passages)) << 2
		if p.told {
			n |= 1
		}
		if p.id != 0 {
			n |= 2
		}
		if b = binary.AppendUvarint(b, n); p.id != 0 {
			b = binary.BigEndian.AppendUint64(b, uint64(p.id))
		}
		b = appendPassages(b, p.passages)
	}
	return b
}

func appendPassages(b []byte, passages []uint32) []byte {
	for _, p := range passages {
		b = binary.BigEndian.AppendUint32(b, p)
	}
	return b
}

// A blob is read from its begin; what it lacks is 0, and an error in the end.
type blob struct {
	left []byte
	bad  bool
}

func (b *blob) number() uint64 {
	n, size := binary.Uvarint(b.left)
	if size <= 0 {
		b.bad, b.left = true, nil
		return 0
	}
	b.left = b.left[size:]
	return n
}

// take returns the next bytes, nil if there are not so many.
func (b *blob) take(n uint64) []byte {
	if n > uint64(len(b.left)) {
		b.bad, b.left = true, nil
		return nil
	}
	taken := b.left[:n]
	b.left = b.left[n:]
	return taken
}

// words returns the next so many words of 4 bytes.
func (b *blob) words(n uint64) []uint32 {
	if n > uint64(len(b.left))/4 {
		b.bad, b.left = true, nil
		return nil
	}
	words := make([]uint32, n)
	for i := range words {
		words[i] = binary.BigEndian.Uint32(b.take(4))
	}
	return words
}

// long returns the next 8 bytes.
func (b *blob) long() int64 {
	if bytes := b.take(8); bytes != nil {
		return int64(binary.BigEndian.Uint64(bytes))
	}
	return 0
}

func (b *blob) end() error {
	if b.bad || len(b.left) > 0 {
		return errBlob
	}
	return nil
}

// numbers reads the next so many numbers that appendNumbers has written; all if there are fewer.
func (b *blob) numbers(most uint64) (list []int64) {
	last := int64(0)
	for ; most > 0 && len(b.left) > 0; most-- {
		if last += int64(b.number()); last < 0 {
			b.bad = true
		}
		list = append(list, last)
	}
	return list
}

// readNumbers reads what appendNumbers has written.
func readNumbers(bytes []byte) ([]int64, error) {
	b := blob{left: bytes}
	list := b.numbers(uint64(len(bytes)))
	return list, b.end()
}

// readPairs reads what appendPairs has written.
func readPairs(bytes []byte) ([]tied, error) {
	b := blob{left: bytes}
	var list []tied
	for last := int64(0); len(b.left) > 0; {
		if last += int64(b.number()); last < 0 {
			b.bad = true
		}
		n := b.number()
		p := tied{with: last, told: n&1 > 0}
		if n&2 > 0 {
			p.id = b.long()
		}
		p.passages = b.words(n >> 2)
		list = append(list, p)
	}
	return list, b.end()
}

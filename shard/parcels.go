package shard

import (
	"iter"

	"overlap/internal/spill"
)

// Parcels are blocks that come in one order and are wanted in another one: by a number. They lie in
// a file.
type parcels struct {
	store *spill.Store
	of    [][]parcel
}

// A parcel is where a block lies.
type parcel struct {
	at   int64
	size int
}

func newParcels(many int, dir string) *parcels {
	return &parcels{spill.New("blocks", 0, dir), make([][]parcel, many)}
}

// add adds a block behind the others of a number.
func (p *parcels) add(number int, block []byte) error {
	at, err := p.store.Reserve(int64(len(block)))
	if err != nil {
		return err
	}
	if len(block) > 0 {
		if _, err := p.store.WriteAt(block, at); err != nil {
			return err
		}
	}
	p.of[number] = append(p.of[number], parcel{at, len(block)})
	return nil
}

// all yields the blocks of a number, in the order in which they came.
func (p *parcels) all(number int) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		var buf []byte
		for _, one := range p.of[number] {
			if cap(buf) < one.size {
				buf = make([]byte, one.size)
			}
			buf = buf[:one.size]
			var err error
			if one.size > 0 {
				_, err = p.store.ReadAt(buf, one.at)
			}
			if !yield(buf, err) || err != nil {
				return
			}
		}
	}
}

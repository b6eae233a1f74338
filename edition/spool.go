package edition

import (
	"overlap/internal/spool"
)

// Records by text.
//
// What a stage finds at the fingerprints and needs text by text goes through a spool: seeds, keys
// that two texts share, marks of boilerplate. The key of such a record is a text and another
// number, by which the records of a text are sorted.

// textParts is how many parts a spool of records by text has. One part has those of texts in a row.
const textParts = 256

// KeyOf returns the key of a record of a text.
func KeyOf(text, number uint32) uint64 { return uint64(text)<<32 | uint64(number) }

// NumberOf returns the number beside the text in the key of a record.
func NumberOf(r spool.Record) uint32 { return uint32(r.Key) }

// A Writer adds records by text. One goroutine uses it.
type Writer struct {
	*spool.Writer
	texts int
}

// Add adds a record of the text in its key.
func (w Writer) Add(r spool.Record) {
	w.Writer.Add(int(r.Key>>32*textParts/uint64(w.texts)), r)
}

// Collect returns a spool of records by text. Walk, which is Drain or Walk of the set's crew, has
// do called for each part of another spool, on all workers, to add what it finds.
func Collect(s *Set,
	walk func(*spool.Spool, func(worker, part int, records spool.Records) error) error,
	from *spool.Spool, do func(worker, part int, records spool.Records, to Writer) error,
) (*spool.Spool, error) {
	found := spool.New(textParts, s.Budget.Seeds, s.Temp)
	writers := make([]Writer, s.Jobs)
	for i := range writers {
		writers[i] = Writer{found.Writer(), len(s.Texts)}
	}
	err := walk(from, func(worker, part int, records spool.Records) error {
		return do(worker, part, records, writers[worker])
	})
	for _, w := range writers {
		s.Fail(w.Flush())
	}
	if s.Fail(err); s.Failed() != nil {
		found.Close()
	}
	return found, s.Failed()
}

// EachText calls do for each text with its records, sorted, on all workers, each of which has those
// of one part at a time. The spool is closed.
func EachText(s *Set, found *spool.Spool,
	do func(worker, t int, records spool.Records)) error {
	defer found.Close()
	return s.Drain(found, func(worker, part int, records spool.Records) error {
		s.Sort(worker, records)
		first := func(part int) int { return (part*len(s.Texts) + textParts - 1) / textParts }
		for t := first(part); t < first(part+1); t++ {
			n := 0
			for n < len(records) && int(records[n].Key>>32) == t {
				n++
			}
			do(worker, t, records[:n])
			records = records[n:]
		}
		return nil
	})
}

package index

import (
	"iter"
	"math/bits"

	"overlap/internal/spool"
)

// A volume is what a stored segment is made of: articles by number, and what is known already of
// the lists that find them. Several goroutines ask, each with the number of its worker.
type volume interface {
	bytes(n int) int      // of the text of an article
	content(n int) uint32 // its content
	lacks(n int) lack     // what of it nobody knows yet
	// pack appends an article to dst, packed
	pack(worker, n int, dst []byte) ([]byte, error)
	// rows yields the rows of all articles, of which those that lack a hash have none
	rows() iter.Seq2[*Row, error]
	// parts returns in how many parts a list is written: see partOf
	parts(k *kind) int
	// records appends to dst what is known of a part of a list, in any order, each record as often
	// as it comes
	records(k *kind, worker, part int, dst spool.Records) (spool.Records, error)
}

// A lack is what must be sought in an article.
type lack struct{ hash, speech, bands, words bool }

// Lists are written in parts by the uppermost bits of hashes, so that each can be sorted by itself:
// a power of two of parts.

// partsFor returns in how many parts so many records are written: a part has some 32,000 to 65,000
// of them, and more of 64 million and more.
func partsFor(records int) int {
	const partRecords, most = 1 << 16, 1 << 10
	return min(most, 1<<bits.Len(uint(records/partRecords)))
}

// partOf returns the part that a hash belongs to.
func partOf(hash uint64, parts int) int { return int(hash >> (65 - bits.Len(uint(parts)))) }

// hashesOf returns the least and the greatest hash of a part.
func hashesOf(part, parts int) (lo, hi uint64) {
	shift := 65 - bits.Len(uint(parts))
	lo = uint64(part) << shift
	return lo, lo + (1<<shift - 1)
}

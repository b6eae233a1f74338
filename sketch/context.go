package sketch

import (
	"iter"

	"overlap/align"
	"overlap/internal/spool"
)

// Contexts.
//
// Where one fingerprint stands in two texts, it is mostly a phrase of the language, and the words
// around it differ. To see that in the texts takes two reads from memory or a file. So the posting
// of a fingerprint says something of the tokens around it, and most seeds that are there by chance
// are known without a look.
//
// On either side, three hashes of five and six bits: of the nearest tokens that make up one word,
// half of the words that a passage of nothing else still needs, and all of them, each with those
// before it. They stand in the lowest bits of the key, which are none of its hash, and of the
// place. Of the hash 40 bits are left, beside the ten that are the number of its part: of 250
// million fingerprints some thirty meet another by chance.
//
// What it misses: words are counted in each text by itself. Where one of two equal passages has a
// token of two words and the other of one ("per cent", "percent"), its hashes end at another token,
// and in a passage of eight or nine words the only seed may be put aside.

const (
	keyBits   = 24 // bits of a context in the key
	placeBits = 8  // and in the place
)

// MostPlaces is how many tokens there may be for a posting to hold the place of the last one. No
// article has as many: see MostWords.
const MostPlaces = 1 << (32 - placeBits)

// levelBits are the bits of the hashes of one side.
var levelBits = [3]int{5, 5, 6}

// Groups yields the postings of each fingerprint of a part of a spool, sorted.
func Groups(s spool.Records) iter.Seq[spool.Records] { return s.GroupsBut(keyBits) }

// PostingOf packs the posting of a fingerprint: a content, and the token where it starts there.
func PostingOf(hash uint64, content, at, context uint32) spool.Record {
	return spool.Record{Key: hash<<partBits>>keyBits<<keyBits | uint64(context>>placeBits),
		Of: content, At: at<<placeBits | context&(1<<placeBits-1)}
}

// LostBits is how many of the lowest bits of a fingerprint no posting keeps.
const LostBits = keyBits - partBits

// PrintOf returns the fingerprint of a posting of a part, without the bits that are lost: PostingOf
// makes the same posting of it.
func PrintOf(part int, p spool.Record) uint64 {
	return uint64(part)<<(64-partBits) | p.Key>>keyBits<<LostBits
}

// ContextIn returns the context in a posting.
func ContextIn(p spool.Record) uint32 {
	return uint32(p.Key)<<placeBits | p.At&(1<<placeBits-1)
}

// PlaceOf returns the token where a fingerprint starts.
func PlaceOf(p spool.Record) uint32 { return p.At >> placeBits }

// contextOf returns the context of the fingerprint of the k tokens from at on, of passages of least
// words. Text is a number of the text's words: what ends with the text is not equal to what ends
// with another.
func contextOf(tokens align.Tokens, text uint32, at, k, least int) uint32 {
	need := least - (tokens.Word(at+k) - tokens.Word(at))
	if need <= 0 {
		return 0 // it is a passage by itself
	}
	levels := [3]int{1, (need + 1) / 2, need}
	end := (text + 1) * 0x9e3779b1
	before := sideOf(tokens, at, -1, 0, end, levels)
	return before<<16 | sideOf(tokens, at+k, 1, tokens.Len(), end, levels)
}

// sideOf returns the hashes of one side of a fingerprint: of the tokens from border on, by steps of
// 1 or back by -1, until there are so many words. Where the text is at its edge, end is in the
// hash.
func sideOf(tokens align.Tokens, border, step, edge int, end uint32, levels [3]int) uint32 {
	side, hash, at := uint32(0), uint32(0), border
	for level, words := range levels {
		for step*(tokens.Word(at)-tokens.Word(border)) < words {
			if at == edge {
				hash += end
				break
			}
			hash = tokens.Mix(hash, at+min(step, 0))
			at += step
		}
		side = side<<levelBits[level] | hash>>(32-levelBits[level])
	}
	return side
}

// around returns on how many levels, in order, the tokens before and behind two equal fingerprints
// may be equal.
func around(p, q spool.Record) (before, behind int) {
	differ := uint32(p.Key^q.Key)&(1<<keyBits-1)<<placeBits | (p.At^q.At)&(1<<placeBits-1)
	return alike(differ >> 16), alike(differ & (1<<16 - 1))
}

// alike returns how many of three levels are equal, in order.
func alike(differ uint32) int {
	switch {
	case differ>>11 != 0:
		return 0
	case differ>>6 != 0:
		return 1
	case differ != 0:
		return 2
	}
	return 3
}

// Extends reports whether half of the words that a passage still needs may be equal on one side of
// two equal fingerprints.
func Extends(p, q spool.Record) bool {
	before, behind := around(p, q)
	return max(before, behind) >= 2
}

// Suffices reports whether two equal fingerprints and the words around them may be a passage by
// themselves: the levels on one side and on the other are three together, however many words it
// needs.
func Suffices(p, q spool.Record) bool {
	before, behind := around(p, q)
	return before+behind >= 3
}

// Fingerprints and keys lie in spools of Parts parts, by their upper bits. A part of a hundred
// thousand articles fits into a core's cache, and one of a million into memory.
const (
	partBits = 10
	Parts    = 1 << partBits
)

// PartOf returns the part of a spool that a hash belongs to.
func PartOf(hash uint64) int { return int(hash >> (64 - partBits)) }

// HashesOf returns the least and the greatest hash that belong to a part.
func HashesOf(part int) (lo, hi uint64) {
	lo = uint64(part) << (64 - partBits)
	return lo, lo + (1<<(64-partBits) - 1)
}

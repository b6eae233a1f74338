// Package align finds the passages that two texts share, word by word, with their
// borders, and says how strong the evidence for each is.
//
// A text is prepared once into a [Side], which is immutable and may be compared with
// thousands of others by any number of goroutines; each goroutine owns an [Aligner],
// whose scratch memory is used again from call to call.
package align

import "cmp"

// A Kind says how close the two sides of a passage are.
type Kind uint8

const (
	Verbatim  Kind = iota // the same words in the same order
	Edited                // the same runs of words, with small insertions, deletions and swaps
	Rewritten             // the same matter in largely other words or another order
)

// String returns "verbatim", "edited" or "rewritten".
func (k Kind) String() string {
	switch k {
	case Verbatim:
		return "verbatim"
	case Edited:
		return "edited"
	case Rewritten:
		return "rewritten"
	}
	return "unknown"
}

// A Passage is one stretch of words that two texts share. Positions are words of the
// texts that were prepared, half open.
type Passage struct {
	AFirst, ALast int
	BFirst, BLast int
	Kind          Kind
	Told          bool // it is rewritten, as the pair as a whole bears out: see AlignTold

	// Runs are the stretches in which every word has its partner, sorted by AFirst. No
	// word is in two of them. They are not in order on the side of B where sentences
	// changed places. A rewritten passage may have none.
	Runs []Run

	// Matched counts the words of the passage that have a partner on the other side:
	// the same word, or another spelling of it (colour and color, ten and 10). Words
	// that are bridged are not in it, so that an account need not call them copied.
	Matched int

	// Similarity is the share of the words of both sides that Matched accounts for
	// (the Dice coefficient): 1 for a verbatim passage, near 0.5 where every second
	// word differs.
	Similarity float64

	// Of the matched words: how many are no common words of the language, how many
	// look like names, and how many are numbers. They are what a reader checks first.
	Rare, Names, Numbers int
}

// A Run is a stretch of words of a passage that stand one by one on both sides, half
// open. The two may differ in length where a contraction meets its long form.
type Run struct {
	AFirst, ALast int
	BFirst, BLast int
}

// Options say what is a passage. The zero value of a field means its default. The same
// options must be given to Prepare and to New.
type Options struct {
	// MinWords is the least number of matched words of a passage; 8 if zero. A
	// character of a script without spaces counts as half a word.
	MinWords int

	// MaxGap is the longest stretch of words without a partner that a passage may
	// bridge, on either side; 6 if zero. A longer one ends it.
	MaxGap int

	// MinLength is the least number of words of the longer side of a passage; no limit if
	// zero. Shorter passages are not reported, whatever they share.
	MinLength int

	// Rewritten says that passages which say the same in largely other words are looked
	// for too.
	Rewritten bool

	// Summaries says that with Rewritten a stretch of one text that sums up the whole of the
	// other is looked for too, as for a pair that somebody asked for. In a set of articles on one
	// event it also meets stretches that sum up the event.
	Summaries bool

	// Pieces says that b of Align is a draft, and that small pieces of a in it are looked for, too:
	// see pieces.go. What Align(b, a) returns is then another question.
	Pieces bool
}

// withDefaults returns o with its defaults put in.
func (o Options) withDefaults() Options {
	if o.MinWords <= 0 {
		o.MinWords = 8
	}
	if o.MaxGap <= 0 {
		o.MaxGap = 6
	}
	return o
}

// compareRuns orders runs by their words in A. A run may have no word there, the second token
// of "don't"; it comes before the one that starts at its place.
func compareRuns(r, s Run) int {
	return cmp.Or(cmp.Compare(r.AFirst, s.AFirst), cmp.Compare(r.ALast, s.ALast),
		cmp.Compare(r.BFirst, s.BFirst), cmp.Compare(r.BLast, s.BLast))
}

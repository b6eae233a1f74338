package quote

import "overlap/shingle"

// A Use is one quotation of one article, as Group wants it.
type Use struct {
	Article   int           // number of the article in the caller's order
	Text      *shingle.Text // its text
	Quotation Quotation
	Date      int64  // when the article came out, in seconds since 1970; 0 if not known
	Outlet    string // who printed it; empty if not known
}

// An Utterance is one thing somebody said and the uses that print it.
type Utterance struct {
	Uses    []int   // numbers of uses, by date (unknown last), outlet, article, then place in the article
	Drifts  []Drift // for each of Uses, what it does to the fullest variant
	Fullest int     // number of the first use of the fullest variant, or of the one that most print if it lacks no more than a tenth of that; not a position in Uses
	Speaker string  // whom most uses name, or else whom most resolve it to; empty if none does
}

// A Drift says how a use differs from the fullest variant of its utterance.
type Drift uint8

// The drifts, from the harmless to what an editor must see. A use that is cut and
// reworded counts as reworded; one under another name as that, whatever its words.
const (
	Same         Drift = iota // the same words
	Cut                       // words are missing at an end or behind an ellipsis, the others are the same
	Reworded                  // words were changed, added or dropped in its midst
	OtherSpeaker              // its article names another speaker, with a verb of saying, than most uses have
)

// String returns the drift as results print it.
func (d Drift) String() string {
	switch d {
	case Same:
		return "none"
	case Cut:
		return "cut"
	case Reworded:
		return "reworded"
	case OtherSpeaker:
		return "other speaker"
	}
	return "unknown"
}

package match

import "math"

// A Retelling says how much of a text of a pair the other one tells: why the pair as a whole is
// known to be rewritten.
type Retelling struct {
	Of        int     // the text that is told
	Sentences int     // of it that could be told
	Told      int     // that are
	PerWord   float64 // what is told, and what the two share, in bits for each content word
	Next      int     // of the unrelated texts, the one that tells most, or -1
	NextWord  float64 // PerWord of that
}

// retelling returns what v says, which is accepted; nil if it is.
func (v *view) retelling() *Retelling {
	if v == nil {
		return nil
	}
	r := &Retelling{Of: v.x, Sentences: v.Tellable, Told: len(v.Sentences),
		PerWord: v.Whole() / math.Ln2, Next: -1}
	if v.next != nil {
		r.Next, r.NextWord = v.next.y, v.next.whole()/math.Ln2
	}
	return r
}

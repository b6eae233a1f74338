package quote

import (
	"slices"

	"overlap/shingle"
)

// A number is one that a quotation prints and the symbols that touch it. Two uses whose
// words are the same may give other figures: $15 and £15, 20% and 20, -15 and 15.
type number struct {
	word    uint64 // hash of the number
	symbols shingle.Symbols
}

var (
	percentHash = shingle.Hash("percent")
	perHash     = shingle.Hash("per")
	centHash    = shingle.Hash("cent")
)

// addNumber adds word i of t to the numbers, if it is one. A per cent in words is that
// of the symbol.
func (v *Said) addNumber(t *shingle.Text, i int) {
	w := t.Words[i]
	if c := t.Source[w.Lo]; c < '0' || '9' < c {
		return
	}
	s, _, _ := t.Symbols(i)
	if s.Unit == 0 && perCent(t, i+1) {
		s.Unit = '%'
	}
	v.numbers = append(v.numbers, number{w.Hash, s})
}

// perCent reports whether "percent", "per cent" or "pct" stands at word i.
func perCent(t *shingle.Text, i int) bool {
	if i >= len(t.Words) {
		return false
	}
	h := t.Words[i].Hash
	if i+1 < len(t.Words) && contracted[[2]uint64{h, t.Words[i+1].Hash}] == percentHash {
		return true
	}
	return h == percentHash || canonical[h] == percentHash
}

// spelled returns v without the "percent" behind its numbers, which % says, too.
func (v *variant) spelled() *variant {
	return &variant{Said: v.Said.spelled(), uses: v.uses, weight: v.weight}
}

// spelled returns v without the "percent" behind its numbers.
func (v *Said) spelled() Said {
	w := Said{woven: v.woven, trails: v.trails}
	for i, h := range v.words {
		w.mark(v.junctureAt(i))
		if h == percentHash && i > 0 &&
			slices.ContainsFunc(v.numbers, func(n number) bool { return n.word == v.words[i-1] }) {
			continue
		}
		w.words, w.stems = append(w.words, h), append(w.stems, v.stems[i])
	}
	return w
}

// sameFigures reports whether some figures, of a use that may be cut, are as those of the
// fullest use have them: each number that the fullest prints, too, has its symbols there. A
// number that it lacks is another word, and the words tell of it.
func sameFigures(some, fullest []number) bool {
	for _, f := range some {
		if slices.Contains(fullest, f) {
			continue
		}
		if slices.ContainsFunc(fullest, func(g number) bool { return g.word == f.word }) {
			return false
		}
	}
	return true
}

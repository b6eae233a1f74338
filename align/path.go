package align

import (
	"math"
	"slices"
)

// walk sets ex.path to the best path: of each sentence of x one tie or none, so that the sum of
// what they are worth, and of their order, is the greatest (Viterbi).
func (ex *explainer) walk(sentences int) {
	jump := float32(math.Log(max(1, float64(sentences)/explaining.few)))
	best := int32(-1) // the tie with which the best path ends, of those in earlier sentences
	recent := 0       // the first tie of those sentences from which the order counts
	// of the tie before, and the best path that ends there or before
	var sentence, last int32 = -1, -1
	for k := range ex.ties {
		t := &ex.ties[k]
		if t.sentence != sentence {
			sentence, best = t.sentence, last
		}
		for ex.ties[recent].sentence < t.sentence-int32(explaining.memory) {
			recent++
		}
		t.best, t.before, t.jump = -jump, -1, jump
		if best >= 0 {
			t.best, t.before = max(0, ex.ties[best].best)-jump, best
		}
		for u := recent; u < k && ex.ties[u].sentence < t.sentence; u++ {
			o, cost := ex.ties[u].order(t), float32(0)
			if o <= 0 {
				cost = jump
			}
			if sum := ex.ties[u].best + o - cost; sum > t.best {
				t.best, t.before, t.jump = sum, int32(u), cost
			}
		}
		t.best += t.worth
		if last < 0 || t.best > ex.ties[last].best {
			last = int32(k)
		}
	}
	for ; last >= 0; last = ex.ties[last].before {
		ex.path = append(ex.path, last)
	}
	slices.Reverse(ex.path)
	ex.path = slices.DeleteFunc(ex.path, func(k int32) bool {
		return ex.ties[k].worth-ex.ties[k].jump < explaining.scrap
	})
}

// order returns what it is worth that u follows t.
func (t *tie) order(u *tie) float32 {
	switch {
	case u.lo == t.hi || u.lo == t.hi-1:
		return explaining.next
	case u.lo >= t.lo && u.lo <= t.hi+2:
		return explaining.near
	case u.lo > t.hi:
		return 0
	}
	return explaining.back
}

// worth returns what the sentences on the best path explain, of each so much at most. A sentence of
// y explains no more than its own length: what is said once is no evidence of ten captions.
func (ex *explainer) worth(y *Side) (worth float32) {
	ex.left = resized(ex.left, len(y.gist.sizes))
	for k, n := range y.gist.sizes {
		ex.left[k] = explaining.full * float32(n)
	}
	told := 0
	for _, k := range ex.path {
		t := &ex.ties[k]
		n := ex.wordsOf(t.sentence)
		worth += min(t.worth-t.jump-ex.spend(t), explaining.told*float32(n))
		told += n
	}
	return worth - explaining.not*float32(len(ex.words)-told)
}

// wordsOf returns how many words of a sentence of x are to be explained.
func (ex *explainer) wordsOf(s int32) int { return int(ex.starts[s+1] - ex.starts[s]) }

// explanation returns the best path in words.
func (ex *explainer) explanation(x, y *Side) Explanation {
	e := Explanation{Words: len(ex.words), Shared: ex.shared, Worth: float64(ex.worth(y))}
	for s := range int32(len(ex.starts) - 1) {
		if ex.wordsOf(s) > 0 {
			e.Tellable++
		}
	}
	for _, k := range ex.path {
		t := &ex.ties[k]
		s := Sentence{Words: ex.wordsOf(t.sentence), Worth: t.worth}
		s.First, s.Last = x.words(int(x.starters[t.sentence]), int(x.starters[t.sentence+1]))
		s.OtherFirst, s.OtherLast = y.words(int(y.starters[t.lo]), int(y.starters[t.hi]))
		ex.told = append(ex.told, s)
		e.Peak = max(e.Peak, float64(t.worth))
	}
	e.Sentences = ex.told
	return e
}

// spend takes what a tie is worth from its stretch, and returns what was not left.
func (ex *explainer) spend(t *tie) float32 {
	worth := t.worth
	for k := t.lo; k < t.hi; k++ {
		part := min(worth, ex.left[k])
		ex.left[k] -= part
		worth -= part
	}
	return worth
}

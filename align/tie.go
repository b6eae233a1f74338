package align

import (
	"cmp"
	"math"
	"slices"
)

// A tie is a stretch of y, in sentences, half open, that may explain a sentence of x.
type tie struct {
	sentence int32   // of x
	lo, hi   int32   // of y
	before   int32   // the tie before it on the best path that ends with it, or -1
	worth    float32 // by its words
	best     float32 // of that path
	jump     float32 // what it costs that the path jumps to it
}

// tie appends to ex.ties the best stretches for sentence s of x, the best first, that are worth
// something.
func (ex *explainer) tie(y *Side, s int) {
	words, sizes := ex.words[ex.starts[s]:ex.starts[s+1]], y.gist.sizes
	if len(words) == 0 {
		return
	}
	plain := ex.fill(words, y)
	first := len(ex.ties)
	full := explaining.full * float32(len(words))
	for lo := range ex.placed.all() {
		least := ex.least(first)
		most := plain
		for _, g := range ex.gained[lo : lo+explaining.widest] {
			most += g
		}
		if most <= least {
			continue
		}
		most = plain
		size := int32(0)
		for hi := lo; hi < min(lo+explaining.widest, len(sizes)); hi++ {
			size += sizes[hi]
			most += ex.gained[hi]
			if more := ex.widen(hi); !more || most <= least {
				continue
			}
			worth := min(plain+ex.gain(words, size), full) + explaining.wide*float32(hi-lo)
			if worth > least {
				ex.keep(first, tie{sentence: int32(s), lo: int32(lo), hi: int32(hi + 1),
					worth: worth})
				least = ex.least(first)
			}
		}
		for _, w := range ex.met {
			ex.row[w] = 0
		}
		ex.met = ex.met[:0]
	}
	for k := range ex.placed.all() {
		ex.heads[k], ex.gained[k] = 0, 0
	}
	clear(ex.placed)
	ex.cells = ex.cells[:0]
}

// fill sets the cells of some words, and returns what the words are worth without them.
func (ex *explainer) fill(words []uint32, y *Side) (plain float32) {
	ex.row = fill(ex.row, len(words), 0)
	for w, id := range words {
		plain += ex.plain[id]
		for k := ex.first[id]; k < ex.first[id+1]; k++ {
			last := int32(-1) // a sentence that has a word twice has it
			for _, j := range y.vocab.from(ex.kin[k].y, ex.by.First) {
				if int(j) >= ex.by.Last {
					break
				}
				if of := y.gist.of[j]; of > last {
					ex.add(of, int32(w), ex.values[k])
					ex.gained[of] += ex.gains[k]
					last = of
				}
			}
		}
	}
	return plain
}

// add adds to what a sentence of y has for a word, which is the last one or the one before.
func (ex *explainer) add(of, word int32, value float32) {
	head := ex.heads[of]
	if head > 0 && ex.cells[head-1].word == word {
		ex.cells[head-1].value += value
		return
	}
	ex.placed.add(int(of))
	ex.cells = append(ex.cells, cell{word, value, head})
	ex.heads[of] = int32(len(ex.cells))
}

// widen adds sentence k of y to a stretch and reports whether a word of the sentence of x has more
// there.
func (ex *explainer) widen(k int) (more bool) {
	for at := ex.heads[k]; at > 0; at = ex.cells[at-1].next {
		c := &ex.cells[at-1]
		if before := ex.row[c.word]; c.value > before {
			if before == 0 {
				ex.met = append(ex.met, c.word)
			}
			ex.row[c.word], more = c.value, true
		}
	}
	return more
}

// gain returns by how much the sentence of x is worth more with a stretch of so many content words
// than without any.
func (ex *explainer) gain(words []uint32, size int32) (worth float32) {
	r := &explaining
	most := 1 / (r.miss * max(r.least, float32(size)))
	for _, w := range ex.met {
		worth += min(ln(1+ex.row[w]*most), r.most-ex.plain[words[w]])
	}
	return worth
}

// least returns what a tie must be worth more than to be among those from first on, which are the
// best of a sentence.
func (ex *explainer) least(first int) float32 {
	if n := len(ex.ties); n-first == explaining.choices {
		return ex.ties[n-1].worth
	}
	return 0
}

// keep puts t, which is worth enough, among the ties from first on.
func (ex *explainer) keep(first int, t tie) {
	if len(ex.ties)-first == explaining.choices {
		ex.ties = ex.ties[:len(ex.ties)-1]
	}
	at, _ := slices.BinarySearchFunc(ex.ties[first:], t, tie.compare)
	ex.ties = slices.Insert(ex.ties, first+at, t)
}

// compare orders the ties of a sentence, the best first.
func (t tie) compare(u tie) int {
	return cmp.Or(cmp.Compare(u.worth, t.worth), cmp.Compare(t.lo, u.lo), cmp.Compare(t.hi, u.hi))
}

// logs has the natural logarithms of the numbers from 1 to 2, in steps of 1/256.
var logs = func() (logs [256]float32) {
	for i := range logs {
		logs[i] = float32(math.Log1p((float64(i) + 0.5) / 256))
	}
	return logs
}()

// ln returns the natural logarithm of a number above 0, within 0.002. It takes a quarter of
// the time of math.Log.
func ln(x float32) float32 {
	bits := math.Float32bits(x)
	return float32(int32(bits>>23)-127)*math.Ln2 + logs[bits>>15&255]
}

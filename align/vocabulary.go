package align

import (
	"slices"

	"overlap/shingle"
)

// A vocabulary is what a text's tokens are when inflection is set aside, and where each
// stands. It is what rewritten passages are looked for by.
type vocabulary struct {
	stems  []uint32  // the distinct stems, ascending
	ids    []uint32  // of each token: its stem's number
	starts []uint32  // of each stem: where its positions begin in places, and one more
	places []uint32  // the tokens of each stem, ascending
	rates  []float32 // of each stem: how often the language has it, a token
	meant  []meant   // what they may mean, ascending; of English alone
}

// A learner is the memory that learning a vocabulary and sentences takes.
type learner struct {
	table     []uint32
	order     []uint64
	unsorted  []float32
	sentences []shingle.Sentence
}

// emptied returns a new vocabulary in the memory of v.
func (v *vocabulary) emptied() vocabulary {
	return vocabulary{
		stems:  v.stems[:0],
		ids:    v.ids[:0],
		starts: v.starts[:0],
		places: v.places[:0],
		rates:  v.rates[:0],
		meant:  v.meant[:0],
	}
}

// Classes of frequency, by the lists of package english; rare are all words that stand in none.
const (
	rare = iota
	function
	frequent
)

// rates says how often the language has a word of each class, a token. They are rough: a
// factor of two in either changes little.
var rates = [...]float32{rare: 3e-5, function: 1e-2, frequent: 7e-4}

// functionRate parts function words, which are no evidence of rewriting, from the others.
const functionRate = 5e-3

// count returns how often the stem stands in the text.
func (v *vocabulary) count(id uint32) int { return int(v.starts[id+1] - v.starts[id]) }

// at returns the tokens that have the stem, ascending.
func (v *vocabulary) at(id uint32) []uint32 { return v.places[v.starts[id]:v.starts[id+1]] }

// from returns the tokens that have the stem, ascending, from the given one on.
func (v *vocabulary) from(id uint32, token int) []uint32 {
	places := v.at(id)
	at, _ := slices.BinarySearch(places, uint32(token))
	return places[at:]
}

// learn fills v with the stems of the tokens.
func (v *vocabulary) learn(tokens []token, l *learner) {
	n := len(tokens)
	v.ids, v.places = resized(v.ids, n), resized(v.places, n)
	size := 16
	for size < n+n/2 {
		size *= 2
	}
	l.table = resized(l.table, size) // number from 1, in order of appearance
	clear(l.table)
	for i := range tokens {
		t := &tokens[i]
		h := int(t.stem*0x9e3779b1) & (size - 1)
		for l.table[h] != 0 && v.stems[l.table[h]-1] != t.stem {
			h = (h + 1) & (size - 1)
		}
		if l.table[h] == 0 {
			v.stems = append(v.stems, t.stem)
			v.rates = append(v.rates, 0)
			l.table[h] = uint32(len(v.stems))
		}
		id := l.table[h] - 1
		v.ids[i] = id
		v.rates[id] = max(v.rates[id], rates[t.rate])
	}
	v.sort(l)
	v.place()
}

// place fills starts and places.
func (v *vocabulary) place() {
	v.starts = resized(v.starts, len(v.stems)+1)
	clear(v.starts)
	for _, id := range v.ids {
		v.starts[id]++
	}
	var sum uint32
	for id, n := range v.starts {
		sum += n
		v.starts[id] = sum
	}
	for i, id := range slices.Backward(v.ids) {
		v.starts[id]--
		v.places[v.starts[id]] = uint32(i)
	}
}

// sort numbers the stems anew, in order of their hashes.
func (v *vocabulary) sort(l *learner) {
	l.order = resized(l.order, len(v.stems))
	for id, stem := range v.stems {
		l.order[id] = uint64(stem)<<32 | uint64(id)
	}
	slices.Sort(l.order)
	renumber := l.table[:len(l.order)]
	old := append(l.unsorted[:0], v.rates...)
	l.unsorted = old
	for k, o := range l.order {
		id := uint32(o)
		v.stems[k] = uint32(o >> 32)
		renumber[id] = uint32(k)
		v.rates[k] = old[id]
	}
	for i, id := range v.ids {
		v.ids[i] = renumber[id]
	}
}

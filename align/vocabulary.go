package align

import "slices"

// A vocabulary is what a text's tokens are when inflection is set aside, and where each
// stands. It is what rewritten passages are looked for by.
type vocabulary struct {
	stems  []uint32  // the distinct stems, ascending
	ids    []uint32  // of each token: its stem's number
	starts []uint32  // of each stem: where its positions begin in places, and one more
	places []uint32  // the tokens of each stem, ascending
	rates  []float32 // of each stem: how often the language has it, a token
}

// rates says how often the language has a word, a token: by the list of common words
// in which it stands, from 1, and at 0 for all words that stand in none. They are rough: a
// factor of two in either changes little.
var rates = [...]float32{3e-5, 1e-2, 7e-4}

// functionRate parts function words, which are no evidence of rewriting, from the others.
const functionRate = 5e-3

// count returns how often the stem stands in the text.
func (v *vocabulary) count(id uint32) int { return int(v.starts[id+1] - v.starts[id]) }

// at returns the tokens that have the stem, ascending.
func (v *vocabulary) at(id uint32) []uint32 { return v.places[v.starts[id]:v.starts[id+1]] }

// learn numbers the stems of the tokens.
func learn(tokens []token) *vocabulary {
	n := len(tokens)
	v := &vocabulary{ids: make([]uint32, n), places: make([]uint32, n)}
	size := 16
	for size < n+n/2 {
		size *= 2
	}
	table := make([]uint32, size) // number from 1, in order of appearance
	for i, t := range tokens {
		h := int(t.stem*0x9e3779b1) & (size - 1)
		for table[h] != 0 && v.stems[table[h]-1] != t.stem {
			h = (h + 1) & (size - 1)
		}
		if table[h] == 0 {
			v.stems = append(v.stems, t.stem)
			v.rates = append(v.rates, 0)
			table[h] = uint32(len(v.stems))
		}
		v.ids[i] = table[h] - 1
		v.rates[v.ids[i]] = max(v.rates[v.ids[i]], rates[t.rate])
	}
	v.sort()
	v.starts = make([]uint32, len(v.stems)+1)
	for _, id := range v.ids {
		v.starts[id+1]++
	}
	for id := range v.stems {
		v.starts[id+1] += v.starts[id]
	}
	next := slices.Clone(v.starts)
	for i, id := range v.ids {
		v.places[next[id]] = uint32(i)
		next[id]++
	}
	return v
}

// sort numbers the stems anew, in order of their hashes.
func (v *vocabulary) sort() {
	order := make([]uint64, len(v.stems))
	for id, stem := range v.stems {
		order[id] = uint64(stem)<<32 | uint64(id)
	}
	slices.Sort(order)
	renumber := make([]uint32, len(order))
	rates := make([]float32, len(order))
	for k, o := range order {
		id := uint32(o)
		v.stems[k] = uint32(o >> 32)
		renumber[id] = uint32(k)
		rates[k] = v.rates[id]
	}
	v.rates = rates
	for i, id := range v.ids {
		v.ids[i] = renumber[id]
	}
}

package align

import "sort"

// A gist is the content words of a text by sentences: what texts explain each other by.
type gist struct {
	of     []int32 // of each token: its sentence
	words  []word  // that are not set aside, in order
	starts []int32 // of each sentence: its first word, and the end of all
	sizes  []int32 // of each sentence: its content words, those that are set aside as well
	all    int     // of these, in all
}

// A word is a token that is no function word, and its stem's number.
type word struct{ token, stem uint32 }

// emptied returns a new gist in the memory of p.
func (p *gist) emptied() gist {
	return gist{of: p.of[:0], words: p.words[:0], starts: p.starts[:0], sizes: p.sizes[:0]}
}

// learn fills p with the words of a text, of its vocabulary, the tokens that start a sentence and
// the end of all, and for each token whether it is set aside.
func (p *gist) learn(v *vocabulary, starters []int32, aside []bool) {
	p.of = resized(p.of, len(v.ids))
	for k := range starters[1:] {
		p.starts = append(p.starts, int32(len(p.words)))
		size := int32(0)
		for i := starters[k]; i < starters[k+1]; i++ {
			p.of[i] = int32(k)
			if id := v.ids[i]; v.rates[id] <= functionRate {
				size++
				if !aside[i] {
					p.words = append(p.words, word{uint32(i), id})
				}
			}
		}
		p.sizes = append(p.sizes, size)
		p.all += int(size)
	}
	p.starts = append(p.starts, int32(len(p.words)))
}

// between returns how many of the words lie in the tokens first to last, half open.
func (p *gist) between(first, last int) int {
	at := func(token int) int {
		return sort.Search(len(p.words), func(i int) bool { return int(p.words[i].token) >= token })
	}
	return at(last) - at(first)
}

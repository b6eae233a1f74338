package background

import "math"

// Longest is how many words the longest runs have that are counted.
const Longest = 3

// Counts say in how many texts of a collection runs of words stand.
type Counts struct {
	Texts int // all texts
	Words int // their words
	// Of returns in how many texts a run of 1 to Longest words stands. The run is the words'
	// hashes, as shingle.Word has them. Of keeps nothing of it.
	Of func(run []uint64) int
}

// Bits appends to dst for each word of a text how surprising it is given the two before it, in
// bits, and returns it. The first word has none before it and the second one; who asks for a
// passage out of a text may hand on the two words in front of it, and leave out what they get.
// Words are their hashes, as shingle.Word has them. No word has less than 0 bits. A word may have
// more than by itself: behind two words of which much is known, such as "of the", one that no text
// has gets 45 bits by the table of English, by itself 22. It asks Of three times for each word.
//
// A word w behind u and v has -log2 p(w | u v) bits:
//
//	p(w | u v) = (n(u v w) + p(w | v)) / (n(u v) + 1)
//	p(w | v)   = (n(v w) + p(w)) / (n(v) + 1)
//	p(w)       = -T ln(1 - max(n(w), 1/2) / (T+1)) / W
//
// where n counts texts, T is all texts and W their words. What a context says counts as many
// texts as have it, and what the shorter one says counts as one more: the predictive mean of a
// Dirichlet prior (MacKay and Peto, A Hierarchical Dirichlet Language Model, 1995) of weight 1.
// p(w) takes from the texts that have a word how often it stands in all, as if occurrences were
// independent (Poisson): else "the", which every text has, would be no more common than one word
// of each text.
//
// As texts are counted and not places, a common word in front predicts too much of what follows.
func (c Counts) Bits(dst []float32, words []uint64) []float32 {
	single, pair := 0., 0. // the texts that have the word before, and that with the one before it
	for i := range words {
		n := float64(c.Of(words[i : i+1]))
		p := c.share(n)
		behind := 0.
		if i >= 1 {
			behind = float64(c.Of(words[i-1 : i+1]))
			p = (behind + p) / (single + 1)
		}
		if i >= 2 {
			p = (float64(c.Of(words[i-2:i+1])) + p) / (pair + 1)
		}
		dst = append(dst, float32(bitsOf(p)))
		single, pair = n, behind
	}
	return dst
}

// WordBits returns how rare a word is by itself, whatever stands before it, in bits. A word that
// no text has counts as if half a text had it.
func (c Counts) WordBits(word uint64) float64 {
	return bitsOf(c.share(float64(c.Of([]uint64{word}))))
}

// share returns p(w) of a word that so many texts have.
func (c Counts) share(n float64) float64 {
	texts := float64(max(c.Texts, 1))
	n = min(max(n, .5), texts)
	return -texts * math.Log(1-n/(texts+1)) / float64(max(c.Words, 1))
}

// bitsOf returns the bits of a probability. By coarse counts one may come out above 1.
func bitsOf(p float64) float64 { return -math.Log2(min(p, 1)) }

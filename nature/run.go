package nature

import (
	"overlap/index"
	"overlap/match"
	"overlap/sketch"
)

// A run is a few words in a row as tokens, by hash. Its place is words of its text.
type run struct {
	hash        uint64
	first, last int32
}

// A run has runWords words, or as much information in a script without spaces, where each character
// is a word and two of them tell about as much as one.
const runWords = 4

// A text of a script without spaces has fewer bytes a word than denseBytes: three or four for a
// character, where a word and its space take five and more.
const denseBytes = 4

// wordsOfRun returns how many words a run of an article has, and how many of its words are worth
// one.
func wordsOfRun(a *index.Document) (least, worth int) {
	return wordsOfRunIn(int(a.Compared), a.Size)
}

// wordsOfRunIn does what wordsOfRun does for a text of so many bytes and words.
func wordsOfRunIn(bytes, words int) (least, worth int) {
	if bytes < denseBytes*words {
		return 2 * runWords, 2
	}
	return runWords, 1
}

// A buffer is memory for the tokens of a text.
type buffer struct {
	read index.Buffer
	made sketch.Compact
}

// appendRuns appends the runs of text t. Where nobody kept its tokens, they are made anew.
func (b *buffer) appendRuns(dst []run, ps *match.Pairs, t int) []run {
	words, _ := wordsOfRun(ps.First(t))
	if ps.Leader(t) != nil {
		return appendRuns(dst, ps.CompactOf(t, &b.read), words)
	}
	p := ps.Acquire(t)
	defer p.Release()
	b.made = sketch.CompactOf(p.Tokens(), b.made.Canon)
	return appendRuns(dst, b.made, words)
}

// prime is odd, and its bits are as good as any.
const prime = 0x9e3779b97f4a7c15

// powers are those of prime, for a run of most tokens: a word may be two, as "don't" is.
var powers = func() (p [4*runWords + 1]uint64) {
	p[0] = 1
	for i := range p[1:] {
		p[i+1] = p[i] * prime
	}
	return p
}()

// appendRuns appends the runs of so many words that begin at each token. Hashes roll from one to
// the next: Karp and Rabin, IBM Journal of Research and Development 31, 1987.
func appendRuns(dst []run, c sketch.Compact, words int) []run {
	from, to := c.Walk(), c.Walk()
	n, j, h := len(c.Canon), 0, uint64(0)
	next := to.Word(0) // the word where token j starts
	for i := range n {
		first := from.Word(i)
		for j < n && next < first+words {
			h = h*prime + uint64(c.Canon[j])
			j++
			next = to.Word(j)
		}
		if next < first+words {
			break
		}
		mixed := (h ^ h>>32) * prime
		dst = append(dst, run{mixed ^ mixed>>29, int32(first), int32(next)})
		h -= uint64(c.Canon[i]) * powers[j-i-1]
	}
	return dst
}

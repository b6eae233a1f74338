package check

import (
	"slices"
	"sync/atomic"
	"unicode"

	"overlap/draft"
	"overlap/index"
	"overlap/shingle"
)

// Words that were taken apart or run together.
//
// A draft whose words are parted, m-i-n-i-s-t-e-r, or run together has no run of words in common
// with anything. shingle.Rejoin undoes that by the words of the references, which are noted while
// these stream. An honest draft has such words, too: names that end as other words do, numbers with
// a space in them. So a stretch that was rejoined counts only where most of its neighbours stand
// beside each other in a reference, too, and a draft is changed only if a few words are. Then it is
// looked at anew, and the references are held against the drafts once more.
//
// Cost: two bits a word of the references, and for a draft that changed another pass over them.
// What it misses: words that are parted in the references as well, and a draft with one or two.

// leastRejoined is how many rejoined words, at least, change a draft.
const leastRejoined = 3

// A vocabulary knows which words stand in the references, and which two beside each other. It is a
// Bloom filter: it forgets none, and says of some that they stand there that do not. Several
// goroutines may use it.
type vocabulary struct{ words, pairs bitset }

// How many bits the words and the pairs have. A million articles have some three million words and
// ten times as many pairs: of a hundred others, three words and twenty pairs seem to be there.
const (
	wordBits = 25
	pairBits = 27
)

func newVocabulary() *vocabulary {
	return &vocabulary{make(bitset, 1<<(wordBits-6)), make(bitset, 1<<(pairBits-6))}
}

// add notes the words of a reference.
func (v *vocabulary) add(words []shingle.Word) {
	before := uint64(0)
	for _, w := range words {
		v.words.set(w.Hash >> (64 - wordBits))
		v.words.set(w.Hash & (1<<wordBits - 1))
		v.pairs.set(pairOf(before, w.Hash))
		before = w.Hash
	}
}

// has reports whether a word seems to stand in a reference.
func (v *vocabulary) has(hash uint64) bool {
	return v.words.has(hash>>(64-wordBits)) && v.words.has(hash&(1<<wordBits-1))
}

// pairOf returns the bit of two words.
func pairOf(a, b uint64) uint64 {
	const odd = 0x9e3779b97f4a7c15
	return (a ^ (b<<31 | b>>33)) * odd >> (64 - pairBits)
}

// A bitset is set by several goroutines.
type bitset []uint64

func (b bitset) set(i uint64) {
	word, bit := &b[i/64], uint64(1)<<(i%64)
	if atomic.LoadUint64(word)&bit == 0 {
		atomic.OrUint64(word, bit)
	}
}

func (b bitset) has(i uint64) bool { return atomic.LoadUint64(&b[i/64])>>(i%64)&1 != 0 }

// rejoin undoes in the drafts what parts words or joins them, and reports whether any changed.
func (r *Checker) rejoin(v *vocabulary) (any bool, err error) {
	for _, a := range r.Documents {
		text := r.ComparedOf(a)
		words, stretches := shingle.Rejoin(text, v.has)
		stretches = slices.DeleteFunc(stretches,
			func(s shingle.Rejoined) bool { return !v.fits(words, s) })
		changed := 0
		for _, s := range stretches {
			changed += s.Last - s.First
		}
		if changed < leastRejoined {
			continue
		}
		any = true
		a.Respelt = undo(r.Drafts[a], shingle.Split(text), words, stretches)
		if err := r.lookAgain(a); err != nil {
			return any, err
		}
	}
	return any, nil
}

// fits reports whether most neighbours in a rejoined stretch, and at its ends, are neighbours in a
// reference, too. Numbers say nothing.
func (v *vocabulary) fits(t *shingle.Text, s shingle.Rejoined) bool {
	fit, all, letters := 0, 0, false
	for i := max(1, s.First); i < min(len(t.Words), s.Last+1); i++ {
		all++
		if v.pairs.has(pairOf(t.Words[i-1].Hash, t.Words[i].Hash)) {
			fit++
		}
	}
	lo, hi := t.Bytes(s.First, s.Last)
	for _, c := range t.Source[lo:hi] {
		letters = letters || unicode.IsLetter(c)
	}
	return letters && 2*fit > all
}

// undo returns the words of a draft: those of stretches as they were rejoined, all others as they
// stand.
func undo(d *draft.Draft, plain, rejoined *shingle.Text,
	stretches []shingle.Rejoined) *shingle.Text {
	t := &shingle.Text{Source: plain.Source}
	at := 0
	upTo := func(lo uint32) {
		for ; at < len(plain.Words) && plain.Words[at].Lo < lo; at++ {
			t.Words = append(t.Words, plain.Words[at])
		}
	}
	for _, s := range stretches {
		upTo(rejoined.Words[s.First].Lo)
		hi := rejoined.Words[s.Last-1].Hi
		for at < len(plain.Words) && plain.Words[at].Lo < hi {
			at++
		}
		for _, w := range rejoined.Words[s.First:s.Last] {
			n := len(t.Words)
			if n > 0 && t.Words[n-1].Hi == w.Lo || s.Last-s.First > 1 && isPart(plain, w) {
				d.Joined = append(d.Joined, n)
			} else if !isHyphenated(plain.Source[w.Lo:w.Hi]) {
				d.Parted = append(d.Parted, n)
			}
			t.Words = append(t.Words, w)
		}
	}
	upTo(uint32(len(plain.Source) + 1))
	return t
}

// isPart reports whether a word is a part of one as it stands.
func isPart(plain *shingle.Text, w shingle.Word) bool {
	i, _ := slices.BinarySearchFunc(plain.Words, w.Hi,
		func(p shingle.Word, hi uint32) int { return int(int64(p.Hi) - int64(hi)) })
	return i < len(plain.Words) && plain.Words[i].Lo <= w.Lo &&
		(plain.Words[i].Lo < w.Lo || plain.Words[i].Hi > w.Hi)
}

// isHyphenated reports whether a word was parted at a line's end, as printers do.
func isHyphenated(word string) bool {
	for _, c := range word {
		if c == '\n' {
			return true
		}
	}
	return false
}

// lookAgain looks at a draft anew, whose words have changed.
func (r *Checker) lookAgain(a *index.Document) error {
	old := *a
	if r.Leaders[a.Content] == a {
		r.Leaders[a.Content] = &old // its fingerprints are those of no text
	}
	a.Leads = false
	if _, err := r.Segment.Add(r.Crew, []*index.Document{a}); err != nil {
		return err
	}
	if a.Broken {
		r.Drafts[a].Unchecked = draft.Unknown
		return nil
	}
	r.noteSpeech(a)
	return nil
}

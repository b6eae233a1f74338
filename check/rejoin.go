package check

import (
	"slices"
	"strings"
	"unicode"

	"overlap/draft"
	"overlap/edition"
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

// Words knows which words stand in references, and which two beside each other. It may say so of
// some that do not.
type words struct {
	has     func(word uint64) bool
	hasPair func(before, word uint64) bool
}

// fits reports whether most neighbours in a rejoined stretch, and at its ends, are neighbours in a
// reference, too. Numbers say nothing.
func (v words) fits(t *shingle.Text, s shingle.Rejoined) bool {
	fit, all, letters := 0, 0, false
	for i := max(1, s.First); i < min(len(t.Words), s.Last+1); i++ {
		all++
		if v.hasPair(t.Words[i-1].Hash, t.Words[i].Hash) {
			fit++
		}
	}
	lo, hi := t.Bytes(s.First, s.Last)
	for _, c := range t.Source[lo:hi] {
		letters = letters || unicode.IsLetter(c)
	}
	return letters && 2*fit > all
}

// rejoin undoes in the drafts what parts words or joins them, and reports whether any changed.
func rejoin(s *edition.Set, drafts draft.Drafts, v words) (any bool, err error) {
	var changed []*index.Document
	for _, a := range s.Documents {
		text := s.ComparedOf(a)
		words, stretches := shingle.Rejoin(text, v.has)
		stretches = slices.DeleteFunc(stretches,
			func(r shingle.Rejoined) bool { return !v.fits(words, r) })
		n := 0
		for _, r := range stretches {
			n += r.Last - r.First
		}
		if n < leastRejoined {
			continue
		}
		a.Respelt = undo(drafts[a], shingle.Split(text), words, stretches)
		if s.Leaders[a.Content] == a {
			old := *a
			s.Leaders[a.Content] = &old // its fingerprints are those of no text
		}
		a.Leads = false
		changed = append(changed, a)
	}
	if len(changed) > 0 {
		_, err = look(s, drafts, changed)
	}
	return len(changed) > 0, err
}

// undo returns the words of a draft: those of stretches as they were rejoined, all others as they
// stand.
func undo(d *draft.Draft, plain, rejoined *shingle.Text,
	stretches []shingle.Rejoined) *shingle.Text {
	t := &shingle.Text{Source: plain.Source}
	at := 0
	upTo := func(lo uint32) {
		first := at
		for at < len(plain.Words) && plain.Words[at].Lo < lo {
			at++
		}
		t.Words = append(t.Words, plain.Words[first:at]...)
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
			} else if !strings.Contains(plain.Source[w.Lo:w.Hi], "\n") { // as printers part words
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

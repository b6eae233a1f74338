package quote

import (
	"slices"
	"strings"

	"overlap/shingle"
)

// Said is the words of a quotation as they are compared: 12 bytes a word.
type Said struct {
	words   []uint64 // canonical hashes
	stems   []uint32 // what a word has in common with its inflections; 0 if too short
	joints  []joint  // ascending
	numbers []number // those among the words, in their order
	woven   bool     // the outlet's sentence goes on around it: see woven.go
	trails  bool     // an ellipsis ends it
}

// A joint says what stands before a word of a quotation beside a space.
type joint struct {
	at   int32
	kind juncture
}

// A juncture is a set of what can stand between two words.
type juncture uint8

const (
	omission juncture = 1 << iota // an ellipsis
	glossed                       // words in brackets, which are the outlet's
	parted                        // the outlet's own words, between two pairs of marks
	ended                         // the end of a sentence
	opened                        // a mark that opens a quotation inside, behind a colon or comma
)

// gaps are the junctures at which the outlet shows that what comes next need not follow what
// came before.
const gaps = omission | glossed | parted

// junctureAt returns what stands before the word i.
func (v *Said) junctureAt(i int) juncture {
	n, ok := v.jointAt(i)
	if !ok {
		return 0
	}
	return v.joints[n].kind
}

// jointAt returns the number of the first joint at the word i or behind it, and whether it is at i.
func (v *Said) jointAt(i int) (int, bool) {
	return slices.BinarySearchFunc(v.joints, int32(i),
		func(j joint, at int32) int { return int(j.at - at) })
}

// cutAt reports whether v shows that words are missing before the word i.
func (v *Said) cutAt(i int) bool { return v.junctureAt(i)&gaps != 0 }

// mark notes what stands before the word that comes next.
func (v *Said) mark(kind juncture) {
	at := int32(len(v.words))
	if kind == 0 || at == 0 {
		return
	}
	if n := len(v.joints); n > 0 && v.joints[n-1].at == at {
		v.joints[n-1].kind |= kind
		return
	}
	v.joints = append(v.joints, joint{at, kind})
}

// newSaid returns the words of q in t.
func newSaid(t *shingle.Text, q *Quotation) Said {
	n := (q.Hi-q.Lo)/5 + 2
	s := Said{words: make([]uint64, 0, n), stems: make([]uint32, 0, n), woven: woven(t, q)}
	for i, p := range q.Parts {
		if i > 0 {
			s.mark(between(t, q.Parts[i-1], p))
		}
		first, last := t.At(p.Lo, p.Hi)
		s.appendWords(t, first, last, p)
	}
	s.trails = trails(t.Source[:q.Parts[len(q.Parts)-1].Hi])
	return s
}

// trails reports whether s ends with an ellipsis, before marks.
func trails(s string) bool {
	s = strings.TrimRight(s, " \"'”’)]")
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "..") || strings.HasSuffix(s, ". .")
}

// between returns the juncture between two parts of a quotation: the sentence ended where the
// first part says so, or what the outlet puts between them ends with a full stop or a colon.
func between(t *shingle.Text, a, b Span) (kind juncture) {
	_, i := t.At(a.Lo, a.Hi)
	j, _ := t.At(b.Lo, b.Hi)
	if i < j {
		kind = parted
	}
	if trails(t.Source[a.Lo:a.Hi]) {
		return kind | omission
	}
	if i == 0 {
		return kind
	}
	last := &t.Words[max(i, j)-1] // before the second part
	if ends(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), a.Hi) ||
		ends(t.Source, int(last.Lo), int(last.Hi), b.Lo) ||
		kind == parted && strings.Contains(t.Source[last.Hi:b.Lo], ":") {
		kind |= ended
	}
	return kind
}

// ends reports whether a sentence ends between the word s[lo:hi] and the byte next.
func ends(s string, lo, hi, next int) bool {
	return hi < next &&
		(gapOf(s, lo, hi, next)&stop != 0 || strings.ContainsAny(s[hi:next], "。！？؟।"))
}

// appendWords appends the words first to last of t, which are the part p.
func (v *Said) appendWords(t *shingle.Text, first, last int, p Span) {
	at := p.Lo // end of the word before
	for i := first; i < last; i++ {
		w := t.Words[i]
		between := t.Source[min(at, int(w.Lo)):w.Lo]
		if i > first && ends(t.Source, int(t.Words[i-1].Lo), at, int(w.Lo)) {
			v.mark(ended)
		}
		if strings.ContainsAny(between, "[(") && !strings.ContainsAny(between, "])") {
			if j := afterBracket(t, i, last); j > i {
				v.mark(glossed)
				at = int(t.Words[j-1].Hi)
				i = j - 1
				continue
			}
		}
		v.mark(gapBetween(between, upperAt(t.Source, &t.Words[i]) && w.Hi-w.Lo > 1))
		h, n := spelling(t, i, last)
		stem := stemOf(t.Source[w.Lo:w.Hi], w.Hash)
		i += n - 1
		at = int(t.Words[i].Hi)
		v.words = append(v.words, h)
		v.stems = append(v.stems, stem)
		v.addNumber(t, i)
	}
}

// gapBetween returns what the bytes between two words of a quotation say. An ellipsis before a
// capital ends a sentence.
func gapBetween(between string, capital bool) (kind juncture) {
	if breaksOff(between) {
		if kind = omission; capital {
			kind |= ended
		}
	}
	if capital && strings.ContainsAny(between, ",:") &&
		strings.ContainsAny(between, "\"'“‘«") {
		kind |= opened
	}
	return kind
}

// afterBracket returns the word behind the bracket that closes the one opened before
// the word i, or i if none closes within a few words: what a speaker says in passing is
// printed in round brackets, too, but is longer than what an outlet puts in.
func afterBracket(t *shingle.Text, i, last int) int {
	for j := i; j < last && j < i+6; j++ {
		end := len(t.Source)
		if j+1 < len(t.Words) {
			end = int(t.Words[j+1].Lo)
		}
		if strings.ContainsAny(t.Source[t.Words[j].Hi:end], "])") {
			return j + 1
		}
	}
	return i
}

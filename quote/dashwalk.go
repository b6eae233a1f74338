package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// A walker goes through the words of a paragraph behind a dash, from cue to cue.
type walker struct {
	*shingle.Text
	sentences []shingle.Sentence
	last      int // the word behind the last one
	hi        int // where the paragraph ends
	// the first word behind the one at hand where a cue, or a dash, follows a sentence
	next    int
	nextCue bool  // it is a cue
	raws    []raw // what was said
	parts   []Span
	mark    int  // where the first of parts starts, with its dash; -1 where none stands
	lo      int  // where what is being said starts
	where   side // what the word at hand belongs to
	guess   bool // a verb in no table may be one of saying
	cue     said // the last one
}

// What a word behind a dash belongs to.
const (
	inSpeech side = iota
	inCue
	inProse // the outlet's own, behind the sentence of a cue
)

// walk returns what is said from lo on, behind a dash at the byte at, up to hi, and the tongues of
// the cue that says so, 0 if none does. A dash that opens a paragraph may have a cue that is
// guessed.
func (d *dashes) walk(at, lo, hi int, opens bool) ([]raw, class) {
	first, last := d.t.At(lo, hi)
	if first >= last {
		return nil, 0
	}
	read := func(guess bool) walker {
		w := walker{Text: d.t, sentences: d.sentences, last: last, hi: hi, mark: at, lo: lo,
			guess: guess}
		w.read(first)
		return w
	}
	w := read(false)
	if w.cue.in == 0 && opens && endsSentence(d.t.Source[lo:hi]) {
		w = read(true)
	}
	return w.raws, w.cue.in
}

// read goes through the words from first on.
func (w *walker) read(first int) {
	for i := first + 1; i < w.last; i++ {
		if g := w.gap(i); g != 0 {
			w.step(i, g)
		}
	}
	if w.where == inSpeech {
		w.part(w.hi)
	}
	w.flush()
}

// step goes over the gap g before the word i.
func (w *walker) step(i int, g gap) {
	switch w.where {
	case inSpeech:
		if c, ok := w.cueAt(i, g); ok {
			if w.cue.in != 0 {
				w.flush() // a cue of its own: perhaps somebody else's
			}
			w.end(i)
			w.cue, w.where = c, inCue
		} else if w.cue.in != 0 && g&stop != 0 && g&dash == 0 && !w.cueAhead(i) && w.tells(i) {
			w.end(i)
			w.where = inProse
		}
	case inCue:
		switch {
		case i <= w.cue.verb:
		case g&dash != 0 && (g&(stop|comma) != 0 || w.cue.dash),
			g&comma != 0 && w.cue.pronoun && i == w.cue.verb+2,
			g&stop != 0 && !w.cue.dash && (w.cueAhead(i) || !w.tells(i)):
			w.resume(i, g)
		case g&stop != 0:
			w.where = inProse
		}
	case inProse:
		if g&dash != 0 && g&stop != 0 {
			w.flush()
			w.resume(i, g)
		}
	}
}

// gap returns the marks between the words i-1 and i, with stop where a sentence starts at i. A
// question mark that ends none is like a comma.
func (w *walker) gap(i int) (g gap) {
	lo, hi := int(w.Words[i-1].Hi), int(w.Words[i].Lo)
	if hi-lo == 1 && w.Source[lo] == ' ' {
		return 0
	}
	s := w.Source[lo:hi]
	for k, r := range s {
		switch {
		case r == ',' || r == '?' || r == '!' || r == '…':
			g |= comma
		case isDash(r) && len(s) > utf8.RuneLen(r),
			r == '-' && k > 0 && unicode.IsSpace(rune(s[k-1])):
			g |= dash
		}
	}
	if strings.ContainsAny(s, ".?!…") && (w.starts(i) || w.upper(i) &&
		w.class(i-1, &w.cue)&third != 0) { // "säger hon." is no "Hon."
		g |= stop
	}
	return g
}

// cueAhead reports whether a cue follows behind the word i, before a dash opens a sentence.
func (w *walker) cueAhead(i int) bool {
	if i >= w.next {
		w.nextCue = false
		for w.next = i + 1; w.next < w.last; w.next++ {
			g := w.gap(w.next)
			if _, w.nextCue = w.cueAt(w.next, g); w.nextCue || g&dash != 0 && g&stop != 0 {
				break
			}
		}
	}
	return w.nextCue
}

// starts reports whether a sentence starts with the word i.
func (w *walker) starts(i int) bool {
	_, ok := slices.BinarySearchFunc(w.sentences, i,
		func(s shingle.Sentence, i int) int { return s.First - i })
	return ok
}

// end ends what is said before the word i.
func (w *walker) end(i int) {
	hi := int(w.Words[i-1].Hi)
	for hi < int(w.Words[i].Lo) {
		r, size := utf8.DecodeRuneInString(w.Source[hi:])
		if r == ',' || isDash(r) || unicode.IsSpace(r) {
			break
		}
		hi += size
	}
	w.part(hi)
}

// part puts down what is said up to hi.
func (w *walker) part(hi int) {
	if p := trim(w.Source, w.lo, hi); !p.Empty() {
		if len(w.parts) == 0 && w.mark < 0 {
			w.mark = p.Lo
		}
		w.parts = append(w.parts, p)
	}
}

// flush makes a quotation of the parts.
func (w *walker) flush() {
	if len(w.parts) > 0 {
		w.raws = append(w.raws, raw{lo: w.mark, hi: w.parts[len(w.parts)-1].Hi, parts: w.parts,
			rule: RuleDash})
	}
	w.parts, w.mark = nil, -1
}

// resume lets speech go on with the word i, behind the marks of the gap g.
func (w *walker) resume(i int, g gap) {
	lo, hi := int(w.Words[i-1].Hi), int(w.Words[i].Lo)
	s := w.Source[lo:hi]
	at := strings.IndexFunc(s, unicode.IsSpace)
	if g&dash != 0 {
		at = strings.LastIndexFunc(s, func(r rune) bool { return isDash(r) || r == '-' })
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	w.lo = hi - len(strings.TrimLeft(s[max(at, 0):], ".,;: \u00a0\u202f\n\t\r"))
	w.where = inSpeech
}

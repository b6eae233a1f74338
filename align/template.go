package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// Templates.
//
// Two earnings reports are one form, filled in twice: whole sentences are equal and nothing is
// copied. What gives a form away is what differs. In an edited passage words come, go and change
// anywhere; in a form, numbers stand for numbers and names for names, at the same places, and
// nearly nothing that could be equal by copying is: other figures, another name. An update of
// one story has other figures as well, and keeps its names, its dates and most of its numbers.
//
// Missed: a form that is filled in with words; two reports on one company, which keep its
// name. Taken for a form: a copy with every name and figure replaced.
//
// Cost: linear in the passages that have gaps on both sides.

// What makes a template of passages.
const (
	leastSlots = 3  // slots in all; twice as many where no name differs,
	perSlot    = 30 // one in so many words at least,
	perKept    = 3  // slots of numbers for each number that is equal,
	perRenamed = 3  // equal names for each slot of names but one: an update may correct one,
	headWords  = 12 // words before the first passage that may be the name that a form starts with
)

// A filling is what is equal and what differs in passages.
type filling struct {
	named   bool // names are told by their capitals: in English
	words   int  // of A
	figures int  // slots that are numbers on both sides
	renamed int  // slots that are names on both sides
	edits   int  // other gaps
	numbers []uint64
	names   []uint64
}

// A Form says how a passage reads if it is a form that both texts fill in.
type Form struct {
	Is    bool // it is one
	Slots int  // places where a number stands for another number, or a name for another name
	Plain int  // matched words that are neither names nor numbers
}

// Forms appends to dst the form of each passage that a and b share. The passages are those that
// Align gave for the two; a rewritten one has no slots. Names are told by their capitals, and so in
// English alone: in German every noun has one.
func Forms(dst []Form, a, b *Side, passages []Passage) []Form {
	gaps, named := 0, a.english && b.english
	for _, p := range passages {
		gaps += max(0, len(p.Runs)-1)
	}
	few := gaps+1 < leastSlots // so that what is equal need not be looked at
	all, each := filling{named: named}, make([]filling, len(passages))
	counted := 0 // words of A: passages may overlap
	for i := range passages {
		p := &passages[i]
		if each[i].named = named; p.Kind == Rewritten || few && len(p.Runs) == 1 {
			continue
		}
		if each[i].add(a, b, p); p.AFirst >= counted {
			all.join(&each[i])
			counted = p.ALast
		}
	}
	if named && !few {
		all.head(a.text, b.text, &passages[0])
	}
	may := !few && all.figures > 0
	whole := may && all.isForm()
	for i := range passages {
		f, p := &each[i], &passages[i]
		form := Form{Slots: f.slots(), Plain: p.Matched - p.Numbers}
		if named {
			form.Plain -= p.Names
		}
		form.Plain = max(0, form.Plain)
		form.Is = whole && f.words <= perSlot*max(1, form.Slots) || may && f.isForm()
		dst = append(dst, form)
	}
	return dst
}

// slots returns how many there are.
func (f *filling) slots() int { return f.figures + f.renamed }

// isForm reports whether what is equal is a form, and what differs is what it is filled in with.
func (f *filling) isForm() bool {
	slots, least := f.slots(), leastSlots
	if f.renamed == 0 {
		least *= 2
	}
	return slots >= least && f.figures > 0 && f.words <= perSlot*slots && f.edits <= slots &&
		f.figures >= perKept*distinct(f.numbers) &&
		distinct(f.names) <= perRenamed*max(0, f.renamed-1)
}

// distinct returns how many different hashes there are. It sorts them.
func distinct(hashes []uint64) int {
	slices.Sort(hashes)
	n := 0
	for i, h := range hashes {
		if i == 0 || h != hashes[i-1] {
			n++
		}
	}
	return n
}

// join adds what g has.
func (f *filling) join(g *filling) {
	f.words += g.words
	f.figures += g.figures
	f.renamed += g.renamed
	f.edits += g.edits
	f.numbers = append(f.numbers, g.numbers...)
	f.names = append(f.names, g.names...)
}

// head counts a slot of names for what stands before the first passage in its paragraph, if both
// texts have names there, and none in common: a form starts with a name, and a passage with what
// is equal.
func (f *filling) head(a, b *shingle.Text, p *Passage) {
	i, j := headOf(a, p.AFirst), headOf(b, p.BFirst)
	if !hasName(a, i, p.AFirst) || !hasName(b, j, p.BFirst) {
		return
	}
	for _, v := range a.Words[i:p.AFirst] {
		for _, w := range b.Words[j:p.BFirst] {
			if v.Hash == w.Hash && isName(a, v) {
				return
			}
		}
	}
	f.renamed++
}

// headOf returns where the paragraph of a passage's first word starts, some words back at most.
func headOf(t *shingle.Text, first int) int {
	i := first
	for i > max(0, first-headWords) &&
		!strings.Contains(t.Source[t.Words[i-1].Hi:t.Words[i].Lo], "\n") {
		i--
	}
	return i
}

// add counts a passage.
func (f *filling) add(a, b *Side, p *Passage) {
	f.words += p.ALast - p.AFirst
	i, j := p.AFirst, p.BFirst
	for _, r := range p.Runs {
		if r.BFirst >= j {
			f.gap(a.text, b.text, i, r.AFirst, j, r.BFirst)
			j = r.BLast
		}
		i = r.ALast
		f.keep(a, r.AFirst, r.ALast)
	}
}

// gap counts the words i to k of a against j to l of b.
func (f *filling) gap(a, b *shingle.Text, i, k, j, l int) {
	switch {
	case i >= k && j >= l:
	case i >= k || j >= l:
		f.edits++
	case hasNumber(a, i, k) && hasNumber(b, j, l):
		f.figures++
	case f.named && hasName(a, i, k) && hasName(b, j, l):
		f.renamed++
	default:
		f.edits++
	}
}

// keep notes the numbers and names among equal words of a.
func (f *filling) keep(a *Side, first, last int) {
	at, _ := slices.BinarySearchFunc(a.tokens, first,
		func(t token, first int) int { return int(t.first) - first })
	for _, t := range a.tokens[at:a.len()] {
		if int(t.first) >= last {
			return
		}
		w := a.text.Words[t.first]
		switch {
		case t.flags&number != 0 && digit(a.text, w):
			f.numbers = append(f.numbers, w.Hash)
		case f.named && t.flags&name != 0 && !calendar[w.Hash]:
			f.names = append(f.names, w.Hash)
		}
	}
}

// calendar has the names of days and months: two reports of one week share them.
var calendar = func() map[uint64]bool {
	days := make(map[uint64]bool)
	for word := range strings.FieldsSeq(`monday tuesday wednesday thursday friday saturday sunday
		january february march april may june july august september october november december
		jan feb mar apr jun jul aug sept oct nov dec`) {
		days[shingle.Hash(word)] = true
	}
	return days
}()

// digit reports whether a word starts with a digit.
func digit(t *shingle.Text, w shingle.Word) bool {
	c := t.Source[w.Lo]
	return '0' <= c && c <= '9'
}

// hasNumber reports whether a word of first to last is a number, in digits or words.
func hasNumber(t *shingle.Text, first, last int) bool {
	return slices.ContainsFunc(t.Words[first:last], func(w shingle.Word) bool {
		return digit(t, w) || known[w.Hash].flags&number != 0
	})
}

// hasName reports whether a word of first to last is a name.
func hasName(t *shingle.Text, first, last int) bool {
	return slices.ContainsFunc(t.Words[first:last],
		func(w shingle.Word) bool { return isName(t, w) })
}

// isName reports whether a word is printed like a name, in a sentence or at its start.
func isName(t *shingle.Text, w shingle.Word) bool {
	r, _ := utf8.DecodeRuneInString(t.Source[w.Lo:w.Hi])
	return unicode.IsUpper(r) && known[w.Hash].flags&common == 0 && !calendar[w.Hash]
}

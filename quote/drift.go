package quote

import (
	"slices"

	"overlap/shingle"
)

// A Drift says how a use differs from the fullest variant of its utterance.
type Drift uint8

// The drifts, from the harmless to what an editor must see. Of several the last counts.
const (
	// the same words, or whole sentences of them
	Same Drift = iota
	// a part of a sentence, its words in a row, inside a sentence of the outlet's
	Fragment
	// words are missing inside: behind an ellipsis, dropped in the midst, or a sentence that
	// stands as one is broken off
	Cut
	// words were changed or added, or a figure: $15 is not £15
	Reworded
	// its article names another speaker, with a verb of saying, than most uses have
	OtherSpeaker
)

// String returns the drift as results print it.
func (d Drift) String() string {
	switch d {
	case Same:
		return "none"
	case Fragment:
		return "fragment"
	case Cut:
		return "cut"
	case Reworded:
		return "reworded"
	case OtherSpeaker:
		return "other speaker"
	}
	return "unknown"
}

// A hole is where two variants differ between words that they have in common: words first to
// last of the shorter stand in the place of words lfirst to llast of the leader, all half open.
type hole struct {
	first, last, lfirst, llast int
}

// drifts gives each use of v its drift from the standard variant. Uses of the same words differ
// in where they end their sentences and in what the outlet says around them.
func (x *matcher) drifts(v, standard *variant, uses []Use, give func(use int, d Drift)) {
	spell := len(v.numbers) > 0
	if spell {
		v, standard = v.spelled(), standard.spelled()
	}
	x.holes = x.holes[:0]
	m := x.match(v, standard)
	m.widen(v, standard)
	for _, u := range v.uses {
		said := &uses[u].Said
		if spell {
			s := said.spelled()
			said = &s
		}
		give(u, m.drift(x.holes, said, &standard.Said))
	}
}

// widen takes in a word at an end of v that the standard has in another contraction: "will do" of
// "we'll do", "haven't" of "we've not".
func (m *matching) widen(v, standard *variant) {
	n, s := len(v.words), standard.words
	if m.first == 1 {
		mine, all := spelledOut(v.words[:1]), spelledOut(s[max(0, m.lfirst-2):m.lfirst])
		if len(all) >= len(mine) && slices.Equal(mine, all[len(all)-len(mine):]) {
			m.first = 0
		}
	}
	if m.last == n-1 {
		mine, all := spelledOut(v.words[n-1:]), spelledOut(s[m.llast:min(len(s), m.llast+2)])
		if len(all) >= len(mine) && slices.Equal(mine, all[:len(mine)]) {
			m.last = n
		}
	}
}

// spelledOut returns the words with contractions as two.
func spelledOut(words []uint64) (out []uint64) {
	for _, w := range words {
		if h, ok := halves[w]; ok {
			out = append(out, h[0], h[1])
		} else {
			out = append(out, w)
		}
	}
	return out
}

// drift says what a use does to the standard.
func (m *matching) drift(holes []hole, use, standard *Said) Drift {
	d := Same
	if use.omits() && !standard.omits() {
		d = Cut
	}
	for _, h := range holes {
		d = max(d, h.drift(use, standard))
	}
	starts := m.lfirst == 0 || standard.startsAt(m.lfirst)
	stops := m.llast == len(standard.words) || standard.junctureAt(m.llast)&ended != 0
	switch {
	case m.first > 0 && !starts && use.junctureAt(m.first) == 0,
		m.last < len(use.words) && !stops && use.junctureAt(m.last) == 0:
		return Reworded // both go on, with other words
	case m.first > 0 && use.junctureAt(m.first)&omission != 0,
		m.last < len(use.words) && use.junctureAt(m.last)&omission != 0:
		d = max(d, Cut)
	case starts && stops:
	case use.trails && !stops:
		d = max(d, Cut)
	case use.woven:
		d = max(d, Fragment)
	default:
		d = max(d, Cut)
	}
	return d
}

// maxInserted is how many words an outlet's bracket may stand for.
const maxInserted = 4

// drift says what the hole does to the standard.
func (h hole) drift(use, standard *Said) Drift {
	at := use.junctureAt(h.first)
	switch {
	case h.first < h.last:
		if h.lfirst == h.llast && standard.cutAt(h.lfirst) {
			return Same // it is the standard that leaves them out
		}
		return Reworded
	case at&omission != 0:
		return Cut
	case standard.junctureAt(h.lfirst)&ended != 0 && standard.startsAt(h.llast) &&
		!standard.endsIn(h.lfirst+1, h.llast+1):
		return Same // "He left. And he came" without its "And"
	case at&glossed != 0 && h.llast-h.lfirst <= maxInserted:
		return Same
	case at&parted != 0 && at&ended != 0 && standard.startsAt(h.llast) &&
		standard.junctureAt(h.lfirst)&ended != 0:
		return Same // two quotations of whole sentences
	}
	return Cut
}

// omits reports whether v has an ellipsis inside.
func (v *Said) omits() bool {
	return slices.ContainsFunc(v.joints, func(j joint) bool { return j.kind&omission != 0 })
}

// maxBreath is how many small words may open a sentence.
const maxBreath = 4

// startsAt reports whether a sentence starts at the word i, or does so but for small words that a
// speaker takes breath with.
func (v *Said) startsAt(i int) bool {
	for least := i - maxBreath; i > 0 && v.junctureAt(i)&(ended|opened) == 0; {
		switch {
		case i <= least:
			return false
		case openers[v.words[i-1]]:
			i--
		case i > 1 && v.words[i-1] == knowHash && v.words[i-2] == youHash:
			i -= 2
		default:
			return false
		}
	}
	return true
}

// endsIn reports whether a sentence ends before one of the words first to last, half open.
func (v *Said) endsIn(first, last int) bool {
	n, _ := v.jointAt(first)
	for ; n < len(v.joints) && int(v.joints[n].at) < last; n++ {
		if v.joints[n].kind&ended != 0 {
			return true
		}
	}
	return false
}

var youHash, knowHash = shingle.Hash("you"), shingle.Hash("know")

// openers are words that open a spoken sentence and say nothing.
var openers = wordSet(`and but or so well now look because yes no oh okay also then again`)

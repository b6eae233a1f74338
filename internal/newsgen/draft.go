package newsgen

import (
	"slices"
	"time"
)

// A draft is an article under way. Positions in it are words.
type draft struct {
	number int // in its story
	outlet *outlet
	kind   string
	url    string
	title  string
	byline string
	credit string
	time   time.Time
	dated  string
	// what is printed
	tokens []token
	quoted []bool  // parallel to tokens: speech, which is never changed
	origin []place // parallel: who wrote the word
	lines  []line
	before []int // words before each token, once the draft is finished

	passages    []copied
	quotes      []Quote
	boilerplate []Boilerplate
	self        []Self
	heard       []string // utterances that it has, or that what it copies has

	way      string // how it was derived; empty if it was not
	version  *draft // the version before, if it is a later one
	declared *draft // the source that it declares
}

// A place is a word of a draft of the same story.
type place struct{ draft, word int32 }

// A line is one sentence of a draft.
type line struct {
	first, last int
	tail        int  // where its last phrase starts, 0 if it cannot be moved
	paragraph   bool // it starts one
	keep        bool // it may be copied: it is no boilerplate and no credit
	quote       int  // its quotation in quotes, from 1; 0 if it has none
}

// A copied is a passage before articles have ids.
type copied struct {
	Passage
	from *draft
}

// add appends a sentence that the draft writes itself and returns its line.
func (d *draft) add(s sentence, paragraph bool) *line {
	first := len(d.tokens)
	for _, t := range s.tokens {
		d.append(t, false, place{int32(d.number), int32(len(d.tokens))})
	}
	tail := 0
	if s.tail > 0 {
		tail = first + s.tail
	}
	d.lines = append(d.lines,
		line{first: first, last: len(d.tokens), tail: tail, paragraph: paragraph, keep: true})
	return &d.lines[len(d.lines)-1]
}

func (d *draft) append(t token, quoted bool, from place) {
	d.tokens = append(d.tokens, t)
	d.quoted = append(d.quoted, quoted)
	d.origin = append(d.origin, from)
}

// addNotice appends boilerplate.
func (d *draft) addNotice(s sentence, rule string) {
	l := d.add(s, true)
	l.keep = false
	d.boilerplate = append(d.boilerplate, Boilerplate{l.first, l.last, rule})
}

// addNotices appends the outlet's boilerplate for the top or the bottom.
func (d *draft) addNotices(g *grammar, top bool) {
	for _, n := range d.outlet.boilerplate {
		if n.top == top && g.maybe(n.odds) {
			d.addNotice(n.sentence, n.rule)
		}
	}
}

// repeat prints one of the draft's own sentences again, as pages do that set it large.
func (d *draft) repeat(g *grammar) {
	l := d.lines[g.IntN(len(d.lines))]
	if !l.keep || l.quote > 0 || d.origin[l.first].draft != int32(d.number) {
		return
	}
	first := len(d.tokens)
	for w := l.first; w < l.last; w++ {
		d.append(d.tokens[w], false, d.origin[w])
	}
	d.lines = append(d.lines, line{first: first, last: len(d.tokens), paragraph: true})
	d.self = append(d.self, Self{first, len(d.tokens), l.first})
}

// kept returns the numbers of the lines that may be copied.
func (d *draft) kept() []int {
	var kept []int
	for i, l := range d.lines {
		if l.keep {
			kept = append(kept, i)
		}
	}
	return kept
}

// hands returns who wrote which word of the draft, as sorted numbers.
func (d *draft) hands() []uint64 {
	keys := make([]uint64, len(d.origin))
	for i, p := range d.origin {
		keys[i] = uint64(p.draft)<<32 | uint64(p.word)
	}
	slices.Sort(keys)
	return keys
}

// share returns how much of the longer of two drafts stands in both, told by hands.
func share(a, b []uint64) float64 {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(n) / float64(max(len(a), len(b)))
}

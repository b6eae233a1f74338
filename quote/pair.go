package quote

// Pairing.
//
// Which mark opens and which closes cannot be read off the marks: straight marks
// look the same both ways, “ opens in English and closes in German, » closes in
// French and opens in Danish, and scraped text loses and adds marks. So every mark
// may be read in several ways, each with a price, and a Viterbi search over the
// marks of a text takes the cheapest reading of the whole. A state is "outside" or
// "inside a family"; a border between paragraphs is a mark too, so that a quotation
// goes on over it when the next paragraph starts with a mark.
//
// Cost: about 11 states times the marks. What it misses: quotations with marks of
// the same family nested deeper than two.

type state uint8

const (
	outside state = 0
	// 1+f is inside family f
	curlyTwice     = 1 + state(families)     // “…“ inside “…”
	guillemetTwice = 1 + state(families) + 1 // the same for «»
	curlyStraight  = 1 + state(families) + 2 // “…“ inside "…"
	states         = 1 + int(families) + 3
)

// What a mark is read as.
type reading uint8

const (
	asNone   reading = iota
	asOpen           // starts a quotation
	asClose          // ends it
	asAgain          // starts one although the one before is not closed
	asStray          // ends one that no mark opened
	asNested         // belongs to a quotation inside this one
	asOn             // repeats the opening mark in a new paragraph
	asEnd            // border: the quotation ends here without a mark
	asOver           // border: it goes on
)

// A raw is a quotation as its marks tell it.
type raw struct {
	lo, hi   int    // bytes with the marks
	parts    []Span // without them
	unclosed bool
	unopened bool
	label    Span   // who speaks, where the line says it
	rule     string // what says so
}

// blockMarks bounds the memory of the search. After so many marks the next border
// (or, in a text without any, the mark itself) ends an open quotation.
const blockMarks = 1 << 14

// pairDoubles reads the double marks and borders of s. It returns the quotations that
// lie in no other, by place, and those that do.
func pairDoubles(s string, marks []mark) (outer, inner []raw) {
	for len(marks) > 0 {
		n := min(len(marks), blockMarks)
		for n < len(marks) && n < 2*blockMarks && marks[n-1].glyph != '\n' {
			n++
		}
		limit := len(s)
		if n < len(marks) {
			limit = marks[n].lo
		}
		readings := cheapest(s, marks[:n])
		outer = gather(outer, s[:limit], marks[:n], readings)
		inner = append(inner, nested(s[:limit], marks[:n], readings)...)
		marks = marks[n:]
	}
	return outer, inner
}

// nested reads the marks that belong to quotations inside others.
func nested(s string, marks []mark, readings []reading) []raw {
	var raws []raw
	var inner []mark
	for i, m := range marks {
		switch readings[i] {
		case asNested:
			inner = append(inner, m)
		case asNone, asOn:
		default: // the quotation around them, or one of its paragraphs, ends
			if len(inner) > 1 {
				raws = gather(raws, s[:m.lo], inner, cheapest(s, inner))
			}
			inner = inner[:0]
		}
	}
	return raws
}

// A step is how a state was reached.
type step struct {
	from state
	as   reading
}

// cheapest returns the cheapest reading of each mark.
func cheapest(s string, marks []mark) []reading {
	steps := make([][states]step, len(marks))
	var sums [states]cost
	for i := 1; i < states; i++ {
		sums[i] = never
	}
	for i := range marks {
		var next [states]cost
		for j := range next {
			next[j] = never
		}
		to := func(from, st state, as reading, c cost) {
			if c += sums[from]; c < next[st] {
				next[st] = c
				steps[i][st] = step{from, as}
			}
		}
		if marks[i].glyph == '\n' {
			var after *mark
			if i+1 < len(marks) {
				after = &marks[i+1]
			}
			border(to, after)
		} else {
			afterBorder := i > 0 && marks[i-1].glyph == '\n'
			for st := range states {
				if sums[st] < never {
					weigh(to, state(st), s, &marks[i], afterBorder)
				}
			}
		}
		sums = next
	}
	return trace(steps, sums)
}

// trace walks back from the cheapest end; what is open there ends unclosed.
func trace(steps [][states]step, sums [states]cost) []reading {
	best := outside
	for st := 1; st < states; st++ {
		if sums[st]+lacksClose < sums[best]+endPrice(best) {
			best = state(st)
		}
	}
	readings := make([]reading, len(steps))
	for i := len(steps) - 1; i >= 0; i-- {
		readings[i] = steps[i][best].as
		best = steps[i][best].from
	}
	return readings
}

func endPrice(st state) cost {
	if st == outside {
		return 0
	}
	return lacksClose
}

// border weighs the end of a paragraph; after is the mark that comes next.
func border(to func(from, st state, as reading, c cost), after *mark) {
	to(outside, outside, asNone, 0)
	for st := state(1); st < state(states); st++ {
		to(st, outside, asEnd, lacksClose)
		switch {
		case twice(st):
		case after != nil && after.first && after.glyph != '\n' &&
			ofFamily(family(st-1), after.glyph):
			to(st, st, asOver, goesOn)
		default:
			to(st, st, asOver, goesOnBare)
		}
	}
}

// weigh weighs every reading of m in the state st.
func weigh(to func(from, st state, as reading, c cost), st state, s string, m *mark,
	afterBorder bool) {
	to(st, st, asNone, m.nonePrice(s))
	if st == outside {
		for f := range families {
			if c := opens(f, m.glyph); c < never {
				to(st, state(1+f), asOpen, m.open+c)
			}
		}
		to(st, st, asStray, lacksOpen+m.close+straying(m.glyph))
		return
	}
	weighClosing(to, st, m)
	f := inner(st)
	if !ofFamily(f, m.glyph) {
		c := cost(2)
		if m.glyph == '"' || f == straight {
			c = otherFamily
		}
		to(st, st, asNested, c+min(m.open, m.close))
	}
	if afterBorder && m.first && ofFamily(f, m.glyph) {
		to(st, st, asOn, 0)
	}
	if !twice(st) {
		weighOpening(to, st, m)
	}
}

// weighClosing weighs the readings of m that close the quotation of st, or one inside of it.
func weighClosing(to func(from, st state, as reading, c cost), st state, m *mark) {
	if c := closes(inner(st), m.glyph); c < never {
		switch st {
		case curlyTwice:
			to(st, state(1+curly), asNested, m.close+c)
		case guillemetTwice:
			to(st, state(1+guillemet), asNested, m.close+c)
		case curlyStraight:
			to(st, state(1+straight), asNested, m.close+c)
		default:
			to(st, outside, asClose, m.close+c)
		}
	}
}

// weighOpening weighs the readings of m that open a quotation inside of that of st, or a new one
// in its place.
func weighOpening(to func(from, st state, as reading, c cost), st state, m *mark) {
	f := inner(st)
	if c := opens(curly, m.glyph); f == straight && c < never {
		to(st, curlyStraight, asNested, nestedPrice+m.open+c)
	}
	if c := opens(f, m.glyph); c < never {
		switch f {
		case curly:
			to(st, curlyTwice, asNested, 2*nestedPrice+m.open+c)
		case guillemet:
			to(st, guillemetTwice, asNested, nestedPrice+m.open+c)
		}
		to(st, st, asAgain, lacksClose+m.open+c)
	}
}

// nonePrice returns what it costs that m is no quotation mark.
func (m *mark) nonePrice(s string) cost {
	if (m.glyph == '"' || m.glyph == '”') && m.lo > 0 && isDigit(s[m.lo-1]) {
		if feet(s, m.lo) {
			return measure
		}
		return inches
	}
	if m.ditto {
		return repeats
	}
	return takenForNone
}

// inner returns the family that a state is inside.
func inner(st state) family {
	switch st {
	case curlyTwice:
		return curly
	case guillemetTwice:
		return guillemet
	case curlyStraight:
		return curly
	}
	return family(st - 1)
}

// twice reports whether st is inside a quotation inside another.
func twice(st state) bool { return st > state(families) }

// A priced is a mark that opens or closes a family, and what it costs to believe that.
type priced struct {
	glyph rune
	price cost
}

// pairs are the marks of each family.
var pairs = [families]struct{ open, close []priced }{
	straight: {[]priced{{'"', 0}}, []priced{{'"', 0}, {'”', otherFamily}}},
	curly: {[]priced{{'“', 0}, {'‟', 0}, {'”', wrongWay}},
		[]priced{{'”', 0}, {'"', otherFamily}, {'“', wrongWay}}},
	low:       {[]priced{{'„', 0}}, []priced{{'“', 0}, {'”', 0}, {'"', 4}, {'‟', 0}, {'„', wrongWay}}},
	guillemet: {[]priced{{'«', 0}}, []priced{{'»', 0}}},
	reversed:  {[]priced{{'»', 6}}, []priced{{'«', 0}, {'»', 3}}},
	corner:    {[]priced{{'「', 0}}, []priced{{'」', 0}}},
	white:     {[]priced{{'『', 0}}, []priced{{'』', 0}}},
	prime:     {[]priced{{'〝', 0}}, []priced{{'〞', 0}, {'〟', 0}}},
}

// opens returns what it costs that g opens a quotation of the family f.
func opens(f family, g rune) cost { return priceOf(pairs[f].open, g) }

// closes returns what it costs that g closes a quotation of the family f.
func closes(f family, g rune) cost { return priceOf(pairs[f].close, g) }

func priceOf(marks []priced, g rune) cost {
	for _, m := range marks {
		if m.glyph == g {
			return m.price
		}
	}
	return never
}

// ofFamily reports whether g opens or closes a quotation of the family f.
func ofFamily(f family, g rune) bool {
	return opens(f, g) < never || closes(f, g) < never && !(f != straight && g == '"')
}

// straying is what a closing mark without an opening one costs by its glyph: one
// that can only close is believed sooner.
func straying(g rune) cost {
	switch g {
	case '”', '」', '』':
		return 0
	case '»', '"':
		return 6
	}
	return wrongWay
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

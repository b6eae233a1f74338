package quote

// gather makes quotations of the readings of marks.
func gather(raws []raw, s string, marks []mark, readings []reading) []raw {
	open := -1 // number of the open quotation in raws
	from := 0  // where its current part starts
	floor := 0 // where an unopened quotation may start
	end := func(hi, outer int, unclosed bool) {
		r := &raws[open]
		if p := trim(s, from, hi); !p.Empty() {
			r.parts = append(r.parts, p)
		}
		r.hi, r.unclosed = outer, unclosed
		if len(r.parts) == 0 {
			raws = raws[:open]
		}
		open, floor = -1, outer
	}
	start := func(m mark) {
		raws = append(raws, raw{lo: m.lo})
		open, from = len(raws)-1, m.hi
	}
	if len(marks) > 0 && len(raws) > 0 {
		floor = raws[len(raws)-1].hi
	}
	for i, m := range marks {
		switch readings[i] {
		case asOpen:
			start(m)
		case asClose:
			end(m.lo, m.hi, false)
		case asAgain:
			end(m.lo, m.lo, true)
			start(m)
		case asOn:
			from = m.hi
		case asOver:
			if p := trim(s, from, m.lo); !p.Empty() {
				raws[open].parts = append(raws[open].parts, p)
			}
			from = m.hi
		case asEnd:
			end(m.lo, m.lo, true)
		case asStray:
			lo := unopenedStart(s, floor, m.lo)
			if p := trim(s, lo, m.lo); !p.Empty() {
				raws = append(raws, raw{lo: p.Lo, hi: m.hi, parts: []Span{p}, unopened: true})
			}
			floor = m.hi
		}
		if m.glyph == '\n' {
			floor = m.hi
		}
	}
	if open >= 0 {
		end(len(s), len(s), true)
	}
	return raws
}

// unopenedStart returns where a quotation starts that ends at hi and was never
// opened: behind the last colon that introduces something, or at floor.
func unopenedStart(s string, floor, hi int) int {
	for i := hi - 1; i > floor; i-- {
		if s[i] == ' ' && s[i-1] == ':' {
			return i + 1
		}
	}
	return floor
}

// trim returns the span without the space at its ends.
func trim(s string, lo, hi int) Span {
	for lo < hi && (s[lo] == ' ' || s[lo] == '\n' || s[lo] == '\t' || s[lo] == '\r') {
		lo++
	}
	for lo < hi && (s[hi-1] == ' ' || s[hi-1] == '\n' || s[hi-1] == '\t' || s[hi-1] == '\r') {
		hi--
	}
	return Span{lo, hi}
}

package quote

import "strings"

// maxSigned is how many words a signature has; with what is told of the name behind a comma it may
// have more.
const maxSigned = 12

// signature returns the name behind a dash, or in brackets, that ends the quotation i: "…" – Ada
// Holm, "…" (Ada Holm).
func (sc *scene) signature(i int) Span {
	if p := sc.bracketedName(i); !p.Empty() {
		return p
	}
	_, last := sc.t.At(sc.qs[i].Lo, sc.qs[i].Hi)
	w := sc.t.Words
	if last == 0 || last >= len(w) ||
		gapOf(sc.t.Source, int(w[last-1].Lo), int(w[last-1].Hi), int(w[last].Lo))&dash == 0 &&
			!dashed(sc.t.Source[w[last-1].Hi:w[last].Lo]) {
		return Span{}
	}
	e := sc.sentences[sc.sentenceOf(last)]
	if e.First < last {
		e.First = last
	}
	long := e.Last-e.First > maxSigned
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, e.First,
		min(e.Last, e.First+2*maxSigned), sc.outer)
	if len(sc.other) == 0 || !sc.other[0].upper {
		return Span{}
	}
	p := sc.other.phraseFrom0()
	goesOn := p.last < len(sc.other)
	if p.empty() || long && !(goesOn && sc.other[p.last].pre&comma != 0) ||
		goesOn && sc.other[p.last].pre&breaks == 0 || sc.other[0].owner {
		return Span{} // the line goes on: it is no signature
	}
	return sc.other.bytes(p)
}

// dashed reports whether a hyphen stands for a dash at the start of a line.
func dashed(gap string) bool {
	i := strings.LastIndexByte(gap, '\n')
	return i >= 0 && strings.HasPrefix(strings.TrimLeft(gap[i:], "\n "), "-")
}

// bracketedName returns the name of a person, given name first, that brackets right behind the
// quotation i, or on the next line, hold, alone or with who that is: (Ada Holm, Bürgermeisterin).
func (sc *scene) bracketedName(i int) Span {
	t := sc.t
	_, last := t.At(sc.qs[i].Lo, sc.qs[i].Hi)
	if last == 0 || last+1 >= len(t.Words) || !sc.roster.givesName(t, last) ||
		!strings.HasSuffix(strings.TrimRight(t.Source[:t.Words[last].Lo], " "), "(") {
		return Span{}
	}
	end := last + 1
	for end < len(t.Words) && end < last+maxBefore && joined(t.Source, t, end) &&
		(upperAt(t.Source, &t.Words[end]) || particleAt(t, end)) {
		end++
	}
	hi := int(t.Words[end-1].Hi)
	if end-last < 2 || !endsBrackets(t.Source[hi:]) {
		return Span{}
	}
	return Span{int(t.Words[last].Lo), hi}
}

// maxTitle is how many bytes brackets hold behind a name at the most.
const maxTitle = 100

// endsBrackets reports whether what stands behind a name in brackets ends them, or tells who that
// is and ends them.
func endsBrackets(behind string) bool {
	told, _, ends := strings.Cut(behind[:min(len(behind), maxTitle)], ")")
	switch {
	case !ends || strings.Contains(told, "\n"):
		return false
	case told == "":
		return true
	}
	return told[0] == ',' || strings.HasPrefix(told, " –") || strings.HasPrefix(told, " -")
}

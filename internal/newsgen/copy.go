package newsgen

// A manner is how a passage is copied.
type manner struct {
	rate int  // words in a hundred that are changed
	turn bool // the last phrases of sentences come first
}

func (m manner) kind() string {
	switch {
	case m.turn:
		return "rewritten"
	case m.rate > 0:
		return "edited"
	}
	return "verbatim"
}

// copyLines appends lines i to j of another draft, half open, as one passage.
func (d *draft) copyLines(g *grammar, from *draft, i, j int, m manner) {
	first := len(d.tokens)
	odds := from.odds(from.lines[i].first, from.lines[j-1].last, m.rate)
	for k := i; k < j; k++ {
		l := from.lines[k]
		start := len(d.tokens)
		switch {
		case m.turn && l.tail > l.first && l.quote == 0:
			d.copyWords(g, from, l.tail, l.last, odds)
			d.tokens[len(d.tokens)-1].after = comma
			d.copyWords(g, from, l.first, l.tail, odds)
			d.tokens[len(d.tokens)-1].after = stop
		default:
			d.copyWords(g, from, l.first, l.last, odds)
		}
		n := line{first: start, last: len(d.tokens), paragraph: l.paragraph || k == i && g.maybe(2),
			keep: true}
		if l.quote > 0 {
			d.copyQuote(from, l, &n)
		}
		d.lines = append(d.lines, n)
	}
	d.record(from, first, from.lines[i].first, from.lines[j-1].last, m)
}

// copyPart appends words i to j of one line as a sentence of its own: what is left of a
// sentence that was cut.
func (d *draft) copyPart(g *grammar, from *draft, i, j int, m manner) {
	first := len(d.tokens)
	d.copyWords(g, from, i, j, from.odds(i, j, m.rate))
	d.tokens[first].before = none
	d.tokens[len(d.tokens)-1].after = stop
	d.lines = append(d.lines, line{first: first, last: len(d.tokens), keep: true})
	d.record(from, first, i, j, m)
}

// odds returns the chance, in 65536ths, at which a word that may be exchanged must be
// so that rate of a hundred words are: names, numbers and speech are let stand.
func (d *draft) odds(first, last, rate int) uint32 {
	n := 0
	for w := first; w < last; w++ {
		if d.exchangeable(w) {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return uint32(min(1<<16, rate*(last-first)*(1<<16)/100/n))
}

func (d *draft) exchangeable(w int) bool {
	t := &d.tokens[w]
	return t.lexeme != nil && !d.quoted[w] && len(t.lexeme.forms[base]) > 1
}

// copyWords appends words of another draft, each that may be exchanged at the given
// odds. Most that are changed are exchanged; some adjectives and adverbs go, and some
// nouns get one more.
func (d *draft) copyWords(g *grammar, from *draft, first, last int, odds uint32) {
	for w := first; w < last; w++ {
		t := from.tokens[w]
		own := place{int32(d.number), int32(len(d.tokens))}
		if odds == 0 || !from.exchangeable(w) || g.Uint32()&0xffff >= odds {
			d.append(t, from.quoted[w], from.origin[w])
			continue
		}
		switch n := g.IntN(10); {
		case n <= 2 && t.lexeme.role == optional && t.before == none && t.after == none &&
			w > first && w < last-1:
		case n <= 3 && t.lexeme.role == noun && t.before == none:
			g.draw(g.qualities, t.adjective)
			d.append(g.out[len(g.out)-1], false, own)
			g.out = g.out[:0]
			d.append(t, false, from.origin[w])
		default:
			t.word = other(g, t)
			d.append(t, false, own)
		}
	}
}

// other returns another word of the token's lexeme.
func other(g *grammar, t token) string {
	words := t.lexeme.forms[t.form]
	i := g.IntN(len(words))
	if words[i] == t.word {
		i = (i + 1) % len(words)
	}
	return words[i]
}

// copyQuote notes that the quotation of a line came along.
func (d *draft) copyQuote(from *draft, l line, n *line) {
	q := from.quotes[l.quote-1]
	// Nothing inside a quotation changes, so that its place is found from its first
	// word, which is the first of a run of speech.
	for w := n.first; w < n.last; w++ {
		if d.quoted[w] {
			q.Last += w - q.First
			q.First = w
			break
		}
	}
	d.quotes = append(d.quotes, q)
	n.quote = len(d.quotes)
}

// record notes a passage that was copied: the words since first, from words i to j.
func (d *draft) record(from *draft, first, i, j int, m manner) {
	p := copied{from: from}
	p.First, p.Last, p.FromFirst, p.FromLast = first, len(d.tokens), i, j
	p.Kind, p.Rate = m.kind(), m.rate
	if m == (manner{}) {
		p.Runs = []Run{{first, i, j - i}}
	} else {
		p.Runs = d.runs(from, first, i, j)
	}
	for _, r := range p.Runs {
		p.Same += r.Words
	}
	if p.Same == p.Last-p.First && p.Same == j-i && len(p.Runs) == 1 {
		p.Kind, p.Rate = "verbatim", 0 // whatever was to be changed, nothing was
	}
	d.passages = append(d.passages, p)
}

// runs finds the runs of words since first that are words i to j of another draft.
// A word is told by who wrote it; a draft that repeats itself has a word twice, hence
// the look at what would come next.
func (d *draft) runs(from *draft, first, i, j int) []Run {
	at := make(map[place]int, j-i)
	for w := j - 1; w >= i; w-- {
		at[from.origin[w]] = w
	}
	var runs []Run
	for w := first; w < len(d.tokens); w++ {
		if n := len(runs); n > 0 && runs[n-1].First+runs[n-1].Words == w {
			next := runs[n-1].FromFirst + runs[n-1].Words
			if next < j && from.origin[next] == d.origin[w] {
				runs[n-1].Words++
				continue
			}
		}
		if v, ok := at[d.origin[w]]; ok {
			runs = append(runs, Run{w, v, 1})
		}
	}
	return runs
}

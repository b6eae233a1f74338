package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
)

// pairs is the table of texts that share passages, in the result's order: by shared
// words. The earlier of the two is A; where it is not known who was first, the smaller
// id is.
func (d *draft) pairs() section {
	s := section{Title: "Pairs"}
	if len(d.Pairs) == 0 {
		s.Intro = []string{"No two texts share a passage."}
		if d.Settings.ArticlesOnly {
			s.Intro[0] = "Passages were not sought."
		}
		return s
	}
	shown := d.shown()
	if n := len(d.Pairs) - len(shown); n > 0 {
		s.Items = []string{number(n, "more pair shares", "more pairs share") +
			" nothing but words set aside" + asCommon + ": --all-natures lists all."}
	}
	if len(shown) == 0 {
		s.Intro = []string{"No two texts share a passage that counts."}
		return s
	}
	s.Intro = []string{"Words inside shared passages, of A and of B, as per cent of the words " +
		"of each. A is the earlier one where that is known. How sure: from the time " +
		"between the two, and from how exact both times are. Elsewhere: on how many other " +
		"occasions the rarest of these words stand."}
	n, left := d.rows(len(shown), "pairs")
	s.Left = left
	s.Grid = fill(d.pairColumns(), n, func(i int) []string {
		p := earlierFirst(shown[i])
		of := shareOf
		if d.slim {
			of = share
		}
		a, b := of(p.AShared, d.article(p.A).Words), of(p.BShared, d.article(p.B).Words)
		passages := lines(d.kinds(p), retold(p, "A", "B"))
		if d.wide {
			return []string{d.label(p.A), d.label(p.B), who(p), a, b, count(p.Longest),
				elsewhere(d.rarest(p)), passages}
		}
		both := strings.ReplaceAll(a+"\n"+b, " ", nbsp) // one line each, beside its name
		return []string{d.label(p.A) + "\n" + d.label(p.B), who(p), both, count(p.Longest),
			elsewhere(d.rarest(p)), passages}
	})
	return s
}

// shown returns the pairs that share more than what is set aside. Those that somebody asked for
// and that share nothing are among them.
func (r *register) shown() []*result.Pair {
	var shown []*result.Pair
	for i := range r.Pairs {
		if p := &r.Pairs[i]; !r.isAside(p) {
			shown = append(shown, p)
		}
	}
	return shown
}

// pairColumns are the columns of pairs; where there is little room A and B are two
// lines of one cell.
func (d *draft) pairColumns() []column {
	first := column{Head: "Who was first", Flex: 3}
	rest := []column{{Head: "Longest", Right: true}, {Head: "Else- where", Right: true},
		{Head: "Passages", Flex: 3}}
	if d.wide {
		return append([]column{
			{Head: "A", Flex: 5, Cut: 1},
			{Head: "B", Flex: 5, Cut: 1},
			first,
			{Head: "Of A", Right: true},
			{Head: "Of B", Right: true},
		}, rest...)
	}
	return append([]column{
		{Head: "A and B", Flex: 5, Cut: 2},
		first,
		{Head: "Shared words", Right: true},
	}, rest...)
}

// earlierFirst returns the pair with its sides exchanged if B was first, so that A is
// the earlier. The passages then come in A's order.
func earlierFirst(p *result.Pair) *result.Pair {
	if p.First != "b" {
		return p
	}
	return turned(p)
}

// turned returns the pair with its sides exchanged.
func turned(p *result.Pair) *result.Pair {
	m := *p
	m.A, m.B = p.B, p.A
	switch p.First {
	case "a":
		m.First = "b"
	case "b":
		m.First = "a"
	}
	m.AShared, m.BShared = p.BShared, p.AShared
	m.ACommon, m.BCommon = p.BCommon, p.ACommon
	m.Retelling = p.Retelling.Turned()
	m.Passages = make([]result.Passage, len(p.Passages))
	for i, passage := range p.Passages {
		m.Passages[i] = passage.Turned()
	}
	sortPassages(m.Passages)
	return &m
}

// who says which of a pair was first, why, and how sure that is.
func who(p *result.Pair) string {
	who := "unknown"
	switch p.First {
	case "a":
		who = "A"
	case "b":
		who = "B"
	}
	if reason := clean(p.Reason); reason != "" {
		who += ", " + reason
	}
	if p.First != "unknown" && p.Confidence > 0 && p.Confidence < 1 {
		who += " (" + proportion(p.Confidence) + nbsp + "sure)"
	}
	return who
}

// proportion writes a number from 0 to 1 as a per cent.
func proportion(x float64) string { return percent(int(x*1e6+.5), 1e6) }

// kinds counts the passages of a pair by kind, and says how many of them do not count: quotation,
// boilerplate, and what is set aside, with its words. Where nothing is, it names common language.
func (r *register) kinds(p *result.Pair) string {
	kinds, natures, aside := map[string]int{}, map[string]int{}, 0
	for i := range p.Passages {
		q := &p.Passages[i]
		kinds[q.Kind]++
		if r.Settings.SetsAside(q.Nature) {
			aside++
		} else {
			natures[q.Nature]++
		}
	}
	var parts []string
	for _, kind := range []string{"verbatim", "edited", "rewritten"} {
		if kinds[kind] > 0 {
			parts = append(parts, count(kinds[kind])+nbsp+kind)
		}
	}
	text, all := strings.Join(parts, ", "), len(p.Passages)
	for _, n := range append([]string{"quotation", "boilerplate"}, result.CommonNatures()...) {
		text += among(n, natures[n], all)
	}
	switch aside {
	case 0:
		return text
	case all:
		text += "; all" + nbsp + "set aside"
	default:
		text += among("set aside", aside, all)
	}
	if n := max(p.ACommon, p.BCommon); n > 0 {
		text += ", " + number(n, "word", "words")
	}
	return text
}

// among says how many of all passages are of a sort, if any.
func among(sort string, n, all int) string {
	switch n {
	case 0:
		return ""
	case all:
		return "; only" + nbsp + sort
	}
	return "; " + count(n) + nbsp + "of" + nbsp + count(all) + " " + sort
}

// sortPassages brings passages into the order of their places in A, then in B.
func sortPassages(passages []result.Passage) {
	slices.SortStableFunc(passages, func(p, q result.Passage) int {
		return cmp.Or(cmp.Compare(p.A.Lo, q.A.Lo), cmp.Compare(p.B.Lo, q.B.Lo))
	})
}

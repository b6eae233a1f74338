package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"overlap/result"
	"overlap/shingle"
)

// Verdict says in one line how much of a draft is copied prose and on which side of the
// gate of s that is, if there is one: "over the gate: 34 % (172 of 505 words) copied prose,
// gate 30 %". Where a draft could not be held against all, what is not over the gate is not
// checked; where it is warned of a disguise, it is under the gate with warnings.
func Verdict(a *result.Article, s *result.Settings) string {
	return strings.ReplaceAll(verdict(a, s), nbsp, " ")
}

func verdict(a *result.Article, s *result.Settings) string {
	g := s.Gate
	if !a.Measured() && !g.Over(a) {
		return "not checked: " + clean(a.Unchecked)
	}
	what := " copied prose"
	if g != nil && g.CountQuotes {
		what += " and shared quotations"
	}
	if len(a.Account.Licences) > 0 {
		what += " that may not be printed"
	}
	if g == nil {
		return figure(a, g, g.Counted(a.Account), 100) + what
	}
	said := figure(a, g, g.Counted(a.Account), g.Percent) + what
	if g.Percent < 100 || g.Rewritten == nil && !g.FailOnWarning {
		said += limit(g.Percent)
	}
	if g.Rewritten != nil {
		said += "; " + figure(a, g, a.Account.Rewritten, *g.Rewritten) + " rewritten" +
			limit(*g.Rewritten)
	}
	return side(a, g) + said
}

// side says on which side of the gate a draft is.
func side(a *result.Article, g *result.Gate) string {
	warned := ""
	if n := disguises(a); n > 0 {
		warned = " with " + number(n, "warning", "warnings")
	}
	switch {
	case g.Crossed(a.Account, a.Words):
		return "over the gate: "
	case g.Over(a):
		return "over the gate" + warned + ": "
	case g.Unchecked != "" || a.Unchecked != "":
		return "not checked: "
	}
	return "under the gate" + warned + ": "
}

// disguises counts the warnings of a disguise.
func disguises(a *result.Article) (n int) {
	for _, w := range a.Warnings {
		if w.Grade == result.Disguise {
			n++
		}
	}
	return n
}

// limit writes the figure of a gate.
func limit(percent float64) string { return fmt.Sprintf(", gate %v", percent) + nbsp + "%" }

// figure writes how much n words of a draft are, as exactly as a gate asks for.
func figure(a *result.Article, g *result.Gate, n int, gate float64) string {
	all := g.Of(a.Account, a.Words)
	f := percent(n, all)
	if g != nil && f == fmt.Sprint(gate)+nbsp+"%" && all > 0 {
		// 30 % under a gate of 30 % would puzzle
		f = strings.TrimSuffix(fmt.Sprintf("%.1f", 100*float64(n)/float64(all)), ".0") + nbsp + "%"
	}
	each := ""
	if a.Account.Repeated > 0 {
		each = ", each once"
	}
	return f + " (" + count(n) + nbsp + "of" + nbsp + number(all, "word", "words") + each + ")"
}

// desk is the sheet of a check: of each draft the verdict, its sources, the passages that
// it has from them, and apart from these its quotations that others print.
func (d *draft) desk() sheet {
	var drafts []*result.Article
	for i := range d.Articles {
		if d.Articles[i].Draft {
			drafts = append(drafts, &d.Articles[i])
		}
	}
	s := sheet{}
	if len(drafts) == 0 {
		s = append(s, section{Intro: []string{"There is no draft."}})
	}
	for i, a := range drafts {
		head := d.verdictOn(a)
		if len(drafts) > 1 {
			head.Title = fmt.Sprintf("Draft %d of %d", i+1, len(drafts))
		}
		sources, younger := d.sources(a)
		if len(younger) > 0 {
			head.Intro = append(head.Intro,
				"Published after it, with words of it: "+few(younger, 6)+".")
		}
		s = append(s, head)
		for _, part := range []section{warnings(a), d.sourceTable(a, sources),
			d.borrowed(a, sources), d.spoken(a)} {
			if part.Grid != nil || part.Panes != nil {
				s = append(s, part)
			}
		}
	}
	return append(s, d.closing()...)
}

// lent returns the ids of the articles that a draft has copied words from.
func (d *draft) lent() map[string]bool {
	lent := map[string]bool{}
	for i := range d.Articles {
		for _, s := range d.Articles[i].Account.Sources {
			lent[s.Article] = true
		}
	}
	return lent
}

// verdictOn is the verdict on a draft and what became of its other words.
func (d *draft) verdictOn(a *result.Article) section {
	c := a.Account
	if !a.Measured() {
		return section{Intro: []string{d.label(a.ID) + ": " + verdict(a, &d.Settings)}}
	}
	line := "Of its " + number(a.Words, "word", "words") + " " + count(c.Own) + " are its own"
	if c.Rewritten > 0 {
		line += " (" + count(c.Rewritten) + " of them tell in other words what a source says)"
	}
	for _, part := range []struct {
		n    int
		what string
	}{
		{c.Shared, "copied prose"}, {c.SharedQuoted, "quotations that others print, too"},
		{c.Quoted, "quotations of its own"}, {c.Boilerplate, "boilerplate"}, {c.Excluded,
			"agency copy left out"},
	} {
		if part.n > 0 {
			line += ", " + count(part.n) + " " + part.what
		}
	}
	s := section{Intro: []string{d.label(a.ID) + ": " + verdict(a, &d.Settings), line + "."}}
	if a.Unchecked != "" {
		s.Intro = append(s.Intro, "It is not checked: "+clean(a.Unchecked)+".")
	}
	if said := asides(c); said != "" {
		s.Intro = append(s.Intro, said)
	}
	s.Items = Licences(a, &d.Settings)
	if c.Shared+c.SharedQuoted+c.Rewritten == 0 {
		s.Intro = append(s.Intro, "No reference has a passage or a quotation of it that counts.")
	}
	return s
}

// asides says which words count under a gate and which do not, beside the figures of the sum.
func asides(c result.Account) string {
	var all []string
	for _, part := range []struct {
		n               int
		one, more, what string
	}{
		{c.Repeated, "word repeats", "words repeat", "earlier ones"},
		{c.SharedRepeated, "of these is", "of these are", "copied"},
		{c.Sheltered, "word stands", "words stand",
			"in quotation marks, and references print them as their own prose"},
		{c.SharedUnread, "copied word is", "copied words are",
			"seen on its page and not in its text"},
		{c.Hidden, "word is", "words are", "hidden on its page"},
	} {
		if part.n > 0 {
			all = append(all, number(part.n, part.one, part.more)+" "+part.what)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return strings.Join(all, "; ") + "."
}

// warnings is the table of what is odd about a draft.
func warnings(a *result.Article) section {
	s := section{Title: "Warnings"}
	if len(a.Warnings) == 0 {
		return s
	}
	s.Grid = fill([]column{
		{Head: "Grade", Flex: 1},
		{Head: "What", Flex: 2},
		{Head: "Words", Right: true},
		{Head: "Example", Flex: 6, Lines: 2},
	}, len(a.Warnings), func(i int) []string {
		w := &a.Warnings[i]
		return []string{or(w.Grade), or(w.Kind), count(w.Words), or(w.Example)}
	})
	return s
}

// A lender is a reference from which a draft may have passages.
type lender struct {
	*result.Article
	pair   *result.Pair // with the draft as A
	source *result.Source
}

// sources returns the references that share more with a draft than quotations and boilerplate,
// by the words of the account that come from them, then by shared words, then by id; and
// apart the names of those that are younger than the draft.
func (d *draft) sources(a *result.Article) (lenders []lender, younger []string) {
	for i := range d.Pairs {
		p := &d.Pairs[i]
		if p.A != a.ID && p.B != a.ID || !slices.ContainsFunc(p.Passages, isProse) {
			continue
		}
		l := lender{pair: withA(p, a.ID)}
		l.Article = d.article(l.pair.B)
		if l.pair.First == "a" {
			younger = append(younger, d.label(l.ID))
			continue
		}
		if k := slices.IndexFunc(a.Account.Sources,
			func(s result.Source) bool { return s.Article == l.ID }); k >= 0 {
			l.source = &a.Account.Sources[k]
		}
		lenders = append(lenders, l)
	}
	slices.SortStableFunc(lenders, func(l, m lender) int {
		return cmp.Or(cmp.Compare(m.words(), l.words()),
			cmp.Compare(m.pair.AShared, l.pair.AShared), cmp.Compare(l.ID, m.ID))
	})
	return lenders, younger
}

func isProse(q result.Passage) bool { return !q.Quoted && !q.Boilerplate && q.Nature != "template" }

// words returns how many copied words come from l.
func (l *lender) words() int {
	if l.source == nil {
		return 0
	}
	return l.source.Words
}

// withA returns the pair with the article id as A.
func withA(p *result.Pair, id string) *result.Pair {
	if p.A == id {
		return p
	}
	return turned(p)
}

// sourceTable is the table of the references that a draft has prose from.
func (d *draft) sourceTable(a *result.Article, sources []lender) section {
	s := section{Title: "Sources"}
	if len(sources) == 0 {
		return s
	}
	s.Intro = []string{"Copied prose counts each word once, for the earliest reference that has " +
		"it; shared words are all in passages with that reference. Per cent of the draft."}
	text := words(a)
	all := len(sources)
	sources = slices.DeleteFunc(slices.Clone(sources), func(l lender) bool {
		return l.source == nil && 10*l.pair.AShared < a.Words && d.remark(a, &l) == outstripped
	})
	if minor := all - len(sources); minor > 0 {
		s.Items = []string{number(minor,
			"more reference shares less than a tenth of the draft, and others had the words before.",
			"more references share less than a tenth of the draft each, and others had the "+
				"words before.")}
	}
	n, left := d.rows(len(sources), "sources")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Source", Flex: 6, Cut: 1},
		{Head: "Copied prose", Right: true},
		{Head: "Shared words", Right: true},
		{Head: "Longest", Right: true},
		{Head: "Passages", Flex: 3},
		{Head: "Remark", Flex: 4},
	}, n, func(i int) []string {
		l := &sources[i]
		name := d.name(l.ID)
		if title := clean(l.Title); title != "" {
			name += "\n" + title
		}
		if where := d.where(l.Article); where != "" {
			name += "\n" + where
		}
		if n := d.reprints(l.ID); n > 0 {
			name += "\nand " + number(n, "other edition", "other editions")
		}
		return []string{name, share(l.words(), a.Words), share(l.pair.AShared, a.Words),
			count(longest(l.pair, text)), kinds(l.pair), d.remark(a, l)}
	})
	return s
}

// reprints counts the other editions of the text for which an article stands.
func (d *draft) reprints(id string) int {
	n := 0
	for i := range d.Articles {
		if d.Articles[i].EditionOf == id {
			n++
		}
	}
	return n
}

// longest returns the words of a draft in its longest passage that is prose. Without the
// draft's text, those of the reference's may have to do: they differ by a few.
func longest(p *result.Pair, draft *shingle.Text) int {
	n := 0
	for _, q := range p.Passages {
		long := q.Words
		if draft != nil && inside(q.A, draft) {
			first, last := draft.At(q.A.Lo, q.A.Hi)
			long = last - first
		}
		if isProse(q) {
			n = max(n, long)
		}
	}
	return n
}

// outstripped is the remark on a source from which no word counts as copied, because each
// stands in an earlier one.
const outstripped = "others had the words before"

// remark says whether a draft names the source, or why no word counts as copied from it.
func (d *draft) remark(a *result.Article, l *lender) string {
	switch {
	case l.source != nil && l.source.Credited:
		return "the draft names it"
	case l.source != nil:
		return "not named in the draft"
	case d.Settings.TrustDraft && a.Outlet != "" && a.Outlet == l.Outlet:
		return "the draft's own outlet"
	case !slices.ContainsFunc(l.pair.Passages,
		func(q result.Passage) bool { return isProse(q) && q.Kind != "rewritten" }):
		return "in other words only"
	}
	return outstripped
}

// A loan is a passage that a draft has from a source.
type loan struct {
	result.Passage // with the draft as A
	from           *lender
}

// loans returns the passages of a draft in its order. What several sources have is there
// once, from the one that comes first; again counts the others.
func loans(sources []lender) (all []loan, again int) {
	var shown []result.Span
	for i := range sources {
		var fresh []result.Span
		for _, q := range sources[i].pair.Passages {
			switch {
			case !isProse(q):
			case covered(q.A, shown):
				again++
			default:
				all = append(all, loan{q, &sources[i]})
				fresh = append(fresh, q.A)
			}
		}
		shown = append(shown, fresh...)
	}
	slices.SortStableFunc(all, func(l, m loan) int { return cmp.Compare(l.A.Lo, m.A.Lo) })
	return all, again
}

// borrowed shows the passages that a draft has from its sources, each beside the source's.
func (d *draft) borrowed(a *result.Article, sources []lender) section {
	s := section{Title: "Passages"}
	all, again := loans(sources)
	n, left := d.rows(len(all), "passages")
	s.Left = left
	s.Intro = []string{"In the order of the draft. {+Words only in the draft+}, [-words only in " +
		"the source-]; case, accents and punctuation are not marked."}
	if again > 0 {
		s.Intro[0] += " " + number(again, "more passage has", "more passages have") +
			" the same words of the draft from other sources."
	}
	texts := map[string]*shingle.Text{}
	text := words(a)
	for i, l := range all[:n] {
		if _, ok := texts[l.from.ID]; !ok {
			texts[l.from.ID] = words(l.from.Article)
		}
		by := draftSides
		by.b = d.label(l.from.ID)
		p := pane(i+1, l.Passage, text, texts[l.from.ID], by)
		p.NameB = draftSides.b
		s.Panes = append(s.Panes, p)
	}
	return s
}

// covered reports whether nine tenths of s lie in spans, taken one by one.
func covered(s result.Span, spans []result.Span) bool {
	return slices.ContainsFunc(spans, func(t result.Span) bool {
		return 10*(min(s.Hi, t.Hi)-max(s.Lo, t.Lo)) >= 9*(s.Hi-s.Lo)
	})
}

// spoken is the table of the draft's quotations that references print, in its order.
func (d *draft) spoken(a *result.Article) section {
	s := section{Title: "Quotations that others print, too"}
	type printing struct {
		use   *result.Use
		quote *result.Quote
	}
	var sayings []printing
	for i := range d.Quotes {
		for k := range d.Quotes[i].Uses {
			if u := &d.Quotes[i].Uses[k]; u.Article == a.ID {
				sayings = append(sayings, printing{u, &d.Quotes[i]})
			}
		}
	}
	if len(sayings) == 0 {
		return s
	}
	slices.SortFunc(sayings, func(x, y printing) int { return cmp.Compare(x.use.Lo, y.use.Lo) })
	n, left := d.rows(len(sayings), "quotations")
	s.Left = left
	s.Intro = []string{"Against the fullest wording that any article has: [-left out-], {+put in+}."}
	s.Grid = fill([]column{
		{Head: "In the draft", Flex: 8, Lines: 4},
		{Head: "Speaker", Flex: 3, Lines: 2},
		{Head: "Drift", Flex: 1},
		{Head: "Printed by", Flex: 5, Lines: 3},
	}, n, func(i int) []string {
		x := sayings[i]
		return []string{change(x.quote.Text, saying(x.use)), or(x.use.Speaker), or(x.use.Drift),
			d.printedBy(x.quote, a.ID)}
	})
	return s
}

// printedBy names the articles that use a quotation, except one, in the order of its uses.
func (d *draft) printedBy(q *result.Quote, except string) string {
	var names []string
	seen := map[string]bool{except: true}
	for _, u := range q.Uses {
		if !seen[u.Article] && !d.article(u.Article).Draft {
			names = append(names, d.label(u.Article))
		}
		seen[u.Article] = true
	}
	return few(names, 2)
}

package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
)

// desk is the sheet of a check: of several drafts a line each, then of each draft that has
// something to show the finding, what there is to do, its sources, the passages that it has from
// them, and apart from these its quotations that others print.
func (d *draft) desk() sheet {
	findings := d.judged()
	if len(findings) == 0 {
		return append(sheet{{Intro: []string{"There is no draft."}}}, d.closing()...)
	}
	var s sheet
	shown, bare := findings, 0
	if len(findings) > 1 {
		findings = byUrgency(findings)
		s = append(s, d.summary(findings))
		shown = slices.DeleteFunc(slices.Clone(findings), d.isBare)
		bare = len(findings) - len(shown)
	}
	for i := range shown {
		s = append(s, d.detail(&shown[i], len(findings) > 1)...)
	}
	if bare > 0 {
		s = append(s, section{Intro: []string{"The table says all there is about " +
			number(bare, "draft", "drafts") + "."}})
	}
	return append(s, d.closing()...)
}

// isBare reports whether a check found nothing of a draft.
func (d *draft) isBare(f result.Draft) bool {
	a := d.article(f.Article)
	return f.Copied+f.Rewritten+f.Quoted+f.Counted+f.Warnings+a.Account.Common == 0
}

// detail are the sections of one draft, one of several if so.
func (d *draft) detail(f *result.Draft, several bool) sheet {
	a := d.article(f.Article)
	head := d.verdictOn(a, f)
	if several {
		head.Title = "Draft " + d.label(a.ID)
	} else {
		head.Intro = slices.Insert(head.Intro, 1, against(&d.Settings))
	}
	lenders, younger := d.lenders(a)
	sources := slices.DeleteFunc(slices.Clone(lenders),
		func(l lender) bool { return !d.isSource(&l) })
	if len(younger) > 0 {
		head.Intro = append(head.Intro,
			"Published after it, with words of it: "+few(younger, 6)+".")
	}
	s := sheet{head}
	for _, part := range []section{toDoList(f), d.sourceTable(a, sources), warnings(a),
		d.borrowed(a, sources), d.unlent(a, lenders, sources), d.spoken(a), d.decisions(a)} {
		if part.Grid != nil || part.Panes != nil || len(part.Items) > 0 {
			s = append(s, part)
		}
	}
	return s
}

// toDoList lists what there is to do about a draft.
func toDoList(f *result.Draft) section {
	const most = 6
	s := section{Title: "What to do", Items: slices.Clone(f.ToDo)}
	if more := len(s.Items) - most; more > 1 {
		s.Items = append(s.Items[:most:most], number(more, "more thing", "more things")+
			" to look at, below.")
	}
	return s
}

// verdictOn is the finding on a draft, the figures beside the gate, and what became of its other
// words.
func (d *draft) verdictOn(a *result.Article, f *result.Draft) section {
	s := section{Intro: []string{d.label(a.ID) + ": " + bound(f.Sentence) + "."}}
	if !a.Measured() {
		return s
	}
	c := a.Account
	line := capital(verdict(a, &d.Settings)) + ". Of its " + number(a.Words, "word", "words") +
		" " + count(c.Own) + " are its own"
	if of := ofDraft(c); of != "" {
		line += " (" + of + ")"
	}
	for _, part := range []struct {
		n    int
		what string
	}{
		{c.Shared, "copied prose" + ofCopied(c)},
		{c.SharedQuoted, "in quotations that others print, too"},
		{c.Quoted, "in quotations of its own"}, {c.Boilerplate, "boilerplate"}, {c.Excluded,
			"agency copy left out"},
	} {
		if part.n > 0 {
			line += ", " + count(part.n) + " " + part.what
		}
	}
	s.Intro = append(s.Intro, line+".")
	s.Intro = append(s.Intro, besides(a)...)
	if lines := Licences(a, &d.Settings); len(lines) > 1 {
		s.Items = lines
	}
	return s
}

// besides are sentences about what of a draft counts otherwise than one would think, and about what
// decisions leave out.
func besides(a *result.Article) (all []string) {
	for _, said := range []string{asides(a.Account), decided(a)} {
		if said != "" {
			all = append(all, capital(strings.TrimSuffix(said, "."))+".")
		}
	}
	return all
}

// ofDraft says what there is to the own words of a draft.
func ofDraft(c result.Account) string {
	var parts []string
	if c.Rewritten > 0 {
		parts = append(parts, count(c.Rewritten)+" of them tell in other words what a source says")
	}
	if c.AgencyOwn > 0 {
		parts = append(parts, count(c.AgencyOwn)+" of them are agency copy that it credits")
	}
	if c.Recycled > 0 {
		parts = append(parts, count(c.Recycled)+" of them its outlet printed before")
	}
	if c.Common > 0 {
		parts = append(parts, count(c.Common)+" of them are set aside"+asCommon)
	}
	return strings.Join(parts, ", ")
}

// ofCopied says how much of the copied prose of a draft is agency copy, and how much is scattered.
func ofCopied(c result.Account) string {
	var parts []string
	if c.Agency > 0 {
		parts = append(parts, count(c.Agency)+" of them agency copy")
	}
	if c.Scattered > 0 {
		parts = append(parts, count(c.Scattered)+" in pieces too short to say "+
			"from whom they are")
	}
	if parts == nil {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
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
	s.Intro = []string{
		"Against the fullest wording that any article has: [-left out-], {+put in+}."}
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

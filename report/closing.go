package report

import (
	"slices"
	"strconv"
	"strings"

	"overlap/result"
)

// closing is everything after the tables: what was folded, what was set apart, what was
// not read, and what is doubtful. A part with nothing to say is left out.
func (d *draft) closing() sheet {
	var s sheet
	parts := []section{d.editions(), d.boilerplate(), d.skipped(), d.notes()}
	if !d.Drafts {
		parts = append(parts, d.decisions(nil))
	}
	for _, part := range parts {
		if part.Grid != nil || len(part.Items) > 0 {
			s = append(s, part)
		}
	}
	return s
}

// editions lists the texts that several articles print, by the text's id, and under each what its
// later editions have otherwise.
func (d *draft) editions() section {
	of, changed := map[string][]string{}, map[string][]string{}
	for i := range d.Articles {
		if a := &d.Articles[i]; a.EditionOf != "" {
			of[a.EditionOf] = append(of[a.EditionOf], d.label(a.ID))
			if len(a.Differences) > 0 {
				changed[a.EditionOf] = append(changed[a.EditionOf],
					d.label(a.ID)+" has "+differences(a))
			}
		}
	}
	s := section{Title: "Editions of one text",
		Intro: []string{"They count as one text in pairs and stories."}}
	todays := make(map[string]bool) // texts that an article of today prints
	for i := range d.Articles {
		if a := &d.Articles[i]; !a.Archived {
			todays[d.text(a.ID)] = true
		}
	}
	wanted := func(id string) bool { return todays[id] }
	if d.Drafts { // only what a draft has words from
		lent := d.lent()
		wanted = func(id string) bool { return lent[id] }
		s.Intro = []string{"They count as one source."}
	}
	var lines []string
	for i := range d.Articles {
		id := d.Articles[i].ID
		if same := of[id]; len(same) > 0 && wanted(id) {
			line := d.label(id) + " = " + few(same, 6)
			for _, c := range changed[id][:min(len(changed[id]), 6)] {
				line += "; " + c
			}
			lines = append(lines, line)
		}
	}
	n, left := d.rows(len(lines), "texts with editions")
	s.Items, s.Left = lines[:n], left
	return s
}

// differences says in short what an edition has otherwise than the one that stands for its text.
func differences(a *result.Article) string {
	const most, longest = 5, 60
	var all []string
	for _, c := range a.Differences[:min(len(a.Differences), most)] {
		was, is := begin(clean(c.Was), longest), begin(clean(c.Is), longest)
		switch {
		case was == "":
			all = append(all, "{+"+is+"+}")
		case is == "":
			all = append(all, "[-"+was+"-]")
		default:
			all = append(all, "[-"+was+"-] {+"+is+"+}")
		}
	}
	text := strings.Join(all, ", ")
	if more := len(a.Differences) - len(all) + a.MoreDifferences; more > 0 {
		text += " and " + number(more, "more change", "more changes")
	}
	return text
}

// boilerplate is the table of passages that are repeated for other reasons than copying.
func (d *draft) boilerplate() section {
	s := section{Title: "Boilerplate"}
	if len(d.Boilerplate) == 0 {
		return s
	}
	s.Intro = []string{"Passages that are repeated for other reasons than copying. They count " +
		"nowhere as copied."}
	n, left := d.rows(len(d.Boilerplate), "passages")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Passage", Flex: 6, Lines: 2},
		{Head: "Articles", Right: true},
		{Head: "Outlet", Flex: 2, Lines: 2},
		{Head: "Why", Flex: 2},
	}, n, func(i int) []string {
		b := &d.Boilerplate[i]
		return []string{or(b.Text), count(b.Articles), or(b.Outlet), rule(b.Rule)}
	})
	return s
}

// rule says in words why a passage is boilerplate.
func rule(name string) string {
	switch name {
	case "outlet":
		return "again and again in one outlet"
	case "frequency":
		return "in too many articles"
	case "list":
		return "on the list of phrases"
	case "self":
		return "twice in one article"
	case "furniture":
		return "notice, navigation or comment"
	}
	return or(name)
}

// skipped lists what was not read, and why.
func (d *draft) skipped() section {
	s := section{Title: "Skipped"}
	n, left := d.rows(len(d.Skipped), "skipped")
	s.Left = left
	for _, k := range d.Skipped[:n] {
		s.Items = append(s.Items, place(k)+": "+clean(k.Why))
	}
	return s
}

// place is the file of a skip, and its line if it has one.
func place(k result.Skip) string {
	if k.Line > 0 {
		return or(k.Path) + ":" + strconv.Itoa(k.Line)
	}
	return or(k.Path)
}

// notes are the result's doubts about itself.
func (d *draft) notes() section {
	s := section{Title: "Notes"}
	if hasClock(d.Articles) {
		s.Items = append(s.Items, "Times are UTC.")
	}
	if item := recalled(d.Recall); item != "" {
		s.Items = append(s.Items, item)
	}
	if slices.ContainsFunc(d.Pairs, func(p result.Pair) bool { return p.Retelling != nil }) {
		s.Items = append(s.Items, aboutTelling)
	}
	s.Items = append(s.Items, d.Footnotes...)
	return s
}

// recalled says what part of all pairs was found, or nothing if that was not measured.
func recalled(r *result.Recall) string {
	if r == nil || r.Sampled == 0 {
		return ""
	}
	item := "Recall: " + count(r.Found) + " of the " + number(r.Pairs, "pair", "pairs") +
		" with reuse that brute force shows for " + number(r.Sampled, "text", "texts") +
		" were found"
	if r.Low < r.High && r.Pairs > 0 {
		item += ", which is " + proportion(r.Estimate) + "; of all pairs, between " +
			proportion(r.Low) + " and " + proportion(r.High)
	}
	item += "."
	if r.LongPairs > 0 {
		item += " Of those with a passage of 20 words or more, " + count(r.LongFound) + " of " +
			count(r.LongPairs) + "."
	}
	if r.RewrittenPairs > 0 {
		item += " Of the rewritten pairs of " + number(r.RewrittenSampled, "text", "texts") +
			", each held against all others, " + count(r.RewrittenFound) + " of " +
			count(r.RewrittenPairs) + "."
	}
	return item
}

// hasClock reports whether any article has a time of day.
func hasClock(articles []result.Article) bool {
	for i := range articles {
		if strings.Contains(moment(told(&articles[i])), nbsp) {
			return true
		}
	}
	return false
}

// few lists at most n names, and how many more there are.
func few(names []string, n int) string {
	if len(names) <= n {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:n], ", ") + ", " + count(len(names)-n) + nbsp + "more"
}

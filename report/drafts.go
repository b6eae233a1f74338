package report

import (
	"cmp"
	"slices"

	"overlap/result"
)

// byUrgency sorts findings: what is stopped, then what is not checked, then the others; of each, by
// the part that counts, most first, then by id.
func byUrgency(all []result.Draft) []result.Draft {
	sorted := slices.Clone(all)
	order := []string{result.Stopped, result.NotChecked, result.Passes, result.NoGate}
	rank := func(d *result.Draft) int { return min(slices.Index(order, d.Outcome), 2) }
	part := func(d *result.Draft) float64 { return float64(d.Counted) / float64(max(1, d.Of)) }
	slices.SortStableFunc(sorted, func(d, e result.Draft) int {
		return cmp.Or(cmp.Compare(rank(&d), rank(&e)), cmp.Compare(part(&e), part(&d)))
	})
	return sorted
}

// mainly says whose most of a draft's words are, and how many.
func (r *register) mainly(f *result.Draft) string {
	if f.Source == "" {
		return none
	}
	of := r.printer(f.Source)
	if f.Agency != "" {
		of = clean(f.Agency) + " copy"
	}
	return of + ", " + number(f.SourceWords, "word", "words")
}

// summary is the table of many drafts, sorted by urgency, a row each.
func (d *draft) summary(findings []result.Draft) section {
	of := make(map[string]int)
	for i := range findings {
		of[findings[i].Outcome]++
	}
	line, mark := number(len(findings), "draft", "drafts"), ": "
	for _, name := range []string{result.Stopped, result.NotChecked, result.Passes, result.NoGate} {
		if n := of[name]; n > 0 {
			line, mark = line+mark+count(n)+" "+outcomes[name], ", "
		}
	}
	s := section{Intro: []string{line + ".", against(&d.Settings)}}
	n, left := d.rows(len(findings), "drafts")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Draft", Flex: 5, Cut: 1},
		{Head: "Gate", Flex: 2},
		{Head: "Words", Right: true},
		{Head: "Counted", Right: true},
		{Head: "Copied", Right: true},
		{Head: "Re- written", Right: true},
		{Head: "Main source", Flex: 5, Lines: 2},
		{Head: "Warn- ings", Right: true},
	}, n, func(i int) []string {
		f := &findings[i]
		return []string{d.name(f.Article), f.Outcome, count(f.Words), percent(f.Counted, f.Of),
			percent(f.Copied, f.Words), percent(f.Rewritten, f.Words), d.mainly(f),
			count(f.Warnings)}
	})
	return s
}

// outcomes are the outcomes of drafts as a sentence counts them.
var outcomes = map[string]string{result.Stopped: "stopped", result.NotChecked: "not checked",
	result.Passes: "pass", result.NoGate: "without a gate"}

package main

import (
	"slices"

	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/result"
)

// Strangers are figures of articles whose accounts name somebody who is no parent, ancestor or
// version of these, and of why.
type strangers struct{ all, untold, few, original *sheet.Row }

func newStrangers(s *sheet.Sheet, when string) strangers {
	return strangers{
		s.AtMost(.002, "%sarticles that name a source that is no parent, ancestor or version",
			when),
		s.Row(0, "  the dates do not tell that it was first"),
		s.Row(0, "  the dates tell, it has fewer than 30 words"),
		s.Row(0, "  the article copies nothing"),
	}
}

// count counts an article.
func (n *strangers) count(v verdict, it *world.Item, said string) {
	n.all.Count(len(v.strangers) > 0, "%s", said)
	if len(v.strangers) == 0 {
		return
	}
	untold := slices.ContainsFunc(v.strangers, func(s result.Source) bool { return !s.Earlier })
	few := !slices.ContainsFunc(v.strangers,
		func(s result.Source) bool { return s.Words >= leastShared })
	for row, is := range map[*sheet.Row]bool{n.untold: untold, n.few: !untold && few,
		n.original: it.Truth.Parents == nil} {
		row.Whole++
		if is {
			row.Part++
		}
	}
}

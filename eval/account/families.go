package main

import (
	"fmt"

	"overlap/eval/sheet"
	"overlap/result"
)

// mostListed is how many of the few that are wrong are listed in any case.
const mostListed = 20

// judgeFamilies asks of the accounts whether few families explain an article, and the right ones.
func judgeFamilies(s *sheet.Sheet, r *result.Result) {
	other := s.Few(3, "articles that credit an agency and have another family first")
	other.Keep = max(other.Keep, mostListed)
	twice := s.Few(0, "accounts with two entries of one family or one agency")
	single := s.Row(.50, "articles with a single named source")
	half := s.Row(.85, "articles of whose shared words the largest family gives half")
	one := s.Row(.5, "articles of one family at most: the median is 1")
	three := s.Row(.9, "articles of three families at most: the 90th percentile is 3")
	small := s.Few(0, "entries of fewer words than a shortest passage")
	scattered := s.AtMost(.05, "shared words that are scattered")
	for i := range r.Articles {
		a := &r.Articles[i]
		said := label(a) + ": " + describe(&a.Account)
		for _, source := range a.Account.Sources {
			small.Count(source.Words < r.Settings.MinWords, "%s", said)
		}
		scattered.Whole += a.Account.Shared
		scattered.Part += a.Account.Scattered
		twice.Count(isTwice(a.Account.Sources), "%s", said)
		if a.Account.Shared < leastShared {
			continue
		}
		if a.Wire != nil {
			other.Count(first(&a.Account).Agency != a.Wire.Agency, "%s", said)
		}
		o := originOf(&a.Account)
		single.Count(o.single != "", "%s", said)
		half.Count(2*first(&a.Account).Words >= a.Account.Shared, "%s", said)
		one.Count(len(a.Account.Sources) <= 1, "%s", said)
		three.Count(len(a.Account.Sources) <= 3, "%s", said)
	}
}

// first returns the first entry of an account's sources; an empty one if there is none.
func first(a *result.Account) result.Source {
	if len(a.Sources) == 0 {
		return result.Source{}
	}
	return a.Sources[0]
}

// isTwice reports whether two entries are of one agency or, where families have ids, of one
// family.
func isTwice(sources []result.Source) bool {
	seen := map[string]bool{"agency ": true, "family ": true}
	for _, s := range sources {
		of := [2]string{"agency " + s.Agency, "family " + s.Family}
		if s.Agency != "" && seen[of[0]] || s.Family != "" && seen[of[1]] {
			return true
		}
		seen[of[0]], seen[of[1]] = true, true
	}
	return false
}

// label names an article, for the eye.
func label(a *result.Article) string {
	credit := ""
	if a.Wire != nil {
		credit = ", credits " + a.Wire.Agency + " (" + a.Wire.Evidence + ")"
		if a.Wire.Part {
			credit += " in part"
		}
	}
	return fmt.Sprintf("%s (%s, %d words%s)", a.ID, a.Outlet, a.Words, credit)
}

package main

import (
	"slices"

	"overlap/eval/sheet"
	"overlap/result"
)

// judgeSums asks of the accounts whether their figures add up, and whether their slices and
// candidates go with them.
func judgeSums(s *sheet.Sheet, r *result.Result) {
	rows := make([]*sheet.Row, len(sums))
	for i, sum := range sums {
		rows[i] = s.Few(0, "accounts in which %s", sum.wrong)
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		for k, sum := range sums {
			rows[k].Count(sum.is(a), "%s: %s", label(a), describe(&a.Account))
		}
	}
}

// sums are what must not be so in an account.
var sums = []struct {
	wrong string
	is    func(*result.Article) bool
}{
	{"the six figures do not add up to the words", func(a *result.Article) bool {
		c := &a.Account
		return c.Own+c.Quoted+c.SharedQuoted+c.Shared+c.Boilerplate+c.Excluded != a.Words
	}},
	{"sources and scattered words do not add up to the shared ones", func(a *result.Article) bool {
		n := a.Account.Scattered
		for _, s := range a.Account.Sources {
			n += s.Words
		}
		return n != a.Account.Shared
	}},
	{"a part is more than its whole", func(a *result.Article) bool {
		c := &a.Account
		return c.Scattered > c.Shared || c.Agency > c.Shared || c.AgencyOwn > c.Own ||
			c.Recycled > c.Own || c.Rewritten > c.Own || c.Common > c.Own ||
			c.Template > c.Common || c.Furniture > c.Boilerplate
	}},
	{"slices do not go with the figures", func(a *result.Article) bool {
		return slicesDiffer(&a.Account)
	}},
	{"an entry has no candidates, too many, or not its article among them",
		func(a *result.Article) bool {
			return slices.ContainsFunc(a.Account.Sources, func(s result.Source) bool {
				return len(s.Candidates) > result.MostCandidates ||
					!slices.ContainsFunc(s.Candidates,
						func(c result.Portion) bool { return c.Article == s.Article })
			})
		}},
	{"a source is named and not in the set", func(a *result.Article) bool {
		return slices.ContainsFunc(a.Account.Sources,
			func(s result.Source) bool { return s.Named && s.Unseen })
	}},
	{"a candidate is the article itself", func(a *result.Article) bool {
		o := originOf(&a.Account)
		return slices.Contains(o.candidates, a.ID)
	}},
}

// slicesDiffer reports whether the slices of an account, if it has any, have other words than its
// figures.
func slicesDiffer(a *result.Account) bool {
	if len(a.Slices) == 0 {
		return false
	}
	class, source := map[string]int{}, map[string]int{}
	for _, s := range a.Slices {
		class[s.Class] += s.Words
		if s.Class == "shared" {
			source[s.Source] += s.Words
		}
	}
	wanted := map[string]int{"": a.Scattered}
	for _, s := range a.Sources {
		wanted[s.Article] += s.Words
	}
	for name, n := range wanted {
		if source[name] != n {
			return true
		}
	}
	return class["shared"] != a.Shared || class["quoted"] != a.Quoted ||
		class["shared_quoted"] != a.SharedQuoted || class["boilerplate"] != a.Boilerplate ||
		class["excluded"] != a.Excluded
}

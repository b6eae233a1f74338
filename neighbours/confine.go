package neighbours

import (
	"slices"

	"overlap/edition"
	"overlap/result"
)

// Confine leaves in the result of a set what concerns today's articles, and marks the others that
// this names as archived. What they copied themselves is not known: most of it is not in the set.
// So all their words count as their own, and they have no verdict.
func Confine(out *result.Result, s *edition.Set) {
	k := confining{today: make(map[string]bool), wanted: make(map[string]bool)}
	for _, t := range s.Texts {
		for _, a := range t.Editions {
			if !s.Documents[a].Archived {
				k.today[s.Documents[a].ID], k.today[t.First.ID] = true, true
				k.wanted[s.Documents[a].ID], k.wanted[t.First.ID] = true, true
			}
		}
	}
	out.Pairs = slices.DeleteFunc(out.Pairs, func(p result.Pair) bool { return !k.any(p.A, p.B) })
	out.Quotes = slices.DeleteFunc(out.Quotes, func(q result.Quote) bool {
		var articles []string
		for _, u := range q.Uses {
			articles = append(articles, u.Article)
		}
		return !k.any(articles...)
	})
	out.Stories = slices.DeleteFunc(out.Stories,
		func(s result.Story) bool { return !k.any(s.Articles...) })
	for _, a := range out.Articles {
		if k.wanted[a.ID] {
			for _, source := range a.Account.Sources {
				k.wanted[source.Article] = true
			}
		}
	}
	out.Articles = slices.DeleteFunc(out.Articles,
		func(a result.Article) bool { return !k.wanted[a.ID] && !k.wanted[a.EditionOf] })
	for i := range out.Articles {
		a := &out.Articles[i]
		if s.Documents[s.Number(a.ID)].Archived {
			a.Archived, a.Verdict, a.Evidence = true, "", ""
			a.Account = result.Account{Own: a.Words}
		}
	}
}

// A confining is the articles that a result is about, and that it names.
type confining struct{ today, wanted map[string]bool }

// any reports whether one of some articles is of today, and then wants them all.
func (k *confining) any(articles ...string) bool {
	if !slices.ContainsFunc(articles, func(id string) bool { return k.today[id] }) {
		return false
	}
	for _, id := range articles {
		k.wanted[id] = true
	}
	return true
}

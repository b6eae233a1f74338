package check

import (
	"slices"

	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
)

// Confine leaves in the result of a set what concerns its drafts.
func Confine(out *result.Result, s *edition.Set, drafts draft.Drafts) {
	byID, wanted := make(map[string]*index.Document), make(map[string]bool)
	for _, a := range s.Documents {
		if a.Draft && !drafts.IsBeside(a) {
			byID[a.ID], wanted[a.ID] = a, true
		}
	}
	for _, p := range out.Pairs {
		wanted[p.A], wanted[p.B] = true, true
	}
	out.Quotes = slices.DeleteFunc(out.Quotes, func(q result.Quote) bool {
		meets := false
		for _, u := range q.Uses {
			a := byID[u.Article]
			if a == nil {
				continue
			}
			for _, v := range q.Uses {
				if byID[v.Article] == nil &&
					!drafts.IsItself(a, s.Documents[s.Number(v.Article)]) {
					wanted[v.Article], meets = true, true
				}
			}
		}
		return !meets
	})
	out.Articles = slices.DeleteFunc(out.Articles,
		func(a result.Article) bool { return !wanted[a.ID] && !wanted[a.EditionOf] })
	for _, p := range out.Pairs {
		if r := p.Retelling; r != nil && !wanted[r.Next] {
			r.Next, r.NextPerWord = "", 0 // it is none of the result
		}
	}
	for i := range out.Articles {
		a := &out.Articles[i]
		if a.Draft = byID[a.ID] != nil; !a.Draft {
			a.Self, a.Verdict, a.Evidence = nil, "", ""
		}
	}
	out.Stories = []result.Story{}
	out.Boilerplate = boilerplateOf(s, drafts, out.Boilerplate)
}

// boilerplateOf returns the boilerplate of which a draft prints a run of MinWords words, or
// all words if there are fewer; and what a draft repeats.
func boilerplateOf(s *edition.Set, drafts draft.Drafts,
	list []result.Boilerplate) []result.Boilerplate {
	known, repeated := make(runs), make(runs)
	var texts []*shingle.Text
	for t := s.References; t < len(s.Texts); t++ {
		if drafts.IsBeside(s.First(t)) {
			continue
		}
		words := s.WordsOf(s.Texts[t].Editions[0], new(shingle.Text))
		texts = append(texts, words)
		known.add(words.Shingles(nil, s.MinWords))
		for _, again := range s.First(t).Repetitions {
			repeated[again.Hash] = true
		}
	}
	return slices.DeleteFunc(list, func(b result.Boilerplate) bool {
		words := shingle.Split(b.Text)
		switch {
		case b.Rule == "self":
			return !repeated[sketch.HashOf(words.Words)]
		case len(words.Words) < s.MinWords:
			return !slices.ContainsFunc(texts,
				func(t *shingle.Text) bool { return sketch.Says(t, words) })
		}
		return !known.haveAny(words.Shingles(nil, s.MinWords))
	})
}

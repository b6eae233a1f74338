package account

import (
	"cmp"
	"slices"

	"overlap/result"
	"overlap/shingle"
	"overlap/timeline"
)

// rewrittenFrom returns the families from which rewritten words of article a come, of which it is
// known how many each article has: by words, most first, then article. The earliest article that
// has a passage counts for it, so one of a family is named if it has more than a lead of the words.
func (s *settler) rewrittenFrom(words map[int]int, a int) []result.Source {
	byFamily := make(map[int]map[int]int)
	for of, n := range words {
		f := s.Families.From(s.InText[a], s.InText[of])
		if byFamily[f] == nil {
			byFamily[f] = make(map[int]int)
		}
		byFamily[f][of] = n
	}
	sources := make([]result.Source, 0, len(byFamily))
	for f, words := range byFamily {
		family, portions := s.Families.All[f], s.portions(words)
		out := result.Source{Article: portions[0].Article, Family: family.ID,
			Texts: len(family.Texts), Agency: family.Agency,
			Named: len(portions) == 1 ||
				float64(portions[0].Words) >= lead*float64(portions[1].Words),
			Candidates: portions[:min(len(portions), result.MostCandidates)]}
		for _, p := range portions {
			out.Words += p.Words
		}
		of := s.Number(out.Article)
		out.Earlier = timeline.Direct(s.Documents[of].When, s.Documents[a].When).First < 0
		out.Credited = s.creditor.CreditsFamily(a, of)
		sources = append(sources, out)
	}
	slices.SortFunc(sources, func(s, t result.Source) int {
		return cmp.Or(cmp.Compare(t.Words, s.Words), cmp.Compare(s.Article, t.Article))
	})
	return sources
}

// portions returns how many words each article has: by words, most first, then article.
func (b *Book) portions(words map[int]int) []result.Portion {
	var all []result.Portion
	for of, n := range words {
		all = append(all, result.Portion{Article: b.Documents[of].ID, Words: n})
	}
	slices.SortFunc(all, func(p, q result.Portion) int {
		return cmp.Or(cmp.Compare(q.Words, p.Words), cmp.Compare(p.Article, q.Article))
	})
	return all
}

// slices returns the runs of words of one class, source and origin that are not own, by place.
func (b *Book) slices(l ledger, a int, sources []result.Source) (found []result.Slice) {
	words := b.WordsOf(a, new(shingle.Text))
	if len(words.Words) < len(l) {
		return nil // it cannot be read
	}
	for i, j := 0, 0; i < len(l); i = j {
		for j++; j < len(l) && l[j].class == l[i].class &&
			(l[i].class != asShared || l[j].source == l[i].source && l[j].of == l[i].of); j++ {
		}
		if l[i].class == asOwn {
			continue
		}
		lo, hi := words.Bytes(i, j)
		s := result.Slice{Lo: lo, Hi: hi, Class: classNames[l[i].class], Words: j - i}
		if l[i].class == asShared {
			s.Origin = b.Documents[l[i].source].ID
			if l[i].of > 0 {
				s.Source = sources[l[i].of-1].Article
			}
		}
		found = append(found, s)
	}
	return found
}

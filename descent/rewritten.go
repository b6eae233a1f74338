package descent

import (
	"overlap/index"

	"cmp"
	"slices"

	"overlap/result"
)

// Rewritten returns the families from which rewritten words of article a come, of which it is known
// how many each article has: by words, most first, then article. The earliest article that
// has a passage counts for it, so one of a family is named if it has more than a lead of the words.
func Rewritten(c *Creditor, a int, words map[int]int) []result.Source {
	byFamily := make(map[int]map[int]int)
	for of, n := range words {
		f := c.Families.From(c.InText[a], c.InText[of])
		if byFamily[f] == nil {
			byFamily[f] = make(map[int]int)
		}
		byFamily[f][of] = n
	}
	sources := make([]result.Source, 0, len(byFamily))
	for f, words := range byFamily {
		family, portions := c.Families.All[f], c.Portions(words)
		out := result.Source{Article: portions[0].Article, Family: family.ID,
			Texts: len(family.Texts), Agency: family.Agency,
			Named: len(portions) == 1 ||
				float64(portions[0].Words) >= lead*float64(portions[1].Words),
			Candidates: portions[:min(len(portions), result.MostCandidates)]}
		for _, p := range portions {
			out.Words += p.Words
		}
		of := c.Number(out.Article)
		out.Earlier = index.Direct(c.Documents[of], c.Documents[a]).First < 0
		out.Credited = c.CreditsFamily(a, of)
		sources = append(sources, out)
	}
	slices.SortFunc(sources, func(s, t result.Source) int {
		return cmp.Or(cmp.Compare(t.Words, s.Words), cmp.Compare(s.Article, t.Article))
	})
	return sources
}

package decision

import (
	"slices"
	"unicode"

	"overlap/result"
)

// A use is a quotation of an article that others print, too.
type use struct {
	at     result.Span
	others []string // ids of these, ascending
}

// usesOf returns those of the article of an id, in the order of the result.
func usesOf(r *result.Result, id string) (all []use) {
	drafts := make(map[string]bool)
	for i := range r.Articles {
		drafts[r.Articles[i].ID] = r.Articles[i].Draft
	}
	for i := range r.Quotes {
		var mine []result.Span
		var others []string
		for _, u := range r.Quotes[i].Uses {
			switch {
			case u.Article == id:
				mine = append(mine, result.Span{Lo: u.Lo, Hi: u.Hi})
			case !drafts[u.Article]:
				others = append(others, u.Article)
			}
		}
		if len(mine) == 0 || len(others) == 0 {
			continue
		}
		slices.Sort(others)
		others = slices.Compact(others)
		for _, at := range mine {
			all = append(all, use{at, others})
		}
	}
	return all
}

// hasWord reports whether a text has a letter or a digit.
func hasWord(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

package overlap

import (
	"strings"

	"overlap/shingle"
)

// credits reports whether article a names the outlet of article of: in its credit
// line, its byline or anywhere in its text, as whole words.
func (r *run) credits(a, of int) bool {
	copier, name := &r.articles[a], shingle.Split(r.articles[of].Outlet)
	if len(name.Words) == 0 || strings.EqualFold(copier.Outlet, r.articles[of].Outlet) {
		return false
	}
	return names(shingle.Split(copier.Credit), name) || names(shingle.Split(copier.Byline), name) ||
		names(copier.words, name)
}

// names reports whether the words of name stand in t in a row.
func names(t, name *shingle.Text) bool {
	for i := 0; i+len(name.Words) <= len(t.Words); i++ {
		k := 0
		for k < len(name.Words) && t.Words[i+k].Hash == name.Words[k].Hash {
			k++
		}
		if k == len(name.Words) {
			return true
		}
	}
	return false
}

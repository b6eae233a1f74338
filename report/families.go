package report

import (
	"strings"

	"overlap/result"
)

// from says in words from whom the words of a source of an article of so many words come.
func (r *register) from(s *result.Source, words int) string {
	return strings.ReplaceAll(r.family(s, words), " %", nbsp+"%")
}

// family is from with plain spaces.
func (r *register) family(s *result.Source, words int) string {
	return clean(s.Said(words, r.label))
}

func sourceRows(r *register, c *csvWriter) {
	for _, a := range r.Articles {
		for i := range a.Account.Sources {
			s := &a.Account.Sources[i]
			c.row(a.ID, s.Article, s.Named, s.Unseen, s.Family, s.Texts, s.Words, s.Earlier,
				s.Credited, s.Agency, r.family(s, a.Words))
		}
	}
}

func recycledRows(r *register, c *csvWriter) {
	for _, a := range r.Articles {
		for _, p := range a.Account.RecycledFrom {
			c.row(a.ID, a.Outlet, p.Article, p.Words)
		}
	}
}

func candidateRows(r *register, c *csvWriter) {
	for _, a := range r.Articles {
		for _, s := range a.Account.Sources {
			for _, p := range s.Candidates {
				c.row(a.ID, s.Family, p.Article, p.Words)
			}
		}
	}
}

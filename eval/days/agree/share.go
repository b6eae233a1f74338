package agree

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"overlap/result"
)

// A share is what a result says of the articles of one day.
type share struct {
	*result.Result
	texts map[string]string // the article that stands for the text of each, as the whole has it
	own   map[string]string // as this result has it
	day   map[string]bool   // texts that one of the day's articles prints
	today func(id string) bool
}

// standing returns which article stands for the text of each.
func standing(r *result.Result) map[string]string {
	stands := make(map[string]string, len(r.Articles))
	for _, a := range r.Articles {
		stands[a.ID] = a.ID
		if a.EditionOf != "" {
			stands[a.ID] = a.EditionOf
		}
	}
	return stands
}

// newShare returns what concerns the day's articles. Their texts are those of the whole.
func newShare(r *result.Result, texts, own map[string]string, today func(id string) bool) *share {
	s := &share{Result: r, texts: texts, own: own, day: map[string]bool{}, today: today}
	for id := range texts {
		if today(id) {
			s.day[s.text(id)] = true
		}
	}
	return s
}

// text returns the article that stands for the text of another. Of one that the whole has not, it
// is what this result says.
func (s *share) text(id string) string {
	if text, ok := s.texts[id]; ok {
		return text
	}
	if text, ok := s.own[id]; ok {
		return text
	}
	return id
}

// things yields the things of a kind that concern the day, each a struct, with their keys.
func (s *share) things(kind string) iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		switch kind {
		case Pairs:
			s.pairs(func(key string, p *result.Pair) bool { return yield(key, *p) })
		case Passages:
			s.passages(yield)
		case Quotes:
			s.quotes(yield)
		case Stories:
			s.stories(yield)
		case Branches:
			s.branches(yield)
		default:
			s.articles(kind, yield)
		}
	}
}

// pairs yields the pairs of the day's texts, by the texts of both.
func (s *share) pairs(yield func(key string, p *result.Pair) bool) {
	for i := range s.Pairs {
		p := &s.Pairs[i]
		a, b := s.text(p.A), s.text(p.B)
		if (s.day[a] || s.day[b]) && !yield(min(a, b)+" and "+max(a, b), p) {
			return
		}
	}
}

// passages yields the passages of these pairs, by the bytes of both sides.
func (s *share) passages(yield func(string, any) bool) {
	s.pairs(func(_ string, p *result.Pair) bool {
		for _, q := range p.Passages {
			a := fmt.Sprintf("%s:%d-%d", p.A, q.A.Lo, q.A.Hi)
			b := fmt.Sprintf("%s:%d-%d", p.B, q.B.Lo, q.B.Hi)
			if !yield(min(a, b)+" and "+max(a, b), q) {
				return false
			}
		}
		return true
	})
}

// quotes yields the utterances that one of the day's articles uses, by these uses.
func (s *share) quotes(yield func(string, any) bool) {
	for _, q := range s.Quotes {
		var uses []string
		for _, u := range q.Uses {
			if s.today(u.Article) {
				uses = append(uses, fmt.Sprintf("%s:%d-%d", u.Article, u.Lo, u.Hi))
			}
		}
		if len(uses) > 0 && !yield(joined(uses), q) {
			return
		}
	}
}

// stories yields the stories that have one of the day's articles, by these.
func (s *share) stories(yield func(string, any) bool) {
	for _, one := range s.Stories {
		var articles []string
		for _, id := range one.Articles {
			if s.today(id) {
				articles = append(articles, id)
			}
		}
		if len(articles) > 0 && !yield(joined(articles), one) {
			return
		}
	}
}

// branches yields the branches to the day's articles, by these.
func (s *share) branches(yield func(string, any) bool) {
	for _, one := range s.Stories {
		for _, b := range one.Tree {
			if s.today(b.Article) && !yield(b.Article, b) {
				return
			}
		}
	}
}

// joined returns the key of a group.
func joined(parts []string) string {
	slices.Sort(parts)
	return strings.Join(parts, " ")
}

// A verdict is the verdict of an article.
type verdict struct {
	Verdict  string `json:"verdict"`
	Evidence string `json:"evidence"`
}

// articles yields the account, the verdict or the rest of each of the day's articles, by its id.
func (s *share) articles(kind string, yield func(string, any) bool) {
	for _, a := range s.Articles {
		if !s.today(a.ID) {
			continue
		}
		var thing any
		switch kind {
		case Accounts:
			thing = a.Account
		case Verdicts:
			thing = verdict{a.Verdict, a.Evidence}
		default:
			a.Account, a.Verdict, a.Evidence = result.Account{}, "", ""
			a.TextID = "" // a number in its run; EditionOf says which articles are one text
			thing = a
		}
		if !yield(a.ID, thing) {
			return
		}
	}
}

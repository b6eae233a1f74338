package main

import (
	"context"
	"math/rand/v2"
	"slices"

	"overlap"
	"overlap/article"
	"overlap/eval/sheet"
	"overlap/result"
)

// leaveOut draws a fifth of the articles, leaves it out, and holds the accounts of the others
// against those of the whole set.
func (p *plan) leaveOut(s *sheet.Sheet, articles []article.Article, whole *result.Result) error {
	l := newLeaving(s, whole)
	r := rand.New(rand.NewPCG(p.seed, 0))
	for range p.draws {
		out := map[int]bool{}
		for _, i := range r.Perm(len(articles))[:len(articles)/5] {
			out[i] = true
		}
		var rest []article.Article
		for i := range articles {
			if !out[i] {
				rest = append(rest, articles[i])
			}
		}
		found, err := overlap.Find(context.Background(), rest, p.options())
		if err != nil {
			return err
		}
		l.judge(found)
	}
	return nil
}

// A leaving is what the whole set says, and figures of what is said when some of it is left out.
type leaving struct {
	articles map[string]*result.Article
	members  map[string]map[string]bool // texts by family, as far as accounts show them

	same, other, none *sheet.Row // the named source is in the set
	family            *sheet.Row // it is not
}

func newLeaving(s *sheet.Sheet, whole *result.Result) *leaving {
	l := &leaving{articles: map[string]*result.Article{}, members: map[string]map[string]bool{}}
	l.same = s.Row(.95, "a fifth left out, not the named source: it is named again")
	l.other = s.Row(0, "  another is named")
	l.none = s.Row(0, "  none is named")
	l.family = s.Row(.90, "a fifth left out, the named source too: its family or not in the set")
	for i := range whole.Articles {
		l.articles[whole.Articles[i].ID] = &whole.Articles[i]
	}
	for i := range whole.Articles {
		for _, source := range whole.Articles[i].Account.Sources {
			l.note(source)
		}
	}
	return l
}

// note notes who is of a source's family.
func (l *leaving) note(s result.Source) {
	if l.members[s.Family] == nil {
		l.members[s.Family] = map[string]bool{}
	}
	l.members[s.Family][l.text(s.Article)] = true
	for _, c := range s.Candidates {
		l.members[s.Family][l.text(c.Article)] = true
	}
}

// text returns the text, in the whole set, of an article.
func (l *leaving) text(id string) string {
	if a := l.articles[id]; a != nil {
		return a.TextID
	}
	return ""
}

// judge holds the accounts of a part of the set against those of the whole.
func (l *leaving) judge(part *result.Result) {
	texts := map[string]bool{}
	for i := range part.Articles {
		texts[l.text(part.Articles[i].ID)] = true
	}
	for i := range part.Articles {
		now := &part.Articles[i]
		was := l.articles[now.ID]
		before, after := originOf(&was.Account), originOf(&now.Account)
		if before.single == "" || was.Account.Shared < leastShared {
			continue
		}
		said := label(was) + ": " + describe(&was.Account) + " | " + describe(&now.Account)
		switch {
		case texts[l.text(before.single)]:
			is := after.single != "" && l.text(after.single) == l.text(before.single)
			l.same.Count(is, "%s", said)
			l.other.Count(!is && after.single != "", "%s", said)
			l.none.Count(after.single == "", "%s", said)
		case now.Account.Shared >= leastShared:
			l.family.Count(after.unseen || l.isFamily(&was.Account, &now.Account), "%s", said)
		}
	}
}

// isFamily reports whether an account has an entry of the family of the source that another account
// names: of its agency, or with one of its texts.
func (l *leaving) isFamily(was, now *result.Account) bool {
	named := was.Sources[0]
	return slices.ContainsFunc(now.Sources, func(s result.Source) bool {
		return named.Agency != "" && s.Agency == named.Agency ||
			l.members[named.Family][l.text(s.Article)]
	})
}

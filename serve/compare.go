package serve

import (
	"context"
	"net/http"
	"slices"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/result"
)

// compare compares two articles of the archive with each other and with nothing else; or one with
// those that share something with it.
func (s *room) compare(w http.ResponseWriter, r *http.Request) error {
	a, b := r.URL.Query().Get("a"), r.URL.Query().Get("b")
	if a == "" || a == b || b == "" && r.URL.Query().Has("b") {
		return refusal(http.StatusBadRequest, "two articles are compared",
			"give the parameters a and b ids of two articles, or a alone")
	}
	o, err := s.options(r)
	if err != nil {
		return err
	}
	o.Gate, o.Self = nil, nil
	if b == "" {
		return s.work(w, r, s.checks, s.o.Limits.Check, func(ctx context.Context,
			v *archive.View) (shown, error) {
			return beside(ctx, v, a, s.o.Limits.Articles, o)
		})
	}
	return s.work(w, r, s.scans, s.o.Limits.Scan, func(ctx context.Context, v *archive.View) (
		shown, error) {
		two, err := namedIn(v, []string{a, b})
		if err != nil {
			return shown{}, err
		}
		couples := slices.Values([]overlap.Couple{{A: a, B: b}})
		found, err := overlap.Compare(ctx, slices.Values(two), couples, o)
		return shown{found, viewOf("pair", 0)}, err
	})
}

// beside compares an article with those of the archive that a check of its text finds, at most so
// many, and those with nothing else. Of 612 articles of one story, which nearly all share something,
// a scan takes 9 seconds of a processor for one article, and this a twentieth of that. What it does
// not say: editions, stories, and what the others copied, which all want the others compared.
func beside(ctx context.Context, v *archive.View, id string, most int, o overlap.Options) (
	shown, error) {
	some, err := namedIn(v, []string{id})
	if err != nil {
		return shown{}, err
	}
	all, couples, err := relatives(ctx, v, some[0], most, o)
	if err != nil {
		return shown{}, err
	}
	found, err := overlap.Compare(ctx, slices.Values(all), slices.Values(couples), o)
	if err != nil {
		return shown{}, err
	}
	found.Articles = slices.DeleteFunc(found.Articles, func(a result.Article) bool {
		return a.ID != id && !slices.ContainsFunc(found.Pairs,
			func(p result.Pair) bool { return p.A == a.ID || p.B == a.ID })
	})
	for i := range found.Articles {
		if a := &found.Articles[i]; a.ID != id { // what it copied itself was not asked
			a.Archived, a.Verdict, a.Evidence = true, "", ""
			a.Account = result.Account{Own: a.Words}
		}
	}
	at := slices.IndexFunc(found.Articles, func(a result.Article) bool { return a.ID == id })
	return shown{found, viewOf("article", at)}, nil
}

// relatives returns an article, those of which a check of it has a pair, and the couples that it
// makes with each.
func relatives(ctx context.Context, v *archive.View, a article.Article, most int,
	o overlap.Options) (all []article.Article, couples []overlap.Couple, err error) {
	o.Self, o.WithText = []string{a.ID}, false
	checked, err := overlap.CheckIn(ctx, []article.Article{a}, v, o)
	if err != nil {
		return nil, nil, err
	}
	var ids []string
	for _, p := range checked.Pairs {
		for _, id := range []string{p.A, p.B} {
			if id != a.ID && len(ids) < most && !slices.Contains(ids, id) {
				ids = append(ids, id)
				couples = append(couples, overlap.Couple{A: a.ID, B: id})
			}
		}
	}
	others, err := namedIn(v, ids)
	return append([]article.Article{a}, others...), couples, err
}

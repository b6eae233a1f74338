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
// many, as a scan of these and nothing else. Of 612 articles of one story, which nearly all share
// something, a scan takes 9 to 11 seconds of a processor for one of them, and this .3 to 1.3; 3.7
// for one that shares something with 79 others. What it does not say is what a scan of more would:
// which words are common language elsewhere, and what the others copied.
func beside(ctx context.Context, v *archive.View, id string, most int, o overlap.Options) (
	shown, error) {
	some, err := relatives(ctx, v, id, most, o)
	if err != nil {
		return shown{}, err
	}
	found, err := overlap.Find(ctx, some, o)
	if err != nil {
		return shown{}, err
	}
	keep(found, id)
	at := slices.IndexFunc(found.Articles, func(a result.Article) bool { return a.ID == id })
	return shown{found, viewOf("article", at)}, nil
}

// keep leaves in a result what an article is in, and what the others copied unsaid: most of what
// they share with is not in the set.
func keep(found *result.Result, id string) {
	text := id // the article that stands for its text in pairs
	for _, a := range found.Articles {
		if a.ID == id && a.EditionOf != "" {
			text = a.EditionOf
		}
	}
	found.Pairs = slices.DeleteFunc(found.Pairs,
		func(p result.Pair) bool { return p.A != text && p.B != text })
	for i := range found.Articles {
		if a := &found.Articles[i]; a.ID != id && a.ID != text {
			a.Archived, a.Verdict, a.Evidence = true, "", ""
			a.Account = result.Account{Own: a.Words}
		}
	}
}

// relatives returns an article and those of which a check of it has a pair.
func relatives(ctx context.Context, v *archive.View, id string, most int, o overlap.Options) (
	[]article.Article, error) {
	some, err := namedIn(v, []string{id})
	if err != nil {
		return nil, err
	}
	o.Self, o.WithText = []string{id}, false
	checked, err := overlap.CheckIn(ctx, some, v, o)
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{id: true}
	for _, p := range checked.Pairs {
		for _, id := range []string{p.A, p.B} {
			if !ids[id] && len(ids) < most {
				ids[id] = true
				others, err := namedIn(v, []string{id})
				if err != nil {
					return nil, err
				}
				some = append(some, others...)
			}
		}
	}
	return some, nil
}

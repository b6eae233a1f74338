package serve

import (
	"context"
	"net/http"
	"slices"
	"strconv"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/result"
)

// scan compares some of the archive's articles with each other and with all others.
func (s *room) scan(w http.ResponseWriter, r *http.Request) error {
	values := r.URL.Query()
	open := values.Get("open")
	if values.Has("open") && !slices.Contains([]string{"article", "story", "outlets", "quotes"},
		open) {
		return refusal(http.StatusBadRequest, "open: "+strconv.QuoteToGraphic(cut(open)),
			"use article, story, outlets or quotes")
	}
	find, err := s.scanned(r)
	if err != nil {
		return err
	}
	return s.work(w, r, s.scans, s.o.Limits.Scan, func(ctx context.Context, v *archive.View) (
		shown, error) {
		found, err := find(ctx, v)
		if err == nil {
			found.view = opened(found.Result, open, values.Get("article"))
		}
		return found, err
	})
}

// scanned returns what compares the articles that a request names or chooses.
func (s *room) scanned(r *http.Request) (finding, error) {
	values := r.URL.Query()
	c, err := choiceOf(values, 100, s.o.Limits.Articles)
	if err != nil {
		return nil, err
	}
	ids := values["article"]
	switch {
	case len(ids) > s.o.Limits.Articles:
		return nil, refusal(http.StatusBadRequest, "article: too many are named",
			"name at most "+strconv.Itoa(s.o.Limits.Articles))
	case c.hasWords() && s.o.Words == nil:
		return nil, errWordless
	}
	o, err := s.options(r)
	if err != nil {
		return nil, err
	}
	o.Gate, o.Self = nil, nil
	return func(ctx context.Context, v *archive.View) (shown, error) {
		var some []article.Article
		var err error
		if len(ids) > 0 {
			some, err = namedIn(v, ids)
		} else {
			some, err = s.chosen(ctx, v, &c)
		}
		if err != nil {
			return shown{}, err
		}
		found, err := result.Whole(overlap.FindIn(ctx, slices.Values(some), v, o))
		return shown{found, ""}, err
	}, nil
}

// namedIn returns the articles of ids.
func namedIn(v *archive.View, ids []string) (some []article.Article, err error) {
	for _, id := range ids {
		a, err := articleOf(v, id)
		if err != nil {
			return nil, err
		}
		some = append(some, a)
	}
	return some, nil
}

// chosen returns the articles of a choice, those that came last.
func (s *room) chosen(ctx context.Context, v *archive.View, c *choice) (some []article.Article,
	err error) {
	for h, err := range s.hits(ctx, v, c) {
		if err != nil {
			return nil, err
		}
		if some = append(some, h.Article); len(some) == c.limit {
			break
		}
	}
	if len(some) == 0 {
		return nil, refusal(http.StatusNotFound, "no article is as wanted",
			"ask for other words, outlets or days")
	}
	return some, nil
}

// opened returns the view of a page that shows a story or an article, or a list.
func opened(r *result.Result, open, id string) string {
	switch open {
	case "article":
		return viewOf(open, slices.IndexFunc(r.Articles,
			func(a result.Article) bool { return a.ID == id }))
	case "story":
		return viewOf(open, slices.IndexFunc(r.Stories,
			func(s result.Story) bool { return slices.Contains(s.Articles, id) }))
	}
	return open
}

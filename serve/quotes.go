package serve

import (
	"context"
	"net/http"
	"strings"

	"overlap/archive"
	"overlap/search"
)

// A said is a quotation as lists have it.
type said struct {
	Number    int64  `json:"number"` // of its article
	Article   string `json:"article"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Fetched   string `json:"fetched"`
	Text      string `json:"text"`    // between its marks, without what interrupts it
	Speaker   string `json:"speaker"` // empty if it is not known
	Lo        int    `json:"lo"`      // bytes of the article's text, half open
	Hi        int    `json:"hi"`
}

type quotePage struct {
	Quotes   []said   `json:"quotes"`
	Next     int64    `json:"next"`
	Searched *covered `json:"searched,omitempty"`
}

// listQuotes lists quotations. Those of an article are on one page.
func (s *room) listQuotes(w http.ResponseWriter, r *http.Request) error {
	c, err := choiceOf(r.URL.Query(), 50, 500)
	switch {
	case err != nil:
		return err
	case s.o.Words == nil:
		return errWordless
	}
	page := quotePage{Quotes: []said{}}
	last := func() { page.Next = page.Quotes[len(page.Quotes)-1].Number }
	err = s.find(r, &c, &page.Searched, func(ctx context.Context, v *archive.View) error {
		for q, err := range s.o.Words.Quotes(ctx, v, c.Query) {
			if err != nil {
				return ended(err, len(page.Quotes))
			}
			if n := len(page.Quotes); n >= c.limit && page.Quotes[n-1].Number != q.Entry.Number {
				last()
				return nil
			}
			page.Quotes = append(page.Quotes, saidOf(&q))
		}
		return nil
	}, last)
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, page)
}

// saidOf returns a quotation as lists have it.
func saidOf(q *search.Quote) said {
	a, u := &q.Article, &q.Quotation
	var parts []string
	for _, p := range u.Parts {
		parts = append(parts, strings.TrimSpace(a.Text[p.Lo:p.Hi]))
	}
	return said{q.Entry.Number, q.Entry.ID, q.Entry.Outlet, a.Title, a.Published.String(),
		a.Fetched.String(), strings.Join(parts, " "), u.Speaker, u.Lo, u.Hi}
}

// An outlet is one that the archive has articles of.
type outlet struct {
	Name     string `json:"name"`
	Articles int    `json:"articles"`
}

// listOutlets lists the outlets of the archive, those of most articles first.
func (s *room) listOutlets(w http.ResponseWriter, r *http.Request) error {
	ctx, _, leave, err := s.enter(r, s.finds, s.o.Limits.Search)
	if err != nil {
		return err
	}
	defer leave()
	stats, err := s.archive.Stats(ctx)
	if err != nil {
		return err
	}
	all := []outlet{}
	for _, o := range stats.Outlets {
		all = append(all, outlet{o.Name, o.Articles})
	}
	return answer(w, http.StatusOK, map[string]any{"outlets": all})
}

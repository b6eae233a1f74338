package serve

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"overlap/archive"
	"overlap/article"
	"overlap/search"
)

// A listed is an article as lists have it.
type listed struct {
	Number    int64  `json:"number"`
	ID        string `json:"id"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Fetched   string `json:"fetched"`
	URL       string `json:"url"`
	Words     int    `json:"words"`
	Came      string `json:"came"`
	// how the text begins or, of a search for words, what stands around the first of them
	Excerpt []piece `json:"excerpt"`
}

// A piece is a part of an excerpt, that what was sought is or stands between.
type piece struct {
	Text   string `json:"text"`
	Sought bool   `json:"sought,omitempty"`
}

// A covered says how many articles are found by words.
type covered struct {
	Held int `json:"held"`
	All  int `json:"all"`
}

// A page of a list has in Next what below is to be for the next one; 0 if there is none.
type articlePage struct {
	Articles []listed `json:"articles"`
	Next     int64    `json:"next"`
	Searched *covered `json:"searched,omitempty"`
}

// listArticles lists articles, by search.
func (s *room) listArticles(w http.ResponseWriter, r *http.Request) error {
	c, err := choiceOf(r.URL.Query(), 20, 200)
	if err != nil {
		return err
	}
	page := articlePage{Articles: []listed{}}
	err = s.find(r, &c, &page.Searched, func(ctx context.Context, v *archive.View) error {
		for h, err := range s.hits(ctx, v, &c) {
			if err != nil {
				return ended(err, len(page.Articles))
			}
			if len(page.Articles) == c.limit {
				page.Next = page.Articles[c.limit-1].Number
				return nil
			}
			page.Articles = append(page.Articles, listedOf(&h))
		}
		return nil
	}, func() { page.Next = page.Articles[len(page.Articles)-1].Number })
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, page)
}

// errCut says that time ran out when something was found.
var errCut = errors.New("cut")

// ended returns why a list ends, of which there are some elements.
func ended(err error, some int) error {
	if errors.Is(err, context.DeadlineExceeded) && some > 0 {
		return errCut
	}
	return err
}

// find lets do search. Where time ran out and there is something, cut says that more may follow.
func (s *room) find(r *http.Request, c *choice, searched **covered,
	do func(ctx context.Context, v *archive.View) error, cut func()) error {
	if c.hasWords() && s.o.Words == nil {
		return errWordless
	}
	ctx, v, leave, err := s.enter(r, s.finds, s.o.Limits.Search)
	if err != nil {
		return err
	}
	defer leave()
	if c.hasWords() {
		held := s.o.Words.Coverage(v)
		*searched = &covered{held.Held, held.All}
	}
	err = do(ctx, v)
	if errors.Is(err, errCut) {
		cut()
		return nil
	}
	return err
}

var errWordless = refusal(http.StatusUnprocessableEntity, "there is no index of words",
	"start the desk with --search FILE")

// hits returns the articles of a choice.
func (s *room) hits(ctx context.Context, v *archive.View,
	c *choice) iter.Seq2[search.Hit, error] {
	if s.o.Words != nil {
		return s.o.Words.Articles(ctx, v, c.Query)
	}
	return search.Plain(ctx, s.archive, v, c.Query)
}

// listedOf returns an article as lists have it.
func listedOf(h *search.Hit) listed {
	a := &h.Article
	return listed{h.Entry.Number, h.Entry.ID, h.Entry.Outlet, a.Title, a.Published.String(),
		a.Fetched.String(), a.URL, h.Entry.Words, h.Entry.Came.Format(time.RFC3339),
		excerpt(a.Text, h.Spans)}
}

// around is how many bytes of an excerpt stand before and behind what was sought.
const around = 120

// excerpt returns what stands around the first spans of a text, or how it begins.
func excerpt(text string, spans []search.Span) (all []piece) {
	var at search.Span
	if len(spans) > 0 {
		at = spans[0]
	}
	lo, hi := max(at.Lo-around, 0), min(at.Hi+around, len(text))
	if space := strings.IndexAny(text[lo:at.Lo], " \n"); lo > 0 && space >= 0 {
		lo += space + 1
	}
	if space := strings.LastIndexAny(text[at.Hi:hi], " \n"); hi < len(text) && space >= 0 {
		hi = at.Hi + space
	}
	for lo < at.Lo && !utf8.RuneStart(text[lo]) {
		lo++
	}
	for hi < len(text) && !utf8.RuneStart(text[hi]) {
		hi++
	}
	for _, s := range spans {
		if s.Lo < lo || s.Hi > hi {
			continue
		}
		if s.Lo > lo {
			all = append(all, piece{text[lo:s.Lo], false})
		}
		all, lo = append(all, piece{text[s.Lo:s.Hi], true}), s.Hi
	}
	if lo < hi {
		all = append(all, piece{text[lo:hi], false})
	}
	return all
}

// showArticle answers with an article as it was given.
func (s *room) showArticle(w http.ResponseWriter, r *http.Request) error {
	_, v, leave, err := s.enter(r, s.finds, s.o.Limits.Search)
	if err != nil {
		return err
	}
	defer leave()
	a, err := articleOf(v, r.PathValue("id"))
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(a.AppendLine(nil))
	return nil
}

// articleOf returns the article of an id.
func articleOf(v *archive.View, id string) (a article.Article, err error) {
	part, n, ok, err := v.Find(id)
	if err == nil && !ok {
		err = refusal(http.StatusNotFound, "the archive has no article of this id",
			"GET /v1/articles lists them")
	}
	if err != nil {
		return a, err
	}
	return v.Parts[part].Article(n)
}

package report

import (
	"fmt"
	"strconv"

	"overlap/result"
)

// A plotArticle is an article as plots show it.
type plotArticle struct {
	ID        string `json:"id"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Start     string `json:"start"` // how its text begins, if it has no title
	Time      string `json:"time"`
	Seen      bool   `json:"seen"` // the time is when it was fetched
	At        *int   `json:"at"`   // milliseconds; null if no time decides
	EditionOf string `json:"edition_of"`
}

func (r *register) plotArticle(id string) plotArticle {
	a := r.article(id)
	p := plotArticle{ID: id, Outlet: a.Outlet, Title: a.Title, Start: start(a), Time: told(a),
		Seen: a.WhenKind == "fetched", EditionOf: a.EditionOf}
	if t := r.at(id); !t.IsZero() {
		at := int(t.UnixMilli())
		p.At = &at
	}
	return p
}

// A plotStory is what the tree of a story is drawn of.
type plotStory struct {
	Story     *result.Story `json:"story"`
	Number    int           `json:"number"`
	Articles  []plotArticle `json:"articles"`
	Outside   []plotArticle `json:"outside"` // from which some have their words
	Rewritten []rewriting   `json:"rewritten"`
}

// storyData returns the data of the tree of the story that is named.
func (r *register) storyData(of string) (*plotStory, error) {
	n, err := numbered(of, len(r.Stories), "story", "stories")
	for i := range r.Stories {
		if r.Stories[i].ID == of && of != "" {
			n, err = i, nil
		}
	}
	if err != nil {
		return nil, err
	}
	p := &plotStory{Story: &r.Stories[n], Number: n + 1}
	for i := range p.Story.Tree {
		if b := &p.Story.Tree[i]; b.Kind == "outside" {
			p.Outside = append(p.Outside, r.plotArticle(b.Parent))
		}
	}
	for _, id := range p.Story.Articles {
		p.Articles = append(p.Articles, r.plotArticle(id))
		if w := r.rewriting(r.article(id)); w != nil {
			p.Rewritten = append(p.Rewritten, *w)
		}
	}
	return p, nil
}

// A plotQuote is what the timeline of a quotation is drawn of.
type plotQuote struct {
	Quote    *result.Quote `json:"quote"`
	Articles []plotArticle `json:"articles"`
}

// quoteData returns the data of the timeline of the quotation that is named.
func (r *register) quoteData(of string) (*plotQuote, error) {
	n, err := numbered(of, len(r.Quotes), "quotation", "quotations")
	if err != nil {
		return nil, err
	}
	p := &plotQuote{Quote: &r.Quotes[n]}
	seen := map[string]bool{}
	for _, u := range p.Quote.Uses {
		if !seen[u.Article] {
			seen[u.Article] = true
			p.Articles = append(p.Articles, r.plotArticle(u.Article))
		}
	}
	return p, nil
}

// numbered returns the index of what is named by its number, from 1; the first if nothing is.
func numbered(of string, all int, one, more string) (int, error) {
	n := 1
	if of != "" {
		var err error
		if n, err = strconv.Atoi(of); err != nil {
			n = 0
		}
	}
	switch {
	case all == 0:
		return 0, fmt.Errorf("there is no %s to draw", one)
	case n < 1 || n > all:
		return 0, fmt.Errorf("%s %q: the result has %s, numbered from 1", one, of,
			number(all, one, more))
	}
	return n - 1, nil
}

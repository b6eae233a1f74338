package chronicle

import (
	"cmp"
	"time"

	"overlap/result"
)

// A follower holds a result against the state before it.
type follower struct {
	before State
	now    *result.Result
	today  func(id string) bool
	at     string
	seen   map[string]*result.Article // what the result shows of an article
	events []result.Event
}

// look notes what the result shows.
func (f *follower) look() {
	f.seen = make(map[string]*result.Article, len(f.now.Articles))
	for i := range f.now.Articles {
		f.seen[f.now.Articles[i].ID] = &f.now.Articles[i]
	}
}

// say adds an event, of which the lists can be filled in until the next one is added.
func (f *follower) say(kind, what, id string) *result.Event {
	f.events = append(f.events, result.Event{At: f.at, Kind: kind, What: what, ID: id,
		From: []string{}, Articles: []string{}})
	return &f.events[len(f.events)-1]
}

// textOf returns the id of the article that stands for the text of an article.
func (f *follower) textOf(article string) string {
	if a := f.seen[article]; a != nil && a.EditionOf != "" {
		return a.EditionOf
	}
	return article
}

// older compares two articles by time, then id. Of which no time is known is the younger.
func (f *follower) older(a, b string) int {
	s, t := f.timeOf(a), f.timeOf(b)
	return cmp.Or(cmp.Compare(bit(s.IsZero()), bit(t.IsZero())), s.Compare(t), cmp.Compare(a, b))
}

// timeOf returns when an article appeared, the zero time if nobody knows. A time without an offset
// counts as one in UTC, a day as its begin.
func (f *follower) timeOf(article string) time.Time {
	if a := f.seen[article]; a != nil {
		for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateOnly} {
			if t, err := time.Parse(layout, a.When); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

// bit returns 1 if something holds.
func bit(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// free returns an id, or if it is taken another one for the same thing that is not.
func free(id string, taken func(id string) bool) string {
	one := id
	for n := 1; taken(one); n++ {
		one = Another(id, n)
	}
	return one
}

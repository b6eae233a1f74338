// Package chronicle keeps the ids of stories and pairs over the days of an archive, and says what
// became of them.
//
// A run gives each story and each pair an id from its content. That is enough as long as nothing
// else comes. But a story grows at its beginning, too, falls apart, or meets another; an older
// edition takes the place of the article that stood for a text. Follow holds a result against the
// state before it, gives its stories and pairs the ids that they had there, and returns the changes
// as events. Replay makes the state after it of the one before and the events, so events are all
// that has to be kept.
//
// A story keeps its id with the part that has most of its articles; of several parts as large, with
// the one that has the oldest. Stories that merge keep the id of the one that had most articles; of
// several as large, of the one that has the oldest. A pair keeps its id as long as its articles, or
// editions of them, share something.
//
// A result of a day shows the stories and pairs that articles of that day are in. Nothing is said
// of the others: they stay as they are. An article of a story that a result does not show stays
// with its story. One that it shows in no story may be in one that no article of the day is in: it
// counts as a part of its old story that is still there, unless another part has the id.
//
// Cost: linear in the result and in the state, but for sorting. What it misses: a text whose first
// edition is forgotten has new pairs. Of a story that falls apart a part without articles of the
// day, smaller than the one that keeps the id, is forgotten until an article joins it.
package chronicle

import (
	"maps"
	"slices"
	"time"

	"overlap/result"
)

// A State is what there is at one moment: stories and pairs by their ids. One that has only those
// which a result can bear upon serves as well as the whole.
type State struct {
	Stories map[string][]string // ids of their articles, ascending
	Pairs   map[string]Pair
}

// A Pair is what lasts of a pair of articles.
type Pair struct {
	A, B     string   // ids of the two when it was new, A the smaller
	Passages []string // ids of its passages, ascending
}

// NewState returns a state with nothing in it.
func NewState() State {
	return State{Stories: make(map[string][]string), Pairs: make(map[string]Pair)}
}

// Follow gives the stories and pairs of a result the ids that last, and returns the state behind it
// and the events that lead there, in the order of a result. Today says of the id of an article
// whether all its stories and pairs are shown; At is when. It changes the ids in now, and nothing
// of the state before.
func Follow(before State, now *result.Result, today func(id string) bool,
	at time.Time) (after State, events []result.Event) {
	f := follower{before: before, now: now, today: today, at: at.UTC().Format(time.RFC3339Nano)}
	f.look()
	f.followStories()
	f.followPairs()
	result.SortEvents(f.events)
	return Replay(before, f.events), f.events
}

// Forget returns the state without some articles, and the events that lead there: their pairs are
// gone, and stories of which fewer than two articles are left.
func Forget(before State, gone func(id string) bool,
	at time.Time) (after State, events []result.Event) {
	f := follower{before: before, at: at.UTC().Format(time.RFC3339Nano)}
	for id, articles := range before.Stories {
		left := slices.DeleteFunc(slices.Clone(articles), func(a string) bool { return !gone(a) })
		switch {
		case len(articles) < len(left)+2:
			f.say(result.Gone, result.OfStory, id).Left = articles
		case len(left) > 0:
			f.say(result.Changed, result.OfStory, id).Left = left
		}
	}
	for id, p := range before.Pairs {
		if gone(p.A) || gone(p.B) {
			f.goes(id, p)
		}
	}
	result.SortEvents(f.events)
	return Replay(before, f.events), f.events
}

// Replay returns the state behind some events, which are in order.
func Replay(before State, events []result.Event) State {
	after := State{Stories: maps.Clone(before.Stories), Pairs: maps.Clone(before.Pairs)}
	if after.Stories == nil || after.Pairs == nil {
		after = NewState()
	}
	for i := range events {
		switch e := &events[i]; e.What {
		case result.OfStory:
			after.replayStory(e)
		case result.OfPair:
			after.replayPair(e)
		}
	}
	return after
}

// replayStory changes a story as an event says.
func (s State) replayStory(e *result.Event) {
	switch e.Kind {
	case result.Gone:
		delete(s.Stories, e.ID)
	case result.New, result.Split:
		s.Stories[e.ID] = e.Articles
	default:
		if e.Kind == result.Merged {
			for _, id := range e.From {
				delete(s.Stories, id)
			}
		}
		s.Stories[e.ID] = union(without(s.Stories[e.ID], e.Left), e.Articles)
	}
}

// replayPair changes a pair as an event says.
func (s State) replayPair(e *result.Event) {
	switch e.Kind {
	case result.Gone:
		delete(s.Pairs, e.ID)
	case result.New:
		s.Pairs[e.ID] = Pair{A: e.Articles[0], B: e.Articles[1], Passages: e.Passages}
	default:
		p := s.Pairs[e.ID]
		p.Passages = union(without(p.Passages, e.Left), e.Passages)
		s.Pairs[e.ID] = p
	}
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"overlap/result"
)

// leastShared is from how many shared words on an article's account is asked where they are from.
const leastShared = 30

// An origin is what an account says of where its article is from.
type origin struct {
	single     string   // the source that it names alone and first; empty if there is none
	named      []string // all that it names
	candidates []string // all that it shows
	unseen     bool     // a source is not in the set
}

func originOf(a *result.Account) origin {
	var o origin
	for _, s := range a.Sources {
		if s.Named {
			o.named = append(o.named, s.Article)
		}
		o.unseen = o.unseen || s.Unseen
		o.candidates = append(o.candidates, s.Article)
		for _, c := range s.Candidates[:min(len(s.Candidates), result.MostCandidates)] {
			o.candidates = append(o.candidates, c.Article)
		}
	}
	if len(o.named) == 1 && a.Sources[0].Named {
		o.single = o.named[0]
	}
	return o
}

// shows reports whether one of the candidates is wanted.
func (o *origin) shows(wanted func(id string) bool) bool {
	return slices.ContainsFunc(o.candidates, wanted)
}

// describe says what an account's sources are, for the eye.
func describe(a *result.Account) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d shared, %d scattered", a.Shared, a.Scattered)
	for _, s := range a.Sources {
		fmt.Fprintf(&b, "; %d of %s", s.Words, s.Article)
		for _, mark := range []struct {
			is   bool
			said string
		}{
			{s.Named, "named"}, {s.Unseen, "unseen"}, {s.Earlier, "earlier"},
			{s.Credited, "credited"}, {s.Agency != "", s.Agency},
		} {
			if mark.is {
				b.WriteString(" " + mark.said)
			}
		}
		if s.Family != "" {
			fmt.Fprintf(&b, " (family %s of %d)", s.Family, s.Texts)
		}
		for _, c := range s.Candidates {
			fmt.Fprintf(&b, " %s:%d", c.Article, c.Words)
		}
	}
	return b.String()
}

// Package speech brings the quotations of a set together: which of them are variants of one
// utterance, who prints it, and which words of each article stand in quotation marks elsewhere,
// too.
//
// It takes the uses of quotations that sketches found and gives the utterances of package quote
// over the articles of a set. Gather groups, beside whatever else the run does. Share compares the
// uses of each utterance with its fullest one. What is left answers questions, for any number of
// goroutines at once.
//
// Cost: that of quote.Group, and for each use of an utterance that two texts print one reading of
// the text around it. What it misses: words that two uses share and the fullest one lacks.
package speech

import (
	"iter"
	"math"
	"slices"
	"sort"
	"strings"

	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/par"
	"overlap/internal/span"
	"overlap/internal/work"
	"overlap/quote"
	"overlap/result"
)

// Speech is the quotations of the articles of a set, by utterance.
type Speech struct {
	*edition.Set
	Utterances []quote.Utterance // once they are gathered
	// of each article, words in quotation marks that other texts print, too, as a union
	Shared [][]span.Span
	drafts draft.Drafts
	uses   []use
	packed []byte // the quotations of the uses
}

// A use is a quotation that somebody else may print, too, without what only grouping needs.
type use struct {
	article int32
	first   int32 // the number of its first word there
	words   int32
	size    int32 // bytes of the quotation in packed, from
	at      int64
}

// keep keeps uses. There may be millions, and each is asked for a few times: so quotations are
// packed.
func (s *Speech) keep(uses []quote.Use) {
	s.uses = make([]use, len(uses))
	for i, u := range uses {
		at := len(s.packed)
		c := codec.Coder{Bytes: s.packed}
		u.Quotation.Code(&c, math.MaxInt32)
		s.packed = c.Bytes
		s.uses[i] = use{int32(u.Article), int32(u.First), int32(u.Words),
			int32(len(s.packed) - at), int64(at)}
	}
}

// quotation returns the quotation of a use.
func (s *Speech) quotation(use int) (q quote.Quotation) {
	u := &s.uses[use]
	q.Code(&codec.Coder{Bytes: s.packed[u.at:][:u.size], Reads: true}, math.MaxInt32)
	return q
}

// New returns no quotations yet. Those of drafts are held against references alone.
func New(set *edition.Set, drafts draft.Drafts) *Speech {
	return &Speech{Set: set, drafts: drafts, Shared: make([][]span.Span, len(set.Documents))}
}

// Gather brings the variants of each utterance together while other things are done: it takes one
// processor for most of its time. It takes the uses of the documents over. What it returns waits
// until all is done.
func (s *Speech) Gather() (wait func()) {
	all := 0
	for _, a := range s.Documents {
		all += len(a.Uses)
	}
	uses := make([]quote.Use, 0, all)
	for i, a := range s.Documents {
		for _, u := range a.Uses {
			u.Article, u.Outlet = i, a.Outlet
			if a.When.Known {
				u.Date = a.When.Seconds
			}
			uses = append(uses, u)
		}
		a.Uses = nil
	}
	return s.Go("comparing quotations", func() { s.group(uses) })
}

// mostQuoting is how many articles whose quotations cannot be grouped a run puts up with.
const mostQuoting = 100

// group groups uses and keeps them. If that faults, the article with which it begins to do so has
// its quotations left out: from half to half, as many uses are found as can be grouped.
func (s *Speech) group(uses []quote.Use) {
	for range mostQuoting {
		fault := s.groupFew(uses)
		if fault == nil {
			s.keep(uses)
			return
		}
		n := sort.Search(len(uses), func(n int) bool { return s.groupFew(uses[:n]) != nil })
		article := uses[max(0, n-1)].Article
		s.Try("comparing the quotations of", func() { panic(fault) }, s.Documents[article])
		uses = slices.DeleteFunc(uses, func(u quote.Use) bool { return u.Article == article })
	}
	panic("grouping faults again and again")
}

// groupFew groups some uses, and returns the panic that it ended in, or nil.
func (s *Speech) groupFew(uses []quote.Use) *par.Panic {
	return par.Caught(func() {
		for _, u := range uses {
			if s.Trip != nil {
				s.Trip("comparing the quotations of", false, []work.Item{s.Documents[u.Article]})
			}
		}
		s.Utterances = quote.Group(uses, s.Jobs)
	})
}

// texts returns the texts that print an utterance, ascending.
func (s *Speech) texts(u *quote.Utterance) []int {
	texts := make([]int, len(u.Uses))
	for i, use := range u.Uses {
		texts[i] = s.InText[s.uses[use].article]
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// Told yields for each utterance the texts that print it, ascending.
func (s *Speech) Told() iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for i := range s.Utterances {
			if !yield(s.texts(&s.Utterances[i])) {
				return
			}
		}
	}
}

// LeastWords is the number of words of the shortest utterance that counts as shared: one word in
// quotation marks ("foe") is a word that everybody picks up, and finds nobody out.
const LeastWords = 3

// Words returns how many words the fullest use of an utterance has.
func (s *Speech) Words(u *quote.Utterance) int { return int(s.uses[u.Fullest].words) }

// Fullest returns the article with the fullest use of an utterance.
func (s *Speech) Fullest(u *quote.Utterance) *index.Document {
	return s.Documents[s.uses[u.Fullest].article]
}

// Reach returns how many outlets, of those that are named, and how many articles use an utterance.
func (s *Speech) Reach(u *quote.Utterance) (outlets, articles int) {
	of, in := make(map[string]bool), make(map[int]bool)
	for _, use := range u.Uses {
		a := int(s.uses[use].article)
		in[a], of[s.Documents[a].Outlet] = true, true
	}
	delete(of, "")
	return len(of), len(in)
}

// Saying returns what the fullest use of an utterance prints between its marks, without what
// interrupts it.
func (s *Speech) Saying(u *quote.Utterance) string {
	var parts []string
	for _, p := range s.quotation(u.Fullest).Parts {
		parts = append(parts, strings.TrimSpace(s.bytesOf(u.Fullest, p.Lo, p.Hi)))
	}
	return strings.Join(parts, " ")
}

// bytesOf returns bytes of the article of a use.
func (s *Speech) bytesOf(use, lo, hi int) string {
	return s.TextBetween(int(s.uses[use].article), lo, hi)
}

// Result returns an utterance as a result has it. Its text and the number of its outlets are known.
func (s *Speech) Result(u *quote.Utterance, text string, outlets int) result.Quote {
	out := result.Quote{Text: text, Speaker: u.Speaker, Outlets: outlets,
		Uses: make([]result.Use, len(u.Uses))}
	for k, use := range u.Uses {
		q := s.quotation(use)
		one := result.Use{
			Article: s.Documents[s.uses[use].article].ID,
			Lo:      q.Lo, Hi: q.Hi, Text: s.bytesOf(use, q.Lo, q.Hi),
			Speaker: u.Names(q.Speaker), Rule: q.Rule, Drift: u.Drifts[k].String(),
			Unclosed: q.Unclosed, Unopened: q.Unopened,
		}
		for _, p := range q.Parts {
			one.Parts = append(one.Parts, result.Span(p))
		}
		if !q.Source.Empty() {
			source := result.Span(q.Source)
			one.Source = &source
		}
		out.Uses[k] = one
	}
	return out
}

package check

import (
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/span"
	"overlap/quote"
)

// unnamed returns the words of a draft in quotation marks that nobody is said to have spoken.
func unnamed(a *index.Document, text string) []span.Span {
	var named []span.Span
	for _, u := range a.Uses {
		q := u.Quotation
		if q.Speaker != "" && !isGuessed(q.Rule) && (q.Lo < 2 || text[q.Lo-2:q.Lo] != "> ") {
			named = append(named, span.Of(u.First, u.First+u.Words))
		}
	}
	return span.Minus(a.Spoken, span.Union(named))
}

// isGuessed reports whether a rule finds a speaker who is not named with the quotation.
func isGuessed(rule string) bool {
	return rule == quote.RulePrevious || rule == quote.RuleAlternating
}

// noteSpeech notes what a draft's quotation marks may hide. Nothing that is only in a companion is
// an utterance.
func noteSpeech(s *edition.Set, drafts draft.Drafts, a *index.Document) {
	drafts[a].Unnamed = unnamed(a, s.ComparedOf(a))
	if drafts.IsBeside(a) {
		a.Uses = nil
	}
}

// look makes some drafts part of the set, or looks at them anew, and notes what their quotation
// marks may hide. It returns those that could be read.
func look(s *edition.Set, drafts draft.Drafts, some []*index.Document) ([]*index.Document, error) {
	read, err := s.Segment.Add(s.Crew, some)
	for _, a := range some {
		d := drafts[a]
		switch {
		case !a.Broken:
			noteSpeech(s, drafts, a)
		case d.Beside != nil:
			drafts[d.Beside.Of].Unchecked = draft.Unknown
		default:
			d.Unchecked = draft.Unknown
		}
	}
	return read, err
}

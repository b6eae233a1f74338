package check

import (
	"overlap/index"
	"overlap/internal/span"
	"overlap/quote"
)

// unnamed returns the words of a draft in quotation marks that nobody is said to have spoken.
func (r *Checker) unnamed(a *index.Document, text string) []span.Span {
	var named []span.Span
	for _, u := range a.Uses {
		if q := u.Quotation; q.Speaker == "" || guessed(q.Rule) || q.Lo >= 2 &&
			text[q.Lo-2:q.Lo] == "> " {
			continue
		}
		named = append(named, span.Of(u.First, u.First+u.Words))
	}
	return span.Minus(a.Spoken, span.Union(named))
}

// guessed reports whether a rule finds a speaker who is not named with the quotation.
func guessed(rule string) bool {
	return rule == quote.RulePrevious ||
		rule == quote.RuleAlternating
}

// noteSpeech notes what a draft's quotation marks may hide. Nothing that is only in a companion is
// an utterance.
func (r *Checker) noteSpeech(a *index.Document) {
	r.Drafts[a].Unnamed = r.unnamed(a, r.ComparedOf(a))
	if r.Drafts.IsBeside(a) {
		a.Uses = nil
	}
}

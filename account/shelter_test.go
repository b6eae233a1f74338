package account

import (
	"slices"
	"testing"

	"overlap/align"
	"overlap/draft"
	"overlap/internal/span"
	"overlap/match"
)

// TestSheltered: words are sheltered in rows, in marks that nobody speaks in, if a reference prints
// them as prose and none as speech.
func TestSheltered(t *testing.T) {
	const heard = unnamed | proseElsewhere
	for _, test := range []struct {
		name    string
		hearsay hearsay
		class   class
		words   int
		want    []span.Span
	}{
		{"a row", heard, asQuoted, draft.InRow, []span.Span{span.Of(2, 2+draft.InRow)}},
		{"that others quote", heard, asSharedQuoted, 10, []span.Span{span.Of(2, 12)}},
		{"few words", heard, asQuoted, draft.InRow - 1, nil},
		{"no quotation", heard, asShared, 10, nil},
		{"somebody says it", proseElsewhere, asQuoted, 10, nil},
		{"no reference has it", unnamed, asQuoted, 10, nil},
		{"a reference has it in marks, too", heard | speechElsewhere, asQuoted, 10, nil},
	} {
		l := make(ledger, 14)
		for _, w := range l.in(span.Of(2, 2+test.words)) {
			w.class, w.hearsay = test.class, test.hearsay
		}
		if got := l.sheltered(); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// TestMet: what references have of a draft, and what of that in rows.
func TestMet(t *testing.T) {
	claimed := func(spans ...span.Span) claim { return claim{Side: match.Side{Literal: spans}} }
	all, rows := met([]claim{claimed(span.Of(20, 29), span.Of(0, 3)), claimed(span.Of(2, 7))})
	if !slices.Equal(all, []span.Span{span.Of(0, 7), span.Of(20, 29)}) ||
		!slices.Equal(rows, []span.Span{span.Of(20, 29)}) {
		t.Error(all, rows)
	}
}

// TestCopied: of what is said in other words only the same words are a copy.
func TestCopied(t *testing.T) {
	c := claim{Side: match.Side{Span: span.Of(0, 9), Literal: []span.Span{span.Of(2, 5)}}}
	if got := c.copied(); !slices.Equal(got, []span.Span{span.Of(0, 9)}) {
		t.Error(got)
	}
	if c.kind = align.Rewritten; !slices.Equal(c.copied(), c.Literal) {
		t.Error(c.copied())
	}
}

func TestIsCreditLine(t *testing.T) {
	for _, test := range []struct {
		line  string
		words int
		want  bool
	}{
		{"By Ida Fenn, Associated Press\n", 5, true},
		{"", 0, true},
		{"He told Reuters so.\n", 4, false},
		{"\"He told Reuters so.\"  \r\n", 4, false},
		{"Did he tell Reuters?", 4, false},
		{"a line of many words that no byline and no credit ever has", 13, false},
	} {
		if got := isCreditLine(test.line, test.words); got != test.want {
			t.Errorf("%q: %v", test.line, got)
		}
	}
}

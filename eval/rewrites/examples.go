package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"overlap/eval/rewrites/set"
)

// Examples are what went wrong with texts of one name, to be read.
type examples struct {
	missed []string // sentences of which nothing was found
	untrue []untrue
}

// An untrue claim is one of so many words.
type untrue struct {
	words int
	text  string
}

// add keeps what is missed of a text, and what is claimed of it untruly.
func (e *examples) add(c *set.Case, t *set.Text, s *score, said *claims) {
	id := idOf(c, t.Name)
	for n, sentence := range t.Sentences {
		if found, made := s.right[n]; made && found == 0 {
			e.missed = append(e.missed, fmt.Sprintf("%s: %s%s", id, t.Text[sentence.Lo:sentence.Hi],
				origin(c, sentence)))
		}
	}
	for _, one := range s.examples {
		var runs []string
		for _, run := range one.runs {
			runs = append(runs, oneLine(t.Text[run.Lo:run.Hi]))
		}
		text := fmt.Sprintf("%s: %s\n    %s: %s", id, strings.Join(runs, " … "), one.with,
			oneLine(said.text(one.with, one.theirs)))
		if one.kind == withSource {
			text += origin(c, t.Sentences[one.sentence])
		}
		e.untrue = append(e.untrue, untrue{one.words, fmt.Sprintf("%v, %d words of %s", one.kind,
			one.words, text)})
	}
}

// origin returns the sentences of the source that one was made of, a line each.
func origin(c *set.Case, s set.Sentence) (lines string) {
	for _, from := range s.From {
		of := c.Source.Sentences[from]
		lines += fmt.Sprintf("\n    of %d: %s", from+1, c.Source.Text[of.Lo:of.Hi])
	}
	return lines
}

// oneLine returns a text without breaks.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// print prints the first sentences that were missed and the longest claims that are not true, so
// many of each.
func (e *examples) print(w io.Writer, n int) {
	for _, text := range e.missed[:min(n, len(e.missed))] {
		fmt.Fprintf(w, "  missed: %s\n", text)
	}
	slices.SortStableFunc(e.untrue, func(a, b untrue) int { return cmp.Compare(b.words, a.words) })
	for _, one := range e.untrue[:min(n, len(e.untrue))] {
		fmt.Fprintf(w, "  untrue: %s\n", one.text)
	}
}

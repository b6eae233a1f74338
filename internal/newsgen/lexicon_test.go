package newsgen

import (
	"slices"
	"testing"

	"overlap/shingle"
)

// Words that may stand for each other differ, in each form, also as they are compared; and every
// form of a group is as long as another.
func TestLexicons(t *testing.T) {
	for _, l := range Languages {
		x := newTongue(l).lexicons
		for _, of := range []*lexicon{x.things, x.people, x.deeds, x.qualities, x.manners} {
			for _, lexeme := range of.lexemes {
				for _, words := range lexeme.forms {
					checkForm(t, words)
					if len(words) != len(lexeme.forms[base]) {
						t.Errorf("%s: %q and %q", l, words, lexeme.forms[base])
					}
				}
			}
		}
		for word, group := range x.links {
			if !slices.Contains(group.forms[base], word) {
				t.Errorf("%s: %q is a link of %q", l, word, group.forms[base])
			}
		}
	}
}

func checkForm(t *testing.T, words []string) {
	seen := map[string]bool{}
	for _, word := range words {
		folded := ""
		split := shingle.Split(word).Words
		for _, w := range split {
			folded += shingle.Fold(word[w.Lo:w.Hi])
		}
		if seen[folded] {
			t.Errorf("%q has %s twice", words, word)
		}
		seen[folded] = true
		if x := (token{word: word}); x.counted() != len(split) {
			t.Errorf("%s counts as %d words, not %d", word, len(split), x.counted())
		}
	}
}

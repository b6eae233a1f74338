// Package english knows which words the newsrooms of the English-speaking world print otherwise
// though they mean the same, and which words are so frequent that they say little. Whoever compares
// texts needs both: colour is color, don't is do not, Sen. is Senator, and that two texts have
// "of the" proves nothing.
//
// All words are folded, as package shingle folds them: small letters without accents and
// apostrophes. Tables are read once, by packages that put them under their own hashes; [American]
// looks at one word. Any number of goroutines may use everything here.
package english

import (
	"iter"
	"strings"
)

// pairs yields two words at a time of a list that spaces and line ends part.
func pairs(list string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		words := strings.Fields(list)
		for i := 0; i+1 < len(words); i += 2 {
			if !yield(words[i], words[i+1]) {
				return
			}
		}
	}
}

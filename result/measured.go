package result

import "strings"

// Measured reports whether the account of a draft was measured: there was something to compare it
// with, and it is no shorter than the shortest passage.
func (a *Article) Measured() bool {
	return a.Unchecked != NoReference && !strings.HasPrefix(a.Unchecked, TooShort)
}

// The reasons of Article.Unchecked for which no account was measured: NoReference is one, TooShort
// the beginning of one, which goes on with the draft's words and how many are wanted.
const (
	NoReference = "nothing to compare with"
	TooShort    = "the draft has "
)

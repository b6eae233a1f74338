package result

import "strings"

// Measured reports whether the account of a draft was measured: there was something to compare it
// with, and it is no shorter than the shortest passage.
func (a *Article) Measured() bool {
	return a.Unchecked != NoReference && !strings.HasPrefix(a.Unchecked, TooShort)
}

// The reasons, as Article.Unchecked has them.
const (
	NoReference = "nothing to compare with"
	TooShort    = "the draft has "
)

package overlap

import (
	"fmt"
	"iter"
	"strings"

	"overlap/article"
)

// Drafts that cannot be checked, whatever the gate: there is no reference but the draft itself, or
// the draft has no room for a passage. Their accounts say nothing.

// The reasons, as Article.Unchecked has them.
const (
	noReference = "nothing to compare with"
	tooShort    = "the draft has "
)

// Measured reports whether the account of a draft was measured: there was something to compare it
// with, and it is no shorter than the shortest passage.
func (a *Article) Measured() bool {
	return a.Unchecked != noReference && !strings.HasPrefix(a.Unchecked, tooShort)
}

// tally counts in n what passes.
func tally(all iter.Seq[article.Article], n *int) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for a := range all {
			*n++
			if !yield(a) {
				return
			}
		}
	}
}

// unmeasured says which drafts cannot be held against so many references, of which some may be
// the draft itself.
func (r *run) unmeasured(references int) {
	for _, a := range r.articles {
		switch {
		case a.draft == nil || a.draft.beside != nil || a.draft.unchecked != "":
		case references <= len(a.draft.itself):
			a.draft.unchecked = noReference
		case a.size < r.o.MinWords:
			a.draft.unchecked = fmt.Sprintf("%s%s, fewer than --min-words (%d)", tooShort,
				plural(a.size, "word", "words"), r.o.MinWords)
		}
	}
}

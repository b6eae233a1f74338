package overlap

import (
	"fmt"
	"iter"

	"overlap/article"
	"overlap/result"
)

// Drafts that cannot be checked, whatever the gate: there is no reference but the draft itself, or
// the draft has no room for a passage. Their accounts say nothing.

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
func (r *checker) unmeasured(references int) {
	for _, a := range r.Documents {
		d := r.drafts[a]
		switch {
		case d == nil || d.beside != nil || d.unchecked != "":
		case references <= len(d.itself):
			d.unchecked = result.NoReference
		case a.Size < r.MinWords:
			d.unchecked = fmt.Sprintf("%s%s, fewer than --min-words (%d)", result.TooShort,
				plural(a.Size, "word", "words"), r.MinWords)
		}
	}
}

package check

import (
	"fmt"
	"iter"

	"overlap/article"
	"overlap/internal/prose"
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
func (r *Checker) unmeasured(references int) {
	for _, a := range r.Documents {
		d := r.Drafts[a]
		switch {
		case d == nil || d.Beside != nil || d.Unchecked != "":
		case references <= len(d.Itself):
			d.Unchecked = result.NoReference
		case a.Size < r.MinWords:
			d.Unchecked = fmt.Sprintf("%s%s, fewer than --min-words (%d)", result.TooShort,
				prose.Plural(a.Size, "word", "words"), r.MinWords)
		}
	}
}

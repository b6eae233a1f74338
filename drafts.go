package overlap

import (
	"overlap/index"
	"overlap/internal/span"
	"overlap/result"
	"overlap/timeline"
)

// A draft is what a check knows of an article that is checked, beside all else.
type draft struct {
	outlet, owner string                     // as it says, whether or not they count
	when          timeline.Instant           // as well
	itself        map[*index.Document]itself // references that are left out
	parted        []int                      // numbers of those that were parted, but at a line's end
	joined        []int                      // and of those that were run together
	met           []span.Span                // words that a reference has, as a union
	copied        []span.Span                // those of them in runs of at least inRow
	unnamed       []span.Span                // words in quotation marks that nobody is said to have spoken
	unshared      []source                   // what looks like a form, but that no two references show to be one
	beside        *companion                 // what another draft has beside its text: then this is none
	warnings      []result.Warning           // what is odd about it
	unchecked     string                     // why it is not under the gate if it is not over it
}

// Drafts are the articles that are checked, each with what is known of it as a draft. There are none
// but in a check.
type drafts map[*index.Document]*draft

// An itself is a reference that is a draft itself: its id, as it gives it, and what says so.
type itself struct {
	id string
	by identity
}

// An identity says by what a reference is a draft itself.
type identity string

const (
	sameFile  identity = "the same file"
	named     identity = "named as the same article"
	sameID    identity = "the same id"
	sameURL   identity = "the same url"
	sameWords identity = "the same words"
)

// isItself reports whether reference b is left out since it is draft a itself.
func (d drafts) isItself(a, b *index.Document) bool {
	if !a.Draft {
		return false
	}
	_, is := d[a].itself[b]
	return is
}

// isBeside reports whether a is no article but what one has beside its text.
func (d drafts) isBeside(a *index.Document) bool { return a.Draft && d[a].beside != nil }

// A source is where a draft may have words from: a text, and the draft's words.
type source struct {
	text int
	span.Span
}

// unknown is what is said instead of what a fault of the program left unknown.
const unknown = "not known: a fault of the program"

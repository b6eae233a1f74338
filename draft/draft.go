// Package draft has what a check knows of the articles that are checked, beside what every article
// has: what they say of themselves, what they have beside their texts, what is odd about them.
package draft

import (
	"overlap/index"
	"overlap/internal/span"
	"overlap/result"
	"overlap/timeline"
)

// A Draft is what a check knows of an article that is checked, beside all else.
type Draft struct {
	Outlet, Owner string                     // as it says, whether or not they count
	When          timeline.Instant           // as well
	Itself        map[*index.Document]Itself // references that are left out
	Parted        []int                      // words that were parted, but at a line's end
	Joined        []int                      // words that were run together
	Met           []span.Span                // words that a reference has, as a union
	Copied        []span.Span                // those of them in runs of at least InRow
	// words in quotation marks that nobody is said to have spoken
	Unnamed []span.Span
	// what another draft has beside its text: then this is none
	Beside    *Companion
	Warnings  []result.Warning // what is odd about it
	Unchecked string           // why it is not under the gate if it is not over it
}

// Drafts are the articles that are checked, each with what is known of it as a draft. There are
// none but in a check.
type Drafts map[*index.Document]*Draft

// An Itself is a reference that is a draft itself: its id, as it gives it, and what says so.
type Itself struct {
	ID string
	By Identity
}

// An Identity says by what a reference is a draft itself.
type Identity string

const (
	SameFile  Identity = "the same file"
	Named     Identity = "named as the same article"
	SameID    Identity = "the same id"
	SameURL   Identity = "the same url"
	SameWords Identity = "the same words"
)

// IsItself reports whether reference b is left out since it is draft a itself.
func (d Drafts) IsItself(a, b *index.Document) bool {
	if !a.Draft {
		return false
	}
	_, is := d[a].Itself[b]
	return is
}

// IsBeside reports whether a is no article but what one has beside its text.
func (d Drafts) IsBeside(a *index.Document) bool { return a.Draft && d[a].Beside != nil }

// Unknown is what is said instead of what a fault of the program left unknown.
const Unknown = "not known: a fault of the program"

package result

import (
	"cmp"
	"slices"
)

// An Event is a change of something that lasts in an archive: of a story or of a pair. A story
// has articles, a pair passages; these come and leave. Stories that merge, or fall apart, have one
// event for each that there is afterwards: From says which it was made of.
type Event struct {
	At   string `json:"at"`   // when the archive took the change in, RFC 3339 in UTC
	Kind string `json:"kind"` // "new", "changed", "split", "merged" or "gone"
	What string `json:"what"` // "story" or "pair"
	ID   string `json:"id"`   // of the story or the pair
	// of a split: the stories of which it was a part; of a merged one: those that it took in, and
	// that are no more; by id
	From []string `json:"from"`
	// of a story: ids of the articles that came, all of them if it is new or was split off; of a
	// pair: its two articles, as when it was new. Those that the archive has forgotten are not
	// named. By id
	Articles []string `json:"articles"`
	// of a pair: ids of the passages that came, all of them if it is new; by id
	Passages []string `json:"passages,omitempty"`
	// ids of the articles of a story, or of the passages of a pair, that are no longer in it; by
	// id; of what is gone all
	Left []string `json:"left,omitempty"`
}

// What an Event says of a thing, its Kind.
const (
	New     = "new"     // it was not there
	Changed = "changed" // something came or left
	Split   = "split"   // it was a part of another story, which goes on without it
	Merged  = "merged"  // it took in another story, and may have changed besides
	Gone    = "gone"    // it is no more
)

// The things that an Event is of, its What.
const (
	OfStory = "story"
	OfPair  = "pair"
)

// SortEvents puts events into the order of a result: by time, then stories before pairs, then id.
func SortEvents(events []Event) {
	slices.SortFunc(events, func(e, f Event) int {
		return cmp.Or(cmp.Compare(e.At, f.At), cmp.Compare(f.What, e.What), cmp.Compare(e.ID, f.ID))
	})
}

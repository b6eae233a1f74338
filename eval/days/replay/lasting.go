package replay

import (
	"slices"

	"overlap/result"
)

// Lasting is what became of the ids of stories over some days.
type Lasting struct {
	Stories int            // that a day found, each day
	Came    int            // ids that a day found, and that were not there before
	Went    int            // ids that were there before a day and no more behind it
	Moved   int            // articles that were in one story before a day, and behind it in another
	Events  map[string]int // of stories, by kind
	// ids that came or went, and stories that articles moved to or left, with no event that says so
	Silent []string
}

// Follow adds what a day changed: which articles were in which story before it and are behind it,
// by the ids of these, and what the events of the day say. Of the stories that are there behind it,
// shown are those that the day found.
func (l *Lasting) Follow(before, after map[string][]string, shown []result.Story,
	events []result.Event) {
	l.Stories += len(shown)
	told := l.told(events)
	for id := range before {
		if _, still := after[id]; !still {
			l.Went++
			l.hear(told, id)
		}
	}
	for id := range after {
		if _, was := before[id]; !was {
			l.Came++
			l.hear(told, id)
		}
	}
	l.move(told, before, after)
	slices.Sort(l.Silent)
}

// told returns the stories that some event names, and counts the events.
func (l *Lasting) told(events []result.Event) map[string]bool {
	if l.Events == nil {
		l.Events = map[string]int{}
	}
	told := map[string]bool{}
	for _, e := range events {
		if e.What != result.OfStory {
			continue
		}
		l.Events[e.Kind]++
		told[e.ID] = true
		for _, from := range e.From {
			told[from] = true
		}
	}
	return told
}

// hear notes the id of a story of which something changed, unless an event told it.
func (l *Lasting) hear(told map[string]bool, id string) {
	if !told[id] {
		told[id] = true // once is enough
		l.Silent = append(l.Silent, id)
	}
}

// move counts articles that are in another story than before.
func (l *Lasting) move(told map[string]bool, before, after map[string][]string) {
	was := map[string]string{}
	for id, articles := range before {
		for _, a := range articles {
			was[a] = id
		}
	}
	for id, articles := range after {
		for _, a := range articles {
			if from, ok := was[a]; ok && from != id {
				l.Moved++
				l.hear(told, from)
				l.hear(told, id)
			}
		}
	}
}

package boilerplate

import (
	"cmp"
	"slices"

	"overlap/edition"
	"overlap/internal/spool"
)

// A printCounter counts who prints one fingerprint. One goroutine uses it.
type printCounter struct {
	postings  []printing
	printings int            // in all, those of versions of one text once
	outlets   map[int]prints // of each outlet that has it
	seen      []int32        // of each outlet: postings of the group that mayBeHabit looks at
}

// Prints are how often an outlet prints a fingerprint, and in how many versions of texts.
type prints struct{ printings, versions int }

// mayBeHabit reports whether a fingerprint may be boilerplate, by an upper bound of its printings:
// the postings, versions or not, without sorting them.
func (c *printCounter) mayBeHabit(group spool.Records, outlets []uint32) bool {
	if len(group) < fewestPrintings {
		return false
	}
	if c.seen == nil {
		c.seen = make([]int32, len(outlets))
	}
	most, distinct := int32(0), 0
	for _, p := range group {
		n := &c.seen[outlets[p.Of]]
		if *n++; *n == 1 {
			distinct++
		}
		most = max(most, *n)
	}
	for _, p := range group {
		c.seen[outlets[p.Of]] = 0
	}
	return most >= fewestPrintings && 2*len(group) >= habit*distinct ||
		distinct >= frequentOutlets && len(group) >= frequentStories
}

// A printing is a posting, by outlet and version.
type printing struct{ outlet, version, text int }

// count takes the postings of one fingerprint.
func (c *printCounter) count(group spool.Records, version []int, outlets []uint32) {
	c.postings, c.printings = c.postings[:0], 0
	for _, p := range group {
		c.postings = append(c.postings, printing{int(outlets[p.Of]), version[p.Of], int(p.Of)})
	}
	slices.SortFunc(c.postings, func(a, b printing) int {
		return cmp.Or(cmp.Compare(a.outlet, b.outlet), cmp.Compare(a.version, b.version),
			cmp.Compare(a.text, b.text))
	})
	c.outlets = make(map[int]prints)
	for i := 0; i < len(c.postings); {
		p, most, n := c.postings[i], 0, 0 // most: printings in one text of the version
		for j := i; i < len(c.postings) && c.postings[i].outlet == p.outlet &&
			c.postings[i].version == p.version; i++ {
			if c.postings[i].text != c.postings[j].text {
				j, n = i, 0
			}
			n++
			most = max(most, n)
		}
		o := c.outlets[p.outlet]
		c.outlets[p.outlet] = prints{o.printings + most, o.versions + 1}
		c.printings += most
	}
}

// countElsewhere counts those that have the fingerprint outside of the set, each as a story of its
// own: it is not known which of them are versions. Far are the numbers of their outlets.
func (c *printCounter) countElsewhere(s edition.Standing, far []uint32) {
	for _, one := range s.By {
		o, n := c.outlets[int(far[one.Outlet])], int(one.Articles)
		c.outlets[int(far[one.Outlet])] = prints{o.printings + n, o.versions + n}
		c.printings += n
	}
}

// isHabit reports whether an outlet prints the fingerprint often enough, in more than one
// story, and whether those who print it do so habitually.
func (c *printCounter) isHabit(outlet int) bool {
	own := c.outlets[outlet]
	return own.printings >= fewestPrintings && own.versions > 1 &&
		2*c.printings >= habit*len(c.outlets)
}

// isFrequent reports whether the fingerprint stands in so many stories, of so many outlets, that it
// is everybody's. Kin numbers the story of each text. Nobody knows the stories of the articles
// elsewhere: they are taken to be as many for each article as in the group.
func (c *printCounter) isFrequent(group spool.Records, kin []int, elsewhere int) bool {
	if len(group)+elsewhere < frequentStories || len(c.outlets) < frequentOutlets {
		return false
	}
	stories := make(map[int]bool)
	for _, p := range group {
		stories[kin[p.Of]] = true
	}
	return len(stories)+elsewhere*len(stories)/len(group) >= frequentStories
}

package boilerplate

import (
	"overlap/internal/forest"
	"overlap/internal/spool"
	"overlap/join"
	"overlap/match"
	"overlap/sketch"
)

// relations returns for each text the number of its group of versions and that of its kin. Versions
// are texts of one outlet that share at least OneStory of the longer one's words; kin share as much
// of the shorter one's. Both hold directly or through others.
func (f *Found) relations() (versions, kin []int) {
	shared := make([]int32, len(f.Pairs.All)) // words in passages, on the side with fewer
	f.Fail(f.Each(len(f.Pairs.All), func(_, i int) {
		f.TryPair("counting what is common to", &f.Pairs.All[i],
			func(p *match.Pair) { shared[i] = int32(min(p.Sizes())) })
	}))
	version, family := forest.New(len(f.Texts)), forest.New(len(f.Texts))
	for i, p := range f.Pairs.All {
		a, b := f.First(p.A), f.First(p.B)
		if float64(shared[i]) >= OneStory*float64(min(a.Size, b.Size)) {
			family.Join(p.A, p.B)
			if float64(shared[i]) >= OneStory*float64(max(a.Size, b.Size)) && a.Outlet != "" &&
				a.Outlet == b.Outlet {
				version.Join(p.A, p.B)
			}
		}
	}
	if f.HasDrafts() {
		f.joinReferences(version, family)
	}
	return version.Groups(), family.Groups()
}

// joinReferences joins the references that are versions of one story, if they are of one outlet,
// and those that are kin. No two of them are aligned, so fingerprints stand for words: there are
// two for Window+1 words. One that more than join.NearText references of an outlet have is a
// notice's and makes no versions.
//
// Cost: eight counts for each posting of a reference, a tenth of the time of a check that touches
// thousands.
func (f *Found) joinReferences(version, family forest.Forest) {
	outlets := f.Outlets()
	counters := make([]sharedCounter, f.Jobs)
	for i := range counters {
		counters[i] = sharedCounter{own: make(map[[2]int]int), shared: make(map[[2]int]int),
			texts: make(map[uint32][]int)}
	}
	f.Fail(f.Walk(f.Prints, func(worker, _ int, prints spool.Records) error {
		for group := range sketch.Groups(prints) {
			c := &counters[worker]
			c.gather(group, outlets, f.References)
			c.countOwn()
			c.countShared()
		}
		return nil
	}))
	for _, c := range counters[1:] {
		merge(counters[0].own, c.own)
		merge(counters[0].shared, c.shared)
	}
	words := func(prints int) float64 { return float64(prints*(f.Window+1)) / 2 }
	for two, n := range counters[0].own {
		if words(n) >= OneStory*float64(max(f.First(two[0]).Size, f.First(two[1]).Size)) {
			version.Join(two[0], two[1])
			family.Join(two[0], two[1])
		}
	}
	for two, n := range counters[0].shared {
		if words(n) >= OneStory*float64(min(f.First(two[0]).Size, f.First(two[1]).Size)) {
			family.Join(two[0], two[1])
		}
	}
}

// merge adds counts to others.
func merge(all, more map[[2]int]int) {
	for two, n := range more {
		all[two] += n
	}
}

// A sharedCounter counts how many fingerprints two references share. One goroutine uses it.
type sharedCounter struct {
	own    map[[2]int]int   // by two texts of one outlet, the earlier first
	shared map[[2]int]int   // by two texts; the earlier is among the first of a fingerprint
	texts  map[uint32][]int // by outlet: its references in the group at hand
	all    []int            // the references in the group at hand
}

// gather takes the references from a group of postings.
func (c *sharedCounter) gather(group spool.Records, outlets []uint32, references int) {
	clear(c.texts)
	c.all = c.all[:0]
	for i, p := range group {
		if t := int(p.Of); t < references && (i == 0 || group[i-1].Of != p.Of) {
			c.texts[outlets[t]] = append(c.texts[outlets[t]], t)
			c.all = append(c.all, t)
		}
	}
}

// countShared counts each reference with the first few: that is enough to tell who belongs
// together.
func (c *sharedCounter) countShared() {
	for i, t := range c.all {
		for _, u := range c.all[:min(i, join.NearText)] {
			c.shared[[2]int{u, t}]++
		}
	}
}

// countOwn counts each two references of one outlet, if the fingerprint is no notice's.
func (c *sharedCounter) countOwn() {
	for _, texts := range c.texts {
		if len(texts) > join.NearText {
			continue
		}
		for i, t := range texts {
			for _, u := range texts[:i] {
				c.own[[2]int{u, t}]++
			}
		}
	}
}

package boilerplate

import (
	"overlap/internal/forest"
	"overlap/internal/spool"
	"overlap/join"
	"overlap/sketch"
)

// joinReferences joins the references of one outlet that are versions of one story. No two
// of them are aligned, so fingerprints stand for words, of which each is 2 in Window+1. One
// that more than nearText references of an outlet have is a notice's and does not count.
func (r *Found) joinReferences(groups ...forest.Forest) {
	outlets := r.Outlets()
	counters := make([]pairCounter, r.Jobs)
	r.Fail(r.Walk(r.Prints, func(worker, _ int, s spool.Records) error {
		for group := range sketch.Groups(s) {
			counters[worker].count(group, outlets, r.References)
		}
		return nil
	}))
	counters[0].init()
	for _, c := range counters[1:] {
		for two, n := range c.shared {
			counters[0].shared[two] += n
		}
	}
	for two, n := range counters[0].shared {
		longer := max(r.First(two[0]).Size, r.First(two[1]).Size)
		if float64(n*(r.Window+1))/2 >= OneStory*float64(longer) {
			for _, g := range groups {
				g.Join(two[0], two[1])
			}
		}
	}
}

// A pairCounter counts how many fingerprints two references of one outlet share.
type pairCounter struct {
	shared  map[[2]int]int // of two texts, the earlier first
	members map[int][]int  // by outlet: its references in the group at hand
}

func (c *pairCounter) init() {
	if c.shared == nil {
		c.shared, c.members = make(map[[2]int]int), make(map[int][]int)
	}
}

// count counts each two texts of one outlet that share a fingerprint, if it is no notice's.
func (c *pairCounter) count(group spool.Records, outlets []uint32, references int) {
	c.init()
	clear(c.members)
	for i, p := range group {
		if t := int(p.Of); t < references && (i == 0 || group[i-1].Of != p.Of) {
			c.members[int(outlets[t])] = append(c.members[int(outlets[t])], t)
		}
	}
	for _, texts := range c.members {
		if len(texts) > join.NearText {
			continue
		}
		for i, t := range texts {
			for _, u := range texts[:i] {
				c.shared[[2]int{u, t}]++
			}
		}
	}
}

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

// joinReferences joins the references of one outlet that are versions of one story. No two
// of them are aligned, so fingerprints stand for words, of which each is 2 in Window+1. One
// that more than join.NearText references of an outlet have is a notice's and does not count.
func (f *Found) joinReferences(groups ...forest.Forest) {
	outlets := f.Outlets()
	counters := make([]sharedCounter, f.Jobs)
	for i := range counters {
		counters[i] = sharedCounter{make(map[[2]int]int), make(map[uint32][]int)}
	}
	f.Fail(f.Walk(f.Prints, func(worker, _ int, prints spool.Records) error {
		for group := range sketch.Groups(prints) {
			counters[worker].count(group, outlets, f.References)
		}
		return nil
	}))
	all := counters[0].shared
	for _, c := range counters[1:] {
		for two, n := range c.shared {
			all[two] += n
		}
	}
	for two, n := range all {
		longer := max(f.First(two[0]).Size, f.First(two[1]).Size)
		if float64(n*(f.Window+1))/2 >= OneStory*float64(longer) {
			for _, g := range groups {
				g.Join(two[0], two[1])
			}
		}
	}
}

// A sharedCounter counts how many fingerprints two references of one outlet share. One goroutine
// uses it.
type sharedCounter struct {
	shared map[[2]int]int   // of two texts, the earlier first
	texts  map[uint32][]int // by outlet: its references in the group at hand
}

// count counts each two texts of one outlet that share a fingerprint, if it is no notice's.
func (c *sharedCounter) count(group spool.Records, outlets []uint32, references int) {
	clear(c.texts)
	for i, p := range group {
		if t := int(p.Of); t < references && (i == 0 || group[i-1].Of != p.Of) {
			c.texts[outlets[t]] = append(c.texts[outlets[t]], t)
		}
	}
	for _, texts := range c.texts {
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

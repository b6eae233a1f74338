package timeline

import (
	"slices"
	"time"
)

// Visits.
//
// A scraper visits an outlet again and again, and fetches what is new there. So an article that was
// fetched on one visit appeared after the visit before, and the time between two visits is how much
// later than its appearance its fetch time may be. Nobody writes that time down; the set tells it.
//
// Articles of an outlet whose fetch times lie at most onVisit apart were fetched on one visit. The
// gaps between visits are those on which something new was found: the interval, or several of it
// where nothing was. Their lower quartile is the interval as long as one visit in four finds
// something, and longer, so more careful, where fewer do. An outlet with less than leastGaps gaps
// has that of all outlets' gaps. If these are few as well, nobody knows the interval; it is
// guessed that there is a visit a day.
//
// An outlet with many articles that were all fetched on one visit was never visited before, as when
// an archive is fetched as a whole: when its articles appeared, the fetch times do not tell.
//
// Cost: one sort of the fetch times. What it misses: visits to one section of a site more often
// than to another; a scraper that changed its habit.

// The Visit of an instant where it is no time.
const (
	Unvisited time.Duration = 0  // nobody knows how often the outlet is visited
	Once      time.Duration = -1 // all that there is of the outlet was fetched on one visit
)

const (
	onVisit    = 10 * time.Minute
	leastGaps  = 8
	leastOnce  = 8              // articles that must have been fetched on one visit, for Once
	unknownGap = 24 * time.Hour // of Unvisited
)

// Visits are when the articles of outlets were fetched.
type Visits struct {
	seen map[string][]int64 // by outlet, in seconds since 1970
}

// Add adds an article of an outlet.
func (v *Visits) Add(outlet string, t Instant) {
	if t.seen == 0 {
		return
	}
	if v.seen == nil {
		v.seen = make(map[string][]int64)
	}
	v.seen[outlet] = append(v.seen[outlet], t.seen)
}

// AddAll adds all that another has.
func (v *Visits) AddAll(others *Visits) {
	for outlet, seen := range others.seen {
		if v.seen == nil {
			v.seen = make(map[string][]int64)
		}
		v.seen[outlet] = append(v.seen[outlet], seen...)
	}
}

// An Interval tells the Visit of each outlet.
type Interval struct {
	own    map[string]time.Duration
	others time.Duration // of those that own does not have
}

// Of returns the Visit of an outlet.
func (i Interval) Of(outlet string) time.Duration {
	if own, ok := i.own[outlet]; ok {
		return own
	}
	return i.others
}

// Interval returns the usual interval of each outlet's visits. The order in which articles were
// added does not matter.
func (v *Visits) Interval() Interval {
	i := Interval{own: make(map[string]time.Duration)}
	var all, every []int64
	for outlet, seen := range v.seen {
		every = append(every, seen...)
		if outlet == "" { // many outlets, perhaps
			continue
		}
		gaps := gapsOf(seen)
		all = append(all, gaps...)
		if usual := usual(gaps, len(seen)); usual != Unvisited {
			i.own[outlet] = usual
		}
	}
	if i.others = usual(all, 0); i.others == Unvisited {
		i.others = usual(gapsOf(every), len(every))
		if i.others != Once {
			i.others = Unvisited // the gaps of several outlets are none between visits to one
		}
	}
	return i
}

// gapsOf sorts times and returns what lies between visits.
func gapsOf(seen []int64) (gaps []int64) {
	slices.Sort(seen)
	for k := 1; k < len(seen); k++ {
		if gap := seen[k] - seen[k-1]; gap > int64(onVisit/time.Second) {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

// mostGap is the longest gap that is told, in seconds: a time.Duration has room for 292 years.
const mostGap = int64(100 * 365 * 24 * time.Hour / time.Second)

// usual returns the usual one of gaps between visits on which so many articles were fetched.
func usual(gaps []int64, articles int) time.Duration {
	switch {
	case len(gaps) >= leastGaps:
		slices.Sort(gaps)
		return time.Duration(min(gaps[(len(gaps)-1)/4], mostGap)) * time.Second
	case len(gaps) == 0 && articles >= leastOnce:
		return Once
	}
	return Unvisited
}

package join

import (
	"cmp"
	"math"

	"overlap/edition"
	"overlap/timeline"
)

// A window tells between which texts of a set rewriting is sought.
type window struct {
	*edition.Set
	when dates
	days int64
}

// windowOf returns the window of a set's policy.
func windowOf(s *edition.Set) *window {
	return &window{s, datesOf(s), int64(min(cmp.Or(s.RewrittenDays, manyDays), manyDays))}
}

const (
	manyDays = 1 << 30 // more than there are between any two dates
	// days by which the calendar and the zones may have two texts nearer or further apart than
	// their seconds
	ZoneDays = 2
)

// meets reports whether text t is compared with the earlier text u, and both appeared within the
// window, or may have. It is asked for at each key that two texts share, so that what other seasons
// have in common is not gathered and sorted: their seconds tell nearly always.
func (w *window) meets(t, u uint32) bool {
	switch {
	case w.when.apart(t, u, w.days+ZoneDays) || !w.Meets(int(t), int(u)):
		return false
	case !w.when.apart(t, u, w.days-ZoneDays):
		return true
	}
	return timeline.Near(w.First(int(t)).When, w.First(int(u)).When, int(w.days))
}

// Dates are when each text appeared, in seconds since 1970, or unknownDate.
type dates []int64

const unknownDate = math.MinInt64

func datesOf(s *edition.Set) dates {
	dates := make(dates, len(s.Texts))
	for t := range dates {
		dates[t] = unknownDate
		if when := s.First(t).When; when.Known {
			dates[t] = when.Seconds
		}
	}
	return dates
}

// apart reports whether two texts are known to have appeared more than so many days apart.
func (d dates) apart(t, u uint32, days int64) bool {
	a, b := d[t], d[u]
	return a != unknownDate && b != unknownDate && max(a, b)-min(a, b) > days*24*60*60
}

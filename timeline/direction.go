package timeline

import (
	"fmt"
	"math"
	"time"

	"overlap/article"
)

// A Direction says which of two articles was first, how sure that is, and why. First is
// negative if the first one was, positive if the second, zero if unknown.
type Direction struct {
	First      int
	Confidence float64       // from 0 to 1, that First is right
	Gap        time.Duration // between the two, never negative
	least      time.Duration // the gap that is needed
	why        string        // it is needed; empty if the delay of the outlet is why
	earlier    bool          // the earlier one's time is that of fetching
	later      bool          // the later one's is
	doubt      string        // why it is unknown, if not for the gap
}

// Direct says which of two articles appeared first. It is unknown when a time is missing, when the
// stretches in which the two may have appeared overlap, and when they are less than the later
// one's delay apart: see the package.
//
// The later one's delay counts, since it is the later one that may have copied, and its
// outlet that needs the time for it. So 1 minute for agencies and 12 hours for weeklies
// means that an agency may have an hour-old report's words, and that a weekly may not.
// RNewsflow can filter by the outlet that a story flows to in the same way (filter_window).
//
// The confidence is 1 - exp(-gap/3 h)/2: clocks, time zones and republished dates
// make short leads doubtful, and half of the doubt is gone after two hours. It is
// at most .9 between two days, and .6 where the later one's time is that of fetching:
// it says when somebody looked, and the article may have appeared long before.
//
// A draft counts as later than what is none where the times do not tell.
func Direct(a, b Instant) Direction {
	d := direct(a, b)
	if d.First != 0 || a.Draft == b.Draft {
		return d
	}
	if a.Draft {
		return presume(b, a).Turned()
	}
	return presume(a, b)
}

// Declared is the direction of an article and one that declares it as its source: the first was
// first.
func Declared() Direction {
	return Direction{First: -1, Confidence: .95, doubt: "which it declares as its source"}
}

// presume says why an article counts as earlier than a draft.
func presume(published, draft Instant) Direction {
	d := Direction{First: -1, Confidence: 1}
	switch {
	case !draft.Known:
		d.doubt = "the draft is not published yet"
	case !published.Known:
		d.doubt = "a reference without a time counts as earlier"
	default:
		d.doubt = "a reference as old as the draft counts as earlier"
	}
	return d
}

// direct is Direct by the times alone.
func direct(a, b Instant) Direction {
	switch {
	case a.contradicts || b.contradicts:
		return Direction{doubt: "one was published after it was fetched"}
	case !a.Known && !b.Known:
		return Direction{doubt: "neither has a time"}
	case !a.Known || !b.Known:
		return Direction{doubt: "only one has a time"}
	}
	if order := order(a, b); order > 0 {
		return ahead(b, a).Turned()
	} else if order < 0 {
		return ahead(a, b)
	}
	if a.day || b.day {
		return Direction{doubt: "on the same day, without the hour"}
	}
	return Direction{doubt: "at the same time"}
}

// order compares two instants as they stand, as days if one of them is only a day.
func order(a, b Instant) int {
	if a.day || b.day {
		return a.date().Compare(b.date())
	}
	return a.moment().Compare(b.moment())
}

// ahead is Direct for two instants of which the first stands before the second.
func ahead(a, b Instant) Direction {
	gap, _ := apart(a, b)
	d := Direction{Gap: gap, earlier: a.Fetched, later: b.Fetched, least: b.Delay}
	days, most := a.day || b.day, 1.0
	zones, visit := between(a, b), visited(b)
	switch {
	case days:
		most = .9
	case zones+visit > d.least && zones > 0:
		d.least, d.why = zones+visit, " with no zone given"
	case visit > d.least && b.Visit == Unvisited:
		d.least, d.why = visit, " between visits, as is guessed"
	case visit > d.least:
		d.least, d.why = visit, " between visits"
	}
	switch {
	case b.Visit == Once && b.Fetched:
		return Direction{Gap: gap, doubt: "all of an outlet was fetched at one time"}
	case days && !b.back(visit).date().After(a.date()):
		return Direction{Gap: gap, doubt: "on the same day or fetched on the next visit"}
	case gap < d.least:
		return d
	}
	if b.Fetched {
		most = .6
	}
	sure := min(most, 1-math.Exp(-gap.Hours()/3)/2)
	d.First, d.Confidence = -1, math.Round(sure*100)/100
	return d
}

// back returns t a while before.
func (t Instant) back(while time.Duration) Instant {
	t.Seconds -= int64(while / time.Second)
	return t
}

// visited returns how long before the time of an instant its article may have appeared since nobody
// looked.
func visited(t Instant) time.Duration {
	switch {
	case !t.Fetched || t.Visit == Once:
		return 0
	case t.Visit == Unvisited:
		return unknownGap
	}
	return t.Visit
}

// between returns by how much the zones of two instants, which nobody knows, may bring the second
// nearer to the first.
func between(a, b Instant) (most time.Duration) {
	if a.Local && b.Local && a.clock == b.clock && a.clock != 0 {
		return 0
	}
	if a.Local {
		most += article.West
	}
	if b.Local {
		most += article.East
	}
	return most
}

// Turned returns d as the second article sees it.
func (d Direction) Turned() Direction {
	d.First = -d.First
	return d
}

// IsClear reports whether it would still be known who was first if half as much again were needed
// between the two: how often a scraper comes is an estimate.
func (d Direction) IsClear() bool { return d.First != 0 && 2*d.Gap >= 3*d.least }

// Reason says in words why d is as it is.
func (d Direction) Reason() string {
	switch lead := lapse(d.Gap); {
	case d.doubt != "":
		return d.doubt
	case d.First == 0:
		return fmt.Sprintf("%s apart, less than %s%s", lead, lapse(d.least), d.why)
	case d.earlier:
		return fmt.Sprintf("seen first %s earlier", lead)
	case d.later:
		return fmt.Sprintf("published %s before the other was seen", lead)
	default:
		return fmt.Sprintf("published %s earlier", lead)
	}
}

// lapse writes a time span in its two largest units: 2 d 3 h, 3 h 5 min, 40 s.
func lapse(d time.Duration) string {
	units := []struct {
		name string
		of   time.Duration
	}{{"d", 24 * time.Hour}, {"h", time.Hour}, {"min", time.Minute}, {"s", time.Second}}
	for i, u := range units {
		if d < u.of {
			continue
		}
		largest := fmt.Sprintf("%d %s", d/u.of, u.name)
		if i+1 < len(units) && d%u.of >= units[i+1].of {
			next := units[i+1]
			return fmt.Sprintf("%s %d %s", largest, d%u.of/next.of, next.name)
		}
		return largest
	}
	return "0 s"
}

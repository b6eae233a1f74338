// Package timeline says when articles appeared, as exactly as they say, and which of two was first,
// with what confidence and why.
package timeline

import (
	"fmt"
	"math"
	"time"

	"overlap/article"
	"overlap/internal/codec"
)

// An Instant is when an article appeared, as exactly as it says. The zero value is
// "it does not say".
type Instant struct {
	Seconds     int64 // since 1970; of a day, its midnight in UTC
	nanoseconds int32
	zone        int32 // seconds east of UTC
	Known       bool  // all but Draft and Delay says nothing if it is not
	day         bool  // only the day is known
	Fetched     bool  // it is the time of fetching
	contradicts bool  // it is not known since it was published after it was fetched

	// Draft says that it has not appeared yet: it comes after everything that has, unless its own
	// time says otherwise.
	Draft bool

	// Delay is by how much another article must be ahead of this one to count as first:
	// how long this one's outlet needs to print what it has read elsewhere.
	Delay time.Duration
}

// instantOf returns a date, which is known, as an instant.
func instantOf(d article.Date) Instant {
	_, zone := d.Time.Zone()
	return Instant{Seconds: d.Time.Unix(), nanoseconds: int32(d.Time.Nanosecond()),
		zone: int32(zone), Known: true, day: d.Day}
}

// moment returns t as a time, in UTC.
func (t Instant) moment() time.Time { return time.Unix(t.Seconds, int64(t.nanoseconds)).UTC() }

// since returns the time from u to t.
func (t Instant) since(u Instant) time.Duration { return t.moment().Sub(u.moment()) }

// field returns what t was read from.
func (t Instant) field() string {
	if t.Fetched {
		return "fetched"
	}
	return "published"
}

// Appeared returns when an article says that it was published or, failing that,
// when it was fetched: it cannot have appeared later than that. An article that was
// fetched before it was published contradicts itself, and neither date is believed.
func Appeared(a *article.Article) Instant {
	published, fetched := a.Published, a.Fetched
	switch {
	case published.IsZero() && fetched.IsZero():
		return Instant{}
	case published.IsZero():
		t := instantOf(fetched)
		t.Fetched = true
		return t
	case !fetched.IsZero() && contradict(published, fetched):
		return Instant{contradicts: true}
	}
	return instantOf(published)
}

// contradict reports whether an article was fetched before it can have been published.
// Half an hour is let pass: clocks differ.
func contradict(published, fetched article.Date) bool {
	earliest, _ := published.Span()
	_, latest := fetched.Span()
	return earliest.Sub(latest) > 30*time.Minute
}

// end returns the last moment that t may mean: a day may be any hour of it, so that in
// a list it comes after the exact times of that day.
func (t Instant) end() time.Time {
	if t.day {
		return t.moment().Add(24*time.Hour - time.Nanosecond)
	}
	return t.moment()
}

// date returns the day on the calendar of the place that wrote it down.
func (t Instant) date() time.Time {
	y, m, d := time.Unix(t.Seconds+int64(t.zone), 0).UTC().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Code codes what an article says, which is all but the delay of its outlet.
func (t *Instant) Code(c *codec.Coder) {
	if c.Flags(&t.Known, &t.day, &t.Fetched, &t.contradicts); !t.Known {
		return
	}
	codec.Number(c, &t.Seconds)
	codec.Number(c, &t.nanoseconds)
	codec.Number(c, &t.zone)
}

// Compare orders instants for lists: known ones by time, then the unknown ones.
func (t Instant) Compare(u Instant) int {
	switch {
	case !t.Known || !u.Known:
		return codec.Bit(u.Known) - codec.Bit(t.Known)
	default:
		return t.end().Compare(u.end())
	}
}

// apart returns the time between two instants: days on the calendar where one of them is
// only a day. It is known only if both are.
func apart(a, b Instant) (gap time.Duration, known bool) {
	switch {
	case !a.Known || !b.Known:
		return 0, false
	case a.day || b.day:
		return b.date().Sub(a.date()).Abs(), true
	}
	return b.since(a).Abs(), true
}

// mostDays is how many days a time.Duration has room for.
const mostDays = int(math.MaxInt64 / (24 * time.Hour))

// Near reports whether two instants lie at most so many days apart, or it is not known how far.
// There is no limit at 0 days.
func Near(a, b Instant, days int) bool {
	gap, known := apart(a, b)
	return days == 0 || !known || days > mostDays || gap <= time.Duration(days)*24*time.Hour
}

// A Direction says which of two articles was first, how sure that is, and why. First is
// negative if the first one was, positive if the second, zero if unknown.
type Direction struct {
	First      int
	Confidence float64       // from 0 to 1, that First is right
	Gap        time.Duration // between the two, never negative
	least      time.Duration // the gap that is needed
	field      string        // of the earlier one: "published" or "fetched"
	doubt      string        // why it is unknown, if not for the gap
}

// Direct says which of two articles appeared first. It is unknown when a time is
// missing, when the two are less than the later one's delay apart, and when one of them
// is only a day and the other lies on the same day.
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
	gap, most, days := b.since(a), 1.0, a.day || b.day
	if days {
		gap, most = b.date().Sub(a.date()), .9
	}
	d, later := Direction{Gap: gap.Abs()}, b
	switch {
	case gap == 0 && days:
		d.doubt = "on the same day, without the hour"
		return d
	case gap == 0:
		d.doubt = "at the same time"
		return d
	case gap > 0:
		d.First, d.least, d.field = -1, b.Delay, a.field()
	default:
		d.First, d.least, d.field, later = 1, a.Delay, b.field(), a
	}
	if d.Gap < d.least {
		return Direction{Gap: d.Gap, least: d.least}
	}
	if later.Fetched {
		most = .6
	}
	sure := min(most, 1-math.Exp(-d.Gap.Hours()/3)/2)
	d.Confidence = math.Round(sure*100) / 100
	return d
}

// Turned returns d as the second article sees it.
func (d Direction) Turned() Direction {
	d.First = -d.First
	return d
}

// Reason says in words why d is as it is.
func (d Direction) Reason() string {
	switch {
	case d.doubt != "":
		return d.doubt
	case d.First == 0:
		return fmt.Sprintf("%s apart, less than %s", lapse(d.Gap), lapse(d.least))
	}
	return fmt.Sprintf("%s %s earlier", d.field, lapse(d.Gap))
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

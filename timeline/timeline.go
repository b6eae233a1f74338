// Package timeline says when articles appeared, as exactly as they say, and which of two was first,
// with what confidence and why.
//
// An article says when it was published or, if it does not, when it was fetched. Neither need be
// the moment that it appeared, so it may have appeared in a stretch of time:
//
//   - published at a time with a zone: at that time;
//   - published at a time without one: from East hours before it to West hours after, whatever the
//     zone. Two such times of one outlet are of one clock and compared as they stand;
//   - published on a day: on that day of the calendar. A day is compared with days;
//   - fetched: it was seen first then, and had appeared since the scraper's visit before. So a
//     fetch time is never too early, and too late by at most the usual interval between two
//     visits to the outlet: see Visits. All fetch times are of the scraper's one clock.
//
// One article was first if its stretch ends before the other's begins, and by at least the other
// outlet's delay. Where the two overlap, nobody knows who was first. This holds for pairs,
// accounts, stories and reports alike.
//
// What it misses: what stood on a page for days before the scraper's first visit is said to have
// appeared with it.
package timeline

import (
	"time"

	"github.com/cespare/xxhash/v2"

	"overlap/article"
	"overlap/internal/codec"
)

// An Instant is when an article appeared, as exactly as it says. The zero value is
// "it does not say".
type Instant struct {
	Seconds     int64 // since 1970; of a day, its midnight in UTC; of a local time, as if in UTC
	nanoseconds int32
	zone        int32 // seconds east of UTC
	Known       bool  // all but Draft and Delay says nothing if it is not
	day         bool  // only the day is known
	Local       bool  // the zone is not known
	Fetched     bool  // it is the time of fetching
	contradicts bool  // it is not known since it was published after it was fetched

	// Draft says that it has not appeared yet: it comes after everything that has, unless its own
	// time says otherwise.
	Draft bool

	// Delay is by how much another article must be ahead of this one to count as first:
	// how long this one's outlet needs to print what it has read elsewhere.
	Delay time.Duration

	// Visit is how long before this one, if it is a time of fetching, the scraper had visited the
	// outlet last, as a rule. It is Unvisited if nobody knows, and Once if it never had.
	Visit time.Duration

	clock uint64 // two local times of one clock can be compared; 0 if nobody knows whose it is
	seen  int64  // when it was fetched, whether or not that is the time that counts; 0 if unknown
}

// instantOf returns a date, which is known, as an instant.
func instantOf(d article.Date) Instant {
	_, zone := d.Time.Zone()
	return Instant{Seconds: d.Time.Unix(), nanoseconds: int32(d.Time.Nanosecond()),
		zone: int32(zone), Known: true, day: d.Day, Local: d.Local}
}

// moment returns t as a time, in UTC.
func (t Instant) moment() time.Time { return time.Unix(t.Seconds, int64(t.nanoseconds)).UTC() }

// since returns the time from u to t.
func (t Instant) since(u Instant) time.Duration { return t.moment().Sub(u.moment()) }

// Appeared returns when an article says that it was published or, failing that,
// when it was fetched: it cannot have appeared later than that. An article that was
// fetched before it was published contradicts itself, and neither date is believed.
func Appeared(a *article.Article) Instant {
	published, fetched := a.Published, a.Fetched
	t := Instant{}
	switch {
	case published.IsZero() && fetched.IsZero():
	case published.IsZero():
		t = instantOf(fetched)
		t.Fetched = true
	case !fetched.IsZero() && contradict(published, fetched):
		t.contradicts = true
	default:
		t = instantOf(published)
	}
	if !fetched.IsZero() {
		t.seen = fetched.Time.Unix()
	}
	return t
}

// contradict reports whether an article was fetched before it can have been published.
// Half an hour is let pass: clocks differ.
func contradict(published, fetched article.Date) bool {
	earliest, _ := published.Span()
	_, latest := fetched.Span()
	return earliest.Sub(latest) > 30*time.Minute
}

// scraper is the clock of all times of fetching.
const scraper = 1

// SetClock says of which outlet an article is: whose clock its time was read from. An article
// without one has a clock that nobody else has.
func (t *Instant) SetClock(outlet string) {
	switch {
	case t.Fetched:
		t.clock = scraper
	case outlet != "":
		t.clock = xxhash.Sum64String(outlet)
	}
}

// Kind says what t is: "published", "fetched" or "none".
func (t Instant) Kind() string {
	switch {
	case !t.Known:
		return "none"
	case t.Fetched:
		return "fetched"
	}
	return "published"
}

// String returns t as the date that it was read from, and "" if it is not known.
func (t Instant) String() string {
	if !t.Known {
		return ""
	}
	at := t.moment().In(time.FixedZone("", int(t.zone)))
	return article.Date{Time: at, Day: t.day, Local: t.Local}.String()
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

// Code codes what an article says, which is all but what is known of its outlet.
func (t *Instant) Code(c *codec.Coder) {
	codec.Number(c, &t.seen)
	c.Flags(&t.Known, &t.day, &t.Local, &t.Fetched, &t.contradicts)
	if !t.Known {
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

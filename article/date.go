package article

import "time"

// A Date is a point in time as exactly as the source gave it. The zero value is "not known".
type Date struct {
	Time time.Time // the instant; for a day, its midnight in UTC
	Day  bool      // only the day is known: any instant of it, in a zone that is not known
}

// The zones of the earth run from 14 hours before UTC to 12 after, so a day that is
// only a name lasts 50 hours somewhere.
const (
	eastmost = 14 * time.Hour
	westmost = 12 * time.Hour
)

// The first and last year that a date may have: printed news starts in 1605, and what
// lies centuries ahead is a broken clock.
const (
	firstYear = 1600
	lastYear  = 2200
)

// IsZero reports whether the date is not known.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// String gives the RFC 3339 date and time with the source's own offset, the full date
// where only the day is known, and "" where nothing is. ParseDate reads it back.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Day:
		return d.Time.Format(time.DateOnly)
	}
	return d.Time.Format(time.RFC3339Nano)
}

// Span gives the interval in which the date lies, half open: a known instant is one
// nanosecond long, a day 50 hours, because nobody said in which zone. Both are zero
// if the date is not known.
func (d Date) Span() (from, to time.Time) {
	switch {
	case d.IsZero():
		return time.Time{}, time.Time{}
	case d.Day:
		return d.Time.Add(-eastmost), d.Time.Add(24*time.Hour + westmost)
	}
	return d.Time, d.Time.Add(1)
}

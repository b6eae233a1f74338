package article

import "time"

// A Date is a point in time as exactly as the source gave it. The zero value is "not known".
type Date struct {
	Time time.Time // the instant; for a day, its midnight in UTC
	Day  bool      // only the day is known: any instant of it, in a zone that is not known
	// the time of day is that of a place nobody named: Time has it as if the place were in UTC
	Local bool
}

// The zones of the earth run from East before UTC to West behind it. So a time without a zone may
// be any of 26 hours, and a day that is only a name lasts 50 hours somewhere.
const (
	East = 14 * time.Hour
	West = 12 * time.Hour
)

// localLayout is RFC 3339 without an offset.
const localLayout = "2006-01-02T15:04:05.999999999"

// The first and last year that a date may have: printed news starts in 1605, and what
// lies centuries ahead is a broken clock.
const (
	firstYear = 1600
	lastYear  = 2200
)

// IsZero reports whether the date is not known.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// String gives the RFC 3339 date and time with the source's own offset, or without one where the
// source gave none, the full date where only the day is known, and "" where nothing is. ParseDate
// reads it back.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Day:
		return d.Time.Format(time.DateOnly)
	case d.Local:
		return d.Time.Format(localLayout)
	}
	return d.Time.Format(time.RFC3339Nano)
}

// Span gives the interval in which the date lies, half open: a known instant is one nanosecond
// long, a local time 26 hours and a day 50, because nobody said in which zone. Both are zero if the
// date is not known.
func (d Date) Span() (from, to time.Time) {
	switch {
	case d.IsZero():
		return time.Time{}, time.Time{}
	case d.Day:
		return d.Time.Add(-East), d.Time.Add(24*time.Hour + West)
	case d.Local:
		return d.Time.Add(-East), d.Time.Add(West + 1)
	}
	return d.Time, d.Time.Add(1)
}

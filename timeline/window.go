package timeline

import (
	"math"
	"time"
)

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

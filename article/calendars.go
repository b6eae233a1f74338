package article

import "time"

// toGregorian turns a year of the Buddhist calendar, and a day of the Persian one, into those that
// the rest of the world has. Both are known by a month's name, or by a year that cannot be meant
// otherwise where the language is the country's.
func (d *dateParser) toGregorian() {
	switch {
	case d.solar || d.manner.lang == "fa" && d.year > 1300 && d.year < 1500:
		if d.month <= 12 && d.day <= 31 {
			t := solarDay(d.year, d.month, d.day)
			d.year, d.month, d.day = t.Year(), int(t.Month()), t.Day()
		}
	case d.year > 2443 && d.year < 2700:
		d.year -= 543
	}
}

// solarDay gives the day of a date of the Persian calendar. Its leap years come in a cycle of 33,
// which holds from 1925 to 2088.
func solarDay(year, month, day int) time.Time {
	since := func(year, month, day int) int {
		year += 1595
		days := 365*year + year/33*8 + (year%33+3)/4 + day
		if month <= 7 {
			return days + (month-1)*31
		}
		return days + 6*31 + (month-7)*30
	}
	return time.Date(2020, 3, 20+since(year, month, day)-since(1399, 1, 1), 0, 0, 0, 0, time.UTC)
}

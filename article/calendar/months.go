// Package calendar has the names of months and weekdays, in some sixty languages.
package calendar

import (
	_ "embed"
	"strings"
	"sync"
)

// monthTable has the names of the months, one language a line: the cases in which a date has them,
// as they stand alone, and abbreviated, as the Common Locale Data Repository of Unicode has them
// (unicode.org/cldr, under the Unicode License), and what papers write besides. Each name stands
// once, with the first language that has it, and means one month.
//
//go:embed months.txt
var monthTable string

// differingMonths are the names that mean one month in one language and another in the next.
var differingMonths = map[string]int{
	"pl lip": 7, "hr lip": 6, "pl lis": 11, "cs lis": 11, "hr lis": 10, "cs srp": 8, "hr srp": 7,
	"pl listopad": 11, "cs listopad": 11, "hr listopad": 10,
	"pl listopada": 11, "hr listopada": 10,
}

// solarMonths are the months of the Persian calendar.
const solarMonths = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"

// A Month is what a name means.
type Month struct {
	Number int  // from 1; 0 for no month
	Solar  bool // of the Persian calendar
}

// monthNames reads the table once, which takes a fifth of a millisecond.
var monthNames = sync.OnceValue(func() map[string]Month {
	names := map[string]Month{"-": {}}
	for line := range strings.Lines(strings.TrimSpace(monthTable)) {
		_, line, _ = strings.Cut(line, ": ")
		for i, month := range strings.Fields(line) {
			for name := range strings.SplitSeq(month, ",") {
				names[name] = Month{Number: i + 1}
			}
		}
	}
	delete(names, "-")
	for i, name := range strings.Fields(solarMonths) {
		names[name] = Month{i + 1, true}
		names[strings.ReplaceAll(name, "ی", "ي")] = Month{i + 1, true} // of Arabic keyboards
	}
	return names
})

// Named gives the month of that name, in small letters. The language, as ISO 639-1 has it, may be
// "". It may be called from any number of goroutines.
func Named(name, lang string) Month {
	if m, ok := monthNames()[name]; ok {
		return m
	}
	return Month{Number: differingMonths[lang+" "+name]}
}

// weekdayNames are those of the languages of monthTable, from the same source.
//
//go:embed weekdays.txt
var weekdayNames string

// weekdays reads the names once.
var weekdays = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for name := range strings.FieldsSeq(weekdayNames) {
		names[name] = true
	}
	return names
})

// IsWeekday reports whether a name, in small letters, is that of a day of the week.
func IsWeekday(name string) bool { return weekdays()[name] }

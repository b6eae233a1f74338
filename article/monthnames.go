package article

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

// A namedMonth is what a name means.
type namedMonth struct {
	number int  // from 1; 0 for no month
	solar  bool // of the Persian calendar
}

// monthNames reads the table once, which takes a fifth of a millisecond.
var monthNames = sync.OnceValue(func() map[string]namedMonth {
	names := map[string]namedMonth{"-": {}}
	for line := range strings.Lines(strings.TrimSpace(monthTable)) {
		_, line, _ = strings.Cut(line, ": ")
		for i, month := range strings.Fields(line) {
			for name := range strings.SplitSeq(month, ",") {
				names[name] = namedMonth{number: i + 1}
			}
		}
	}
	delete(names, "-")
	for i, name := range strings.Fields(solarMonths) {
		names[name] = namedMonth{i + 1, true}
		names[strings.ReplaceAll(name, "ی", "ي")] = namedMonth{i + 1, true} // of Arabic keyboards
	}
	return names
})

// monthNamed gives the month of that name, in small letters. The language may be "".
func monthNamed(name, lang string) namedMonth {
	if m, ok := monthNames()[name]; ok {
		return m
	}
	return namedMonth{number: differingMonths[lang+" "+name]}
}

package article

import (
	"strings"

	"overlap/article/calendar"
)

// The rules of a dateParser. Each looks at the pieces from i on and gives how many it
// took, 0 for none. Those for the time stand in dateclock.go, for the zone in datezone.go.

// calendar takes a date's numbers: year first, day first, month by name or number.
func (p *dateParser) calendar(i int) int {
	if p.month != 0 {
		return p.lateYear(i)
	}
	if n := p.yearFirst(i); n > 0 {
		return n
	}
	if n := p.dayFirst(i); n > 0 {
		return n
	}
	return p.monthFirst(i)
}

// lateYear takes the year that stands after the time, as in "Mon Jan 2 15:04:05 2006".
func (p *dateParser) lateYear(i int) int {
	year, ok := p.number(i, 4)
	if !ok || p.year != 0 || len(p.at(i)) != 4 ||
		p.running && (year < firstShown || year > lastShown) {
		return 0
	}
	p.year = year
	return 1
}

// yearFirst takes 2018-07-16, 2018/7/16, 2018.07.16, 2018. július 16., 2018-Jul-16,
// 2018年7月16日, 令和6年6月5日 and 20180716T….
func (p *dateParser) yearFirst(i int) int {
	if n, ok := p.number(i, 8); ok && len(p.at(i)) == 8 && !p.running {
		p.year, p.month, p.day = n/10000, n/100%100, n%100
		return 1
	}
	year, n := p.fullYear(i)
	sep := p.at(i + n)
	month := p.monthAt(i + n + 1)
	if n == 0 || month.Number == 0 {
		return 0
	}
	j := i + n + 2
	switch {
	case p.at(j) == sep && (sep == "-" || sep == "/" || sep == "."):
		j++
	case (sep == "年" || sep == "년") && (p.at(j) == "月" || p.at(j) == "월"):
		j++
	case sep == "." && p.pieces[i+n+1].word:
	default:
		return 0
	}
	day, ok := p.number(j, 2)
	if !ok {
		return 0
	}
	p.year, p.month, p.day, p.solar = year, month.Number, day, month.Solar
	if j++; p.at(j) == "日" || p.at(j) == "일" || p.at(j) == "号" {
		j++
	}
	return j - i
}

// fullYear takes a year of four digits, or one of the era of Reiwa.
func (p *dateParser) fullYear(i int) (year, taken int) {
	if p.at(i) == "令" && p.at(i+1) == "和" {
		if n, ok := p.number(i+2, 2); ok {
			return 2018 + n, 3
		}
	}
	if n, ok := p.number(i, 4); ok && len(p.at(i)) == 4 {
		return n, 1
	}
	return 0, 0
}

// monthAt gives the month at piece i, by number or name.
func (p *dateParser) monthAt(i int) calendar.Month {
	if m, ok := p.number(i, 2); ok {
		return calendar.Month{Number: m}
	}
	return p.monthName(i)
}

// monthName gives the month whose name stands at piece i. Hebrew writes its "in" before it.
func (p *dateParser) monthName(i int) calendar.Month {
	if i < 0 || i >= len(p.pieces) || !p.pieces[i].word {
		return calendar.Month{}
	}
	return calendar.Named(strings.TrimPrefix(p.at(i), "ב"), p.manner.lang)
}

// dayFirst takes 16 July 2018, 16th of July, 2018, 16-Jul-2018, 16. Juli 2018, 16 tháng 7 2018, and
// numbers as 16.07.2018 or 16/7/2018.
func (p *dateParser) dayFirst(i int) int {
	day, ok := p.number(i, 2)
	if !ok {
		return 0
	}
	if n := p.threeNumbers(i); n > 0 {
		return n
	}
	j := p.pastOrdinal(i + 1)
	for links[p.at(j)] {
		j++
	}
	month := p.monthName(j)
	if p.at(j-1) == "tháng" {
		month = p.monthAt(j)
	}
	if month.Number == 0 {
		return 0
	}
	p.day, p.month, p.solar = day, month.Number, month.Solar
	return p.yearAfter(i, j+1)
}

// pastOrdinal gives the piece behind the ending of an ordinal number, if there is one at i.
func (p *dateParser) pastOrdinal(i int) int {
	if i < len(p.pieces) && ordinals[p.at(i)] && !p.pieces[i].gap {
		return i + 1
	}
	return i
}

// yearAfter takes the year at piece j, past a comma or what else stands between; an
// RFC 822 year has two digits. Without one it takes what came before.
func (p *dateParser) yearAfter(i, j int) int {
	k := j
	for links[p.at(k)] || p.monthName(k).Number == p.month && p.at(k-1) == "/" { // نيسان / أبريل
		k++
	}
	year, ok := p.number(k, 4)
	switch {
	case !ok || p.at(k+1) == ":":
		return j - i
	case len(p.at(k)) == 4:
		p.year = year
	case p.running && p.at(k-1) != "-":
		return j - i
	case len(p.at(k)) == 2 && year >= 69:
		p.year = 1900 + year
	case len(p.at(k)) == 2:
		p.year = 2000 + year
	default:
		return j - i
	}
	return k + 1 - i
}

// threeNumbers takes 16.07.2018 and 16/7/2018. With a slash or hyphen the day and the month must
// not be exchangeable, unless it is known which comes first; with points every country that writes
// them puts the day first.
func (p *dateParser) threeNumbers(i int) int {
	a, _ := p.number(i, 2)
	b, ok := p.number(i+2, 2)
	sep := p.at(i + 1)
	year := p.yearAt(i + 4)
	if !ok || year == 0 || p.at(i+3) != sep || a < 1 || b < 1 {
		return 0
	}
	order := p.manner.order
	switch {
	case sep != "." && sep != "/" && sep != "-":
		return 0
	case sep == "." || b <= 12 && a > 12 || a == b:
		order = dayFirst
	case a <= 12 && b > 12:
		order = monthFirst
	}
	switch order {
	case dayFirst:
		p.day, p.month, p.year = a, b, year
	case monthFirst:
		p.day, p.month, p.year = b, a, year
	default:
		return 0
	}
	return 5
}

// yearAt gives the year in numbers at piece i, or 0. In running text one of two digits is one where
// points or a known order say how to read what stands before it.
func (p *dateParser) yearAt(i int) int {
	year, ok := p.number(i, 4)
	switch {
	case !ok:
	case len(p.at(i)) == 4:
		return year
	case len(p.at(i)) == 2 && p.running && year < 69 && (p.at(i-1) == "." &&
		p.manner.lang != "hu" || p.manner.order != unknownOrder && p.at(i-1) == "/"):
		return 2000 + year
	}
	return 0
}

// monthFirst takes July 16, 2018 and Jul. 16th, but not "mar. 16 mars", whose first is a Tuesday.
func (p *dateParser) monthFirst(i int) int {
	month := p.monthName(i)
	j := i + 1
	if p.at(j) == "." || p.at(j) == "-" {
		j++
	}
	day, ok := p.number(j, 2)
	if !ok || month.Number == 0 {
		return 0
	}
	j = p.pastOrdinal(j + 1)
	behind := j
	for links[p.at(behind)] {
		behind++
	}
	if p.monthName(behind).Number != 0 {
		return 0
	}
	p.month, p.day, p.solar = month.Number, day, month.Solar
	return p.yearAfter(i, j)
}

// filler takes what says nothing: weekdays, commas, "at", and the T between day and time.
func (p *dateParser) filler(i int) int {
	t := p.at(i)
	switch t {
	case ".", "-", "–", "—": // "Mon. 16 July", "16 July 2018 - 7:54"
		if i > 0 {
			return 1
		}
	}
	if fillers[t] || calendar.IsWeekday(t) {
		return 1
	}
	return 0
}

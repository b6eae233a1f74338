package article

import "time"

// The rules of a dateParser. Each looks at the pieces from i on and gives how many it
// took, 0 for none.

// clock takes 7:54, 07:54:28.123, 7:54 a.m., 7 pm and the compact 075428 after a T.
func (p *dateParser) clock(i int) int {
	if p.timed {
		return 0
	}
	if n := p.compactClock(i); n > 0 {
		return n
	}
	hour, ok := p.number(i, 2)
	if !ok {
		return 0
	}
	n := 1
	if min, ok := p.number(i+2, 2); ok && (p.at(i+1) == ":" || p.at(i+1) == "h") &&
		len(p.at(i+2)) == 2 {
		p.min, n = min, 3
		if sec, ok := p.number(i+4, 2); ok && p.at(i+3) == ":" {
			p.sec, n = sec, 5
			n += p.fraction(i + n)
		}
	}
	half, taken := p.half(i + n)
	if n == 1 && taken == 0 {
		return 0
	}
	if taken > 0 {
		if hour < 1 || hour > 12 {
			return 0
		}
		hour = hour%12 + half
	}
	p.hour, p.timed = hour, true
	return n + taken
}

// compactClock takes T0754 and T075428.
func (p *dateParser) compactClock(i int) int {
	if p.at(i) != "t" || p.pieces[i].gap {
		return 0
	}
	n, ok := p.number(i+1, 6)
	switch {
	case ok && len(p.at(i+1)) == 6:
		p.hour, p.min, p.sec = n/10000, n/100%100, n%100
	case ok && len(p.at(i+1)) == 4:
		p.hour, p.min = n/100, n%100
	default:
		return 0
	}
	p.timed = true
	return 2
}

// fraction takes the digits behind a second, of which nine count.
func (p *dateParser) fraction(i int) int {
	if (p.at(i) != "." && p.at(i) != ",") || i+1 >= len(p.pieces) || !p.pieces[i+1].digit {
		return 0
	}
	for _, c := range (p.at(i+1) + "000000000")[:9] {
		p.nanos = p.nanos*10 + int(c-'0')
	}
	return 2
}

// half takes am, a.m., pm or p.m. and gives the hours to add.
func (p *dateParser) half(i int) (hours, taken int) {
	first := p.at(i)
	if first == "pm" || first == "p" {
		hours = 12
	}
	switch {
	case first == "am" || first == "pm":
		return hours, 1
	case (first == "a" || first == "p") && p.at(i+1) == "." && p.at(i+2) == "m":
		if p.at(i+3) == "." {
			return hours, 4
		}
		return hours, 3
	}
	return 0, 0
}

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
	if !ok || p.year != 0 || len(p.at(i)) != 4 {
		return 0
	}
	p.year = year
	return 1
}

// yearFirst takes 2018-07-16, 2018/7/16, 2018.07.16, 2018-Jul-16, 2018年7月16日 and 20180716T….
func (p *dateParser) yearFirst(i int) int {
	if n, ok := p.number(i, 8); ok && len(p.at(i)) == 8 {
		p.year, p.month, p.day = n/10000, n/100%100, n%100
		return 1
	}
	year, ok := p.number(i, 4)
	if !ok || len(p.at(i)) != 4 {
		return 0
	}
	sep := p.at(i + 1)
	month, ok := p.monthAt(i + 2)
	day, ok2 := p.number(i+4, 2)
	if !ok || !ok2 {
		return 0
	}
	switch {
	case (sep == "-" || sep == "/" || sep == ".") && p.at(i+3) == sep:
		p.year, p.month, p.day = year, month, day
		return 5
	case sep == "年" && p.at(i+3) == "月" && (p.at(i+5) == "日" || p.at(i+5) == ""):
		p.year, p.month, p.day = year, month, day
		return min(6, len(p.pieces)-i)
	}
	return 0
}

// monthAt gives the month at piece i, by number or name.
func (p *dateParser) monthAt(i int) (int, bool) {
	if m, ok := p.number(i, 2); ok {
		return m, true
	}
	m := months[p.at(i)]
	return m, m != 0
}

// dayFirst takes 16 July 2018, 16th of July, 2018, 16-Jul-2018, 16. Juli 2018, and
// numbers as 16.07.2018 or 16/7/2018.
func (p *dateParser) dayFirst(i int) int {
	day, ok := p.number(i, 2)
	if !ok {
		return 0
	}
	if n := p.threeNumbers(i); n > 0 {
		return n
	}
	j := i + 1
	if ordinals[p.at(j)] && !p.pieces[j].gap {
		j++
	}
	for ; p.at(j) == "." || p.at(j) == "-" || p.at(j) == "/" || p.at(j) == "of" ||
		p.at(j) == "de"; j++ {
	}
	month := months[p.at(j)]
	if month == 0 {
		return 0
	}
	p.day, p.month = day, month
	return p.yearAfter(i, j+1)
}

// yearAfter takes the year at piece j, past a comma or what else stands between; an
// RFC 822 year has two digits. Without one it takes what came before.
func (p *dateParser) yearAfter(i, j int) int {
	k := j
	for ; p.at(k) == "," || p.at(k) == "." || p.at(k) == "-" || p.at(k) == "/" || p.at(k) == "de" ||
		p.at(k) == "of"; k++ {
	}
	year, ok := p.number(k, 4)
	switch {
	case !ok || p.at(k+1) == ":":
		return j - i
	case len(p.at(k)) == 4:
		p.year = year
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
// not be exchangeable; with points every country that writes them puts the day first.
func (p *dateParser) threeNumbers(i int) int {
	a, _ := p.number(i, 2)
	b, ok := p.number(i+2, 2)
	year, ok2 := p.number(i+4, 4)
	sep := p.at(i + 1)
	if !ok || !ok2 || len(p.at(i+4)) != 4 || p.at(i+3) != sep || a < 1 || b < 1 {
		return 0
	}
	switch {
	case sep == ".", (sep == "/" || sep == "-") && (b <= 12 && a > 12 || a == b):
		p.day, p.month, p.year = a, b, year
	case (sep == "/" || sep == "-") && a <= 12 && b > 12:
		p.day, p.month, p.year = b, a, year
	default:
		return 0
	}
	return 5
}

// monthFirst takes July 16, 2018 and Jul. 16th.
func (p *dateParser) monthFirst(i int) int {
	month := months[p.at(i)]
	if month == 0 {
		return 0
	}
	j := i + 1
	if p.at(j) == "." || p.at(j) == "-" {
		j++
	}
	day, ok := p.number(j, 2)
	if !ok {
		return 0
	}
	p.month, p.day = month, day
	j++
	if j < len(p.pieces) && ordinals[p.at(j)] && !p.pieces[j].gap {
		j++
	}
	return p.yearAfter(i, j)
}

// offset takes Z, UTC, GMT, EDT, +02:00, -0400, UTC+2 and a zone's name in brackets.
func (p *dateParser) offset(i int) int {
	if !p.timed {
		return 0
	}
	if p.at(i) == "(" {
		for j := i + 1; j < len(p.pieces); j++ {
			if p.at(j) == ")" {
				return p.bracketed(i, j)
			}
		}
		return 0
	}
	if hours, ok := zones[p.at(i)]; ok {
		if !p.zoned {
			p.setZone(int(hours * 3600))
		}
		if hours == 0 && p.at(i) != "z" {
			if n := p.signed(i + 1); n > 0 {
				return n + 1
			}
		}
		return 1
	}
	if vagueZones[p.at(i)] {
		p.vague = p.vague || !p.zoned
		return 1
	}
	return p.signed(i)
}

// bracketed takes (EDT) from i to j: a comment where the offset was given already.
func (p *dateParser) bracketed(i, j int) int {
	if p.zoned {
		return j + 1 - i
	}
	if p.at(i+1) == "(" || p.offset(i+1) != j-i-1 {
		return 0
	}
	return j + 1 - i
}

// signed takes +02:00, +0200, -04 and +2.
func (p *dateParser) signed(i int) int {
	sign := 1
	switch p.at(i) {
	case "+":
	case "-", "−":
		sign = -1
	default:
		return 0
	}
	n, ok := p.number(i+1, 4)
	if !ok || len(p.at(i+1)) == 3 {
		return 0
	}
	taken, minutes := 2, 0
	if len(p.at(i+1)) == 4 {
		n, minutes = n/100, n%100
	} else if m, ok := p.number(i+3, 2); ok && p.at(i+2) == ":" {
		taken, minutes = 4, m
	}
	if n > 14 || minutes > 59 {
		return 0
	}
	p.setZone(sign * (n*3600 + minutes*60))
	return taken
}

// setZone sets the offset from UTC. An offset in numbers behind a name counts, as in UTC+2.
func (p *dateParser) setZone(seconds int) {
	p.zoned, p.zone = true, time.UTC
	if seconds != 0 {
		p.zone = time.FixedZone("", seconds)
	}
}

// filler takes what says nothing: weekdays, commas, "at", and the T between day and time.
func (p *dateParser) filler(i int) int {
	t := p.at(i)
	switch t {
	case ",", "|", "·", "•", "at", "on", "um", "à", "t", "uhr", "hrs", "h", "г", "года", "日":
		return 1
	case ".", "-", "–", "—": // "Mon. 16 July", "16 July 2018 - 7:54"
		if i > 0 {
			return 1
		}
	}
	if weekdays[t] {
		return 1
	}
	return 0
}

package article

// clock takes 7:54, 07:54:28.123, 7:54 a.m., 7 pm, 7h54, 14.30 Uhr, 10時30分, 오전 7:54 and the
// compact 075428 after a T.
func (p *dateParser) clock(i int) int {
	if p.timed {
		return 0
	}
	if n := p.compactClock(i); n > 0 {
		return n
	}
	half, start := p.halfBefore(i)
	hour, ok := p.number(i+start, 2)
	if !ok || hour > 24 {
		return 0
	}
	n := p.minutes(i + start)
	taken := 0
	if start == 0 {
		half, taken = p.half(i + n)
	}
	if n == 1 && taken == 0 && !p.oclock(i+start+1) {
		return 0
	}
	if taken > 0 || start > 0 && hour <= 12 {
		if hour < 1 || hour > 12 {
			return 0
		}
		hour = hour%12 + half
	}
	p.hour, p.timed = hour, true
	return start + n + taken
}

// minutes takes what stands from an hour at i on: the minutes and seconds, 1 where there are none.
func (p *dateParser) minutes(i int) int {
	min, ok := p.number(i+2, 2)
	if !ok || !p.partsMinutes(i) || len(p.at(i+2)) != 2 {
		return 1
	}
	p.min = min
	if sec, ok := p.number(i+4, 2); ok && (p.at(i+3) == ":" || p.at(i+3) == "分") {
		p.sec = sec
		return 5 + p.fraction(i+5)
	}
	if p.at(i+3) == "分" || p.at(i+3) == "분" {
		return 4
	}
	return 3
}

// partsMinutes reports whether what follows the hour at i parts it from its minutes. A point does
// so where the words beside it say that it is a time, and behind a day.
func (p *dateParser) partsMinutes(i int) bool {
	switch p.at(i + 1) {
	case ":", "h", "：", "時", "时", "点", "點", "시":
		return true
	case ".":
		next, before := p.at(i+3), i-1
		if p.at(before) == "." { // kl. 14.30
			before--
		}
		return !p.pieces[i+1].gap && next != "." && (p.oclock(i+3) || next == "am" ||
			next == "pm" || clockLeads[p.at(before)] || p.complete() && p.at(i-1) != ".")
	}
	return false
}

// oclock reports whether the word at i makes a number an hour.
func (p *dateParser) oclock(i int) bool {
	switch p.at(i) {
	case "uhr", "h", "時", "时", "点", "點", "시":
		return p.at(i+1) != "ago"
	}
	return false
}

// halfBefore takes 上午, 午後 or 오전 and gives the hours to add.
func (p *dateParser) halfBefore(i int) (hours, taken int) {
	switch p.at(i) + p.at(i+1) {
	case "午前", "上午":
		return 0, 2
	case "午後", "下午":
		return 12, 2
	}
	switch p.at(i) {
	case "오전":
		return 0, 1
	case "오후":
		return 12, 1
	}
	return 0, 0
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
	point := p.at(i) == "." || p.at(i) == "," || p.at(i) == ":" && len(p.at(i+1)) == 3
	if !point || i+1 >= len(p.pieces) || !p.pieces[i+1].digit {
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

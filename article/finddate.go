package article

// The first and last year that a date in running text may have: the web has no older news, and what
// is later is yet to come.
const (
	firstShown = 1990
	lastShown  = 2100
)

// A foundDate is a date in running text.
type foundDate struct {
	Date
	lo, hi int // its bytes
}

// find gives the dates that stand in a line of running text, in its order.
func (m manner) find(text string) []foundDate {
	p := dateParser{manner: m, running: true}
	if !p.cut(text) {
		return nil
	}
	var all []foundDate
	for i := 0; i < len(p.pieces); i++ {
		if !p.mayStart(i) {
			continue
		}
		p.dateFields = dateFields{}
		end := p.run(i)
		if end == 0 || !p.mayEnd(end) {
			continue
		}
		d, err := p.date()
		if err != nil || d.Time.Year() < firstShown || d.Time.Year() > lastShown {
			continue
		}
		one := foundDate{d, p.pieces[i].lo, len(text)}
		if end < len(p.pieces) {
			one.hi = p.pieces[end].lo
		}
		all = append(all, one)
		i = end - 1
	}
	return all
}

// mostFillers is how many words that say nothing may stand in a row inside of a date.
const mostFillers = 5

// run applies the rules from i on and gives the piece behind what they understand, or 0 if that is
// no day.
func (p *dateParser) run(i int) (end int) {
	for idle := 0; idle <= mostFillers && i < len(p.pieces); {
		n := p.rule(i)
		switch {
		case n > 0:
			i, idle = i+n, 0
			if p.complete() {
				end = i
			}
		case p.filler(i) == 0 && !p.bracket(i):
			return end
		default:
			i++
			idle++
		}
	}
	return end
}

// bracket reports whether the piece at i belongs to a weekday as East Asia writes them: (水).
func (p *dateParser) bracket(i int) bool {
	switch p.at(i) {
	case "(", ")", "（", "）", "星", "期", "曜", "周", "週", "月", "火", "水", "木", "金", "土",
		"一", "二", "三", "四", "五", "六", "월", "화", "수", "목", "금", "토", "일":
		return true
	}
	return false
}

// mayStart reports whether a date may start at piece i: it is no part of a longer number, as of a
// telephone or a range of days.
func (p *dateParser) mayStart(i int) bool {
	one := p.pieces[i]
	if one.word {
		return p.monthName(i).Number != 0 || p.at(i) == "令"
	}
	if !one.digit {
		return false
	}
	switch p.at(i - 1) {
	case ".", "-", "–", "/", ":", "+":
		return i < 2 || one.gap && p.at(i-1) != "-" && p.at(i-1) != "–" || !p.pieces[i-2].digit
	}
	return true
}

// mayEnd reports whether a date may end before piece i.
func (p *dateParser) mayEnd(i int) bool {
	if i >= len(p.pieces) || p.pieces[i].gap {
		return true
	}
	switch p.at(i) {
	case ".", "-", "/":
		return i+1 >= len(p.pieces) || !p.pieces[i+1].digit || p.pieces[i+1].gap
	}
	return !p.pieces[i].digit
}

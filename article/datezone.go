package article

import "time"

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

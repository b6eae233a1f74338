package report

import (
	"strings"

	"overlap/result"
)

// What is said of words that want a credit and have none, and before the cause of a stop.
const (
	uncredited = "no credit"
	stoppedFor = "stopped: "
)

// Licences says of each licence of a draft in one line how many words stand under it and what
// the gate of s makes of them: "219 of 276 words are Associated Press copy, credited: allowed".
// Nothing is said where nobody told what may be printed.
func Licences(a *result.Article, s *result.Settings) []string {
	var lines []string
	left := a.Judged()
	for _, l := range left.Licences {
		n := s.Gate.Under(*left, l)
		if n == 0 {
			continue
		}
		line := count(n) + " of " + count(a.Words) + " words are "
		if n == 1 {
			line = "1 of " + count(a.Words) + " words is "
		}
		if l.Agency {
			line += clean(l.Of) + " copy, "
		} else {
			line += "from " + clean(l.Of) + ", "
		}
		lines = append(lines, line+terms(&l)+": "+fate(&l, a, s.Gate))
	}
	return lines
}

// terms says what rights there are and, where they ask for a credit, whether it is given.
func terms(l *result.Licence) string {
	switch rights := result.Rights(l.Rights); {
	case rights == result.LicensedCredited && l.Credited:
		return "credited"
	case rights == result.LicensedCredited:
		return uncredited
	case rights == result.OwnWords:
		return "of your own"
	case rights == result.Never:
		return "never to be printed"
	case rights == "":
		return "rights not known"
	}
	return clean(l.Rights)
}

// fate says what becomes of a draft for the words of a licence.
func fate(l *result.Licence, a *result.Article, g *result.Gate) string {
	switch {
	case l.Allowed:
		return "allowed"
	case g.Crossed(*a.Judged(), a.Words):
		return "stopped"
	case g == nil:
		return "not allowed"
	}
	return "counted"
}

// licences are the lines of a draft in one cell of a table.
func licences(a *result.Article, s *result.Settings) string {
	return strings.Join(Licences(a, s), "; ")
}

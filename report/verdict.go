package report

import (
	"fmt"
	"strings"

	"overlap/result"
)

// Verdict says in one line how much of a draft is copied prose and on which side of the
// gate of s that is, if there is one: "over the gate: 34 % (172 of 505 words) copied prose,
// gate 30 %". Where a draft could not be held against all, what is not over the gate is not
// checked; where it is warned of a disguise, it is under the gate with warnings.
func Verdict(a *result.Article, s *result.Settings) string {
	return strings.ReplaceAll(verdict(a, s), nbsp, " ")
}

func verdict(a *result.Article, s *result.Settings) string {
	g := s.Gate
	if !a.Measured() && !g.Over(a) {
		return "not checked: " + clean(a.Unchecked)
	}
	what := " copied prose"
	if g != nil && g.CountQuotes {
		what += " and shared quotations"
	}
	if len(a.Judged().Licences) > 0 {
		what += " that may not be printed"
	}
	if g == nil {
		return figure(a, g, g.Counted(*a.Judged()), 100) + what + undecided(a, g) + asideOf(a)
	}
	said := figure(a, g, g.Counted(*a.Judged()), g.Percent) + what
	if g.Percent < 100 || g.Rewritten == nil && !g.FailOnWarning {
		said += limit(g.Percent)
	}
	if g.Rewritten != nil {
		said += "; " + figure(a, g, a.Judged().Rewritten, *g.Rewritten) + " rewritten" +
			limit(*g.Rewritten)
	}
	return side(a, g) + said + undecided(a, g) + asideOf(a)
}

// undecided says what would be counted without decisions, where these free any words.
func undecided(a *result.Article, g *result.Gate) string {
	if a.Decided == nil || a.Decided.Accepted+a.Decided.Dismissed == 0 {
		return ""
	}
	c := a.Account
	return "; without decisions " + shareOf(g.Counted(c), g.Of(c, a.Words))
}

// asideOf says how many words of a draft are set aside: no figure is lowered unseen.
func asideOf(a *result.Article) string {
	if aside := asideWords(a.Account.Common); aside != "" {
		return "; " + aside + asCommon
	}
	return ""
}

// side says on which side of the gate a draft is.
func side(a *result.Article, g *result.Gate) string {
	warned := ""
	if n := disguises(a); n > 0 {
		warned = " with " + number(n, "warning", "warnings")
	}
	switch {
	case g.Crossed(*a.Judged(), a.Words):
		return "over the gate: "
	case g.Over(a):
		return "over the gate" + warned + ": "
	case g.Unchecked != "" || a.Unchecked != "":
		return "not checked: "
	}
	return "under the gate" + warned + ": "
}

// disguises counts the warnings of a disguise.
func disguises(a *result.Article) (n int) {
	for _, w := range a.Warnings {
		if w.Grade == result.Disguise {
			n++
		}
	}
	return n
}

// limit writes the figure of a gate.
func limit(percent float64) string { return fmt.Sprintf(", gate %v", percent) + nbsp + "%" }

// figure writes how much n words of a draft are, as exactly as a gate asks for.
func figure(a *result.Article, g *result.Gate, n int, gate float64) string {
	all := g.Of(*a.Judged(), a.Words)
	f := percent(n, all)
	if g != nil && f == fmt.Sprint(gate)+nbsp+"%" && all > 0 {
		// 30 % under a gate of 30 % would puzzle
		f = strings.TrimSuffix(fmt.Sprintf("%.1f", 100*float64(n)/float64(all)), ".0") + nbsp + "%"
	}
	each := ""
	if a.Account.Repeated > 0 {
		each = ", what it repeats counted once"
	}
	return f + " (" + count(n) + nbsp + "of" + nbsp + number(all, "word", "words") + each + ")"
}

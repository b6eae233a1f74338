package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
)

// A debt is words of a draft that stand under one name: a licence's or a source's.
type debt struct {
	of       string // the agency or the outlet; the name of the article where it has none
	agency   bool
	words    int
	how      string // what there is to its credit or rights
	licence  *result.Licence
	credited bool
	free     bool // the words may be printed
}

// debts returns the words of a draft that count, or would if they might not be printed, by whose
// they are: licences where it is known what may be printed, else sources; most words first.
func (r *register) debts(a *result.Article) (all []debt) {
	left := a.Judged()
	for i := range left.Licences {
		l := &left.Licences[i]
		if n := r.Settings.Gate.Under(*left, *l); n > 0 {
			all = append(all, debt{of: clean(l.Of), agency: l.Agency, words: n, how: terms(l),
				licence: l, credited: l.Credited, free: l.Allowed})
		}
	}
	if len(left.Licences) == 0 {
		for i := range left.Sources {
			all = append(all, r.owed(&left.Sources[i]))
		}
	}
	slices.SortStableFunc(all, func(d, e debt) int { return cmp.Compare(e.words, d.words) })
	return all
}

// owed is the debt to a source.
func (r *register) owed(s *result.Source) debt {
	d := debt{of: clean(s.Agency), agency: s.Agency != "", words: s.Words, credited: s.Credited}
	if !d.agency {
		d.of = r.printer(s.Article)
	}
	switch {
	case s.Credited && d.agency:
		d.how = "credited"
	case d.agency:
		d.how = uncredited
	case s.Credited:
		d.how = "named"
	default:
		d.how = "not named"
	}
	return d
}

// printer names who printed an article: its outlet or, where it says none, the article.
func (r *register) printer(id string) string {
	return cmp.Or(clean(r.article(id).Outlet), r.name(id))
}

// said says whose the words are, and what there is to their credit.
func (d *debt) said() string {
	said := "copied from " + d.of
	switch {
	case d.agency:
		said = d.of + " copy"
	case d.licence != nil:
		said = "from " + d.of
	}
	if d.how != "" {
		said += ", " + d.how
	}
	return said
}

// sentence says of a draft in one sentence whose words it has and what comes of that.
func (r *register) sentence(a *result.Article) string {
	if !a.Measured() && !r.Settings.Gate.Over(a) {
		return "not checked: " + clean(a.Unchecked)
	}
	return r.facts(a) + spared(a) + ": " + r.consequence(a)
}

// spared says in a sentence on facts how many words are left out of it by decisions.
func spared(a *result.Article) string {
	u := a.Decided
	if u == nil || u.Accepted+u.Dismissed == 0 {
		return ""
	}
	how := "accepted or dismissed"
	switch {
	case u.Dismissed == 0:
		how = result.Accepted
	case u.Accepted == 0:
		how = result.Dismissed
	}
	return ", apart from " + number(u.Accepted+u.Dismissed, "word that is ", "words that are ") +
		how
}

// facts says whose words a draft has.
func (r *register) facts(a *result.Article) string {
	left, all := a.Judged(), r.debts(a)
	of := " of " + number(a.Words, "word", "words")
	switch {
	case len(all) > 0:
		if len(all) == 1 && all[0].how == uncredited && r.consequence(a) == stoppedFor+uncredited {
			all[0].how = "" // it is said once
		}
		said := count(all[0].words) + of + verb(all[0].words) + all[0].said()
		if rest := all[1:]; len(rest) > 0 && 10*rest[0].words >= all[0].words {
			said += ", and " + count(rest[0].words) + verb(rest[0].words) + rest[0].said()
			all = rest
		}
		if n := len(all) - 1; n > 0 {
			said += ", with less from " + number(n, "other", "others")
		}
		return said
	case left.Rewritten > 0 && len(left.RewrittenFrom) > 0:
		return count(left.Rewritten) + of + " tell in other words what " +
			r.printer(left.RewrittenFrom[0].Article) + " says"
	case left.Sheltered > 0:
		return count(left.Sheltered) + of + " stand in quotation marks that name nobody, and " +
			"others print them as prose"
	case left.SharedUnread > 0:
		return number(left.SharedUnread, "copied word stands", "copied words stand") +
			" on its page beside the text"
	case left.Shared > 0:
		return count(left.Shared) + of + verb(left.Shared) + "copied, scattered over its sources"
	case left.Excluded > 0:
		return count(left.Excluded) + of + verb(left.Excluded) + "agency copy that is left out, " +
			"and no other is copied"
	case left.SharedQuoted > 0:
		return "None of its " + number(a.Words, "word", "words") + " is copied prose, and " +
			number(left.SharedQuoted, "quoted word is", "quoted words are") + " printed by " +
			"others, too"
	}
	return "None of its " + number(a.Words, "word", "words") + " is copied"
}

// verb is what stands between a number of words and what they are.
func verb(n int) string {
	if n == 1 {
		return " is "
	}
	return " are "
}

// consequence says what comes of it.
func (r *register) consequence(a *result.Article) string {
	g, left := r.Settings.Gate, a.Judged()
	switch outcome(a, g) {
	case result.Stopped:
		return stoppedFor + r.cause(a)
	case result.NotChecked:
		return "not checked, since " + unchecked(a, g)
	case result.NoGate:
		return "no gate was set"
	}
	said := "passes"
	if wire := freed(left); 2*wire > left.Shared-left.SharedRepeated {
		said = "passes as wire"
	}
	if n := disguises(a); n > 0 {
		said += " with " + number(n, "warning", "warnings")
	}
	if u := a.Decided; u != nil && u.Accepted+u.Dismissed > 0 {
		was := *a
		if was.Decided = nil; g.Over(&was) {
			said += ", but only by decisions"
		}
	}
	return said
}

// unchecked says why a draft is not checked.
func unchecked(a *result.Article, g *result.Gate) string {
	if g != nil && g.Unchecked != "" {
		return clean(g.Unchecked)
	}
	return clean(a.Unchecked)
}

// freed counts the words of an account that are agency copy which may be printed.
func freed(c *result.Account) (n int) {
	for _, l := range c.Licences {
		if l.Agency && l.Allowed {
			n += l.Words
		}
	}
	return n
}

// cause says why a draft is stopped: for want of a credit, or since the words may not be printed,
// if that is known of the first of those that count; else by the figures.
func (r *register) cause(a *result.Article) string {
	g, left := r.Settings.Gate, a.Judged()
	var parts []string
	if g.Copies(*left, a.Words) {
		parts = append(parts, r.want(a, g, left))
	}
	if g.Retells(*left, a.Words) {
		parts = append(parts, percent(left.Rewritten, g.Of(*left, a.Words))+
			" in other words"+limit(*g.Rewritten))
	}
	if n := disguises(a); g.FailOnWarning && n > 0 {
		parts = append(parts, number(n, "warning of a disguise", "warnings of a disguise"))
	}
	return strings.Join(parts, "; ")
}

// want says what a draft lacks that has too much copied prose.
func (r *register) want(a *result.Article, g *result.Gate, left *result.Account) string {
	figures := percent(g.Counted(*left), g.Of(*left, a.Words)) + " counts"
	if left.Repeated > 0 {
		figures += ", each word once"
	}
	figures += limit(g.Percent)
	for _, d := range r.debts(a) {
		switch {
		case d.free:
			continue
		case d.licence == nil:
			return figures
		case result.Rights(d.licence.Rights) == result.LicensedCredited:
			return uncredited
		case result.Rights(d.licence.Rights) == result.Never:
			return "never to be printed"
		}
		return figures
	}
	return figures
}

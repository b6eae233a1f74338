package report

import (
	"slices"
	"strings"

	"overlap/result"
)

// Findings.
//
// A report of a scan begins with what was found, in sentences: how much stood elsewhere before,
// which agency it is from, what outlets take from each other without naming it, what is told in
// other words; and what these figures rest on. Tables and page print the same sentences.

// silentFrom is how many words an article must take without naming their source to be counted in
// the sentences.
const silentFrom = 100

// Findings are the sentences of a report of a scan.
type findings struct {
	Said  []string `json:"said"`
	Doubt string   `json:"doubt"` // what the figures rest on; empty if there is nothing to say
}

// A tally is what findings are made of. Articles of an archive are left out.
type tally struct {
	articles, words, shared, undated int
	apart                            result.Account // sums of what counts nowhere
	quoted                           int            // shared quotations
	agency                           int            // of shared
	seen                             int            // articles of which only that time is known
	silent                           int            // articles that take silentFrom words
	retold                           int            // articles that are told from elsewhere
	retoldWords                      int
}

// tally counts.
func (r *register) tally() tally {
	var t tally
	of := r.lots()
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Archived {
			continue
		}
		c := &a.Account
		t.articles++
		t.words += a.Words
		t.shared += c.Shared
		t.quoted += c.SharedQuoted
		t.agency += c.Agency
		t.apart.Common += c.Common
		t.apart.Boilerplate += c.Boilerplate
		t.apart.Excluded += c.Excluded
		t.seen += bit(a.WhenKind == "fetched")
		t.undated += c.Shared
		silent := 0
		for _, f := range feeds(a, of) {
			t.undated -= f.earlier
			if !f.from.agency && f.from != of[a.ID] {
				silent = max(silent, f.silent)
			}
		}
		t.silent += bit(silent >= silentFrom)
		if w := r.rewriting(a); w != nil {
			t.retold++
			t.retoldWords += c.Rewritten
		}
	}
	return t
}

// findings says what was found.
func (r *register) findings() findings {
	t, givers := r.tally(), r.givers()
	if t.words == 0 {
		return findings{}
	}
	f := findings{Doubt: r.doubt(&t)}
	add := func(sentence string) {
		if sentence != "" {
			f.Said = append(f.Said, sentence)
		}
	}
	add(r.stood(&t, givers))
	add(t.unnamed(givers))
	add(t.told())
	add(t.speech())
	add(r.ruled())
	return f
}

// stood says how many words stood elsewhere before, and whose they are.
func (r *register) stood(t *tally, givers []giver) string {
	if t.shared == 0 {
		return "No words outside of quotation marks were found in two articles, but for common " +
			"language and boilerplate."
	}
	set := "another article of this set"
	if t.articles < len(r.Articles) {
		set += " or of the archive"
	}
	switch t.undated {
	case 0:
		set = " stood earlier in " + set
	case t.shared:
		set = " stand in " + set + ", too"
	default:
		set = " stand in " + set + " that was, or may have been, earlier"
	}
	said := percent(t.shared, t.words) + " of all words (" + count(t.shared) + " of " +
		count(t.words) + ")" + set
	switch n := agenciesOf(givers); {
	case t.agency == 0:
		return said + ", none of them known as agency copy."
	case len(n) == 0:
		return said + "; " + agencyPart(t) + "."
	default:
		return said + "; " + agencyPart(t) + ", " + mostly(n) + "."
	}
}

// agencyPart says how much of what stood elsewhere is agency copy.
func agencyPart(t *tally) string {
	return percent(t.agency, t.shared) + " of these (" + count(t.agency) + ") are agency copy"
}

// agenciesOf are the agencies among givers.
func agenciesOf(givers []giver) []giver {
	n := 0
	for n < len(givers) && givers[n].agency {
		n++
	}
	return givers[:n]
}

// mostly names the agencies with most words, with the figures of the table of givers.
func mostly(agencies []giver) string {
	all := 0
	for _, g := range agencies {
		all += g.words
	}
	first := &agencies[0]
	name := first.said()
	switch {
	case len(agencies) == 1:
		return "all of it of " + name
	case 2*first.words >= all:
		return "mostly " + name + " (" + number(first.words, "word", "words") + ")"
	}
	return "most of it of " + name + " and " + agencies[1].said()
}

// unnamed says what outlets take from each other, and from which most.
func (t *tally) unnamed(givers []giver) string {
	outlets := givers[len(agenciesOf(givers)):]
	beyond, verb := "Beyond the agencies, ", " take "
	if t.agency == 0 {
		beyond = ""
	}
	if t.silent == 1 {
		verb = " takes "
	}
	n := number(t.silent, "article", "articles")
	if t.silent == 0 {
		n, verb = "no article", " takes "
	}
	said := beyond + n + verb + count(silentFrom) +
		" words or more from another outlet without naming it"
	if beyond == "" {
		said = strings.ToUpper(said[:1]) + said[1:]
	}
	named := slices.IndexFunc(outlets, func(g giver) bool { return g.name != "" })
	if named < 0 {
		return said + "."
	}
	g := &outlets[named]
	said += ". Among outlets, " + g.said() + " gives most: " + number(g.words, "word", "words") +
		" stand in " + number(len(g.takers), "other", "others")
	if len(g.takers) > 1 {
		said += ", " + count(g.takers[0].words) + " of them in " + g.takers[0].said()
	} else {
		said += ", " + g.takers[0].said()
	}
	if g.silent > 0 {
		said += "; " + count(g.silent) + " without naming it"
	}
	return said + "."
}

// told says what is rewritten; "" if nothing is.
func (t *tally) told() string {
	if t.retold == 0 {
		return ""
	}
	verb := " tell"
	if t.retoldWords == 1 {
		verb += "s"
	}
	return number(t.retoldWords, "word", "words") + " in " +
		number(t.retold, "article", "articles") + verb + " in other words what another one tells."
}

// speech says how much is quotation that others print; "" if none is.
func (t *tally) speech() string {
	if t.quoted == 0 {
		return ""
	}
	return percent(t.quoted, t.words) + " of all words (" + count(t.quoted) +
		") are quotations that others print as well, which by itself is no copying."
}

// doubt says what the figures rest on.
func (r *register) doubt(t *tally) string {
	var all []string
	switch {
	case t.undated == t.shared && t.shared > 0:
		all = append(all, "No dates tell who was first.")
	case t.seen == t.articles:
		all = append(all, "Earlier means seen earlier.")
	case t.seen > 0:
		all = append(all, "Earlier means published earlier or, for "+
			number(t.seen, "article", "articles")+", seen earlier.")
	}
	if t.undated > 0 && t.undated < t.shared {
		all = append(all, "Of "+number(t.undated, "shared word", "shared words")+
			" no dates tell who was first.")
	}
	var apart []string
	for _, p := range []struct {
		n    int
		what string
	}{
		{t.apart.Common, "common language"}, {t.apart.Boilerplate, "boilerplate"},
		{t.apart.Excluded, "agency copy that was left out"},
	} {
		if p.n > 0 {
			apart = append(apart, count(p.n)+" as "+p.what)
		}
	}
	if len(apart) > 0 {
		all = append(all, "Words set aside: "+strings.Join(apart, ", ")+".")
	}
	if c := r.Recall; c != nil && c.Sampled > 0 && c.Pairs > 0 {
		said := "An estimated " + proportion(c.Estimate) + " of overlapping pairs were found"
		if c.Low < c.High {
			said += " (" + proportion(c.Low) + " to " + proportion(c.High) + ")"
		}
		all = append(all, said+".")
	}
	return strings.Join(all, " ")
}

package report

import (
	"cmp"
	"path"
	"strconv"
	"strings"
	"time"

	"overlap/result"
)

// A cover is what stands on the first sheet of a printed page: what was compared with what, when,
// with which program and by which rules. It names no file of the machine that it was made on.
type cover struct {
	Title  string
	Facts  []setting
	Drafts []setting // each by its name, with its finding and its hash
	More   int       // drafts that are not named
	Rules  []string  // the settings, in words
}

// mostDrafts is how many drafts a cover names.
const mostDrafts = 20

func (r *register) cover() cover {
	c := cover{Title: "Shared coverage", Rules: r.rules()}
	judged := r.judged()
	drafts := len(judged)
	for i := range judged[:min(drafts, mostDrafts)] {
		f, a := &judged[i], r.article(judged[i].Article)
		c.Drafts = append(c.Drafts, setting{clean(cmp.Or(a.Title, path.Base(a.ID))),
			capital(bound(f.Sentence)) + ". " + number(a.Words, "word", "words") + ", SHA-256 " +
				clean(a.SHA256)})
	}
	c.More = max(0, drafts-mostDrafts)
	if drafts > 0 {
		c.Title = "Originality of " + number(drafts, "draft", "drafts")
	}
	c.Facts = append([]setting{{"Made", r.made()}, {"With", "overlap " + clean(r.Tool.Version) +
		", result " + clean(r.Schema)}, {"Compared", r.compared()}}, r.inputs()[1:]...)
	return c
}

// made is when the result was made, in UTC.
func (r *register) made() string {
	at, err := time.Parse(time.RFC3339, r.Tool.Time)
	if err != nil {
		return "at a time that the result does not tell"
	}
	return at.UTC().Format("2 January 2006, 15:04 UTC")
}

// compared says who was compared with what.
func (r *register) compared() string {
	drafts, archived, words := 0, 0, 0
	outlets, texts := map[string]bool{}, map[string]bool{}
	for i := range r.Articles {
		a := &r.Articles[i]
		switch {
		case a.Draft:
			drafts++
			continue
		case a.Archived:
			archived++
			continue
		}
		words += a.Words
		texts[r.text(a.ID)] = true
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
	}
	n := len(r.Articles) - drafts - archived
	others := number(n, "article", "articles")
	if len(texts) < n {
		others += " (" + number(len(texts), "different text", "different texts") + ")"
	}
	if len(outlets) > 0 {
		others += " from " + number(len(outlets), "outlet", "outlets")
	}
	others += ", " + number(words, "word", "words")
	switch {
	case drafts > 0 && r.Settings.Against != nil:
		return number(drafts, "draft", "drafts") + " with " + comparedWith(r.Settings.Against) +
			", and with nothing else; of these " + others + " share something with them"
	case drafts > 0:
		return number(drafts, "draft", "drafts") + " with " + others + ", and with nothing else"
	case archived > 0:
		return others + ", each with every other and with those of an archive; " +
			number(archived, "article", "articles") + " of that have something in common with them"
	}
	return others + ", each with every other"
}

// rules are the settings in words.
func (r *register) rules() []string {
	s := &r.Settings
	rules := []string{"A passage has at least " + number(s.MinWords, "word", "words") +
		" in common; it may bridge " + number(s.MaxGap, "word", "words") + " that are not."}
	if s.ArticlesOnly {
		rules = []string{"Only whole articles were compared: no passages, no quotations."}
	}
	rules = append(rules, within("Articles were compared", s.Days))
	if s.Rewritten {
		rules = append(rules, within("Text in other words was sought", s.RewrittenDays))
	} else {
		rules = append(rules, "Text in other words was not sought.")
	}
	if s.AllNatures {
		rules = append(rules, "Nothing is set aside as common language.")
	} else {
		rules = append(rules, "Formulas, templates and names that anybody writes are set aside "+
			"as common language: they count as own words.")
	}
	if s.ExcludeWire {
		rules = append(rules, "Copy of news agencies is left out of the comparison.")
	}
	if d := lasting(s.MinDelay); d != none && s.MinDelay != "" {
		rules = append(rules, "An article counts as first if it is ahead by "+d+" or more.")
	}
	if s.Gate != nil {
		rules = append(rules, gateRule(s.Gate))
	}
	if s.Listed > 0 {
		rules = append(rules, "What may be printed of whom, and who belongs to whom, is told by a "+
			"list of "+number(s.Listed, "outlet", "outlets")+".")
	}
	if in := s.Input; in != nil {
		rules = append(rules, inputRules(in)...)
	}
	for i := range rules {
		rules[i] = clean(rules[i])
	}
	return rules
}

// within says how far apart in time articles are.
func within(what string, days int) string {
	if days == 0 {
		return what + " however far apart in time they are."
	}
	return what + " where they are at most " + number(days, "day", "days") +
		" apart, or have no date."
}

// gateRule says what a draft may not have.
func gateRule(g *result.Gate) string {
	percent := func(x float64) string { return strconv.FormatFloat(bounded(x), 'f', -1, 64) + " %" }
	said := "A draft is over the gate with more than " + percent(g.Percent) + " copied prose"
	if g.CountQuotes {
		said += ", quotations that others print counted"
	}
	if g.Rewritten != nil {
		said += ", with more than " + percent(*g.Rewritten) + " in other words"
	}
	if g.FailOnWarning {
		said += ", or with a disguise"
	}
	return said + "."
}

// inputRules say which of the articles that were there were read.
func inputRules(in *result.Input) []string {
	var rules []string
	for _, part := range []struct{ what, value string }{
		{"published on or after ", in.From}, {"published before ", in.To},
		{"of the outlets ", strings.Join(in.Outlets, ", ")},
		{"in the languages ", strings.Join(in.Langs, ", ")},
	} {
		if part.value != "" {
			rules = append(rules, "Only articles "+part.what+part.value+" were read.")
		}
	}
	if in.Limit > 0 {
		rules = append(rules,
			"Only the first "+number(in.Limit, "article", "articles")+" were read.")
	}
	if in.Sample > 0 {
		rules = append(rules, "Of the articles "+count(in.Sample)+" were drawn at random.")
	}
	return rules
}

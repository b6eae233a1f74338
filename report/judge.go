package report

import (
	"slices"
	"strings"
	"unicode"

	"overlap/result"
)

// Judge fills in what a result of a check says of each draft in short: Result.Drafts, by id. It
// follows from the accounts, the gate and the decisions, and is to be called again when one of
// these changes. A result of a scan has no drafts.
func Judge(r *result.Result) {
	r.Drafts = []result.Draft{}
	if !slices.ContainsFunc(r.Articles, func(a result.Article) bool { return a.Draft }) {
		return
	}
	reg := newRegister(r)
	for i := range r.Articles {
		if a := &r.Articles[i]; a.Draft {
			r.Drafts = append(r.Drafts, reg.judge(a))
		}
	}
}

// judged are what is said of each draft in short; counted now if nobody has called Judge.
func (r *register) judged() []result.Draft {
	if len(r.Drafts) > 0 {
		return r.Drafts
	}
	out := *r.Result
	Judge(&out)
	return out.Drafts
}

// judge says what there is to say of a draft in short.
func (r *register) judge(a *result.Article) result.Draft {
	g, left, c := r.Settings.Gate, a.Judged(), &a.Account
	d := result.Draft{Article: a.ID, Outcome: outcome(a, g), Words: a.Words,
		Counted: g.Counted(*left), Of: g.Of(*left, a.Words),
		Copied: c.Shared - c.SharedRepeated, Rewritten: c.Rewritten, Quoted: c.SharedQuoted,
		Warnings: len(a.Warnings), Disguises: disguises(a)}
	for _, sources := range [][]result.Source{left.Sources, left.RewrittenFrom} {
		if d.Source == "" && len(sources) > 0 {
			d.Source, d.SourceWords = sources[0].Article, sources[0].Words
			d.Agency = sources[0].Agency
		}
	}
	if u := a.Decided; u != nil {
		d.Accepted, d.Dismissed, d.Reopened = u.Accepted, u.Dismissed, u.Reopened
	}
	d.Sentence, d.Verdict = unbound(r.sentence(a)), Verdict(a, &r.Settings)
	d.ToDo = r.toDo(a)
	for i := range d.ToDo {
		d.ToDo[i] = unbound(d.ToDo[i])
	}
	return d
}

// unbound writes a text without the spaces that keep a figure and its unit on one line.
func unbound(s string) string { return strings.ReplaceAll(s, nbsp, " ") }

// bound keeps figures and their units together again.
func bound(s string) string { return strings.ReplaceAll(s, " %", nbsp+"%") }

// outcome says on which side of the gate a draft is.
func outcome(a *result.Article, g *result.Gate) string {
	switch {
	case g.Over(a):
		return result.Stopped
	case a.Unchecked != "" || g != nil && g.Unchecked != "":
		return result.NotChecked
	case g == nil:
		return result.NoGate
	}
	return result.Passes
}

// against says what drafts were held against.
func against(s *result.Settings) string {
	if s.Against == nil {
		return "Compared with the references, and with nothing else."
	}
	return "Compared with " + comparedWith(s.Against) + ", and with nothing else."
}

// comparedWith names what that was.
func comparedWith(a *result.Against) string {
	what := "the " + number(a.Articles, "article", "articles")
	if a.Articles == 0 {
		what = "no article"
	}
	of := " of "
	if a.Archived {
		of = " of the archive "
	}
	if len(a.Names) > 0 {
		what += of + few(a.Names, 3)
	} else if a.Archived {
		what += " of an archive"
	}
	return what
}

// decided says what decisions leave out of an account; "" if nothing.
func decided(a *result.Article) string {
	u := a.Decided
	if u == nil {
		return ""
	}
	said := number(u.Standing, "decision stands", "decisions stand") + ": "
	switch {
	case u.Standing == 0:
		said = "no decision stands"
	case u.Accepted+u.Dismissed == 0:
		said += "no word counts less for them"
	default:
		var parts []string
		if u.Accepted > 0 {
			parts = append(parts, number(u.Accepted, "word is", "words are")+" accepted")
		}
		if u.Dismissed > 0 {
			parts = append(parts, number(u.Dismissed, "word", "words")+" dismissed")
		}
		said += strings.Join(parts, " and ") + ", not counted"
	}
	if u.Reopened > 0 {
		said += "; " + number(u.Reopened, "is", "are") + " open again, since words have changed"
	}
	return said
}

// capital writes a text with a capital at its start.
func capital(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

package settle

import (
	"cmp"
	"fmt"
	"overlap/account"
	"overlap/internal/prose"
	"overlap/result"
	"overlap/timeline"
)

// Verdicts.
//
// A verdict is a name for an account, with the sentence that bears it out. It is not a
// judgement: similarity is not plagiarism. The thresholds are conservative; all are parts
// of the words that are not boilerplate:
//
//   - republished: an edition of another outlet's text; or four fifths of the prose
//     are copied, and together with the quotations that others print, four fifths of
//     all words;
//   - partly copied: a twentieth of the words is copied, and at least twice the
//     shortest passage; or a hundred words, however long the article;
//   - rewritten: a fifth of the words, and at least fifty, say in other words what an
//     earlier text says, and more words do so than are copied. Such passages are found
//     less surely than copied ones, so the threshold is higher;
//   - shares prose: as the two before, but the dates do not tell who was first;
//   - shares quotations only: at least as many words of them as a shortest passage;
//   - agency copy: its text or four fifths of its prose are an agency's, and these are left out;
//   - independent: none of these. The words of a template are nobody's: two earnings reports of one
//     form are independent. A sentence of background that an earlier text has, too,
//     is told in the evidence and does not change the verdict.
//
// Copied are the shared words whose source was first as far as the dates tell.

// The verdicts, as Article.Verdict has them.
const (
	republished  = "republished"
	partlyCopied = "partly copied"
	rewritten    = "rewritten"
	sharesProse  = "shares prose"
	sharesQuotes = "shares quotations only"
	independent  = "independent"
	agencyCopy   = "agency copy"
)

// The thresholds of the verdicts.
const (
	republishedPart = .8
	copiedPart      = .05
	copiedWords     = 100
	rewrittenPart   = .2
	rewrittenWords  = 50
)

// judge returns the verdict on an account, editions of other outlets' texts apart, and the
// words and the sources that it stands on.
func judge(a *result.Account, least int) (verdict string, words int, sources []result.Source) {
	copied, reworded := earlier(a.Sources), earlier(a.RewrittenFrom)
	all := float64(a.Own + a.Excluded + a.Shared + a.Quoted + a.SharedQuoted)
	copies := func(n int) bool { // each word once: a line that is copied and repeated is one line
		n -= n * a.SharedRepeated / max(1, a.Shared)
		return n >= 2*least && float64(n) >= copiedPart*all || n >= copiedWords
	}
	rewrites := func(n int) bool { return n >= rewrittenWords && float64(n) >= rewrittenPart*all }
	switch {
	case copied >= least && float64(copied) >= republishedPart*float64(a.Own+a.Excluded+a.Shared) &&
		float64(copied+a.SharedQuoted) >= republishedPart*all:
		return republished, copied, a.Sources
	case reworded > copied && rewrites(reworded):
		return rewritten, reworded, a.RewrittenFrom
	case copies(copied):
		return partlyCopied, copied, a.Sources
	case copies(a.Shared):
		return sharesProse, a.Shared, a.Sources
	case rewrites(a.Rewritten):
		return sharesProse, a.Rewritten, a.RewrittenFrom
	case a.SharedQuoted >= least:
		return sharesQuotes, a.SharedQuoted, nil
	}
	return independent, 0, nil
}

// earlier returns the words that come from sources which were first.
func earlier(sources []result.Source) int {
	n := 0
	for _, s := range sources {
		if s.Earlier {
			n += s.Words
		}
	}
	return n
}

// verdict returns the verdict on article a and its evidence; lent is the number of other
// articles that have words from it.
func (r *writer) verdict(c *account.Creditor, a int, account *result.Account, lent int) (verdict,
	evidence string) {
	p := r.Documents[a]
	if why := r.wireVerdict(a, account); why != "" {
		return agencyCopy, why
	}
	all := p.Size
	verdict, words, sources := judge(account, r.MinWords)
	first := r.Texts[r.InText[a]].Editions[0]
	if r.Options.ProseUnread && first == a {
		return "", "" // nobody looked
	}
	switch {
	case first != a && !r.Version(first, a):
		verdict, sources = republished, []result.Source{{Article: r.Documents[first].ID,
			Credited: c.Credits(r.Book, a, first)}}
		evidence = "the same text as " + r.source(a, sources)
	case verdict == republished || verdict == partlyCopied:
		evidence = prose.Part(words, all) + " copied from " + r.source(a, onlyEarlier(sources))
	case verdict == rewritten:
		evidence = prose.Part(words, all) + " in other words from " +
			r.source(a, onlyEarlier(sources))
	case verdict == sharesProse:
		evidence = prose.Part(words, all) + " shared with " + r.source(a, sources)
		if words != account.Shared {
			evidence = prose.Part(words, all) + " shared in other words with " +
				r.source(a, sources)
		}
	case verdict == sharesQuotes:
		evidence = prose.Part(words, all) + " in quotations that others print, too"
	case account.Shared > 0:
		evidence = "no more than " + prose.Part(account.Shared, all) + " shared with " +
			r.source(a, account.Sources)
	case account.SharedQuoted > 0:
		evidence = "no more than " + prose.Part(account.SharedQuoted, all) +
			" in quotations that others print, too"
	case account.Template > 0:
		evidence = "no earlier text of the set has its words as prose"
	default:
		evidence = "no earlier text of the set has its words"
	}
	if more := account.Shared - words; more > 0 &&
		(verdict == republished || verdict == partlyCopied) && sources != nil && first == a {
		evidence += "; " + prose.Plural(more, "more word", "more words") +
			" shared, who was first is unknown"
	}
	if form := account.Template; form > 0 {
		evidence += "; " + prose.Part(form, all) + " of a template that others fill in, too"
	}
	if lent > 0 {
		evidence += "; source of " + prose.Plural(lent, "article", "articles")
	}
	return verdict, evidence
}

// onlyEarlier returns the sources that were first.
func onlyEarlier(sources []result.Source) []result.Source {
	var kept []result.Source
	for _, s := range sources {
		if s.Earlier {
			kept = append(kept, s)
		}
	}
	return kept
}

// source names the first of some sources of article a, and says how much earlier it was
// and whether it is credited. Of several, it says how many words are from the first.
func (r *writer) source(a int, sources []result.Source) string {
	s := sources[0]
	of := r.Number(s.Article)
	d := timeline.Direct(r.Documents[of].When, r.Documents[a].When)
	when := d.Reason()
	if d.First >= 0 {
		when = "who was first is unknown: " + when
	}
	credit := "not credited"
	switch {
	case r.sameName(a, of):
		credit = "the same outlet"
	case s.Credited:
		credit = "credited"
	}
	text := fmt.Sprintf("%s, %s, %s", cmp.Or(r.Documents[of].Outlet, s.Article), when, credit)
	if n := len(sources) - 1; n > 0 {
		text += fmt.Sprintf("; %s from there, the others from %s",
			prose.Plural(s.Words, "word", "words"), prose.Plural(n, "more article",
				"more articles"))
	}
	return text
}

// sameName reports whether two articles are of one outlet.
func (r *writer) sameName(a, b int) bool {
	outlet := r.Documents[a].Outlet
	return outlet != "" && outlet == r.Documents[b].Outlet
}

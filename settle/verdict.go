package settle

import (
	"cmp"
	"fmt"
	"slices"

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
//   - independent: none of these. Words set aside as common language are nobody's: two earnings
//     reports of one form are independent. A sentence of background that an earlier text has, too,
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

// A finding is a verdict and its evidence: a number of words, what the evidence says of them, and
// the sources that it names behind that.
type finding struct {
	verdict string
	words   int
	said    string
	sources []result.Source
}

// judge returns the verdict on an account, editions of other outlets' texts apart. Least is how
// many words the shortest passage has.
func judge(a *result.Account, least int) finding {
	fromEarlier, rewordedEarlier := earlier(a.Sources), earlier(a.RewrittenFrom)
	copied, reworded := wordsOf(fromEarlier), wordsOf(rewordedEarlier)
	prose := float64(a.Own + a.Excluded + a.Shared)
	all := prose + float64(a.Quoted+a.SharedQuoted)
	copies := func(n int) bool { // each word once: a line that is copied and repeated is one line
		n -= n * a.SharedRepeated / max(1, a.Shared)
		return n >= 2*least && float64(n) >= copiedPart*all || n >= copiedWords
	}
	rewrites := func(n int) bool { return n >= rewrittenWords && float64(n) >= rewrittenPart*all }
	switch {
	case copied >= least && float64(copied) >= republishedPart*prose &&
		float64(copied+a.SharedQuoted) >= republishedPart*all:
		return finding{republished, copied, " copied from ", fromEarlier}
	case reworded > copied && rewrites(reworded):
		return finding{rewritten, reworded, " in other words from ", rewordedEarlier}
	case copies(copied):
		return finding{partlyCopied, copied, " copied from ", fromEarlier}
	case copies(a.Shared):
		return finding{sharesProse, a.Shared, " shared with ", a.Sources}
	case rewrites(a.Rewritten):
		return finding{sharesProse, a.Rewritten, " shared in other words with ", a.RewrittenFrom}
	case a.SharedQuoted >= least:
		return finding{sharesQuotes, a.SharedQuoted, inQuotations, nil}
	case a.Shared > 0:
		return finding{independent, a.Shared, " shared with ", a.Sources}
	case a.SharedQuoted > 0:
		return finding{independent, a.SharedQuoted, inQuotations, nil}
	case a.Common > 0:
		return finding{independent, 0, "no earlier text of the set has its words as prose that " +
			"counts", nil}
	}
	return finding{independent, 0, "no earlier text of the set has its words", nil}
}

// inQuotations is what the evidence says of shared quotations.
const inQuotations = " in quotations that others print, too"

// earlier returns the sources that were first.
func earlier(sources []result.Source) []result.Source {
	return slices.DeleteFunc(slices.Clone(sources),
		func(s result.Source) bool { return !s.Earlier })
}

// wordsOf returns how many words come from sources.
func wordsOf(sources []result.Source) (n int) {
	for _, s := range sources {
		n += s.Words
	}
	return n
}

// verdict returns the verdict on article a and its evidence. Both are empty where nobody compared
// prose.
func (w *writer) verdict(creditor *account.Creditor, a int) (verdict, evidence string) {
	if why := w.leftOut(a); why != "" {
		return agencyCopy, why
	}
	first, all, account := w.first(a), w.Documents[a].Size, &w.Accounts[a]
	if w.o.ProseUnread && first == a {
		return "", ""
	}
	f := judge(account, w.MinWords)
	if first != a && !w.IsVersion(first, a) {
		f = finding{republished, 0, "the same text as ", []result.Source{{
			Article: w.Documents[first].ID, Credited: creditor.Credits(a, first)}}}
	}
	if evidence = f.said; f.words > 0 {
		evidence = prose.Part(f.words, all) + f.said
	}
	if f.verdict == independent && f.words > 0 {
		evidence = "no more than " + evidence
	}
	if len(f.sources) > 0 {
		evidence += w.source(a, f.sources)
	}
	if more := account.Shared - f.words; more > 0 && first == a &&
		(f.verdict == republished || f.verdict == partlyCopied) {
		evidence += "; " + prose.Plural(more, "more word", "more words") +
			" shared, who was first is unknown"
	}
	if account.Common > 0 {
		evidence += "; " + prose.Part(account.Common, all) + " set aside as common language"
	}
	if w.lent[a] > 0 {
		evidence += "; source of " + prose.Plural(w.lent[a], "article", "articles")
	}
	return f.verdict, evidence
}

// leftOut returns why article a is left out as agency copy, or "" if it is not: it or another
// edition of its text credits an agency, or four fifths of its prose are an agency's.
func (w *writer) leftOut(a int) string {
	name, credit, account := w.Agency[w.InText[a]], w.Documents[a].Credit, &w.Accounts[a]
	words := account.Own + account.Excluded + account.Shared
	switch {
	case !w.Options.ExcludeWire:
		return ""
	case name != "" && credit != nil && !credit.Part:
		return fmt.Sprintf("left out: it credits %s (%s)", credit.Agency, credit.Evidence)
	case name != "":
		return "left out: another edition of its text credits " + name
	case account.Excluded >= w.MinWords &&
		float64(account.Excluded) >= republishedPart*float64(words):
		return "left out: " + prose.Part(account.Excluded, w.Documents[a].Size) +
			" agency copy that others credit"
	}
	return ""
}

// source names the first of some sources of article a, and says how much earlier it was
// and whether it is credited. Of several, it says how many words are from the first.
func (w *writer) source(a int, sources []result.Source) string {
	s, copier := sources[0], w.Documents[a]
	source := w.Documents[w.Number(s.Article)]
	direction := timeline.Direct(source.When, copier.When)
	when, credit := direction.Reason(), "not credited"
	if direction.First >= 0 {
		when = "who was first is unknown: " + when
	}
	switch {
	case copier.Outlet != "" && copier.Outlet == source.Outlet:
		credit = "the same outlet"
	case s.Credited:
		credit = "credited"
	}
	text := fmt.Sprintf("%s, %s, %s", cmp.Or(source.Outlet, s.Article), when, credit)
	if n := len(sources) - 1; n > 0 {
		text += fmt.Sprintf("; %s from there, the others from %s",
			prose.Plural(s.Words, "word", "words"),
			prose.Plural(n, "more article", "more articles"))
	}
	return text
}

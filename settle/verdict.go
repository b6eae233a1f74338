package settle

import (
	"overlap/index"

	"cmp"
	"slices"
	"strings"

	"overlap/descent"
	"overlap/internal/prose"
	"overlap/result"
)

// Verdicts.
//
// A verdict is a name for an account, with the sentence that bears it out. It is not a
// judgement: similarity is not plagiarism. The thresholds are conservative; all are parts
// of the words that are not boilerplate:
//
//   - republished: an edition of another outlet's text; or four fifths of the prose are copied,
//     and together with the quotations that others print, four fifths of all words. What was
//     changed inside of copied passages counts as long as half of the prose is copied word for
//     word: a light edit of every sentence is no other story. Where the dates do not tell who was
//     first, fifty such words say so, and the evidence that it is not known;
//   - partly copied: a twentieth of the words is copied, and at least twice the
//     shortest passage; or a hundred words, however long the article;
//   - rewritten: a fifth of the words, and at least fifty, say in other words what an
//     earlier text says, and more words do so than are copied. Such passages are found
//     less surely than copied ones, so the threshold is higher;
//   - agency copy: it credits an agency, and four fifths of its prose are that agency's, as far as
//     the set can tell; or these are left out;
//   - shares prose: as partly copied and rewritten, but the dates do not tell who was first; or
//     more prose than one passage of background, or 3 % beside shared quotations, or a shortest
//     passage with what it declares as its source;
//   - shares quotations only: at least as many words of them as a shortest passage, and less prose;
//   - independent: none of these. Words set aside as common language are nobody's: two earnings
//     reports of one form are independent. A sentence of background that an earlier text has, too,
//     is told in the evidence and does not change the verdict.
//
// Copied are the shared words of families whose nearest text was first as far as the dates tell.

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
	verbatimPart    = .5
	copiedPart      = .05
	copiedWords     = 100
	rewrittenPart   = .2
	rewrittenWords  = 50
	sharedPart      = .03
	sharedPassages  = 4 // shortest passages: more shared prose is no background
)

// A finding is a verdict and its evidence: a number of words, what the evidence says of them, and
// the sources that it names behind that.
type finding struct {
	verdict string
	words   int
	said    string
	sources []result.Source
}

// judge returns the verdict on an account, editions of other outlets' texts apart. IsCopy says
// whether the article is copy of an agency by its credit, least how many words the shortest passage
// has.
func judge(a *result.Account, isCopy bool, least int) finding {
	fromEarlier, rewordedEarlier := earlier(a.Sources), earlier(a.RewrittenFrom)
	copied, reworded := wordsOf(fromEarlier), wordsOf(rewordedEarlier)
	own := float64(a.Own + a.Excluded + a.Shared)
	all := own + float64(a.Quoted+a.SharedQuoted)
	copies := func(n int) bool { // each word once: a line that is copied and repeated is one line
		n -= n * a.SharedRepeated / max(1, a.Shared)
		return n >= 2*least && float64(n) >= copiedPart*all || n >= copiedWords
	}
	rewrites := func(n int) bool { return n >= rewrittenWords && float64(n) >= rewrittenPart*all }
	edited := a.Edited * copied / max(1, a.Shared) // inside of copied passages
	switch {
	case copied >= least && float64(copied) >= verbatimPart*own &&
		float64(copied+edited) >= republishedPart*own &&
		float64(copied+edited+a.SharedQuoted) >= republishedPart*all:
		return finding{republished, copied, " copied from ", fromEarlier}
	case isCopy && a.AgencyOwn+a.Agency >= least &&
		float64(a.AgencyOwn+a.Agency) >= republishedPart*own:
		return finding{agencyCopy, a.AgencyOwn + a.Agency, " copy of ", nil}
	case reworded > copied && rewrites(reworded):
		return finding{rewritten, reworded, " in other words from ", rewordedEarlier}
	case copies(copied):
		return finding{partlyCopied, copied, " copied from ", fromEarlier}
	case a.Shared >= max(least, copiedWords/2) && float64(a.Shared) >= republishedPart*own &&
		float64(a.Shared+a.SharedQuoted) >= republishedPart*all:
		return finding{republished, a.Shared, sharedWith(a), a.Sources}
	case copies(a.Shared):
		return finding{sharesProse, a.Shared, sharedWith(a), a.Sources}
	case rewrites(a.Rewritten):
		return finding{sharesProse, a.Rewritten, " shared in other words with ", a.RewrittenFrom}
	case a.Shared > sharedPassages*least, a.Shared > 0 && a.SharedQuoted >= least &&
		float64(a.Shared) >= sharedPart*all:
		return finding{sharesProse, a.Shared, sharedWith(a), a.Sources}
	case a.SharedQuoted >= least:
		return finding{sharesQuotes, a.SharedQuoted, inQuotations, nil}
	case a.Shared > 0:
		return finding{independent, a.Shared, sharedWith(a), a.Sources}
	case a.SharedQuoted > 0:
		return finding{independent, a.SharedQuoted, inQuotations, nil}
	case a.Common > 0:
		return finding{independent, 0, "no earlier text of the set has its words as prose that " +
			"counts", nil}
	case all == 0 && a.Boilerplate > 0:
		return finding{independent, 0, "all of its words are boilerplate", nil}
	}
	return finding{independent, 0, "no earlier text of the set has its words", nil}
}

// sharedWith is what the evidence says of shared prose, in front of its sources if there are any.
func sharedWith(a *result.Account) string {
	if len(a.Sources) == 0 {
		return " in short pieces that others have, too"
	}
	return " shared with "
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
func (w *writer) verdict(creditor *descent.Creditor, a int) (verdict, evidence string) {
	if why := w.leftOut(a); why != "" {
		return agencyCopy, why
	}
	first, all, account := w.first(a), w.Documents[a].Size, &w.Accounts[a]
	if w.o.ProseUnread && first == a {
		return "", ""
	}
	f := judge(account, w.Agency[w.InText[a]] != "", w.MinWords)
	if f.verdict == independent && account.Shared >= w.MinWords &&
		slices.ContainsFunc(f.sources, func(s result.Source) bool {
			return creditor.CreditOf(a, w.Number(s.Article)) == descent.Declared
		}) {
		f.verdict = sharesProse // however little it took of what it says itself that it is from
	}
	if first != a && !w.IsVersion(first, a) && !w.isSource(a, first) {
		f = finding{republished, 0, "the same text as ", []result.Source{{Named: true,
			Article: w.Documents[first].ID, Credited: creditor.Credits(a, first),
			Agency: w.Agency[w.InText[a]]}}}
	}
	if evidence = f.said; f.words > 0 {
		evidence = prose.Part(f.words, all) + f.said
	}
	if f.verdict == independent && f.words > 0 {
		evidence = "no more than " + evidence
	}
	if f.verdict == agencyCopy {
		evidence += w.credit(a)
	}
	if len(f.sources) > 0 {
		evidence += w.source(a, f)
	}
	return f.verdict, evidence + w.besides(a, f)
}

// isSource reports whether article a is an agency's own, and may have been before another edition
// of its text: whoever printed it has it from there.
func (w *writer) isSource(a, first int) bool {
	return descent.IsAgencys(w.Documents[a]) &&
		index.Direct(w.Documents[first], w.Documents[a]).First >= 0
}

// besides returns what the evidence on article a says behind a finding.
func (w *writer) besides(a int, f finding) (said string) {
	all, account := w.Documents[a].Size, &w.Accounts[a]
	if more := account.Shared - f.words; more >= w.MinWords && w.first(a) == a &&
		(f.verdict == republished || f.verdict == partlyCopied) {
		said += "; " + prose.Plural(more, "more word", "more words") +
			" shared, who was first is unknown"
	}
	if f.verdict == sharesProse && account.SharedQuoted >= w.MinWords && f.words == account.Shared {
		said += "; " + prose.Part(account.SharedQuoted, all) + inQuotations
	}
	if account.Common > 0 {
		said += "; " + prose.Part(account.Common, all) + " set aside as common language"
	}
	if account.Recycled >= w.MinWords {
		said += "; " + prose.Part(account.Recycled, all) + " from its outlet's earlier articles"
	}
	if w.lent[a] > 0 {
		said += "; source of " + prose.Plural(w.lent[a], "article", "articles")
	}
	return said
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
		return "left out: it credits " + w.credit(a)
	case name != "":
		return "left out: another edition of its text credits " + name
	case account.Excluded >= w.MinWords &&
		float64(account.Excluded) >= republishedPart*float64(words):
		return "left out: " + prose.Part(account.Excluded, w.Documents[a].Size) +
			" agency copy that others credit"
	}
	return ""
}

// credit names the agency whose copy article a prints, and what says so.
func (w *writer) credit(a int) string {
	if c := w.Documents[a].Credit; c != nil && !c.Part {
		return strings.Join(append([]string{c.Agency}, w.beside(a)...), " and ") + " (" +
			string(c.Evidence) + ")"
	}
	return w.Agency[w.InText[a]]
}

// source names the first source of a finding on article a, how much earlier it was and whether it
// is credited. Where that gave less than half of the words, it is named for what it gave alone.
func (w *writer) source(a int, f finding) string {
	s, more := f.sources[0], len(f.sources)-1
	said := s.Said(w.Documents[a].Size, func(id string) string {
		return cmp.Or(w.Documents[w.Number(id)].Outlet, id)
	}) + w.relation(a, s)
	families := prose.Plural(more+1, "source", "sources")
	switch {
	case more == 0:
		return said
	case 2*s.Words < wordsOf(f.sources):
		return families + "; most, " + prose.Plural(s.Words, "word", "words") + ", from " + said
	}
	return said + "; " + prose.Plural(s.Words, "word", "words") + " from there, the others from " +
		prose.Plural(more, "more source", "more sources")
}

// relation says how much earlier than article a the article of a source was and whether a credits
// it.
func (w *writer) relation(a int, s result.Source) string {
	copier, source := w.Documents[a], w.Documents[w.Number(s.Article)]
	direction := index.Direct(source, copier)
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
	return ", " + when + ", " + credit
}

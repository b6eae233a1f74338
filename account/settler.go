package account

import (
	"overlap/index"

	"cmp"
	"slices"

	"overlap/agency"
	"overlap/align"
	"overlap/descent"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
	"overlap/sketch"
)

// A settler settles the accounts of one text after another, in the same memory. One goroutine uses
// it.
type settler struct {
	*Book
	aligner        *align.Aligner
	creditor       *descent.Creditor
	first, edition ledger            // of the article that stands for the text, and of another edition
	claims         []claim           // on the text, by the other text
	passages       []descent.Passage // of these
}

// newSettler returns a settler with nothing in memory but the ledger of a first edition.
func newSettler(b *Book, first ledger) settler {
	return settler{Book: b, aligner: align.New(b.Align(false)), creditor: b.NewCreditor(),
		first: first}
}

// open makes l the ledger of article a with what it says by itself.
func (s *settler) open(l *ledger, a int) ledger {
	doc := s.Documents[a]
	*l = openLedger(*l, &doc.Facts, s.Speech.Shared[a])
	if !doc.Draft {
		l.set(asBoilerplate, sketch.SpansOf(doc.Furniture)...)
	}
	return *l
}

// close puts down the rest of article a, when it is known what others share with it. Furniture that
// repeats shared prose, as the form for comments does the title, stays furniture.
func (s *settler) close(l ledger, a int) {
	doc := s.Documents[a]
	l.repeat(&doc.Facts)
	if doc.Draft {
		l.furnish(&doc.Facts)
	} else {
		l.set(asBoilerplate, sketch.SpansOf(doc.Furniture)...)
	}
}

// settleFirst puts down the words of the article that stands for text t. Texts that are left out
// have no claims on it.
func (s *settler) settleFirst(t int, isLeftOut func(t, other int) bool) ledger {
	first := s.Texts[t].Editions[0]
	l := s.open(&s.first, first)
	l.set(asBoilerplate, s.Marks[t].Detected...)
	l.turn(asOwn, asExcluded, s.Wire[t]...)
	s.claims = s.appendClaims(s.claims[:0], t, isLeftOut)
	if s.First(t).Draft {
		s.keepForms(s.aligner, s.claims)
		s.listen(l, t, s.claims)
		s.waive(t, s.claims)
	}
	s.sortClaims(s.claims)
	for i := range s.claims {
		s.claims[i].settle(l)
	}
	others := slices.DeleteFunc(slices.Clone(s.Texts[t].Editions[1:]),
		func(a int) bool { return s.IsVersion(first, a) })
	if len(others) > 0 {
		l.turn(asQuoted, asSharedQuoted, span.Of(0, len(l)))
	}
	twin := slices.IndexFunc(others, func(a int) bool {
		ours, theirs := s.Documents[first], s.Documents[a]
		return !descent.IsAgencys(ours) && index.Direct(ours, theirs).First == 0
	})
	if twin >= 0 {
		s.settleTwin(l, t, others[twin])
	}
	s.close(l, first)
	slices.SortStableFunc(s.claims, func(c, d claim) int { return cmp.Compare(c.text, d.text) })
	return l
}

// settleTwin puts down as shared what the first edition of text t has in common with another
// outlet's edition that may have been before it: no order of names must decide whose words they
// are. One twin is enough: its words are nearly all of the text.
func (s *settler) settleTwin(l ledger, t, twin int) {
	for _, p := range s.Partners(s.aligner, t, twin) {
		for _, w := range l.in(span.Of(int(p.AFirst), int(p.ALast))) {
			if w.class == asOwn {
				w.class, w.source = asShared, int32(twin)
			}
		}
	}
}

// settleEdition puts down the words of article a, a later edition of text t, whose first edition is
// settled.
func (s *settler) settleEdition(t, a int, runs []match.Run) ledger {
	first := s.Texts[t].Editions[0]
	version := s.IsVersion(first, a)
	l := s.open(&s.edition, a)
	for _, p := range runs {
		for i, w := range l.in(span.Of(int(p.BFirst), int(p.BLast))) {
			from := partner(p, i)
			was := s.first[from]
			w.rewritten, w.common, w.template = was.rewritten, was.common, was.template
			w.edited = was.edited && !was.kept
			if w.class == asOwn && was.class != asBoilerplate && span.In(from, s.Wire[t]) {
				was.class = asExcluded // whatever marks it stands in there
			}
			if int(was.source) == a { // the two are twins
				was.source = int32(first)
			}
			if was.class != asShared || !s.IsVersion(int(was.source), a) {
				w.take(was, first, version)
			} // else its outlet's own words came back
		}
	}
	s.close(l, a)
	return l
}

// sum returns the account of article a, an edition of text t, whose words were put down last. Runs
// say which words of the article that stands for the text are which of a's.
func (s *settler) sum(t, a int, l ledger, runs []match.Run) result.Account {
	doc := s.Documents[a]
	account, reworded, recycled := l.sum(&doc.Facts)
	of := descent.Trace(s.creditor, s.traced(t, a, l, runs, account.Own+account.Shared))
	account.Sources, s.Parents[a] = of.Sources, of.Parents
	l.trace(of.Words)
	account.Scattered = account.Shared
	for _, from := range account.Sources {
		account.Scattered -= from.Words
		if from.Agency != "" {
			account.Agency += from.Words
		}
	}
	if c := doc.Credit; s.Agency[t] != "" && (c == nil || c.Evidence != agency.Own) {
		account.AgencyOwn = account.Own
	}
	account.RewrittenFrom = descent.Rewritten(s.creditor, a, reworded)
	account.RecycledFrom = s.Portions(recycled)
	if doc.Draft {
		sheltered := l.sheltered()
		account.Sheltered = span.Size(sheltered)
		l.markDraft(&doc.Facts, sheltered, s.claims)
		if s.licensed {
			account.Licences = s.licences(l, a, s.claims)
		}
	}
	if s.Options.WithText {
		account.Slices = s.slices(l, a, account.Sources)
	}
	return account
}

// traced returns what package descent wants to know of article a, an edition of text t, with so
// many words of prose.
func (s *settler) traced(t, a int, l ledger, runs []match.Run, prose int) *descent.Article {
	s.passages = s.passages[:0]
	for i := range s.claims {
		c := &s.claims[i]
		s.passages = append(s.passages, descent.Passage{Text: c.text, Ours: c.Literal,
			Theirs: c.theirs.Literal, Shares: c.shares})
	}
	return &descent.Article{Number: a, Text: t, Shared: l.words(asShared),
		Quoted: l.words(asSharedQuoted), Prose: prose, Passages: s.passages, Runs: runs}
}

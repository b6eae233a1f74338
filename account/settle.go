package account

import (
	"overlap/boilerplate"
	"overlap/descent"
	"overlap/draft"
	"overlap/index"
	"overlap/internal/span"
	"overlap/result"
	"overlap/speech"
)

// Settle returns the book of a set. It takes the set over: with Options.ExcludeWire the pairs lose
// what of their passages is agency copy, and drafts and repetitions are told what of them is
// copied. An error ends the run: Crew.Failed has it.
func Settle(f *boilerplate.Found, s *speech.Speech, d draft.Drafts, o Options) *Book {
	agency, wire := agencies(f.Set), make([][]span.Span, len(f.Texts))
	if o.ExcludeWire {
		excludeWire(f, agency, wire)
	}
	b := &Book{
		Descent: descent.New(f, d, agency, o.Outlets, o.Agencies),
		Options: o, Speech: s, Wire: wire,
		agencyRights: o.Outlets.AgencyRights(o.Agencies), licensed: o.Outlets.KnowsRights(),
		Accounts: make([]result.Account, len(f.Documents)),
		Parents:  make([][]descent.Parent, len(f.Documents)),
		Faulty:   make([]bool, len(f.Documents)),
	}
	b.Begin("settling accounts")
	settlers := make([]settler, b.Jobs)
	for i := range settlers {
		settlers[i] = newSettler(b, nil)
	}
	b.Fail(b.Each(len(b.Texts), func(worker, t int) {
		for _, a := range b.Texts[t].Editions {
			if b.Accounts[a] = unsettled(b.Documents[a]); t >= b.References {
				settlers[worker].try(t, a)
			}
		}
	}))
	return b
}

// unsettled returns the account of an article that nobody looked at: all its words are its own.
func unsettled(a *index.Document) result.Account {
	return result.Account{Own: a.Size, Sources: []result.Source{}}
}

// try settles the account of article a, which prints text t, unless that faults.
func (s *settler) try(t, a int) {
	var settled result.Account
	if s.Try("settling the account of", func() { settled = s.settle(t, a) }, s.Documents[a]) {
		s.Accounts[a] = settled
		return
	}
	s.Faulty[a] = true
	// the other editions want the first; if it faulted itself, they do not look at it
	*s = newSettler(s.Book, s.first)
}

// settle returns the account of article a, which prints text t, and notes what of it is copied. The
// article that stands for the text comes before its other editions.
func (s *settler) settle(t, a int) result.Account {
	doc, first := s.Documents[a], s.Texts[t].Editions[0]
	if a != first && s.Faulty[first] {
		panic("that of " + s.Documents[first].ID + ", whose text it prints, faulted")
	}
	var l ledger
	runs := s.Partners(s.aligner, t, a)
	if a == first {
		l = s.settleFirst(t, s.IsItself)
	} else {
		l = s.settleEdition(t, a, runs)
	}
	settled := s.sum(t, a, l, runs)
	for k := range doc.Repetitions {
		doc.Repetitions[k].Copied = l.copies(doc.Repetitions[k].Span)
	}
	if doc.Draft {
		s.noteDraft(t, &settled)
	}
	return settled
}

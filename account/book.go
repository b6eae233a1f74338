package account

import (
	"fmt"
	"overlap/agency"
	"overlap/boilerplate"
	"overlap/draft"
	"overlap/internal/span"
	"overlap/outlet"
	"overlap/result"
	"overlap/speech"
	"slices"
)

// Options say how accounts are made.
type Options struct {
	Outlets     outlet.Profiles
	Agencies    *agency.Table
	Gate        *result.Gate // of drafts; none if nil
	ExcludeWire bool         // agency copy is left out
	WithText    bool         // accounts have slices
}

// A Book has the accounts of the articles of a set, and what they are made from.
type Book struct {
	*boilerplate.Found
	Options Options
	Speech  *speech.Speech
	Drafts  draft.Drafts
	Agency  []string      // of each text, whose copy it is; empty if no edition says
	Wire    [][]span.Span // of each text, words that are agency copy to be left out, as a union

	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name
	licensed     bool                     // it is known what may be printed of some words

	Accounts []result.Account // of each article
	Faulty   []bool           // of each article: its account could not be settled: a fault
	Lent     []int32          // of each article, how many others have words from it
}

// Settle returns the book of a set.
func Settle(f *boilerplate.Found, s *speech.Speech, d draft.Drafts, o Options) *Book {
	articles, texts := len(f.Documents), len(f.Texts)
	r := &Book{
		Found: f, Options: o, Speech: s, Drafts: d, Agency: make([]string,
			texts), Wire: make([][]span.Span, texts),
		agencyRights: o.Outlets.AgencyRights(o.Agencies), licensed: o.Outlets.KnowsRights(),
		Accounts: make([]result.Account, articles), Faulty: make([]bool,
			articles), Lent: make([]int32, articles),
	}
	r.findWire()
	r.excludeWire()
	r.Begin("settling accounts")
	r.settleAll()
	return r
}

// IsLeftOut reports whether a pair is of a draft and a reference that is the draft itself.
func (r *Book) IsLeftOut(t, other int) bool {
	return r.Drafts.IsItself(r.First(t), r.First(other)) ||
		r.Drafts.IsItself(r.First(other), r.First(t))
}

// settleDraft says of a draft, whose account is settled, whether only what is left out of it as the
// draft itself keeps it under the gate. A file that the caller named twice is none to doubt.
func (r *Book) settleDraft(k *bookkeeper, t, a int, account *result.Account) {
	d := r.Drafts[r.Documents[a]]
	if d == nil || d.Beside != nil || r.Options.Gate == nil ||
		r.Options.Gate.Crossed(*account, r.Documents[a].Size) {
		return
	}
	var doubted []string
	for _, b := range d.Itself {
		if b.By != draft.SameFile {
			doubted = append(doubted, b.ID)
		}
	}
	if len(doubted) == 0 {
		return
	}
	slices.Sort(doubted)
	k.all = true
	r.settleText(k, t)
	with := k.account(r, &k.first, a)
	k.all = false
	if r.Options.Gate.Crossed(with, r.Documents[a].Size) {
		d.Unchecked = fmt.Sprintf("%s is left out as the draft itself, and with it the draft is "+
			"over the gate", doubted[0])
	}
}

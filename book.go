package overlap

import (
	"fmt"
	"overlap/agency"
	"overlap/internal/span"
	"overlap/outlet"
	"overlap/result"
	"slices"
)

// bookOptions say how accounts are made.
type bookOptions struct {
	Outlets     outlet.Profiles
	Agencies    *agency.Table
	Gate        *result.Gate // of drafts; none if nil
	ExcludeWire bool         // agency copy is left out
	WithText    bool         // accounts have slices
}

// A book has the accounts of the articles of a set, and what they are made from.
type book struct {
	*findings
	o        bookOptions
	speeches *speeches
	drafts   drafts
	agency   []string      // of each text, whose copy it is; empty if no edition says
	wire     [][]span.Span // of each text, words that are agency copy to be left out, as a union

	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name
	licensed     bool                     // it is known what may be printed of some words

	accounts []result.Account // of each article
	faulty   []bool           // of each article: its account could not be settled: a fault
	lent     []int32          // of each article, how many others have words from it
}

// settle returns the book of a set.
func settle(f *findings, s *speeches, d drafts, o bookOptions) *book {
	articles, texts := len(f.Documents), len(f.Texts)
	r := &book{
		findings: f, o: o, speeches: s, drafts: d, agency: make([]string, texts), wire: make([][]span.Span, texts),
		agencyRights: o.Outlets.AgencyRights(o.Agencies), licensed: o.Outlets.KnowsRights(),
		accounts: make([]result.Account, articles), faulty: make([]bool, articles), lent: make([]int32, articles),
	}
	r.findWire()
	r.excludeWire()
	r.Begin("settling accounts")
	r.settle()
	return r
}

// isLeftOut reports whether a pair is of a draft and a reference that is the draft itself.
func (r *book) isLeftOut(t, other int) bool {
	return r.drafts.isItself(r.First(t), r.First(other)) || r.drafts.isItself(r.First(other), r.First(t))
}

// settleDraft says of a draft, whose account is settled, whether only what is left out of it as the
// draft itself keeps it under the gate. A file that the caller named twice is none to doubt.
func (r *book) settleDraft(k *bookkeeper, t, a int, account *result.Account) {
	d := r.drafts[r.Documents[a]]
	if d == nil || d.beside != nil || r.o.Gate == nil || r.o.Gate.Crossed(*account, r.Documents[a].Size) {
		return
	}
	var doubted []string
	for _, b := range d.itself {
		if b.by != sameFile {
			doubted = append(doubted, b.id)
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
	if r.o.Gate.Crossed(with, r.Documents[a].Size) {
		d.unchecked = fmt.Sprintf("%s is left out as the draft itself, and with it the draft is over the gate", doubted[0])
	}
}

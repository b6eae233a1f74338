package settle

import (
	"cmp"
	"math"
	"slices"
	"time"

	"overlap/internal/codec"
	"overlap/result"
	"overlap/timeline"
)

// Outlets.
//
// The matrix of outlets sums the accounts up: every word of shared prose goes from the
// outlet of its source to the outlet that prints it, editions among them. So the words of
// a row add up to the shared prose of its outlet. Articles that name no outlet are one
// row, whose name is empty.
//
// Cost: linear in the sources of all accounts, and one sort of the rows.

// A total gathers the figures of one outlet.
type total struct {
	result.Outlet
	owners map[string]int // articles of each owner
	from   map[string]*flow
}

// A flow gathers the words from one outlet to another.
type flow struct {
	result.Flow
	last   int // 1 + the article that was counted last
	delays []time.Duration
}

// A matrix has the totals of outlets by their names.
type matrix map[string]*total

// outlets sums up the accounts of all articles: by shared words, most first, then lent ones, then
// outlet.
func (w *writer) outlets() []result.Outlet {
	m := make(matrix)
	for i, a := range w.Documents {
		if w.Drafts.IsBeside(a) {
			continue
		}
		t := m.add(a.Outlet, w.Options.Outlets.Owner(a.Outlet, a.Owner), a.Size, &w.Accounts[i])
		w.Try("summing up", func() {
			for _, s := range w.Accounts[i].Sources {
				of := w.Documents[w.Number(s.Article)]
				t.take(i, s, of.Outlet, timeline.Direct(of.When, a.When).Gap)
			}
		}, a)
	}
	return m.close()
}

// add counts an article of so many words, but for its sources, and returns the total of its outlet.
func (m matrix) add(outlet, owner string, words int, account *result.Account) *total {
	t := m[outlet]
	if t == nil {
		t = &total{result.Outlet{Outlet: outlet}, make(map[string]int), make(map[string]*flow)}
		m[outlet] = t
	}
	t.Articles++
	t.Words += words
	t.Shared += account.Shared
	t.Common += account.Common
	t.SharedQuoted += account.SharedQuoted
	t.owners[owner]++
	return t
}

// take counts what article a has from a source of an outlet, which was ahead by gap.
func (t *total) take(a int, s result.Source, outlet string, gap time.Duration) {
	f := t.from[outlet]
	if f == nil {
		f = &flow{Flow: result.Flow{Outlet: outlet}}
		t.from[outlet] = f
	}
	f.Words += s.Words
	f.Credited += s.Words * codec.Bit(s.Credited)
	if s.Earlier {
		f.Earlier += s.Words
		f.delays = append(f.delays, gap)
	}
	if f.last != a+1 {
		f.last = a + 1
		f.Articles++
	}
}

// close returns the sums when all articles are counted.
func (m matrix) close() []result.Outlet {
	for _, t := range m {
		t.Owner = most(t.owners)
	}
	for _, t := range m {
		t.close(m)
	}
	outlets := make([]result.Outlet, 0, len(m))
	for _, t := range m {
		outlets = append(outlets, t.Outlet)
	}
	slices.SortFunc(outlets, func(a, b result.Outlet) int {
		return cmp.Or(cmp.Compare(b.Shared, a.Shared), cmp.Compare(b.Lent, a.Lent),
			cmp.Compare(a.Outlet, b.Outlet))
	})
	return outlets
}

// close works out the row of an outlet, and tells the others what they lent to it. The owners of
// all are known.
func (t *total) close(m matrix) {
	t.From = make([]result.Flow, 0, len(t.from))
	for _, f := range t.from {
		source := m[f.Outlet]
		source.Lent += f.Words
		f.Flow.Owner = source.Owner
		f.SameOwner = f.Outlet == t.Outlet.Outlet || t.Owner != "" && t.Owner == source.Owner
		f.OfOutlet, f.OfSource = proportion(f.Words, t.Words), proportion(f.Words, source.Words)
		if len(f.delays) > 0 {
			slices.Sort(f.delays)
			f.Delay = f.delays[(len(f.delays)-1)/2].Round(time.Second).String()
		}
		t.InsideOwner += f.Words * codec.Bit(f.SameOwner)
		t.Credited += f.Credited
		t.From = append(t.From, f.Flow)
	}
	slices.SortFunc(t.From, func(a, b result.Flow) int {
		return cmp.Or(cmp.Compare(b.Words, a.Words), cmp.Compare(a.Outlet, b.Outlet))
	})
}

// most returns the name that was counted most often; of several, the least. The empty name
// is none.
func most(counts map[string]int) string {
	name := ""
	for n, count := range counts {
		if n != "" && (name == "" || count > counts[name] || count == counts[name] && n < name) {
			name = n
		}
	}
	return name
}

// proportion returns n as a part of all, over 0, with four places.
func proportion(n, all int) float64 { return math.Round(float64(n)/float64(all)*1e4) / 1e4 }

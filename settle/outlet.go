package settle

import (
	"cmp"
	"math"
	"slices"
	"time"

	"overlap/descent"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/outlet"
	"overlap/result"
)

// Outlets.
//
// The matrix of outlets sums the accounts up, editions among them: each entry of an account's
// sources goes from whose words these are to the outlet that prints them. The copy of an agency is
// the agency's, whichever paper is the nearest candidate: two papers that print one story of it
// have nothing from each other. All else is of the outlet of the source or, where that cannot be
// told, of the nearest candidate. So the words of a row, with those that are scattered, add up to
// the shared prose of its outlet. Articles that name no outlet are one row, whose name is empty.
//
// The own outlets of an agency are the agency's row. A publisher with a news service is a paper
// like others, which has its own row; the copy of its service in other papers has another.
//
// Of an archive's articles nobody knows all that they copied: they count as sources only, and of an
// outlet that lends words by one of them it is not said what part of its words that is.
//
// Cost: linear in the sources of all accounts, and one sort of the rows.

// A node is a row of the matrix: an outlet or an agency's copy.
type node struct {
	name   string
	agency bool
}

// A total gathers the figures of one row.
type total struct {
	result.Outlet
	owners map[string]int // articles of each owner
	from   map[node]*flow
}

// A flow gathers the words from one row to another.
type flow struct {
	result.Flow
	last   int  // 1 + the article that was counted last
	beyond bool // it has words of an article that is in no row
	delays []time.Duration
}

// A matrix has the totals of all rows.
type matrix struct {
	profiles outlet.Profiles
	rows     map[node]*total
}

// newMatrix returns a matrix without rows, which takes kinds and owners from profiles.
func newMatrix(profiles outlet.Profiles) *matrix {
	return &matrix{profiles, make(map[node]*total)}
}

// outlets sums up the accounts of all articles: by shared words, most first, then lent ones, then
// outlet, then kind.
func (w *writer) outlets() []result.Outlet {
	m := newMatrix(w.Options.Outlets)
	for i, a := range w.Documents {
		if a.Archived || w.Drafts.IsBeside(a) {
			continue
		}
		t := m.add(a, &w.Accounts[i])
		w.Try("summing up", func() {
			for _, s := range w.Accounts[i].Sources {
				of := w.Documents[w.Number(s.Article)]
				m.take(t, i, s, of, index.Direct(of, a).Gap)
			}
		}, a)
	}
	return m.close()
}

// of returns the row of an article.
func (m *matrix) of(d *index.Document) node {
	if descent.IsAgencys(d) {
		return node{d.Credit.Agency, true}
	}
	return node{d.Outlet, m.profiles.Of(d.Outlet).Kind == outlet.KindAgency}
}

// source returns the row whose words an entry of an account's sources has. Of is its article.
func (m *matrix) source(s result.Source, of *index.Document) node {
	if s.Agency != "" {
		return node{s.Agency, true}
	}
	return m.of(of)
}

// row returns the total of a row.
func (m *matrix) row(n node) *total {
	t := m.rows[n]
	if t == nil {
		t = &total{result.Outlet{Outlet: n.name, Kind: m.profiles.Of(n.name).Kind},
			make(map[string]int), make(map[node]*flow)}
		if n.agency {
			t.Kind = outlet.KindAgency
		}
		m.rows[n] = t
	}
	return t
}

// add counts an article, but for its sources, and returns the total of its row.
func (m *matrix) add(d *index.Document, account *result.Account) *total {
	t := m.row(m.of(d))
	t.Articles++
	t.Words += d.Size
	t.Shared += account.Shared
	t.Scattered += account.Scattered
	t.Common += account.Common
	t.Agency += account.Agency
	t.AgencyOwn += account.AgencyOwn
	t.Recycled += account.Recycled
	t.SharedQuoted += account.SharedQuoted
	t.owners[m.profiles.Owner(d.Outlet, d.Owner)]++
	return t
}

// take counts for a row what article a has by an entry of its account, whose article is of and was
// ahead by gap.
func (m *matrix) take(t *total, a int, s result.Source, of *index.Document, gap time.Duration) {
	from := m.source(s, of)
	m.row(from)
	f := t.from[from]
	if f == nil {
		f = new(flow)
		t.from[from] = f
	}
	f.Words += s.Words
	f.beyond = f.beyond || of.Archived
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
func (m *matrix) close() []result.Outlet {
	for n, t := range m.rows {
		t.Owner = cmp.Or(most(t.owners), m.profiles.Owner(n.name, ""))
	}
	for _, t := range m.rows {
		t.close(m)
	}
	outlets := make([]result.Outlet, 0, len(m.rows))
	for _, t := range m.rows {
		outlets = append(outlets, t.Outlet)
	}
	slices.SortFunc(outlets, func(a, b result.Outlet) int {
		return cmp.Or(cmp.Compare(b.Shared, a.Shared), cmp.Compare(b.Lent, a.Lent),
			cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Kind, b.Kind))
	})
	return outlets
}

// close works out a row, and tells the others what they lent to it. The owners of all are known.
func (t *total) close(m *matrix) {
	t.From = make([]result.Flow, 0, len(t.from))
	for from, f := range t.from {
		source := m.rows[from]
		source.Lent += f.Words
		f.Outlet, f.Owner, f.Kind = source.Outlet.Outlet, source.Owner, source.Kind
		f.SameOwner = source == t || t.Owner != "" && t.Owner == source.Owner
		f.OfOutlet = proportion(f.Words, t.Words)
		if !f.beyond {
			f.OfSource = proportion(f.Words, source.Words)
		}
		if len(f.delays) > 0 {
			slices.Sort(f.delays)
			f.Delay = f.delays[(len(f.delays)-1)/2].Round(time.Second).String()
		}
		t.InsideOwner += f.Words * codec.Bit(f.SameOwner)
		t.Credited += f.Credited
		t.From = append(t.From, f.Flow)
	}
	slices.SortFunc(t.From, func(a, b result.Flow) int {
		return cmp.Or(cmp.Compare(b.Words, a.Words), cmp.Compare(a.Outlet, b.Outlet),
			cmp.Compare(a.Kind, b.Kind))
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

// proportion returns n as a part of all, over 0, with four places; 0 of nothing.
func proportion(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return math.Round(float64(n)/float64(all)*1e4) / 1e4
}

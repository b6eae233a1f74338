package index

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/work"
	"overlap/result"
)

// Doubles.
//
// Of several articles with one id the first by path and line counts. One that comes behind it in
// this order is not even looked at: only its place is kept, to be skipped. One that comes before
// it, or says the same place, is looked at like any other, and which of them counts is found out
// when all have come. So a table with one id in all its rows costs no more than one row, in its own
// order.

// Doubles tell articles that do not count from the others on arrival. One goroutine uses them.
type doubles struct {
	arrivals []arrival         // of all that may count
	last     map[uint64]uint32 // of each id, by its hash: the arrival that counts so far
	lost     []arrival         // that do not count, the first ones
	more     map[string]int    // how many more there are of each id
}

// An arrival is where an article was read.
type arrival struct {
	id, path string
	line     int
}

// compare compares two arrivals by place.
func (a arrival) compare(b arrival) int {
	return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.line, b.line))
}

// comes notes an article and reports whether it may count.
func (d *doubles) comes(id, path string, line int) bool {
	a, hash := arrival{id, path, line}, xxhash.Sum64String(id)
	if n, ok := d.last[hash]; ok && d.arrivals[n].id == id {
		order := a.compare(d.arrivals[n])
		if order > 0 {
			a.id = d.arrivals[n].id // one copy
			d.lose(a)
			return false
		}
		if order == 0 {
			return true // see byPlace
		}
		d.arrivals[n] = a
		return true
	}
	if d.last == nil {
		d.last = make(map[uint64]uint32)
	}
	if _, ok := d.last[hash]; !ok {
		d.last[hash] = uint32(len(d.arrivals))
		d.arrivals = append(d.arrivals, a)
	}
	return true
}

// lose notes an article that does not count. Of more than are listed it keeps the first.
func (d *doubles) lose(a arrival) {
	if d.lost = append(d.lost, a); len(d.lost) < 2*result.MostSkips {
		return
	}
	slices.SortFunc(d.lost, func(a, b arrival) int {
		return cmp.Or(a.compare(b), cmp.Compare(a.id, b.id))
	})
	if d.more == nil {
		d.more = make(map[string]int)
	}
	for _, a := range d.lost[result.MostSkips:] {
		d.more[a.id]++
	}
	clear(d.lost[result.MostSkips:])
	d.lost = d.lost[:result.MostSkips]
}

// admit puts the articles into the order of their ids and skips those that do not count. If the one
// that counts could not be read, none does. They have so many contents.
func (g *Segment) admit(c *work.Crew, contents int) {
	order := g.Documents
	slices.SortStableFunc(order, func(a, b *Document) int { return cmp.Compare(a.ID, b.ID) })
	g.Faulted = make(map[string]bool)
	used := make([]bool, contents)
	counts := make([]*Document, 0, len(order))
	for lo, hi := 0, 0; lo < len(order); lo = hi {
		for hi < len(order) && order[hi].ID == order[lo].ID {
			hi++
		}
		byPlace(c, order[lo:hi])
		skipDoubles(c, order[lo], order[lo+1:hi])
		if order[lo].Broken {
			g.Faulted[order[lo].ID] = true
			continue
		}
		counts = append(counts, order[lo])
		used[order[lo].Content] = true
	}
	g.skipLost(c, order)
	g.Leaders = make([]*Document, contents)
	for _, a := range order {
		if g.Unused = g.Unused || !used[a.Content]; a.Leads && used[a.Content] {
			g.Leaders[a.Content] = a
		}
	}
	g.Documents = counts
	g.CountVisits()
}

// double says why an article is skipped whose id another has that counts.
func double(c *work.Crew, first *Document) string {
	return fmt.Sprintf("id %.80q stands already at %s, so this one is left out", first.ID,
		HeadOf(c, first).Place())
}

// skipDoubles skips the doubles of an article that were looked at.
func skipDoubles(c *work.Crew, first *Document, others []*Document) {
	for _, a := range others {
		if !a.Broken {
			skip(c, a, double(c, first))
		}
	}
}

// skipLost skips the doubles that were not. The articles that may count are by id, and of one id by
// place.
func (g *Segment) skipLost(c *work.Crew, order []*Document) {
	why := make(map[string]string)
	reason := func(id string) string {
		if _, ok := why[id]; !ok {
			i, _ := slices.BinarySearchFunc(order, id,
				func(a *Document, id string) int { return cmp.Compare(a.ID, id) })
			why[id] = double(c, order[i])
		}
		return why[id]
	}
	for _, a := range g.doubles.lost {
		c.Skip(result.Skip{Path: a.path, Line: a.line, Why: reason(a.id)})
	}
	for id, n := range g.doubles.more {
		one := result.Skip{Why: reason(id)}
		c.Skip(result.Skip{Why: fmt.Sprintf("%s%d more", one.Kind(), n), More: n})
	}
	g.doubles = doubles{}
}

// byPlace puts articles of one id into the order of where they were read; of one place, of their
// texts, and then of all else that is said of them: two that are alike are so in every result.
func byPlace(c *work.Crew, articles []*Document) {
	if len(articles) < 2 {
		return
	}
	type placed struct {
		article *Document
		path    string
		line    int
	}
	all := make([]placed, len(articles))
	for i, a := range articles {
		h := HeadOf(c, a)
		all[i] = placed{a, h.Path, h.Line}
	}
	said := func(a *Document) []string {
		text, err := a.Text()
		c.Fail(err)
		rest, err := a.packed(nil)
		c.Fail(err)
		return []string{text, string(rest)}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		if place := cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.line, b.line)); place != 0 {
			return place
		}
		return slices.Compare(said(a.article), said(b.article))
	})
	for i := range all {
		articles[i] = all[i].article
	}
}

func skip(c *work.Crew, p *Document, why string) {
	h := HeadOf(c, p)
	c.Skip(result.Skip{Path: h.Path, Line: h.Line, Why: why})
}

// Place says where an article was read.
func (h Head) Place() string {
	if h.Line > 0 {
		return fmt.Sprintf("%s:%d", h.Path, h.Line)
	}
	return h.Path
}

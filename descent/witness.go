package descent

import (
	"overlap/index"

	"cmp"
	"slices"

	"github.com/bits-and-blooms/bitset"

	"overlap/internal/span"
	"overlap/sketch"
	"overlap/source"
)

// A witness is an article that has words of another one: another text that shares prose with it, or
// another edition of its text.
type witness struct {
	article, text int
	passages      []Passage     // with its text; none of another edition
	size          int           // words that these are on
	has           *source.Words // these words
	order         int           // negative if it was first, positive if the other was, 0 if unknown
}

const (
	// mostBits is how many bits of memory the witnesses of an article take: those that have least
	// are left out where a book is held against thousands.
	mostBits = 1 << 28

	// mostOwn is how many articles of its own outlet are asked for what an article had from there:
	// the earliest.
	mostOwn = 32
)

// witnesses returns the articles that share prose with article a, by the time of their texts. All
// editions of its text are taken to have the words of the first one. Its own outlet's articles
// testify to nothing, and nobody does to words that one of them had before: an update does not copy
// from those who copied its first version.
func (d *Descent) witnesses(a *Article) []witness {
	all := d.sharers(a)
	words := a.Shared.Len()
	if most := max(mostBits/int(words+1), 1); len(all) > most {
		slices.SortStableFunc(all, func(v, w witness) int { return cmp.Compare(w.size, v.size) })
		all = all[:most]
	}
	for i := range all {
		w := &all[i]
		w.has = bitset.New(words)
		if w.text == a.Text {
			a.setThrough(w.has, 0, d.First(a.Text).Size)
		}
		for k := range w.passages {
			if p := &w.passages[k]; p.Shares {
				for _, ours := range p.Ours {
					a.setThrough(w.has, ours.First, ours.Last)
				}
			}
		}
	}
	all = d.leaveOwn(all, a)
	for i := range all {
		w := &all[i]
		w.order = index.Direct(d.Documents[w.article], d.Documents[a.Number]).First
		a.repeatThrough(w.has, d.Documents[a.Number].Repetitions)
	}
	return all
}

// sharers returns the other articles that share prose with article a: one of each text, as the
// passages are, then the earliest other editions of its own, as all of them would cost the square
// of their number. Their words are not gathered yet.
func (d *Descent) sharers(a *Article) (all []witness) {
	for lo, hi := 0, 0; lo < len(a.Passages); lo = hi {
		w := witness{text: a.Passages[lo].Text}
		for hi = lo; hi < len(a.Passages) && a.Passages[hi].Text == w.text; hi++ {
			if a.Passages[hi].Shares {
				w.size += span.Size(a.Passages[hi].Ours)
			}
		}
		if w.article, w.passages = d.Texts[w.text].Editions[0], a.Passages[lo:hi]; w.size > 0 {
			all = append(all, w)
		}
	}
	editions := d.Texts[a.Text].Editions
	for _, other := range editions[:min(len(editions), mostEditions)] {
		if other != a.Number {
			all = append(all, witness{article: other, text: a.Text, size: d.First(a.Text).Size})
		}
	}
	return all
}

// leaveOwn takes those of the own outlet of article a out of some witnesses, and out of the words
// of the others what one of these had before.
func (d *Descent) leaveOwn(all []witness, a *Article) []witness {
	isOwn := func(w witness) bool {
		return d.IsVersion(w.article, a.Number) && !d.IsItself(w.text, a.Text)
	}
	var own []witness
	for _, w := range all {
		if isOwn(w) {
			own = append(own, w)
		}
	}
	slices.SortStableFunc(own, func(v, w witness) int {
		return d.Documents[v.article].When.Compare(d.Documents[w.article].When)
	})
	own = own[:min(len(own), mostOwn)]
	for i := 1; i < len(own); i++ { // what the outlet had by then
		own[i].has.InPlaceUnion(own[i-1].has)
	}
	return slices.DeleteFunc(all, func(w witness) bool {
		if isOwn(w) {
			return true
		}
		for i := len(own) - 1; i >= 0; i-- {
			before := d.Documents[own[i].article]
			if index.Direct(before, d.Documents[w.article]).First < 0 {
				w.has.InPlaceDifference(own[i].has)
				break
			}
		}
		return w.has.None()
	})
}

// setThrough puts into a set the words of an article that are words first to last, half open, of
// the first edition of its text.
func (a *Article) setThrough(has *source.Words, first, last int) {
	for _, r := range a.Runs {
		lo, hi := int(r.BFirst)+max(first-int(r.AFirst), 0), int(r.BLast)
		if last < int(r.ALast) { // else what another spelling has more, too: per cent, percent
			hi = min(hi, int(r.BFirst)+last-int(r.AFirst))
		}
		for i := lo; i < hi; i++ {
			has.Set(uint(i))
		}
	}
}

// repeatThrough puts into a set the shared words that repeat words of it.
func (a *Article) repeatThrough(has *source.Words, repetitions []sketch.Repetition) {
	for _, r := range repetitions {
		for i := r.First; i < r.Last; i++ {
			if a.Shared.Test(uint(i)) && has.Test(uint(r.Of+i-r.First)) {
				has.Set(uint(i))
			}
		}
	}
}

package settle

import (
	"iter"

	"overlap/account"
	"overlap/internal/work"
	"overlap/result"
)

// Options say how a result is written down.
type Options struct {
	Settings    result.Settings
	ProseUnread bool     // prose was not compared: there are no verdicts
	Single      bool     // utterances of one article are in the result, too
	Notes       []string // doubts that are known before
}

// A writer writes a book down.
type writer struct {
	*account.Book
	o    Options
	lent []int // of each article, of how many others it is the source
}

// first returns the article that stands for the text of article i.
func (w *writer) first(i int) int { return w.Texts[w.InText[i]].Editions[0] }

// lending counts for each article the others of which it is the named source, and earlier.
func (w *writer) lending() []int {
	lent := make([]int, len(w.Documents))
	for i := range w.Accounts {
		for _, s := range w.Accounts[i].Sources {
			if s.Named && s.Earlier {
				lent[w.Number(s.Article)]++
			}
		}
	}
	return lent
}

// A giver gives a part of the result that do makes, and reports whether more is wanted.
type giver func(do func(part *result.Result)) bool

// A part of the result has at most partSize elements of a list. It has one of them, or several with
// texts of at most partBytes bytes.
const (
	partSize  = 4096
	partBytes = 16 << 20
)

// ranges yields the numbers below n in ranges, half open, each for a part. Bytes says how long the
// text of an element is.
func ranges(n int, bytes func(i int) int) iter.Seq2[int, int] {
	return func(yield func(lo, hi int) bool) {
		for lo, hi := 0, 0; lo < n; lo = hi {
			for sum := 0; hi < min(n, lo+partSize) &&
				(hi == lo || sum+bytes(hi) <= partBytes); hi++ {
				sum += bytes(hi)
			}
			if !yield(lo, hi) {
				return
			}
		}
	}
}

// noText is the length of the text of an element that has none.
func noText(int) int { return 0 }

// made returns the elements from lo to hi, half open, of a list of n: those that one can make.
func made[E any](c *work.Crew, lo, hi, n int, one func(worker, i int) (E, bool)) []E {
	list, ok := make([]E, hi-lo), make([]bool, hi-lo)
	c.Fail(c.EachOf(lo, hi, n,
		func(worker, i int) { list[i-lo], ok[i-lo] = one(worker, i) }))
	kept := list[:0]
	for i, e := range list {
		if ok[i] {
			kept = append(kept, e)
		}
	}
	return kept
}

// giveList gives a list of n elements in parts, each a range. In says where a part has the list.
func giveList[E any](c *work.Crew, give giver, parts iter.Seq2[int, int], n int,
	in func(part *result.Result) *[]E, one func(worker, i int) (E, bool)) bool {
	for lo, hi := range parts {
		if !give(func(part *result.Result) { *in(part) = made(c, lo, hi, n, one) }) {
			return false
		}
	}
	return true
}

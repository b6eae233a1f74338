// Package nature is the stage behind boilerplate: from passages to what each of them is, words that
// one text has from the other or both from one source, or language that everybody has.
//
// Eight equal words are no evidence of copying. "In a filing with the Securities and Exchange
// Commission" stands in hundreds of articles that have nothing to do with each other, two notices
// of two bonds share most of their words, and an office and a name are what anybody would write. A
// reader looks at what else the two share, and whether others have the words, too; so does this
// package. It weighs the evidence of a passage and its pair (weigh.go), and it counts where else
// their runs of four words stand: by occasions, for what many print of one story stands there once
// (occasion.go).
//
// Runs are counted twice. The first count takes texts that share much, and appeared in the same
// days, for one occasion. The second takes groups of copies, by the first count, for one. So one
// more printing of a whole text changes no count, and neither does an article that shares no run
// with a passage. A passage of fewer than twenty words that one more article prints among words of
// its own may turn from a copy into common language.
//
// Cost: the runs of each pair's texts three times, some 3 ns a token, and of all texts once. What
// it misses: two stories from one speech that share a few plain words; a form filled in by the same
// names and figures on two occasions, which it takes for one.
package nature

import (
	"sync/atomic"

	"overlap/boilerplate"
	"overlap/internal/codec"
	"overlap/internal/spool"
	"overlap/internal/work"
)

// A Judge tells what passages are. It is only read, by whoever makes a Weigher of it.
type Judge struct {
	*boilerplate.Found
	shared  *filter // of the runs that are counted; nil if none are
	counts  *counts
	foreign []atomic.Bool // of each text: its language is unknown; nil if nobody asks
}

// NewJudge says of each passage of the pairs of a set, whose boilerplate is marked, what it is. The
// order of the pairs does not matter. What it returns can judge other pairs as well, if one of
// their texts is of some that are drawn. An error ends the run.
func NewJudge(f *boilerplate.Found, drawn []int) (*Judge, error) {
	f.Begin("telling copies from common language")
	j := &Judge{Found: f}
	if f.Asked || f.HasDrafts() || len(f.Texts)+f.Elsewhere.Articles < fewTexts {
		j.foreign = make([]atomic.Bool, len(f.Texts))
	}
	err := j.judge(drawn)
	f.Foreign = 0
	for t := range j.foreign {
		f.Foreign += codec.Bit(j.foreign[t].Load())
	}
	return j, err
}

// judge counts runs, and judges all pairs by that.
func (j *Judge) judge(drawn []int) error {
	if j.Asked {
		_, err := j.weighAll(nil, nil)
		return err
	}
	if err := j.markShared(drawn); err != nil {
		return err
	}
	all, err := j.gather()
	if err != nil {
		return err
	}
	defer all.Close()
	if j.HasDrafts() {
		_, err = j.weighAll(all, periods(j.Found))
		return err
	}
	isCopy, err := j.weighAll(all, kin(j.Found))
	if err == nil {
		_, err = j.weighAll(all, copies(j.Found, isCopy))
	}
	return err
}

// weighAll judges all pairs by counts of some occasions, or by none if all is nil, and returns
// which are copies.
func (j *Judge) weighAll(all *spool.Spool, occasions []uint64) (isCopy []bool, err error) {
	if j.counts, err = count(j.Found, all, occasions); err != nil {
		return nil, err
	}
	isCopy = make([]bool, len(j.Pairs.All))
	weighers, later := work.NewMemory(j.Crew, j.Weigher), j.ByLater()
	err = j.Each(len(j.Texts), func(worker, t int) {
		for _, i := range later.Of(t) {
			p := &j.Pairs.All[i]
			weighers.Try(worker, "telling copies from common language in",
				func(w *Weigher) { isCopy[i] = w.Weigh(p) }, j.First(p.A), j.First(p.B))
		}
	})
	return isCopy, err
}

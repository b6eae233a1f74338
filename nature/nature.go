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
// Counted is twice. The first count takes texts that share much, and appeared in the same days, for
// one occasion; the second takes groups of copies by the first one for it. So one more printing of
// a text changes no count, and an article that shares no run with a passage never turns it from a
// copy into common language.
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

// Judge says of each passage of the pairs of a set, whose boilerplate is marked, what it is. The
// order of the pairs does not matter. An error ends the run.
func Judge(f *boilerplate.Found) error {
	f.Begin("telling copies from common language")
	var foreign []atomic.Bool
	if f.Asked || f.HasDrafts() || len(f.Texts) < fewTexts {
		foreign = make([]atomic.Bool, len(f.Texts))
	}
	err := judge(f, foreign)
	for t := range foreign {
		f.Foreign += codec.Bit(foreign[t].Load())
	}
	return err
}

// judge does what Judge does. It notes which texts are foreign to the background, if that is asked.
func judge(f *boilerplate.Found, foreign []atomic.Bool) error {
	if f.Asked {
		_, err := weighAll(f, nil, nil, nil, foreign)
		return err
	}
	shared, err := markShared(f)
	if err != nil {
		return err
	}
	all, err := gather(f, shared)
	defer all.Close()
	if err != nil {
		return err
	}
	if f.HasDrafts() {
		_, err = weighAll(f, shared, all, periods(f), foreign)
		return err
	}
	isCopy, err := weighAll(f, shared, all, kin(f), foreign)
	if err == nil {
		_, err = weighAll(f, shared, all, copies(f, isCopy), foreign)
	}
	return err
}

// weighAll judges all pairs by counts of some occasions, or by none if all is nil, and returns
// which are copies.
func weighAll(f *boilerplate.Found, shared *filter, all *spool.Spool, occasions []uint64,
	foreign []atomic.Bool) ([]bool, error) {
	counts, err := count(f, all, occasions)
	if err != nil {
		return nil, err
	}
	isCopy := make([]bool, len(f.Pairs.All))
	weighers := work.NewMemory(f.Crew, func() weigher {
		return weigher{Found: f, prober: newProber(f.Pairs, shared), counts: counts,
			plain: newPlainReader(foreign)}
	})
	numbers := f.ByLater()
	err = f.Each(len(f.Texts), func(worker, t int) {
		for _, i := range numbers.Of(t) {
			p := &f.Pairs.All[i]
			weighers.Try(worker, "telling copies from common language in", func(w *weigher) {
				isCopy[i] = w.weigh(p)
			}, f.First(p.A), f.First(p.B))
		}
	})
	return isCopy, err
}

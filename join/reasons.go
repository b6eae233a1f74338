package join

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"overlap/edition"
	"overlap/internal/arena"
	"overlap/internal/lists"
	"overlap/internal/spool"
)

// Reasons to seek rewriting.
//
// A rewritten passage has no run of words left to find it by, and seeking it between all texts
// would cost their square. It is sought between texts that have a reason to be compared: an
// utterance that both print, or several rare keys, which are two content words, names or numbers in
// a row (align.Tokens.Keys), of two articles that appeared within the window of days. A key in more
// than rareTexts texts is no reason, and a text is compared with at most mostReasons others, those
// with which it shares most keys, so the cost stays linear in the texts.
//
// What it misses: rewriting that keeps fewer than leastKeys pairs of content words, and old news
// told anew after the window.

const (
	RareTexts   = 24 // texts that may share a key
	LeastKeys   = 4  // distinct keys that two texts must share
	mostReasons = 24 // other texts that a text is compared with for its keys
	windowDays  = 14 // days between articles that may tell of one event
)

// Reasons returns for every text the earlier ones with which rewriting is sought, ascending. Told
// are texts that print one utterance, ascending, for each utterance; elsewhere is how many texts
// outside of the set have a key.
func Reasons(r *edition.Set, told iter.Seq[[]int], elsewhere map[uint64]int) ([][]uint32, error) {
	reasons := make([][]uint32, len(r.Texts))
	if !r.Rewritten {
		return reasons, nil
	}
	r.Begin("seeking reasons for rewriting")
	if err := keyReasons(r, reasons, elsewhere); err != nil {
		return nil, err
	}
	for texts := range told {
		for k, t := range texts {
			for _, u := range texts[:min(k, NearText)] {
				if r.Meets(t, u) {
					reasons[t] = append(reasons[t], uint32(u))
				}
			}
		}
	}
	for t := range reasons {
		slices.Sort(reasons[t])
		reasons[t] = slices.Compact(reasons[t])
	}
	return reasons, nil
}

// keyReasons adds to the reasons of every text the earlier ones with which it shares most
// rare keys. Two texts that share a key are a posting: the later one's number and the earlier's.
func keyReasons(r *edition.Set, reasons [][]uint32, elsewhere map[uint64]int) error {
	texts, when := r.ByContent(), datesOf(r)
	pile := edition.NewSpool(r)
	defer pile.Close() // if it does not come to be read
	adders := make([]*spool.Writer, r.Jobs)
	named := make([]spool.Records, r.Jobs)
	for i := range adders {
		adders[i] = pile.Writer()
	}
	err := r.Drain(r.Keys, func(worker, part int, s spool.Records) error {
		r.Sort(worker, s)
		for group := range s.Groups() {
			if group[0].Of == group[len(group)-1].Of { // most keys: no need to know of which text
				continue
			}
			named[worker] = rarest(named[worker][:0], group, texts)
			group = named[worker]
			if len(group) < 2 || len(group)+elsewhere[group[0].Key] > RareTexts {
				continue
			}
			slices.SortFunc(group, edition.ByText)
			for i, p := range group {
				for _, q := range group[:i] {
					if when.near(p.Of, q.Of) && r.Meets(int(p.Of), int(q.Of)) {
						adders[worker].Add(edition.PartOf(r, p.Of),
							spool.Record{Key: uint64(p.Of)<<32 | uint64(q.Of)})
					}
				}
			}
		}
		return nil
	})
	r.Keys.Close()
	for _, a := range adders {
		r.Fail(a.Flush())
	}
	if err := cmp.Or(err, r.Failed()); err != nil {
		return err
	}
	relaters := make([]relater, r.Jobs)
	return edition.EachText(r, pile, func(worker, t int, shared spool.Records) {
		x := &relaters[worker]
		if !r.Try("seeking reasons for rewriting in", func() { reasons[t] = x.related(shared) },
			r.First(t)) {
			*x, reasons[t] = relater{}, nil
		}
	})
}

// rarest names the postings of a key as name does, one of each class, until there are more texts
// than a rare key has.
func rarest(dst, group spool.Records, texts lists.Lists) spool.Records {
	for i := range group {
		if i > 0 && group[i].Of == group[i-1].Of {
			continue
		}
		if dst = edition.Rename(dst, group[i:i+1], texts); len(dst) > RareTexts {
			break
		}
	}
	return dst
}

// A relater holds the memory that the relations of one text after another use.
type relater struct {
	all   []relation
	texts []uint32
	kept  arena.Arena[uint32]
}

// A relation is how many keys a text shares with another.
type relation struct {
	text uint32
	keys int
}

// related returns the texts that stand in shared often enough, the most frequent ones.
func (x *relater) related(shared spool.Records) []uint32 {
	x.all, x.texts = x.all[:0], x.texts[:0]
	for group := range shared.Groups() {
		if u := uint32(group[0].Key); len(group) >= LeastKeys {
			x.all = append(x.all, relation{u, len(group)})
		}
	}
	slices.SortFunc(x.all, func(a, b relation) int {
		return cmp.Or(cmp.Compare(b.keys, a.keys), cmp.Compare(a.text, b.text))
	})
	for _, one := range x.all[:min(len(x.all), mostReasons)] {
		x.texts = append(x.texts, one.text)
	}
	return x.kept.Keep(x.texts)
}

// Dates are when each text appeared, in seconds since 1970, or unknownDate. They are asked for at
// each key that two texts share, so that what other weeks have in common is not gathered and
// sorted, and of phrases.
type dates []int64

const unknownDate = math.MinInt64

func datesOf(r *edition.Set) dates {
	dates := make(dates, len(r.Texts))
	for t := range dates {
		dates[t] = unknownDate
		if when := r.First(t).When; when.Known {
			dates[t] = when.Seconds
		}
	}
	return dates
}

// near reports whether two texts appeared within the window, or may have.
func (d dates) near(t, u uint32) bool {
	const window = windowDays * 24 * 60 * 60
	a, b := d[t], d[u]
	return a == unknownDate || b == unknownDate || max(a, b)-min(a, b) <= window
}

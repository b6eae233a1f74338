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
	"overlap/internal/work"
)

// Reasons to seek rewriting.
//
// A rewritten passage has no run of words left to find it by, and seeking it between all texts
// would cost their square. It is sought between texts that have a reason to be compared: an
// utterance that both print, or several rare keys, which are two content words, names or numbers in
// a row (align.Tokens.Keys), of two articles that appeared within the window of days. A key in more
// than RareTexts texts is no reason, and a text is compared with at most mostReasons others, those
// with which it shares most keys, so the cost stays linear in the texts.
//
// What it misses: rewriting that keeps fewer than LeastKeys pairs of content words, and old news
// told anew after the window.

// RareTexts is how many texts may share a key that is a reason, LeastKeys how many such keys two
// texts must share.
const (
	RareTexts = 24
	LeastKeys = 4
)

const (
	mostReasons = 24 // other texts that a text is compared with for its keys
	windowDays  = 14 // days between articles that may tell of one event
)

// Reasons returns for every text the earlier ones with which rewriting is sought, ascending. Told
// are texts that print one utterance, ascending, for each utterance; elsewhere is how many texts
// outside of the set have a key. The set has no keys afterwards.
func Reasons(s *edition.Set, told iter.Seq[[]int], elsewhere map[uint64]int) ([][]uint32, error) {
	reasons := make([][]uint32, len(s.Texts))
	if !s.Rewritten {
		return reasons, nil
	}
	s.Begin("seeking reasons for rewriting")
	if err := keyReasons(s, reasons, elsewhere); err != nil {
		return nil, err
	}
	for texts := range told {
		for k, t := range texts {
			for _, u := range texts[:min(k, NearText)] {
				if s.Meets(t, u) {
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

// keyReasons adds to the reasons of every text the earlier ones with which it shares most rare
// keys. That two texts share a key is a record by the later one, with the earlier one's number.
func keyReasons(s *edition.Set, reasons [][]uint32, elsewhere map[uint64]int) error {
	texts, when := s.ByContent(), datesOf(s)
	named := make([]spool.Records, s.Jobs)
	pairs, err := edition.Collect(s, s.Drain, s.Keys,
		func(worker, _ int, keys spool.Records, to edition.Writer) error {
			s.Sort(worker, keys)
			for group := range keys.Groups() {
				named[worker] = rarest(named[worker][:0], group, texts)
				group = named[worker]
				if len(group) < 2 || len(group)+elsewhere[group[0].Key] > RareTexts {
					continue
				}
				slices.SortFunc(group, edition.ByText)
				for i, p := range group {
					for _, q := range group[:i] {
						if when.near(p.Of, q.Of) && s.Meets(int(p.Of), int(q.Of)) {
							to.Add(spool.Record{Key: edition.KeyOf(p.Of, q.Of)})
						}
					}
				}
			}
			return nil
		})
	s.Keys.Close()
	if err != nil {
		return err
	}
	counters := work.NewMemory[keyCounter](s.Crew, nil)
	return edition.EachText(s, pairs, func(worker, t int, shared spool.Records) {
		if !counters.Try(worker, "seeking reasons for rewriting in",
			func(k *keyCounter) { reasons[t] = k.most(shared) }, s.First(t)) {
			reasons[t] = nil
		}
	})
}

// rarest gives the postings of a key, which are of contents, the numbers of texts, one of each
// content, until there are more texts than a rare key has. None are given to a key of one content,
// as most are.
func rarest(dst, group spool.Records, texts lists.Lists) spool.Records {
	if group[0].Of == group[len(group)-1].Of {
		return dst
	}
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

// A keyCounter counts the keys that a text shares with others. One goroutine uses it.
type keyCounter struct {
	shared []sharedKeys
	texts  []uint32
	kept   arena.Arena[uint32]
}

// SharedKeys are how many keys a text shares with another.
type sharedKeys struct {
	text uint32
	keys int
}

// most returns the earlier texts with which a text shares most keys, and enough.
func (k *keyCounter) most(pairs spool.Records) []uint32 {
	k.shared, k.texts = k.shared[:0], k.texts[:0]
	for group := range pairs.Groups() {
		if len(group) >= LeastKeys {
			k.shared = append(k.shared, sharedKeys{edition.NumberOf(group[0]), len(group)})
		}
	}
	slices.SortFunc(k.shared, func(a, b sharedKeys) int {
		return cmp.Or(cmp.Compare(b.keys, a.keys), cmp.Compare(a.text, b.text))
	})
	for _, one := range k.shared[:min(len(k.shared), mostReasons)] {
		k.texts = append(k.texts, one.text)
	}
	return k.kept.Keep(k.texts)
}

// Dates are when each text appeared, in seconds since 1970, or unknownDate. They are asked for at
// each key that two texts share, so that what other weeks have in common is not gathered and
// sorted, and of phrases.
type dates []int64

const unknownDate = math.MinInt64

func datesOf(s *edition.Set) dates {
	dates := make(dates, len(s.Texts))
	for t := range dates {
		dates[t] = unknownDate
		if when := s.First(t).When; when.Known {
			dates[t] = when.Seconds
		}
	}
	return dates
}

// near reports whether two texts appeared within the window, or may have.
func (d dates) near(t, u uint32) bool { return !d.apart(t, u, windowDays) }

// apart reports whether two texts are known to have appeared more than so many days apart.
func (d dates) apart(t, u uint32, days int64) bool {
	a, b := d[t], d[u]
	return a != unknownDate && b != unknownDate && max(a, b)-min(a, b) > days*24*60*60
}

package join

import (
	"cmp"
	"iter"
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
// a row (align.Tokens.Keys). Neither is a reason between articles that appeared more than
// RewrittenDays apart. A key in more than RareTexts texts is no reason, and a text is compared with
// at most mostReasons others, those with which it shares most keys, so the cost stays linear in the
// texts.
//
// What it misses: rewriting that keeps fewer than LeastKeys pairs of content words, and old news
// told anew after these days.

// RareTexts is how many texts may share a key that is a reason, LeastKeys how many such keys two
// texts must share.
const (
	RareTexts = 24
	LeastKeys = 4
)

// mostReasons is how many other texts a text is compared with for its keys.
const mostReasons = 24

// Reasons returns for every text the earlier ones with which rewriting is sought, ascending. Told
// are texts that print one utterance, ascending, for each utterance; elsewhere is how many texts
// outside of the set have a key. The set has no keys afterwards.
func Reasons(s *edition.Set, told iter.Seq[[]int], elsewhere map[uint64]int) ([][]uint32, error) {
	reasons := make([][]uint32, len(s.Texts))
	if !s.Rewritten {
		return reasons, nil
	}
	s.Begin("seeking reasons for rewriting")
	within := windowOf(s)
	if err := keyReasons(within, reasons, elsewhere); err != nil {
		return nil, err
	}
	for texts := range told {
		for k, t := range texts {
			for _, u := range texts[:min(k, NearText)] {
				if within.meets(uint32(t), uint32(u)) {
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
func keyReasons(within *window, reasons [][]uint32, elsewhere map[uint64]int) error {
	s := within.Set
	texts := s.ByContent()
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
						if within.meets(p.Of, q.Of) {
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

package join

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"overlap/edition"
	"overlap/internal/arena"
	"overlap/internal/codec"
	"overlap/internal/lists"
	"overlap/internal/spool"
	"overlap/internal/work"
)

// Reasons to seek rewriting.
//
// A rewritten passage has no run of words left to find it by, and seeking it between all texts
// would cost their square. It is sought between texts that have a reason to be compared: an
// utterance that both print, or rare keys, which are two content words, names or numbers close
// together (align.Tokens.Keys). Neither is a reason between articles that appeared more than
// RewrittenDays apart. A key says the less the more texts have it: one over the logarithm of how
// many (Adamic and Adar, Friends and neighbors on the Web, Social Networks 25, 2003), and in more
// than RareTexts it is no reason. A text is compared with those with which it shares most, for the
// length of the other one. These are at most mostReasons of its candidates, and as many others:
// what is copied shares more keys than what is rewritten, and would leave no room for it. So the
// cost stays linear in the texts.
//
// What it misses: rewriting that keeps fewer rare keys than LeastShared, as briefs of fifty words
// may; and old news told anew after these days.

// RareTexts is how many texts may share a key that is a reason.
const RareTexts = 24

// mostReasons is how many candidates a text is compared with for its keys, and how many others.
const mostReasons = 16

// LeastShared is what the keys say, at least, for which two texts are compared: as much as one that
// nobody else has.
const LeastShared = keyParts

// muchShared is the same for two texts of an archive, of which one may stand in the other's way as
// the source of a third: who does tells much of the same. In a small archive all count, as in a
// scan.
const muchShared = 4 * LeastShared

// keyParts is what a key says that two texts alone have.
const keyParts = 1 << 10

// keyWeights are what a key says that so many texts have.
var keyWeights = func() (weights [RareTexts + 1]int) {
	for n := 2; n <= RareTexts; n++ {
		weights[n] = int(math.Round(keyParts / math.Log2(float64(n))))
	}
	return weights
}()

// KeyWeight returns what a key says that so many texts have, nothing if they are more than
// RareTexts.
func KeyWeight(texts int) int {
	if texts > RareTexts {
		return 0
	}
	return keyWeights[texts]
}

// Reasons returns for every text the earlier ones with which rewriting is sought: those by keys, as
// ByKeys returns them, and behind them those by utterances. Told are texts that print one
// utterance, ascending, for each utterance. It writes over byKeys.
func Reasons(s *edition.Set, told iter.Seq[[]int], byKeys [][]uint32) [][]uint32 {
	reasons := byKeys
	if !s.Rewritten {
		return reasons
	}
	within := windowOf(s)
	for texts := range told {
		for k, t := range texts {
			for _, u := range texts[:min(k, NearText)] {
				if within.meets(uint32(t), uint32(u)) && !slices.Contains(reasons[t], uint32(u)) {
					reasons[t] = append(reasons[t], uint32(u))
				}
			}
		}
	}
	return reasons
}

// ByKeys returns for every text the earlier ones with which it shares most rare keys, that with the
// most first. Found are the candidates. The set has no keys afterwards.
func ByKeys(s *edition.Set, found Candidates) ([][]uint32, error) {
	reasons := make([][]uint32, len(s.Texts))
	if !s.Rewritten {
		return reasons, nil
	}
	s.Begin("seeking reasons for rewriting")
	pairs, err := sharedKeys(s)
	s.Keys.Close()
	if err != nil {
		return nil, err
	}
	counters := work.NewMemory[keyCounter](s.Crew, nil)
	return reasons, edition.EachText(s, pairs, func(worker, t int, shared spool.Records) {
		if !counters.Try(worker, "seeking reasons for rewriting in",
			func(k *keyCounter) { reasons[t] = k.most(s, t, shared, found.Of[t]) }, s.First(t)) {
			reasons[t] = nil
		}
	})
}

// sharedKeys returns the rare keys that two texts share, each a record by the later one, with the
// earlier one's number, of how many texts have it.
func sharedKeys(s *edition.Set) (*spool.Spool, error) {
	texts, within := s.ByContent(), windowOf(s)
	named := make([]spool.Records, s.Jobs)
	return edition.Collect(s, s.Drain, s.Keys,
		func(worker, _ int, keys spool.Records, to edition.Writer) error {
			s.Sort(worker, keys)
			for group := range keys.Groups() {
				named[worker] = rarest(named[worker][:0], group, texts)
				group = named[worker]
				if len(group) < 2 {
					continue
				}
				have := len(group) + s.Elsewhere.Keys[group[0].Key]
				if have > RareTexts {
					continue
				}
				slices.SortFunc(group, edition.ByText)
				for i, p := range group {
					for _, q := range group[:i] {
						if within.meets(p.Of, q.Of) {
							to.Add(spool.Record{Key: edition.KeyOf(p.Of, q.Of), Of: uint32(have)})
						}
					}
				}
			}
			return nil
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

// A keyCounter weighs the keys that a text shares with others. One goroutine uses it.
type keyCounter struct {
	shared []sharing
	texts  []uint32
	kept   arena.Arena[uint32]
}

// A sharing is what a text shares with an earlier one.
type sharing struct {
	text   uint32
	much   float64 // what the keys say, for the length of the earlier text
	copied bool    // the earlier text is a candidate
}

// most returns the earlier texts with which a text shares most keys, and enough, of those that are
// its candidates and of the others.
func (k *keyCounter) most(s *edition.Set, t int, pairs spool.Records, found []Candidate) []uint32 {
	k.shared, k.texts = k.shared[:0], k.texts[:0]
	for group := range pairs.Groups() {
		says := 0
		for _, r := range group {
			says += KeyWeight(int(r.Of))
		}
		u := edition.NumberOf(group[0])
		least := LeastShared
		if s.Elsewhere.IsLarge() && s.AreArchived(t, int(u)) {
			least = muchShared
		}
		if says >= least {
			_, copied := slices.BinarySearchFunc(found, u,
				func(c Candidate, u uint32) int { return cmp.Compare(c.Text, u) })
			much := float64(says) / math.Sqrt(float64(s.First(int(u)).Size))
			k.shared = append(k.shared, sharing{u, much, copied})
		}
	}
	slices.SortFunc(k.shared, func(a, b sharing) int {
		return cmp.Or(cmp.Compare(b.much, a.much), cmp.Compare(a.text, b.text))
	})
	room := [2]int{mostReasons, mostReasons}
	for _, one := range k.shared {
		if kind := codec.Bit(one.copied); room[kind] > 0 {
			room[kind]--
			k.texts = append(k.texts, one.text)
		}
	}
	return k.kept.Keep(k.texts)
}

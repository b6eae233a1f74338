package nature

import (
	"math"
	"slices"
	"sync/atomic"

	"overlap/align"
	"overlap/boilerplate"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/sketch"
)

// Counts say on how many occasions the runs stand that pairs share.
//
// Only such runs are counted: a filter of a bit a word knows most others. What passes it, in all
// texts, goes through a spool, by hash; so the memory is bounded, and the spool is walked once for
// each way to tell occasions.
type counts struct {
	occasions []uint64   // of each text, which occasion it is; uncounted
	parts     [][]uint64 // by the upper bits of the hash: the other bits, and two counts, ascending
}

// uncounted is the occasion of a text that tells nothing: a draft.
const uncounted = math.MaxUint64

const (
	partBits  = 8 // of a hash; 48 more are kept of it
	countBits = 8 // of the occasions, and of the periods
	mostCount = 1<<countBits - 1
	mostBoth  = 1<<(2*countBits) - 1
)

// A filter has a bit for each of many hashes. Several goroutines may mark at once.
type filter struct {
	bits []uint64
	mask uint64
}

// newFilter returns a filter for the runs of so many words.
func newFilter(words int) *filter {
	n := uint64(1 << 12)
	for n < uint64(words) {
		n *= 2
	}
	return &filter{make([]uint64, n/64), n/64 - 1}
}

func (f *filter) mark(hash uint64) {
	atomic.OrUint64(&f.bits[hash>>6&f.mask], 1<<(hash&63))
}

func (f *filter) has(hash uint64) bool { return f.bits[hash>>6&f.mask]>>(hash&63)&1 != 0 }

// markShared makes the filter of the runs that pairs share, and of all runs of some texts.
func (j *Judge) markShared(drawn []int) error {
	words := 0
	for t := range j.Texts {
		words += j.First(t).Size
	}
	shared, later := newFilter(words), j.ByLater()
	probers := work.NewMemory(j.Crew, func() prober { return newProber(j.Pairs, nil) })
	err := j.Each(len(j.Texts), func(worker, t int) {
		for _, i := range later.Of(t) {
			p := &j.Pairs.All[i]
			probers.Try(worker, "counting the runs of", func(o *prober) {
				for _, r := range o.shared(p) {
					shared.mark(r.hash)
				}
			}, j.First(p.A), j.First(p.B))
		}
	})
	var b buffer
	for _, t := range drawn {
		j.Try("counting the runs of", func() {
			for _, r := range b.appendRuns(nil, j.Pairs, t) {
				shared.mark(r.hash)
			}
		}, j.First(t))
	}
	j.shared = shared
	return err
}

// gather returns the runs of all texts that the filter has, by text, each once.
func (j *Judge) gather() (*spool.Spool, error) {
	all := spool.New(1<<partBits, j.Budget.Seeds, j.Temp)
	writers := make([]*spool.Writer, j.Jobs)
	for i := range writers {
		writers[i] = all.Writer()
	}
	memories := work.NewMemory[memory](j.Crew, nil)
	err := j.Each(len(j.Texts), func(worker, t int) {
		memories.Try(worker, "counting the runs of", func(m *memory) {
			m.runs = m.compact.appendRuns(m.runs[:0], j.Pairs, t)
			m.add(j.shared, t, writers[worker])
		}, j.First(t))
	})
	if err == nil {
		err = j.gatherElsewhere(writers)
	}
	for _, w := range writers {
		j.Fail(w.Flush())
	}
	if j.Fail(err); j.Failed() != nil {
		all.Close()
	}
	return all, j.Failed()
}

// A memory is for the runs of a text.
type memory struct {
	compact buffer
	runs    []run
	hashes  []uint64
	words   shingle.Text
}

// add adds those of the runs that a filter has, of a text, each once.
func (m *memory) add(shared *filter, t int, to *spool.Writer) {
	m.hashes = m.hashes[:0]
	for _, r := range m.runs {
		if shared.has(r.hash) {
			m.hashes = append(m.hashes, r.hash)
		}
	}
	slices.Sort(m.hashes)
	for _, h := range slices.Compact(m.hashes) {
		to.Add(int(h>>(64-partBits)), spool.Record{Key: h, Of: uint32(t)})
	}
}

// gatherElsewhere adds the runs of the sample of articles elsewhere, which are numbered behind the
// texts.
func (j *Judge) gatherElsewhere(writers []*spool.Writer) error {
	memories := work.NewMemory[memory](j.Crew, nil)
	return j.Each(len(j.Elsewhere.Sample), func(worker, i int) {
		memories.Try(worker, "counting the runs of", func(m *memory) {
			text := j.Elsewhere.Sample[i].Text
			m.words.Split(text)
			words, _ := wordsOfRunIn(len(text), len(m.words.Words))
			made := sketch.CompactOf(align.Tokenize(&m.words), m.compact.made.Canon)
			m.compact.made = made
			m.runs = appendRuns(m.runs[:0], made, words)
			m.add(j.shared, len(j.Texts)+i, writers[worker])
		})
	})
}

// count counts runs by the occasion that each text is.
func count(f *boilerplate.Found, all *spool.Spool, occasions []uint64) (*counts, error) {
	c := &counts{occasions, make([][]uint64, 1<<partBits)}
	if all == nil {
		return c, nil
	}
	seen, periods := make([][]uint64, f.Jobs), periods(f)
	// apart returns how many numbers of texts there are that are apart by so much
	apart := func(worker int, group spool.Records, of []uint64, by uint64) (n uint64) {
		some := seen[worker][:0]
		for _, r := range group {
			if number := of[r.Of]; number != uncounted {
				some = append(some, number)
			}
		}
		slices.Sort(some)
		seen[worker] = some
		last := uint64(0)
		for i, number := range some {
			if i == 0 || number >= last+by {
				n, last = n+1, number
			}
		}
		return min(n, mostCount)
	}
	err := f.Walk(all, func(worker, part int, runs spool.Records) error {
		f.Sort(worker, runs)
		for group := range runs.Groups() {
			if len(group) < 3 {
				continue // two texts that share it, and nobody else
			}
			if n := apart(worker, group, occasions, 1); n > 1 {
				c.parts[part] = append(c.parts[part], group[0].Key<<partBits&^mostBoth|
					n<<countBits|apart(worker, group, periods, 2))
			}
		}
		return nil
	})
	return c, err
}

// standing returns where a run stands besides two texts that share it.
func (c *counts) standing(hash uint64, t, u int) standing {
	part := c.parts[hash>>(64-partBits)]
	key := hash << partBits &^ mostBoth
	i, _ := slices.BinarySearch(part, key)
	if i == len(part) || part[i]&^mostBoth != key {
		return standing{}
	}
	n, a, b := int(part[i]>>countBits&mostCount), c.occasions[t], c.occasions[u]
	if a != uncounted {
		n--
	}
	if b != uncounted && b != a {
		n--
	}
	return standing{max(0, n), int(part[i] & mostCount)}
}

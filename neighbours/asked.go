package neighbours

import (
	"cmp"
	"slices"

	"overlap/index"
	"overlap/internal/work"
	"overlap/join"
	"overlap/sketch"
)

// Asked is what some articles are found by.
type asked struct {
	prints     []print // by hash, then article and place
	keys       []word  // by hash, then article, each once
	speech     []word  // runs of words in quotation marks, by hash, then quotation
	quotations []int   // of each quotation, how many runs it has
	signatures [][]uint64
	sizes      []int // of each article, how many fingerprints it has
	table      *join.Table
}

// A print is a fingerprint of an article.
type print struct {
	hash    uint64
	of, at  uint32
	context uint32
}

// A word is a hash that an article has.
type word struct {
	hash uint64
	of   uint32
}

// compareWords orders words by hash, then article.
func compareWords(a, b word) int {
	return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.of, b.of))
}

// A seen is what one worker saw of articles.
type seen struct {
	prints     []print
	keys       []word
	quotations [][]uint64
	texts      []text
	signer     sketch.Signer
}

// A text is what an article is held against.
type text struct {
	of        uint32
	compact   sketch.Compact
	prints    []sketch.Fingerprint
	signature []uint64
}

// ask sketches the articles of a segment once more, and returns what they are found by.
func ask(c *work.Crew, g *index.Segment) (*asked, error) {
	c.Begin("sketching what is asked for")
	o := g.Options.Sketch
	o.Speech = false
	all := make([]seen, c.Jobs)
	sketchers := work.NewMemory(c, func() *sketch.Sketcher { return sketch.New(o) })
	err := c.Each(len(g.Documents), func(worker, i int) {
		d := g.Documents[i]
		sketchers.Try(worker, "sketching", func(k **sketch.Sketcher) {
			text, err := d.Text()
			c.Fail(err)
			(*k).Read(index.Credited(d, index.Head{}, text), d.Respelt)
			(*k).Print()
			all[worker].see(uint32(i), *k)
		}, d)
	})
	if err != nil {
		return nil, err
	}
	return gathered(all, len(g.Documents)), c.Failed()
}

// see notes what an article is found by.
func (s *seen) see(of uint32, k *sketch.Sketcher) {
	for _, f := range k.Prints {
		s.prints = append(s.prints, print{f.Hash, of, f.At, f.Context})
	}
	for _, key := range k.Keys {
		s.keys = append(s.keys, word{key, of})
	}
	s.quotations = append(s.quotations, sketch.Quotations(&k.Text)...)
	one := text{of: of, compact: k.Compact, prints: slices.Clone(k.Prints),
		signature: s.signer.Sign(nil, &k.Text, k.Options.Shingle)}
	one.compact.Canon = slices.Clone(k.Compact.Canon)
	s.texts = append(s.texts, one)
}

// gathered puts together what all workers saw of n articles.
func gathered(all []seen, n int) *asked {
	a := &asked{signatures: make([][]uint64, n), sizes: make([]int, n),
		table: join.NewTable(join.Repeats, true)}
	texts, quotations := make([]text, n), [][]uint64(nil)
	for _, s := range all {
		a.prints = append(a.prints, s.prints...)
		a.keys = append(a.keys, s.keys...)
		quotations = append(quotations, s.quotations...)
		for _, t := range s.texts {
			texts[t.of] = t
		}
	}
	for i, t := range texts {
		a.table.Add(t.compact, t.prints)
		a.signatures[i], a.sizes[i] = t.signature, len(t.prints)
	}
	slices.SortFunc(a.prints, func(p, q print) int {
		return cmp.Or(cmp.Compare(p.hash, q.hash), cmp.Compare(p.of, q.of),
			cmp.Compare(p.at, q.at))
	})
	slices.SortFunc(a.keys, compareWords)
	a.keys = slices.Compact(a.keys)
	a.speech, a.quotations = runsOf(quotations)
	return a
}

// runsOf returns the runs of some quotations, by hash and quotation, and how many each has.
func runsOf(quotations [][]uint64) (runs []word, sizes []int) {
	for i, said := range quotations {
		slices.Sort(said)
		said = slices.Compact(said)
		for _, hash := range said {
			runs = append(runs, word{hash, uint32(i)})
		}
		sizes = append(sizes, len(said))
	}
	slices.SortFunc(runs, compareWords)
	return runs, sizes
}

// groupsOf returns the parts of a list in which all have one key.
func groupsOf[T any, K comparable](all []T, key func(T) K) (groups [][]T) {
	for lo, hi := 0, 0; lo < len(all); lo = hi {
		for hi = lo + 1; hi < len(all) && key(all[hi]) == key(all[lo]); hi++ {
		}
		groups = append(groups, all[lo:hi])
	}
	return groups
}

func (p print) key() uint64 { return p.hash }

func (w word) key() uint64 { return w.hash }

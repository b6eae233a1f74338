package index

import (
	"cmp"

	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/sketch"
)

// A gleaner finds in texts what a segment in memory has not, and a stored one has lists of.
type gleaner struct {
	spools  map[*kind]*spool.Spool
	workers []gleaning
}

// A gleaning is that of one worker.
type gleaning struct {
	writers   map[*kind]*spool.Writer
	text      shingle.Text
	signer    sketch.Signer
	signature []uint64
	hashes    []uint64
	recent    []uint64 // words and pairs that were written, each at a place of its own
	parts     func(k *kind) int
}

// recentBits is how many recent words and pairs are known, so that frequent ones are written once
// in a while.
const recentBits = 16

// newGleaner returns a gleaner of lists in parts.
func newGleaner(c *work.Crew, parts func(k *kind) int) *gleaner {
	g := &gleaner{spools: make(map[*kind]*spool.Spool), workers: make([]gleaning, c.Jobs)}
	gleaned := []*kind{&speech, &bands, &words, &pairs}
	for _, k := range gleaned {
		g.spools[k] = spool.New(parts(k), c.Budget.Keys, c.Temp)
	}
	for i := range g.workers {
		w := &g.workers[i]
		w.writers, w.parts = make(map[*kind]*spool.Writer), parts
		w.recent = make([]uint64, 1<<recentBits)
		for _, k := range gleaned {
			w.writers[k] = g.spools[k].Writer()
		}
	}
	return g
}

// glean finds what lists lack of a text, which has a content.
func (g *gleaning) glean(m *made, lacks lack, text string, content uint32) {
	g.text.Split(sketch.Compared(text))
	if lacks.speech {
		g.hashes = sketch.Quoted(g.hashes[:0], &g.text)
		g.add(&speech, content)
	}
	if lacks.bands {
		g.signature = g.signer.Sign(g.signature[:0], &g.text, m.params.Shingle)
		g.hashes = m.banding.Hashes(g.hashes[:0], g.signature)
		g.add(&bands, content)
	}
	if lacks.words {
		g.words()
	}
}

// add notes the hashes at hand.
func (g *gleaning) add(k *kind, content uint32) {
	for _, h := range g.hashes {
		g.writers[k].Add(partOf(h, g.parts(k)), spool.Record{Key: k.cut(h), Of: content})
	}
}

// words gleans the words and the pairs of words.
func (g *gleaning) words() {
	for i, w := range g.text.Words {
		g.note(&words, w.Hash)
		if i > 0 {
			g.note(&pairs, shingle.Pair(g.text.Words[i-1].Hash, w.Hash))
		}
	}
}

// note notes a hash, if it was not noted lately.
func (g *gleaning) note(k *kind, h uint64) {
	if at := &g.recent[h>>(64-recentBits)]; *at != h {
		*at = h
		g.writers[k].Add(partOf(h, g.parts(k)), spool.Record{Key: k.cut(h)})
	}
}

// end hands over what the workers still have.
func (g *gleaner) end() (err error) {
	for i := range g.workers {
		for _, w := range g.workers[i].writers {
			err = cmp.Or(err, w.Flush())
		}
	}
	return err
}

// records appends to dst what was gleaned of a part of a list.
func (g *gleaner) records(b *spool.Buffer, k *kind, part int, dst spool.Records) (spool.Records,
	error) {
	if g.spools[k] == nil {
		return dst, nil
	}
	all, err := b.Load(g.spools[k], part)
	return append(dst, all...), err
}

// close gives back what there is outside of memory.
func (g *gleaner) close() {
	for _, s := range g.spools {
		s.Close()
	}
}

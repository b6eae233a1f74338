package index

import (
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/lsh"
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
}

// recentBits is how many recent words and pairs are known, so that frequent ones are written once
// in a while.
const recentBits = 16

// newGleaner returns a gleaner of some kinds.
func newGleaner(c *work.Crew, kinds ...*kind) *gleaner {
	g := &gleaner{spools: make(map[*kind]*spool.Spool), workers: make([]gleaning, c.Jobs)}
	for _, k := range kinds {
		g.spools[k] = spool.New(k.parts, c.Budget.Keys, c.Temp)
	}
	for i := range g.workers {
		w := &g.workers[i]
		w.writers, w.recent = make(map[*kind]*spool.Writer), make([]uint64, 1<<recentBits)
		for _, k := range kinds {
			w.writers[k] = g.spools[k].Writer()
		}
	}
	return g
}

// split splits a text as far as it is compared.
func (g *gleaning) split(text string) { g.text.Split(sketch.Compared(text)) }

// speech gleans what is quoted in the text, of a content.
func (g *gleaning) speech(content uint32) {
	g.hashes = sketch.Quoted(g.hashes[:0], &g.text)
	g.add(&speech, content)
}

// bands gleans the bands of the text's signature.
func (g *gleaning) bands(b lsh.Banding, shingle int, content uint32) {
	g.signature = g.signer.Sign(g.signature[:0], &g.text, shingle)
	g.hashes = b.Hashes(g.hashes[:0], g.signature)
	g.add(&bands, content)
}

// add writes the hashes at hand.
func (g *gleaning) add(k *kind, content uint32) {
	for _, h := range g.hashes {
		g.writers[k].Add(k.part(h), spool.Record{Key: k.cut(h), Of: content})
	}
}

// words gleans the words and pairs of words.
func (g *gleaning) words() {
	for i, w := range g.text.Words {
		g.note(&words, w.Hash)
		if i > 0 {
			g.note(&pairs, shingle.Pair(g.text.Words[i-1].Hash, w.Hash))
		}
	}
}

// note writes a hash, if it was not written lately.
func (g *gleaning) note(k *kind, h uint64) {
	if at := &g.recent[h>>(64-recentBits)]; *at != h {
		*at = h
		g.writers[k].Add(k.part(h), spool.Record{Key: k.cut(h)})
	}
}

// end hands over what the workers still have.
func (g *gleaner) end() (err error) {
	for i := range g.workers {
		for _, w := range g.workers[i].writers {
			if bad := w.Flush(); bad != nil {
				err = bad
			}
		}
	}
	return err
}

// close gives back what there is outside of memory.
func (g *gleaner) close() {
	for _, s := range g.spools {
		s.Close()
	}
}

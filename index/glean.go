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
	*work.Memory[gleaning]
	spools  map[*kind]*spool.Spool
	parts   func(k *kind) int
	workers []noting
}

// A noting is where one worker notes what is found.
type noting struct {
	writers map[*kind]*spool.Writer
	recent  []uint64 // hashes of sets that were noted, each at a place of its own
}

// recentBits is how many recent hashes are known, so that frequent words are noted once in a while.
const recentBits = 16

// newGleaner returns a gleaner of lists in parts.
func newGleaner(c *work.Crew, parts func(k *kind) int) *gleaner {
	g := &gleaner{Memory: work.NewMemory[gleaning](c, nil), parts: parts,
		spools: make(map[*kind]*spool.Spool)}
	for _, k := range []*kind{&speech, &bands, &words, &pairs} {
		g.spools[k] = spool.New(parts(k), c.Budget.Keys, c.Temp)
	}
	for range c.Jobs {
		w := noting{make(map[*kind]*spool.Writer), make([]uint64, 1<<recentBits)}
		for k, s := range g.spools {
			w.writers[k] = s.Writer()
		}
		g.workers = append(g.workers, w)
	}
	return g
}

// note notes hashes that an article of a content has.
func (g *gleaner) note(worker int, k *kind, hashes []uint64, content uint32) {
	w, parts := g.workers[worker], g.parts(k)
	for _, h := range hashes {
		if k.bare {
			at := &w.recent[h>>(64-recentBits)]
			if content = 0; *at == h {
				continue
			}
			*at = h
		}
		w.writers[k].Add(partOf(h, parts), spool.Record{Key: k.cut(h), Of: content})
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

// records appends to dst what was noted of a part of a list.
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

// A gleaning is what is found in one text after another, in the same memory.
type gleaning struct {
	text                        shingle.Text
	signer                      sketch.Signer
	signature                   []uint64
	speech, bands, words, pairs []uint64
}

// find finds what is lacking of a text.
func (g *gleaning) find(m *made, lacks lack, text string) {
	g.speech, g.bands = g.speech[:0], g.bands[:0]
	g.words, g.pairs = g.words[:0], g.pairs[:0]
	g.text.Split(sketch.Compared(text))
	if lacks.speech {
		g.speech = sketch.Quoted(g.speech, &g.text)
	}
	if lacks.bands {
		g.signature = g.signer.Sign(g.signature[:0], &g.text, m.params.Shingle)
		g.bands = m.banding.Hashes(g.bands, g.signature)
	}
	for i := 0; lacks.words && i < len(g.text.Words); i++ {
		g.words = append(g.words, g.text.Words[i].Hash)
		if i > 0 {
			g.pairs = append(g.pairs, shingle.Pair(g.words[i-1], g.words[i]))
		}
	}
}

// glean notes what a text, which has a content, lacks. If that faults, nothing is noted.
func (g *gleaner) glean(m *made, worker int, lacks lack, a item, content uint32) {
	if g.Try(worker, "storing", func(of *gleaning) { of.find(m, lacks, a.Text) }, a) {
		of := g.Of(worker)
		g.note(worker, &speech, of.speech, content)
		g.note(worker, &bands, of.bands, content)
		g.note(worker, &words, of.words, content)
		g.note(worker, &pairs, of.pairs, content)
	}
}

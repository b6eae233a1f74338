package index

import (
	"fmt"
	"iter"
	"slices"
	"sync"

	"overlap/article"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
)

// batch is how many articles a worker is given at a time.
const batch = 32

// How many bytes of text a batch has at most, beside that of its last article, and how many wait
// for the workers or are with them, unless they are one batch.
const (
	mostBatch   = 1 << 20
	mostWaiting = 8 << 20
)

// A look is told what the sketch of an article has, while it is at hand. It is called by all
// workers.
type look func(worker int, a *Document, s *sketch.Sketcher)

// A receiver takes articles in: one worker's.
type receiver struct {
	*sketch.Sketcher
	in            *Segment
	number        int
	look          look          // if there is one, postings are not kept
	posted, keyed *spool.Writer // of fingerprints and of keys
	shelf         *shelf
	text          string
	sketched      *Sketched // the article at hand, if it came so
	leads         bool      // the article at hand may be the first of its content
}

// receivers returns a receiver for each worker.
func (g *Segment) receivers(c *work.Crew, see look) []*receiver {
	all := make([]*receiver, c.Jobs)
	for i := range all {
		all[i] = &receiver{in: g, Sketcher: sketch.New(g.Options.Sketch), number: i, look: see,
			shelf: g.Library.shelf()}
		if see == nil {
			all[i].posted, all[i].keyed = g.Prints.Writer(), g.Keys.Writer()
		}
	}
	return all
}

// renew throws away the memory of one article.
func (w *receiver) renew() { w.Sketcher = sketch.New(w.Options) }

// end hands over what the receiver still has of the articles that it kept.
func (w *receiver) end(c *work.Crew) {
	if w.look == nil {
		c.Fail(w.posted.Flush())
		c.Fail(w.keyed.Flush())
	}
	c.Fail(w.shelf.end())
}

// receive takes all articles in, on as many workers as there are receivers, and notes them in the
// order of arrival. Those that are too long are skipped, and of doubles most.
func (g *Segment) receive(c *work.Crew, articles iter.Seq2[article.Article, *Sketched],
	receivers []*receiver) {
	batches := make(chan []Document, 2*len(receivers))
	waiting := work.NewAllowance(mostWaiting)
	var group sync.WaitGroup
	for _, w := range receivers {
		group.Go(func() {
			for some := range batches {
				bytes := bytesOf(some)
				c.Guard(func() {
					for i := range some {
						if c.Failed() == nil {
							w.take(c, &some[i])
						}
					}
				})
				waiting.Give(bytes)
			}
			c.Guard(func() { w.end(c) })
		})
	}
	defer group.Wait()
	defer close(batches) // if the articles panic, too
	// one piece of memory, not one an article, for the garbage collector to follow
	some := make([]Document, 0, batch)
	size := 0 // bytes of their texts
	hand := func() {
		for i := range some {
			g.Documents = append(g.Documents, &some[i])
		}
		waiting.Take(size)
		batches <- some
		some, size = make([]Document, 0, batch), 0
	}
	for a, sketched := range articles {
		if c.Failed() != nil {
			break
		}
		if len(a.Text) > shingle.MaxBytes {
			why := fmt.Sprintf("%d bytes of text: 4 GiB is the most", len(a.Text))
			c.Skip(result.Skip{Path: a.Path, Line: a.Line, Why: why})
			continue
		}
		p := g.NewPrinted(&a)
		p.sketched = sketched
		if !g.doubles.comes(p.ID, a.Path, a.Line) {
			continue
		}
		if p.Content = uint32(len(g.Documents) + len(some)); sketched != nil {
			p.Content = g.number(sketched, p.Content)
		}
		some = append(some, p)
		if size += len(a.Text); len(some) == batch || size > mostBatch {
			hand()
		}
	}
	hand()
}

// bytesOf returns the bytes of the texts of a batch.
func bytesOf(some []Document) int {
	n := 0
	for i := range some {
		n += len(some[i].held.Text)
	}
	return n
}

// take takes an article in. If reading it faults, it is broken. The memory for a long one is not
// kept.
func (w *receiver) take(c *work.Crew, p *Document) {
	long := p.held != nil && len(p.held.Text) > mostBatch
	if !c.Try("reading", func() { w.read(c, p) }, p) {
		p.Broken = true
		w.renew()
		return
	}
	w.keep(c, p)
	if long {
		w.renew()
	}
}

// read sketches an article. What it is found by is not sought where articles of the same words have
// come: it does not matter which of them comes first. An article too short for a shingle has a
// content of its own: "Read more" twice is no copy.
func (w *receiver) read(c *work.Crew, p *Document) {
	text, err := p.Text()
	c.Fail(err)
	h, err := p.Head()
	c.Fail(err)
	w.text, w.sketched = text, p.sketched
	if p.sketched = nil; w.sketched != nil {
		w.Sketch = w.sketched.Sketch
	} else {
		w.Sketcher.Read(Credited(p, h, text), p.Respelt)
	}
	p.Facts = w.Facts
	for _, doubt := range w.Doubts {
		if !slices.Contains(p.Notes, doubt) { // it was read before
			p.Notes = append(slices.Clip(p.Notes), doubt)
		}
	}
	switch {
	case w.sketched != nil:
		w.leads = w.sketched.leads
	case w.Options.Of == sketch.Nothing:
		w.leads = false
	default:
		if w.leads = w.Size < w.Options.Shingle || !w.in.Contents.have(w.Content); w.leads {
			w.Print()
		}
	}
	if w.look != nil {
		w.look(w.number, p, w.Sketcher)
	}
}

// keep gives an article its content, keeps its postings if it is the first of it, and its text. The
// article's content is its number until one of the same words is known.
func (w *receiver) keep(c *work.Crew, p *Document) {
	if w.look == nil {
		w.post(p)
	}
	c.Fail(w.shelf.keep(p, w.text))
	w.text, w.Compact, w.Sketcher.Text.Source = "", sketch.Compact{}, ""
}

// post keeps the postings of an article.
func (w *receiver) post(p *Document) {
	if p.Seal = w.Content; p.Size >= w.Options.Shingle && w.sketched == nil {
		number := p.Content
		p.Content = w.in.Contents.of(w.Content, number)
		w.leads = w.leads && p.Content == number
	}
	if !w.leads {
		return
	}
	p.Leads, p.Compact, p.Prints = true, w.Compact, uint32(len(w.Prints))
	if w.sketched != nil {
		p.Prints = uint32(w.sketched.Prints)
		w.sketched.Leads(p.Content)
		return
	}
	for _, f := range w.Sketch.Prints {
		w.posted.Add(sketch.PartOf(f.Hash), sketch.PostingOf(f.Hash, p.Content, f.At, f.Context))
	}
	for _, k := range w.Sketch.Keys {
		w.keyed.Add(sketch.PartOf(k), spool.Record{Key: k, Of: p.Content})
	}
}

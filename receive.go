package overlap

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
)

// batch is how many articles a worker is given at a time.
const batch = 32

// How many bytes of text a batch has at most, beside that of its last article, and how many wait for
// the workers or are with them, unless they are one batch.
const (
	mostBatch   = 1 << 20
	mostWaiting = 8 << 20
)

// A look is told what the sketch of an article has, while it is at hand. It is called by all workers.
type look func(worker int, a *printed, s *sketcher)

// A receiver takes articles in: one worker's.
type receiver struct {
	*sketcher
	in            *segment
	number        int
	look          look          // if there is one, postings are not kept
	posted, keyed *spool.Writer // of fingerprints and of keys
	shelf         *shelf
	text          string
	head          head
	leads         bool // the article at hand may be the first of its content
}

// receivers returns a receiver for each worker.
func (g *segment) receivers(c *work.Crew, see look) []*receiver {
	all := make([]*receiver, c.Jobs)
	for i := range all {
		all[i] = &receiver{in: g, sketcher: newSketcher(g.o.sketch), number: i, look: see, shelf: g.library.shelf()}
		if see == nil {
			all[i].posted, all[i].keyed = g.prints.Writer(), g.keys.Writer()
		}
	}
	return all
}

// renew throws away the memory of one article.
func (w *receiver) renew() { w.sketcher = newSketcher(w.o) }

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
func (g *segment) receive(c *work.Crew, articles iter.Seq[article.Article], receivers []*receiver) {
	work := make(chan []printed, 2*len(receivers))
	waiting := newAllowance(mostWaiting)
	var group sync.WaitGroup
	for _, w := range receivers {
		group.Go(func() {
			for some := range work {
				bytes := bytesOf(some)
				c.Guard(func() {
					for i := range some {
						if c.Failed() == nil {
							w.take(c, &some[i])
						}
					}
				})
				waiting.give(bytes)
			}
			c.Guard(func() { w.end(c) })
		})
	}
	defer group.Wait()
	defer close(work)                 // if the articles panic, too
	some := make([]printed, 0, batch) // one piece of memory, not one an article, for the garbage collector to follow
	size := 0                         // bytes of their texts
	hand := func() {
		for i := range some {
			g.articles = append(g.articles, &some[i])
		}
		waiting.take(size)
		work <- some
		some, size = make([]printed, 0, batch), 0
	}
	for a := range articles {
		if c.Failed() != nil {
			break
		}
		if len(a.Text) > shingle.MaxBytes {
			why := fmt.Sprintf("%d bytes of text: 4 GiB is the most", len(a.Text))
			c.Skip(result.Skip{Path: a.Path, Line: a.Line, Why: why})
			continue
		}
		p := g.newPrinted(&a)
		if !g.doubles.comes(p.ID, a.Path, a.Line) {
			continue
		}
		p.class = uint32(len(g.articles) + len(some))
		some = append(some, p)
		if size += len(a.Text); len(some) == batch || size > mostBatch {
			hand()
		}
	}
	hand()
	g.doubles.arrivals, g.doubles.last = nil, nil // all have come
}

// bytesOf returns the bytes of the texts of a batch.
func bytesOf(some []printed) int {
	n := 0
	for i := range some {
		n += len(some[i].held.Text)
	}
	return n
}

// take takes an article in. If reading it faults, it is broken. The memory for a long one is not kept.
func (w *receiver) take(c *work.Crew, p *printed) {
	long := p.held != nil && len(p.held.Text) > mostBatch
	if !c.Try("reading", func() { w.read(c, p) }, p) {
		p.broken = true
		w.renew()
		return
	}
	w.keep(c, p)
	if long {
		w.renew()
	}
}

// read sketches an article. What it is found by is not sought where articles of the same words have
// come: it does not matter which of them comes first. An article too short for a shingle has a content
// of its own: "Read more" twice is no copy.
func (w *receiver) read(c *work.Crew, p *printed) {
	text, err := p.Text()
	c.Fail(err)
	h, err := p.Head()
	c.Fail(err)
	w.text, w.head = text, h
	w.sketcher.read(credited(p, h, text), p.words)
	p.facts = w.facts
	for _, doubt := range w.doubts {
		if !slices.Contains(p.Notes, doubt) { // it was read before
			p.Notes = append(slices.Clip(p.Notes), doubt)
		}
	}
	w.leads = w.o.Of != nothing && (w.size < w.o.Shingle || !w.in.contents.have(w.content))
	if w.leads {
		w.print()
	}
	if w.look != nil {
		w.look(w.number, p, w.sketcher)
	}
}

// keep gives an article its class, keeps its postings if it is the first of it, and its text. The
// article's class is its number until one of the same words is known.
func (w *receiver) keep(c *work.Crew, p *printed) {
	if w.look == nil {
		w.post(p)
	}
	c.Fail(w.shelf.keep(p, w.text, w.head))
	w.text, w.head, w.line, w.sketcher.text.Source = "", head{}, line{}, ""
}

// post keeps the postings of an article.
func (w *receiver) post(p *printed) {
	if p.size >= w.o.Shingle {
		number := p.class
		p.class = w.in.contents.of(w.content, number)
		w.leads = w.leads && p.class == number
	}
	if !w.leads {
		return
	}
	p.leads, p.line, p.prints = true, w.line, uint32(len(w.prints))
	for _, f := range w.sketch.prints {
		w.posted.Add(partOf(f.hash), hinted(f.hash, p.class, f.at, f.hint))
	}
	for _, k := range w.sketch.keys {
		w.keyed.Add(partOf(k), spool.Record{Key: k, Of: p.class})
	}
}

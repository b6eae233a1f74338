package article

import (
	"bufio"
	"context"
	"io"
)

// How reading is spread over the cores.
//
// One producer walks the paths, reads bytes and cuts them into jobs: a text file, a few hundred
// kilobytes of lines. Workers turn jobs into articles. The goroutine of the caller takes the
// results in the order in which the producer made the jobs, so the number of workers never shows.
// What bounds the memory is a purse of bytes: a job takes its size out while it is gathered, and
// the size goes back once its articles have been handed over. A job larger than the purse takes
// all of it, and so is gathered and done alone. The trees of pages and feeds, which are many times
// their size, have a purse of their own, from which the workers take.

// A job is one piece of input that can be read by itself.
type job struct {
	from origin
	size int64
	read func() []found
	done chan []found // gets the result once
}

// A producer cuts input into jobs. Only its own goroutine uses it.
type producer struct {
	ctx     context.Context
	reader  *Reader
	fields  *fieldMap
	purse   *purse
	held    int64  // what the document that is being gathered has taken of the purse
	trees   *purse // what the trees of pages and feeds take
	work    chan *job
	order   chan *job
	seen    map[string]bool               // real paths of folders that were walked
	named   map[string]bool               // real paths of files that were named
	spare   []*bufio.Reader               // buffers that are not in use
	instead func(path string, named bool) // of reading a file, if it is not nil
	within  *Split                        // of the file that is read; nil if all of it is
}

// run feeds produce's jobs through the workers to yield.
func (r *Reader) run(parent context.Context, produce func(*producer),
	yield func(Article, *Skip) bool) {
	ctx, stop := context.WithCancel(parent)
	defer stop()
	p := &producer{
		ctx: ctx, reader: r, fields: newFieldMap(r.Fields, r.Paragraph),
		purse: newPurse(purseSize), trees: newPurse(treeRoom),
		work: make(chan *job), order: make(chan *job, 4096),
		seen: map[string]bool{}, named: map[string]bool{},
	}
	p.fields.met = &r.met
	for range r.jobs() {
		go p.worker()
	}
	go func() {
		defer close(p.order)
		defer close(p.work)
		p.safely(nil, func() { produce(p) })
	}()
	r.deliver(p, yield)
}

// worker does jobs until there are no more. Languages are guessed here, and declared sources found,
// where all cores are at work.
func (p *producer) worker() {
	for j := range p.work {
		if p.ctx.Err() != nil {
			continue
		}
		j.done <- j.safely(p.reader.GuessLang)
	}
}

// safely does the job. Pages and feeds go through parsers that are not ours, and one page in a
// million that breaks one must not cost the others.
func (j *job) safely(guessLang bool) (results []found) {
	defer func() {
		if r := recover(); r != nil {
			results = []found{j.from.fault(r)}
		}
	}()
	results = j.read()
	for i := range results {
		if results[i].skip != nil {
			continue
		}
		a := &results[i].article
		a.once()
		if a.DeclareOthers(nil); guessLang && a.Lang == "" {
			a.Lang = guessLanguage(a.Text)
		}
	}
	return results
}

// safely does some of the producer's work. A panic in it costs the source that it was at, which
// is nil for all of them.
func (p *producer) safely(s *source, work func()) {
	defer func() {
		if r := recover(); r != nil {
			o := origin{path: "-"}
			if s != nil {
				o.path = s.path
			}
			p.skip(o.fault(r).skip)
		}
	}()
	work()
}

// hold takes n bytes in all for the document that is being gathered, and waits until they are free.
func (p *producer) hold(n int) {
	if more := min(int64(n)+1, purseSize) - p.held; more > 0 && p.purse.take(p.ctx, more) {
		p.held += more
	}
}

// drop gives back what was taken for a document that came to nothing.
func (p *producer) drop() {
	p.purse.give(p.held)
	p.held = 0
}

// do queues a job for size bytes of input that start at from. After an interrupt it does nothing.
func (p *producer) do(from origin, size int, read func() []found) {
	if p.hold(size); p.ctx.Err() != nil {
		return
	}
	j := &job{from: from, size: p.held, read: read, done: make(chan []found, 1)}
	p.held = 0
	select {
	case p.order <- j:
	case <-p.ctx.Done():
		return
	}
	select {
	case p.work <- j:
	case <-p.ctx.Done():
	}
}

// skip queues trouble at its place in the order.
func (p *producer) skip(s *Skip) {
	j := &job{done: make(chan []found, 1)}
	j.done <- []found{{skip: s}}
	select {
	case p.order <- j:
	case <-p.ctx.Done():
	}
}

// deliver hands the results over in the order of the jobs.
func (r *Reader) deliver(p *producer, yield func(Article, *Skip) bool) {
	for {
		var j *job
		select {
		case j = <-p.order:
		case <-p.ctx.Done():
		}
		if j == nil {
			return
		}
		select {
		case results := <-j.done:
			for _, f := range results {
				if p.ctx.Err() != nil || !r.hand(f, yield) {
					return
				}
			}
			p.purse.give(j.size)
		case <-p.ctx.Done():
			return
		}
	}
}

// hand gives one result to the caller and counts it.
func (r *Reader) hand(f found, yield func(Article, *Skip) bool) bool {
	if f.skip != nil {
		r.tally.skipped.Add(1)
		return yield(Article{}, f.skip)
	}
	r.tally.articles.Add(1)
	return yield(f.article, nil)
}

// doTree queues a job whose articles are read from trees.
func (p *producer) doTree(from origin, size int, read func(o origin) []found) {
	p.do(from, size, func() []found {
		o := from
		o.room = &room{ctx: p.ctx, purse: p.trees}
		defer o.room.leave()
		return read(o)
	})
}

// buffer gives a buffered reader, and release takes it back when its source has been read:
// a folder may hold a million files.
func (p *producer) buffer(in io.Reader) *bufio.Reader {
	if n := len(p.spare); n > 0 {
		b := p.spare[n-1]
		p.spare = p.spare[:n-1]
		b.Reset(in)
		return b
	}
	return bufio.NewReaderSize(in, bufferSize)
}

// release takes a buffer back.
func (p *producer) release(b *bufio.Reader) {
	b.Reset(nil)
	p.spare = append(p.spare, b)
}

// An interruptible reader ends when the run does.
type interruptible struct {
	in io.Reader
	p  *producer
}

// Read gives the error of the context once it is done.
func (r *interruptible) Read(b []byte) (int, error) {
	if err := r.p.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(b)
}

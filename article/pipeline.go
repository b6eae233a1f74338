package article

import (
	"bufio"
	"context"
	"fmt"
	"sync"
)

// How reading is spread over the cores.
//
// One producer walks the paths, reads bytes and cuts them into jobs: a text file, a few hundred
// kilobytes of lines. Workers turn jobs into articles. The goroutine of the caller takes the
// results in the order in which the producer made the jobs, so the number of workers never shows.
// What bounds the memory is a purse of bytes: a job takes its size out before it is queued, and
// the size goes back once its articles have been handed over. A job larger than the purse takes
// all of it, and so runs alone.

// purseSize is how many bytes of input may lie between producer and caller.
const purseSize = 16 << 20

// A found is what came of one article: either it or why not.
type found struct {
	article Article
	skip    *Skip
	err     error // what skip tells
}

// A job is one piece of input that can be read by itself.
type job struct {
	from origin
	size int64
	read func() []found
	done chan []found // gets the result once
}

// A producer cuts input into jobs. Only its own goroutine uses it.
type producer struct {
	ctx    context.Context
	reader *Reader
	fields *fieldMap
	purse  *purse
	work   chan *job
	order  chan *job
	seen   map[string]bool // real paths of folders that were walked
	spare  []*bufio.Reader // buffers that are not in use
}

// run feeds produce's jobs through the workers to yield.
func (r *Reader) run(parent context.Context, produce func(*producer), yield func(Article, *Skip) bool) {
	ctx, stop := context.WithCancel(parent)
	defer stop()
	p := &producer{
		ctx: ctx, reader: r, fields: newFieldMap(r.Fields, r.Paragraph),
		purse: newPurse(purseSize),
		work:  make(chan *job), order: make(chan *job, 4096),
		seen: map[string]bool{},
	}
	p.fields.met = &r.met
	for range r.jobs() {
		go p.worker()
	}
	go func() {
		defer close(p.order)
		defer close(p.work)
		produce(p)
	}()
	r.deliver(p, yield)
}

// worker does jobs until there are no more. Languages are guessed here, where all cores are at work.
func (p *producer) worker() {
	for j := range p.work {
		if p.ctx.Err() != nil {
			continue
		}
		results := j.safely()
		for i := range results {
			if a := &results[i].article; p.reader.GuessLang && results[i].skip == nil && a.Lang == "" {
				a.Lang = guessLanguage(a.Text)
			}
		}
		j.done <- results
	}
}

// safely does the job. Pages and feeds go through parsers that are not ours, and one page in a
// million that breaks one must not cost the others.
func (j *job) safely() (results []found) {
	defer func() {
		if r := recover(); r != nil {
			results = []found{j.from.skip(fmt.Errorf("its reader broke: %v", r))}
		}
	}()
	return j.read()
}

// do queues a job for size bytes of input that start at from. After an interrupt it does nothing.
func (p *producer) do(from origin, size int, read func() []found) {
	j := &job{from: from, size: min(int64(size)+1, purseSize), read: read, done: make(chan []found, 1)}
	if !p.purse.take(p.ctx, j.size) {
		return
	}
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

// A purse holds the bytes that may still be taken. One goroutine takes.
type purse struct {
	mu   sync.Mutex
	free int64
	wake chan struct{}
}

// newPurse is a purse with size bytes in it.
func newPurse(size int64) *purse { return &purse{free: size, wake: make(chan struct{}, 1)} }

// take waits until n bytes are free; it reports false if ctx was done first.
func (p *purse) take(ctx context.Context, n int64) bool {
	for {
		p.mu.Lock()
		ok := p.free >= n
		if ok {
			p.free -= n
		}
		p.mu.Unlock()
		if ok {
			return true
		}
		select {
		case <-p.wake:
		case <-ctx.Done():
			return false
		}
	}
}

// give puts n bytes back and wakes the taker, if one waits.
func (p *purse) give(n int64) {
	p.mu.Lock()
	p.free += n
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

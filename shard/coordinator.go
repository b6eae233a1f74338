package shard

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"overlap/article"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/frame"
)

// A Runner has the tasks of a stage done, and yields what came of each, in the order of the tasks.
// It takes all tasks before it yields the first result. A result is what Work writes; who takes it
// closes it. A task that cannot be done is an error, which ends the sequence: nothing is left out,
// and nothing worked out otherwise.
type Runner func(stage string, tasks iter.Seq2[[]byte, error]) iter.Seq2[io.ReadCloser, error]

// A Coordinator holds what is global of a scan in parts. One goroutine uses it, method by method:
// Articles, Sketched and Post, then Seeds, and Aligner as often as pairs are aligned.
type Coordinator struct {
	Job
	Run    Runner
	Splits [][]article.Split    // each list is read by one task
	Skips  []*article.Skip      // that belong to no split
	Met    func(names []string) // told which names a worker met; may be nil

	names  [][]*name       // of the articles of each list of splits
	last   *index.Sketched // what came with the article that was yielded last
	parts  *parcels        // what is seen of each part
	bytes  map[string]int64
	failed error // why not all articles came
}

// Moved returns how many bytes of blocks came from workers, by stage, and went to them, by stage
// and "to ": what is handed on between machines.
func (o *Coordinator) Moved() map[string]int64 { return o.bytes }

// run has the tasks done, and calls take with the blocks of each result.
func (o *Coordinator) run(stage string, tasks iter.Seq2[[]byte, error],
	take func(n int, in *frame.Reader) error) error {
	if o.bytes == nil {
		o.bytes = make(map[string]int64)
	}
	counted := func(yield func([]byte, error) bool) {
		for t, err := range tasks {
			o.bytes["to "+stage] += int64(len(t))
			if !yield(t, err) {
				return
			}
		}
	}
	n := 0
	for result, err := range o.Run(stage, counted) {
		if err != nil {
			return err
		}
		in := &counter{in: result}
		err = take(n, frame.NewReader(in))
		o.bytes[stage] += in.n
		if closed := result.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return fmt.Errorf("task %d of stage %s: %w", n+1, stage, err)
		}
		n++
	}
	return nil
}

// A counter counts what is read.
type counter struct {
	in io.Reader
	n  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// Articles has the splits sketched and yields their articles and skips, in their order. The error
// that ended it is told to failed. Dir is the folder of files for what has no room in memory.
func (o *Coordinator) Articles(ctx context.Context, dir string, failed func(error)) iter.Seq2[
	article.Article, *article.Skip] {
	return func(yield func(article.Article, *article.Skip) bool) {
		for _, s := range o.Skips {
			if !yield(article.Article{}, s) {
				return
			}
		}
		o.names = make([][]*name, len(o.Splits))
		o.parts = newParcels(o.Parts, dir)
		err := o.run(Sketch, o.splitTasks(nil), func(n int, in *frame.Reader) error {
			return o.take(ctx, n, in, yield)
		})
		if err != nil && err != errEnough {
			o.failed = err
			failed(err)
		}
	}
}

// errEnough says that nobody wants more articles.
var errEnough = errors.New("enough")

// splitTasks yields a task for each list of splits, with what more adds to it.
func (o *Coordinator) splitTasks(more func(n int, t *task) error) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for n, splits := range o.Splits {
			t, err := o.newTask()
			if err == nil {
				err = putJSON(t.out, splitBlock, splits)
			}
			if err == nil && more != nil {
				err = more(n, t)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(t.end()) {
				return
			}
		}
	}
}

// take takes what a split has.
func (o *Coordinator) take(ctx context.Context, n int, in *frame.Reader,
	yield func(article.Article, *article.Skip) bool) error {
	part := 0
	err := each(in, map[frame.Kind]func([]byte) error{
		articleBlock: func(block []byte) error {
			c := codec.Coder{Bytes: block, Reads: true}
			for len(c.Bytes) > 0 && ctx.Err() == nil {
				var s sketched
				if s.code(&c); c.Bad {
					return fmt.Errorf("%w: an article is no such thing", frame.ErrDamaged)
				}
				o.give(n, &s)
				if !yield(s.article, nil) {
					return errEnough
				}
			}
			return ctx.Err()
		},
		skipBlock: func(block []byte) error {
			s, err := articleSkip(block)
			if err == nil && !yield(article.Article{}, s) {
				err = errEnough
			}
			return err
		},
		metBlock: func(block []byte) error {
			var names []string
			err := json.Unmarshal(block, &names)
			if err == nil && o.Met != nil {
				o.Met(names)
			}
			return err
		},
		seenBlock: func(block []byte) error {
			if part++; part > o.Parts {
				return fmt.Errorf("%w: too many parts", frame.ErrDamaged)
			}
			return o.parts.add(part-1, block)
		},
	})
	if err == nil && part < o.Parts {
		err = fmt.Errorf("%w: %d of %d parts are there", frame.ErrDamaged, part, o.Parts)
	}
	return err
}

// give notes the sketch of the article that is yielded next.
func (o *Coordinator) give(split int, s *sketched) {
	one := &name{seal: sealOf(&s.Sketch)}
	o.names[split] = append(o.names[split], one)
	if o.last = nil; s.there {
		o.last = &s.Sketched
		o.last.Leads = func(content uint32) { one.content, one.leads = content, true }
	}
}

// Sketched yields articles, which are those of Articles or some of them in their order, with their
// sketches.
func (o *Coordinator) Sketched(articles iter.Seq[article.Article]) iter.Seq2[article.Article,
	*index.Sketched] {
	return func(yield func(article.Article, *index.Sketched) bool) {
		for a := range articles {
			last := o.last
			if o.last = nil; !yield(a, last) {
				return
			}
		}
	}
}

package shard

import (
	"encoding/json"
	"errors"
	"fmt"

	"overlap/article"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/par"
	"overlap/shingle"
	"overlap/sketch"
)

// articleBytes is about how much of articles a block has.
const articleBytes = 256 << 10

// splits reads the splits of a task, and hands other blocks to do.
func (w *worker) splits(do map[frame.Kind]func(block []byte) error) (splits []article.Split,
	err error) {
	do[splitBlock] = func(block []byte) error { return json.Unmarshal(block, &splits) }
	if err := each(w.in, do); err != nil {
		return nil, err
	}
	if splits == nil {
		return nil, errors.New("the task has no split")
	}
	return splits, nil
}

// articles reads the articles of splits and calls do with each and its sketch, in their order; skip
// is told of what is skipped.
func (w *worker) articles(r *article.Reader, splits []article.Split, o sketch.Options,
	do func(a *article.Article, s *sketch.Sketcher) error, skip func(s *article.Skip) error) error {
	sketcher := sketch.New(o)
	for a, skipped := range r.ReadSplits(w.crew.Context, splits...) {
		if skipped != nil {
			if err := skip(skipped); err != nil {
				return err
			}
			continue
		}
		var err error
		one := &a
		if len(a.Text) > shingle.MaxBytes || par.Caught(func() {
			sketcher.Read(index.CreditedIn(one), nil)
			sketcher.Print()
		}) != nil {
			// what is broken is broken for the coordinator, too: it says so in the same words
			sketcher = sketch.New(o)
			err = do(one, nil)
		} else {
			err = do(one, sketcher)
		}
		if err != nil {
			return err
		}
		if len(a.Text) > mostKept {
			sketcher = sketch.New(o)
		}
	}
	return w.crew.Failed()
}

// mostKept is how long a text may be for the memory of its sketch to be kept.
const mostKept = 1 << 20

// sketch reads a split and writes its articles, sketched, and which fingerprints and keys they
// have.
func (w *worker) sketch() error {
	splits, err := w.splits(map[frame.Kind]func([]byte) error{})
	if err != nil {
		return err
	}
	var c codec.Coder
	flush := func() error {
		block := c.Bytes
		c = codec.Coder{Bytes: c.Bytes[:0]}
		if len(block) == 0 {
			return nil
		}
		return w.out.Write(articleBlock, block)
	}
	r, seen := w.reader(1), newSight(&w.Job)
	err = w.articles(r, splits, w.options(), func(a *article.Article, s *sketch.Sketcher) error {
		one := sketched{article: *a}
		if one.there = s != nil; one.there {
			seen.see(&s.Sketch)
			one.Sketch, one.Prints = s.Sketch, len(s.Sketch.Prints)
		}
		if one.code(&c); len(c.Bytes) < articleBytes {
			return nil
		}
		return flush()
	}, w.skipArticle)
	if err == nil {
		err = flush()
	}
	if err == nil {
		err = putJSON(w.out, metBlock, r.MetAll())
	}
	if err != nil {
		return err
	}
	return seen.write(w.out)
}

// skipArticle writes down what was skipped.
func (w *worker) skipArticle(s *article.Skip) error {
	k := skipped{Path: s.Path, Line: s.Line, Why: s.Why, Stack: s.Stack, Named: s.Named,
		Again: s.Again}
	for _, one := range s.Keys {
		k.Keys = append(k.Keys, key(one))
	}
	return w.skip(k)
}

// articleSkip returns what a worker skipped.
func articleSkip(block []byte) (*article.Skip, error) {
	var k skipped
	if err := json.Unmarshal(block, &k); err != nil {
		return nil, fmt.Errorf("%w: %w", frame.ErrDamaged, err)
	}
	s := &article.Skip{Path: k.Path, Line: k.Line, Why: k.Why, Stack: k.Stack, Named: k.Named,
		Again: k.Again}
	for _, one := range k.Keys {
		s.Keys = append(s.Keys, article.Key(one))
	}
	return s, nil
}

// A sketched is an article with its sketch, if that is there: else the sketch is made where it is
// wanted, and says why it cannot be.
type sketched struct {
	article article.Article
	there   bool
	index.Sketched
}

// code codes it.
func (s *sketched) code(c *codec.Coder) {
	index.CodeArticle(c, &s.article)
	if c.Flags(&s.there); s.there {
		codec.UpTo(c, &s.Prints, 1<<31)
		s.Sketch.Code(c, len(s.article.Text))
	}
}

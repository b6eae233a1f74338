package shard

import (
	"fmt"
	"time"

	"overlap/article"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/span"
	"overlap/match"
	"overlap/prepare"
)

// A told is a text to be aligned: its first edition, and what a scan knows of it by then.
type told struct {
	article article.Article
	document
}

// A document is what is asked of an index.Document beside its article.
type document struct {
	size         int
	compared     uint32
	spoken       []span.Span
	delay, visit time.Duration
}

// documentOf returns what is asked of a document.
func documentOf(d *index.Document) document {
	return document{d.Size, d.Compared, d.Spoken, d.When.Delay, d.When.Visit}
}

// code codes it.
func (t *told) code(c *codec.Coder) {
	index.CodeArticle(c, &t.article)
	size := len(t.article.Text)
	codec.UpTo(c, &t.size, size)
	codec.UpTo(c, &t.compared, uint32(size))
	codec.List(c, &t.spoken, func(s *span.Span) { codec.Range(c, &s.First, &s.Last, size) })
	codec.Number(c, (*int64)(&t.delay))
	codec.Number(c, (*int64)(&t.visit))
}

// A couple is two texts of a task, by number, the earlier one first.
type couple struct{ a, b uint32 }

// codeCouples codes couples.
func codeCouples(c *codec.Coder, all *[]couple) {
	codec.List(c, all, func(p *couple) {
		codec.Number(c, &p.a)
		codec.Number(c, &p.b)
	})
}

// align reads texts and couples of these, and writes the passages of each couple, in their order.
func (w *worker) align() error {
	g := &index.Segment{Options: w.segment(), Leaders: []*index.Document{nil}}
	s := &edition.Set{Crew: w.crew, Policy: w.Policy, References: -1, Segment: g}
	var couples []couple
	err := each(w.in, map[frame.Kind]func([]byte) error{
		textBlock: func(block []byte) error {
			t := new(told)
			if err := coded(block, t.code); err != nil {
				return err
			}
			d := g.NewPrinted(&t.article)
			d.Size, d.Compared, d.Spoken = t.size, t.compared, t.spoken
			d.When.Delay, d.When.Visit = t.delay, t.visit
			s.Documents = append(s.Documents, &d)
			return nil
		},
		pairsBlock: func(block []byte) error {
			return coded(block, func(c *codec.Coder) { codeCouples(c, &couples) })
		},
	})
	if err != nil {
		return err
	}
	for i := range s.Documents {
		s.AddText([]int{i})
	}
	pairs := match.New(s, prepare.New(w.crew, s.Documents, s.Align(w.Policy.Rewritten)), nil)
	var c codec.Coder
	for _, p := range couples {
		if int(max(p.a, p.b)) >= len(s.Texts) {
			return fmt.Errorf("%w: a couple is of no texts", frame.ErrDamaged)
		}
		found, _ := pairs.Between(0, int(p.a), int(p.b), false, nil)
		codePassages(&c, &found)
	}
	if err := w.crew.Failed(); err != nil {
		return err
	}
	return w.out.Write(passagesBlock, c.Bytes)
}

// codePassages codes the passages of a couple.
func codePassages(c *codec.Coder, all *[]match.Passage) {
	codec.List(c, all, func(p *match.Passage) { p.Code(c) })
}

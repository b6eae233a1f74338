package main

import (
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"overlap/align"
	"overlap/eval/plagdet"
	"overlap/shingle"
)

// A detection is one passage that the aligner found, in code points.
type detection struct {
	plagdet.Annotation
	kind       string
	similarity float64
}

// detect aligns the pairs of every kind, one kind after the other and jobs pairs at a
// time, and leaves the detections and troubles with the pairs: which worker took which
// pair cannot be seen in them.
//
// A document is read and prepared when its first pair comes and dropped after its
// last, over all kinds: the clock of a kind counts the documents that it is the first
// to need.
func detect(c *corpus, o align.Options, jobs int) {
	lib := newLibrary(c, o)
	for _, k := range c.kinds {
		start := time.Now()
		var next atomic.Int64
		var wg sync.WaitGroup
		for range jobs {
			wg.Go(func() {
				aligner := align.New(o)
				for i := next.Add(1) - 1; i < int64(len(k.pairs)); i = next.Add(1) - 1 {
					lib.align(aligner, k.pairs[i])
				}
			})
		}
		wg.Wait()
		k.took = time.Since(start)
		for _, p := range k.pairs {
			c.troubles = append(c.troubles, p.troubles...)
		}
	}
}

// A library is the documents of the corpus, each prepared once. Its methods may be
// called by any number of goroutines.
type library struct {
	corpus    *corpus
	options   align.Options
	documents map[string]*document // by path; not changed after newLibrary
}

// A document is one side of some pairs.
type document struct {
	once sync.Once
	text *shingle.Text
	side *align.Side
	err  error
	left atomic.Int64 // pairs that still need it
}

// newLibrary notes how many pairs need which document.
func newLibrary(c *corpus, o align.Options) *library {
	lib := &library{corpus: c, options: o, documents: map[string]*document{}}
	for _, k := range c.kinds {
		for _, p := range k.pairs {
			for _, path := range []string{c.thisPath(p), c.sourcePath(p)} {
				if lib.documents[path] == nil {
					lib.documents[path] = new(document)
				}
				lib.documents[path].left.Add(1)
			}
		}
	}
	return lib
}

func (c *corpus) thisPath(p *pair) string   { return filepath.Join(c.documents, "susp", p.this) }
func (c *corpus) sourcePath(p *pair) string { return filepath.Join(c.documents, "src", p.source) }

// open returns the document of a path, read and prepared.
func (lib *library) open(path string) *document {
	d := lib.documents[path]
	d.once.Do(func() {
		text, err := os.ReadFile(path)
		if err != nil {
			d.err = reason(path, err)
			return
		}
		d.text = shingle.Split(string(text))
		d.side = align.Prepare(d.text, lib.options)
	})
	return d
}

// done says that one pair less needs the document.
func (d *document) done() {
	if d.left.Add(-1) == 0 {
		d.text, d.side = nil, nil
	}
}

// align finds the passages of one pair.
func (lib *library) align(aligner *align.Aligner, p *pair) {
	this, source := lib.open(lib.corpus.thisPath(p)), lib.open(lib.corpus.sourcePath(p))
	defer this.done()
	defer source.done()
	for _, d := range []*document{this, source} {
		if d.err != nil {
			p.unread = true
			p.trouble("%v", d.err)
		}
	}
	if p.unread {
		return
	}
	p.checkCases(this.text.Source, source.text.Source)
	for _, q := range align.Best(aligner.Align(source.side, this.side), false) {
		p.detections = append(p.detections, detection{
			Annotation: plagdet.Annotation{
				This: p.this, Source: p.source,
				T: characters(this.text, q.BFirst, q.BLast),
				S: characters(source.text, q.AFirst, q.ALast),
			},
			kind:       q.Kind.String(),
			similarity: q.Similarity,
		})
	}
}

// characters returns the code points that the words first to last span.
func characters(t *shingle.Text, first, last int) plagdet.Span {
	lo, hi := t.Bytes(first, last)
	before := utf8.RuneCountInString(t.Source[:lo])
	return plagdet.Span{Lo: before, Hi: before + utf8.RuneCountInString(t.Source[lo:hi])}
}

// checkCases notes cases that reach beyond their documents; they are scored all the
// same, for other evaluators count them too.
func (p *pair) checkCases(this, source string) {
	t, s := utf8.RuneCountInString(this), utf8.RuneCountInString(source)
	for i, c := range p.cases {
		if c.T.Hi > t || c.S.Hi > s {
			p.trouble("case %d reaches to %d of %d and %d of %d characters", i+1, c.T.Hi, t, c.S.Hi,
				s)
		}
	}
}

package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"text/tabwriter"
	"time"

	"overlap"
	"overlap/align"
	"overlap/article"
	"overlap/eval/memory"
	"overlap/eval/plagdet"
	"overlap/eval/suspects"
	"overlap/result"
)

// A scan is what came of all documents of the pairs, compared as one set.
type scan struct {
	found    map[couple]bool // couples that share a passage
	editions map[string]string
	aligned  *suspects.Suspects
	articles int
	took     time.Duration // of processors
}

// A couple is the paths of two documents below the corpus, the lesser first.
type couple struct{ a, b string }

func coupleOf(a, b string) couple { return couple{min(a, b), max(a, b)} }

func (p *pair) couple() couple {
	return coupleOf(filepath.Join("susp", p.this), filepath.Join("src", p.source))
}

// scanAll compares the documents of all pairs as one set. None has a date, so that no window of
// days parts them.
func scanAll(c *corpus, o align.Options) (*scan, error) {
	options := overlap.Options{MinWords: o.MinWords, MaxGap: o.MaxGap, MinLength: o.MinLength,
		Rewritten: o.Rewritten}
	articles, err := c.articles()
	if err != nil {
		return nil, err
	}
	before := processorTime()
	r, err := overlap.Find(context.Background(), articles, options)
	if err != nil {
		return nil, err
	}
	s := &scan{found: map[couple]bool{}, editions: map[string]string{}, articles: len(articles),
		took: processorTime() - before}
	s.read(r)
	s.aligned, err = suspects.Of(articles, options)
	return s, err
}

// articles reads the documents of the pairs, each once.
func (c *corpus) articles() ([]article.Article, error) {
	names := map[string]bool{}
	for _, k := range c.kinds {
		for _, p := range k.pairs {
			if q := p.couple(); !p.unread {
				names[q.a], names[q.b] = true, true
			}
		}
	}
	var articles []article.Article
	for _, name := range slices.Sorted(maps.Keys(names)) {
		text, err := os.ReadFile(filepath.Join(c.documents, name))
		if err != nil {
			return nil, reason(name, err)
		}
		articles = append(articles, article.Article{ID: name, Text: string(text)})
	}
	return articles, nil
}

// read takes from a result which couples share a passage. An edition shares those of its text.
func (s *scan) read(r *result.Result) {
	for _, a := range r.Articles {
		if a.EditionOf != "" {
			s.editions[a.ID] = a.EditionOf
		}
	}
	for _, p := range r.Pairs {
		if len(p.Passages) > 0 {
			s.found[coupleOf(p.A, p.B)] = true
		}
	}
}

// finds reports whether the two share a passage, or are one text.
func (s *scan) finds(q couple) bool {
	q = coupleOf(s.textOf(q.a), s.textOf(q.b))
	return q.a == q.b || s.found[q]
}

func (s *scan) textOf(id string) string {
	if of, ok := s.editions[id]; ok {
		return of
	}
	return id
}

// isFound reports whether what was found by aligning the pair meets a case of it.
func (p *pair) isFound() bool {
	for _, c := range p.cases {
		if _, met := plagdet.Covered(c, p.found()); met > 0 {
			return true
		}
	}
	return false
}

// print prints for each kind how many of the pairs with cases aligning each by itself finds, and
// how many of these the scan finds and aligns at all.
func (s *scan) print(w io.Writer, c *corpus) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\nall documents as one set")
	fmt.Fprintln(t, "kind\twith cases\tcompare finds\tscan finds, too\t\tscan aligns\tfor words\t"+
		"for a reason\t")
	var all setRow
	known := map[couple]bool{}
	for _, k := range c.kinds {
		var row setRow
		for _, p := range k.pairs {
			known[s.textsOf(p.couple())] = true
			row.add(s, p)
		}
		row.print(t, k.name)
		all.merge(row)
	}
	all.print(t, "all")
	t.Flush()
	other := 0
	for q := range s.found {
		if !known[q] {
			other++
		}
	}
	pairs, reasons := s.aligned.Counts()
	fmt.Fprintf(w, "%d other pairs are claimed; %d pairs are aligned, %d of them for a reason; "+
		"%d articles in %.1f s of processors, peak resident memory %s\n", other, pairs, reasons,
		s.articles, s.took.Seconds(), memory.Peak())
}

func (s *scan) textsOf(q couple) couple { return coupleOf(s.textOf(q.a), s.textOf(q.b)) }

// A setRow is the figures of one kind.
type setRow struct{ cases, compared, scanned, aligned, words, reasons int }

// add counts a pair.
func (r *setRow) add(s *scan, p *pair) {
	if p.unread || len(p.cases) == 0 {
		return
	}
	r.cases++
	if !p.isFound() {
		return
	}
	q := p.couple()
	why := s.aligned.Why(q.a, q.b)
	r.compared++
	r.scanned += toInt(s.finds(q))
	r.aligned += toInt(why.Any())
	r.words += toInt(why.Words)
	r.reasons += toInt(why.Reason)
}

func (r *setRow) merge(other setRow) {
	r.cases += other.cases
	r.compared += other.compared
	r.scanned += other.scanned
	r.aligned += other.aligned
	r.words += other.words
	r.reasons += other.reasons
}

func (r *setRow) print(w io.Writer, name string) {
	if r.compared == 0 {
		return
	}
	share := float64(r.scanned) / float64(r.compared)
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%.4f\t%d\t%d\t%d\t\n", name, r.cases, r.compared, r.scanned,
		share, r.aligned, r.words, r.reasons)
}

// processorTime returns how long processors worked for this process.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"overlap/article"
	"overlap/eval/real"
	"overlap/result"
)

// A plan says how much is done.
type plan struct {
	whole   int  // articles of the largest set; 0 is all
	runs    []of // of the largest set
	subsets int  // drawn subsets
	size    int  // articles of each
	sample  int  // articles of each corpus, for the oracle
	race    bool // with the race detector
}

// An of is how a scan is run: on so many processors, in so much memory, in what order.
type of struct {
	jobs   int
	memory string
	order  order
}

// An order of articles.
type order string

// The orders: as the corpora have them, and drawn.
const (
	given order = "given"
	drawn order = "drawn"
)

// Memory.
const (
	little = "256MiB"
	much   = "12GiB"
)

var (
	full = plan{
		runs: []of{{1, little, given}, {1, much, given}, {2, little, given}, {2, much, given},
			{8, little, given}, {8, much, given},
			{2, little, drawn}, {8, much, drawn}},
		subsets: 6, size: 2500, sample: 250,
	}
	short = plan{
		whole: 3000, runs: []of{{1, little, given}, {8, little, given}, {2, much, drawn}},
		subsets: 2, size: 800, sample: 80,
	}
	// the detector itself takes memory
	raced = plan{whole: 300, runs: []of{{8, much, given}, {2, much, drawn}}, race: true}
)

// few are the scans of a subset.
var few = []of{{1, little, given}, {8, much, drawn}}

// drawer returns a source of draws.
func drawer(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x6f7665726c6170)) }

// subset draws n articles, all of them if n is 0, in their order.
func (s *soak) subset(of []article.Article, n int) []article.Article {
	if n == 0 || n >= len(of) {
		return of
	}
	at := s.draw.Perm(len(of))[:n]
	slices.Sort(at)
	part := make([]article.Article, n)
	for i, j := range at {
		part[i] = of[j]
	}
	return part
}

// follow does what a plan says, and returns an error if anything is wrong.
func (s *soak) follow(p plan, corpora []real.Corpus) error {
	s.head()
	articles := s.subset(s.all, p.whole)
	whole, err := s.scans("whole", articles, p.runs)
	if err != nil {
		return err
	}
	for i := range p.subsets {
		name := fmt.Sprintf("subset %d", i+1)
		part, err := s.scans(name, s.subset(articles, p.size), few)
		if err != nil {
			return err
		}
		s.hold(name, part, whole)
	}
	if p.sample > 0 {
		if err := s.sample(p.sample, corpora); err != nil {
			return err
		}
	}
	return s.verdict()
}

// sample draws articles of every corpus and holds their scan against the oracle.
func (s *soak) sample(n int, corpora []real.Corpus) error {
	var articles []article.Article
	for _, c := range corpora {
		articles = append(articles, s.subset(c.Articles, min(n, len(c.Articles)))...)
	}
	r, err := s.scans("sample", articles, few)
	if err == nil {
		err = s.ask(r)
	}
	return err
}

// scans scans one set in several ways, demands the same bytes and that they are true, and
// returns the result.
func (s *soak) scans(name string, articles []article.Article, ways []of) (*result.Result, error) {
	var first *scan
	for _, way := range ways {
		one, err := s.scan(name, articles, way)
		if err != nil {
			return nil, err
		}
		if first == nil {
			first = one
		} else {
			s.must(one.sum == first.sum, "%s with %v: other bytes than with %v", name, way, ways[0])
		}
	}
	r, err := first.result()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	faults := truth(r, articles)
	for _, f := range faults {
		s.must(false, "%s: %s", name, f)
	}
	fmt.Fprintf(s.w, "%s: %d articles, %d pairs, %d quotations, %d skipped; %d not true\n", name,
		len(r.Articles), len(r.Pairs), len(r.Quotes),
		len(r.Skipped), len(faults))
	return r, nil
}

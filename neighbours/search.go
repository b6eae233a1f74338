package neighbours

import (
	"fmt"
	"slices"

	"overlap/agency"
	"overlap/archive"
	"overlap/article"
	"overlap/index"
	"overlap/internal/policy"
	"overlap/internal/work"
	"overlap/join"
	"overlap/sketch"
	"overlap/timeline"
)

// A search is for neighbours of some articles in an archive.
type search struct {
	*work.Crew
	*policy.Policy
	asked    *asked
	options  sketch.Options
	docs     []*index.Document // the articles
	held     *held
	sure     []bool              // of each content: it is a neighbour
	doubt    map[uint32][]uint32 // of others: the articles with which they may share a passage
	crowded  []uint32            // contents that were met over a cap
	common   []uint64            // fingerprints that three or more have
	keyed    [][]uint32          // of each group of keys, the contents that have it
	speakers bool                // some speak for the many that have a frequent fingerprint
	frequent []frequent          // of these, the fingerprints
}

// outletOf returns the number of an article's outlet, or one that no content has.
func (s *search) outletOf(of uint32) uint32 {
	if number, ok := s.held.number[s.docs[of].Outlet]; ok {
		return number
	}
	return gone
}

// articles returns the articles of the contents that are neighbours.
func (s *search) articles() (all []Ref, err error) {
	for content, is := range s.sure {
		if is {
			some, err := s.held.articles(uint32(content))
			if err != nil {
				return nil, err
			}
			all = append(all, some...)
		}
	}
	slices.SortFunc(all, Ref.compare)
	return all, nil
}

// newSearch returns a search for what the articles of a segment are found by.
func newSearch(c *work.Crew, g *index.Segment, v *archive.View, p *policy.Policy) (*search, error) {
	made, wanted := v.Params(), index.ParamsOf(g.Options.Sketch)
	made.Keys = made.Keys && wanted.Keys // who seeks no rewriting asks for none
	if err := made.Joins(wanted); err != nil {
		return nil, fmt.Errorf("the archive was %w", err)
	}
	asked, err := ask(c, g)
	if err != nil {
		return nil, err
	}
	s := &search{Crew: c, Policy: p, asked: asked, options: g.Options.Sketch, docs: g.Documents,
		held: newHeld(v), doubt: make(map[uint32][]uint32)}
	s.options.Speech = false
	s.sure = make([]bool, s.held.contents())
	return s, nil
}

// whenOf returns when an article appeared, in seconds since 1970, or unknown.
func (s *search) whenOf(of uint32) int64 {
	if d := s.docs[of]; d.When.Known && !d.Draft {
		return d.When.Seconds
	}
	return unknown
}

// A reader reads contents of the archive and sketches them. One goroutine uses it.
type reader struct {
	sketch *sketch.Sketcher
	prober join.Prober
	signer sketch.Signer
	when   timeline.Instant // of the last one
}

// readers returns the readers of a search, one for each worker.
func (s *search) readers() *work.Memory[reader] {
	return work.NewMemory(s.Crew, func() reader {
		prober := join.NewProber(s.asked.table, s.Policy)
		return reader{sketch: sketch.New(s.options), prober: prober}
	})
}

// read sketches the first article of a content that counts, or an empty one if none does.
func (s *search) read(r *reader, content uint32) error {
	all, err := s.held.articles(content)
	if err != nil {
		return err
	}
	var a article.Article
	if len(all) > 0 {
		if a, err = s.held.view.Parts[all[0].Part].Article(all[0].Number); err != nil {
			return err
		}
	}
	r.when = timeline.Appeared(&a)
	r.sketch.Read(agency.Article{Text: a.Text}, nil)
	r.sketch.Print()
	return nil
}

package neighbours

import (
	"maps"
	"slices"

	"overlap/agency"
	"overlap/internal/work"
	"overlap/join"
	"overlap/sketch"
	"overlap/timeline"
)

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
		return reader{sketch: sketch.New(s.options), prober: join.NewProber(s.asked.table, s.Policy)}
	})
}

// read sketches the first article of a content that counts.
func (s *search) read(r *reader, content uint32) error {
	all, err := s.held.articles(content)
	if err != nil || len(all) == 0 {
		return err
	}
	a, err := s.held.view.Parts[all[0].Part].Article(all[0].Number)
	if err != nil {
		return err
	}
	r.when = timeline.Appeared(&a)
	r.sketch.Read(agency.Article{Text: a.Text}, nil)
	r.sketch.Print()
	return nil
}

// settleDoubts reads the contents that may share a passage, and holds them against the articles
// with which they may.
func (s *search) settleDoubts() error {
	s.Begin("reading what is like today's")
	contents := slices.Sorted(maps.Keys(s.doubt))
	is, readers := make([]bool, len(contents)), s.readers()
	err := s.Each(len(contents), func(worker, i int) {
		wanted := s.doubt[contents[i]]
		readers.Try(worker, "reading", func(r *reader) {
			s.Fail(s.read(r, contents[i]))
			is[i] = len(r.prober.Between(r.sketch.Compact, r.sketch.Prints, func(n int) bool {
				_, ok := slices.BinarySearch(wanted, uint32(n))
				return ok
			})) > 0
		})
	})
	for i, content := range contents {
		s.sure[content] = s.sure[content] || is[i]
	}
	return err
}

// byLooks finds near copies of the articles, and of their neighbours: they are editions, or as
// good as that.
func (s *search) byLooks() error {
	s.Begin("seeking near copies")
	var known []uint32
	for content, is := range s.sure {
		if is {
			known = append(known, uint32(content))
		}
	}
	signatures := slices.Grow(slices.Clone(s.asked.signatures), len(known))[:len(s.asked.signatures)+len(known)]
	readers := s.readers()
	if err := s.Each(len(known), func(worker, i int) {
		readers.Try(worker, "reading", func(r *reader) {
			s.Fail(s.read(r, known[i]))
			signatures[len(s.asked.signatures)+i] = r.signer.Sign(nil, &r.sketch.Text, s.options.Shingle)
		})
	}); err != nil {
		return err
	}
	near := make([][]uint32, s.Jobs)
	err := s.Each(len(signatures), func(worker, i int) {
		if len(signatures[i]) == 0 {
			return
		}
		for part := range s.held.view.Parts {
			list, err := s.held.view.Parts[part].Near(nil, signatures[i])
			s.Fail(err)
			for _, content := range list {
				near[worker] = append(near[worker], s.held.first[part]+content)
			}
		}
	})
	for _, content := range slices.Concat(near...) {
		s.sure[content] = !s.held.isGone(content)
	}
	return err
}

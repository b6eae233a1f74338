package neighbours

import (
	"maps"
	"slices"
)

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

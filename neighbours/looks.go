package neighbours

import "slices"

// byLooks finds near copies of the articles, and of neighbours over a cap: they are editions, or as
// good as that, and of those not all met. Other editions share what the neighbour shares.
func (s *search) byLooks() error {
	s.Begin("seeking near copies")
	slices.Sort(s.crowded)
	crowded := slices.DeleteFunc(slices.Compact(s.crowded),
		func(content uint32) bool { return !s.sure[content] })
	own := len(s.asked.signatures)
	signatures := append(slices.Clone(s.asked.signatures), make([][]uint64, len(crowded))...)
	readers := s.readers()
	if err := s.Each(len(crowded), func(worker, i int) {
		readers.Try(worker, "reading", func(r *reader) {
			s.Fail(s.read(r, crowded[i]))
			signatures[own+i] = r.signer.Sign(nil, &r.sketch.Text, s.options.Shingle)
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
		s.sure[content] = s.sure[content] || !s.held.isGone(content)
	}
	return err
}

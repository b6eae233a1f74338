package neighbours

import "slices"

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
	own := len(s.asked.signatures)
	signatures := append(slices.Clone(s.asked.signatures), make([][]uint64, len(known))...)
	readers := s.readers()
	if err := s.Each(len(known), func(worker, i int) {
		readers.Try(worker, "reading", func(r *reader) {
			s.Fail(s.read(r, known[i]))
			s.looked(known[i], r.sketch.Prints)
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
		s.sure[content] = !s.held.isGone(content)
	}
	return err
}

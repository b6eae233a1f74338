package edition

import (
	"math"
	"overlap/index"
	"overlap/sketch"
)

// CompactOf returns the line of text t. Buf is memory for it, if it must be read.
func (s *Set) CompactOf(t int, buf *index.Buffer) sketch.Compact {
	return s.CompactBetween(t, buf, 0, math.MaxInt)
}

func (s *Set) CompactBetween(t int, buf *index.Buffer, lo, hi int) sketch.Compact {
	l, err := s.Leader(t).CompactBetween(buf, lo, hi)
	s.Fail(err)
	return l
}

package edition

import (
	"math"

	"overlap/index"
	"overlap/shingle"
	"overlap/sketch"
)

// TextOf returns the text of article a; the run ends with an error if it cannot be read.
func (s *Set) TextOf(a int) string { return s.TextBetween(a, 0, math.MaxInt) }

// TextBetween returns the bytes of article a's text from lo to hi, half open; the run ends with an
// error if they cannot be read.
func (s *Set) TextBetween(a, lo, hi int) string {
	text, err := s.Documents[a].TextBetween(lo, hi)
	s.Fail(err)
	return text
}

// HeadOf returns the head of p; the run ends with an error if it cannot be read.
func (s *Set) HeadOf(p *index.Document) index.Head { return index.HeadOf(s.Crew, p) }

// WordsOf returns the words of article a: see index.WordsOf.
func (s *Set) WordsOf(a int, t *shingle.Text) *shingle.Text {
	return index.WordsOf(s.Crew, s.Documents[a], t)
}

// ComparedOf returns the text of an article as far as it is compared.
func (s *Set) ComparedOf(p *index.Document) string {
	text, err := p.ComparedText()
	s.Fail(err)
	return text
}

// CompactOf returns the compact tokens of text t. Buf is memory for them, if they must be read.
func (s *Set) CompactOf(t int, buf *index.Buffer) sketch.Compact {
	return s.CompactBetween(t, buf, 0, math.MaxInt)
}

// CompactBetween returns the compact tokens of text t where only those from lo to hi, half open,
// are asked for: the others may be anything.
func (s *Set) CompactBetween(t int, buf *index.Buffer, lo, hi int) sketch.Compact {
	c, err := s.Leader(t).CompactBetween(buf, lo, hi)
	s.Fail(err)
	return c
}

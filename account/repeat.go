package account

import (
	"overlap/index"
	"overlap/internal/span"
	"overlap/sketch"
)

// repeat puts down as shared what an article repeats of shared words: whoever pastes a report three
// times has copied it three times.
func (l *ledger) repeat(p *index.Document) {
	for k := range p.Repetitions {
		s := &p.Repetitions[k]
		listed := span.Union(sketch.SpansOf(p.Listed))
		for i := s.First; i < s.Last; i++ {
			j := s.Of + i - s.First
			if l.class[i] == idle && l.class[j] == shared &&
				span.Within(span.Of(i, i+1), listed) == 0 {
				l.class[i], l.source[i] = shared, l.source[j]
				s.Copied = true
			}
		}
	}
}

// repeated returns how many words are repetitions, and how many of these are shared.
func (l *ledger) repeated(repetitions []sketch.Repetition) (all, copied int) {
	for _, s := range repetitions {
		for i := s.First; i < s.Last; i++ {
			all++
			if l.class[i] == shared {
				copied++
			}
		}
	}
	return all, copied
}

package overlap

import "overlap/internal/span"

// repeat puts down as shared what an article repeats of shared words: whoever pastes a report three
// times has copied it three times.
func (l *ledger) repeat(p *printed) {
	for k := range p.self {
		s := &p.self[k]
		listed := span.Union(spansOf(p.listed))
		for i := s.First; i < s.Last; i++ {
			j := s.of + i - s.First
			if l.class[i] == boilerplate && l.class[j] == shared && span.Within(span.Of(i, i+1), listed) == 0 {
				l.class[i], l.source[i] = shared, l.source[j]
				s.copied = true
			}
		}
	}
}

// repeated returns how many words are repetitions, and how many of these are shared.
func (l *ledger) repeated(repetitions []repetition) (all, copied int) {
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

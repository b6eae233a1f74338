package overlap

import (
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// A notice is words of an article that may stand elsewhere, too, with their bytes and a
// hash of the words.
type notice struct {
	span.Span
	bytes result.Span
	hash  uint64
}

// noticeOf returns the words s of a text as a notice.
func noticeOf(t *shingle.Text, s span.Span) notice {
	lo, hi := t.Bytes(s.First, s.Last)
	return notice{s, result.Span{Lo: lo, Hi: hi}, hashOf(t.Words[s.First:s.Last])}
}

// spansOf returns where notices stand.
func spansOf(notices []notice) []span.Span {
	spans := make([]span.Span, len(notices))
	for i, n := range notices {
		spans[i] = n.Span
	}
	return spans
}

// hashOf returns a hash of words in their order.
func hashOf(words []shingle.Word) uint64 {
	var hash uint64
	for _, w := range words {
		hash = hash*0x9e3779b97f4a7c15 + w.Hash
	}
	return hash
}

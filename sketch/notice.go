package sketch

import (
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// A Notice is words of an article that may stand elsewhere, too, with their bytes and a
// hash of the words.
type Notice struct {
	span.Span
	Bytes result.Span
	Hash  uint64
}

// noticeOf returns the words s of a text as a notice.
func noticeOf(t *shingle.Text, s span.Span) Notice {
	lo, hi := t.Bytes(s.First, s.Last)
	return Notice{s, result.Span{Lo: lo, Hi: hi}, HashOf(t.Words[s.First:s.Last])}
}

// NoticesOf returns the words of spans of a text as notices; nil if there are none.
func NoticesOf(t *shingle.Text, spans []span.Span) (notices []Notice) {
	for _, s := range spans {
		notices = append(notices, noticeOf(t, s))
	}
	return notices
}

// SpansOf returns where notices stand.
func SpansOf(notices []Notice) []span.Span {
	spans := make([]span.Span, len(notices))
	for i, n := range notices {
		spans[i] = n.Span
	}
	return spans
}

// HashOf returns a hash of words in their order.
func HashOf(words []shingle.Word) uint64 {
	var hash uint64
	for _, w := range words {
		hash = hash*0x9e3779b97f4a7c15 + w.Hash
	}
	return hash
}

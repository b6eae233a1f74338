package decision

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"overlap/result"
)

// sealBytes is how much of a SHA-256 seals words: nobody finds other words with the same seal.
const sealBytes = 16

// Seal returns what stands for the words of a passage in a decision: from what both articles print,
// that of side A first, each with one space for any white space. A change of a letter, a sign or a
// mark changes it; one of line breaks does not. A and b are the texts of the pair's two articles.
func Seal(q *result.Passage, a, b string) string {
	return hashOf(words(a, q.A) + "\x00" + words(b, q.B))
}

// SealAll returns that of all passages of a pair, in their order.
func SealAll(p *result.Pair, a, b string) string {
	var all strings.Builder
	for i := range p.Passages {
		all.WriteString(Seal(&p.Passages[i], a, b))
	}
	return hashOf(all.String())
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:sealBytes])
}

// words returns the bytes of a text in a span, none if it lies outside, without more white space
// than one space between words. White space is that of ASCII: the page does the same.
func words(text string, at result.Span) string {
	if at.Lo < 0 || at.Lo > at.Hi || at.Hi > len(text) {
		return ""
	}
	return strings.Join(strings.FieldsFunc(text[at.Lo:at.Hi], func(r rune) bool {
		return r == ' ' || '\t' <= r && r <= '\r'
	}), " ")
}

package chronicle

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"
)

// Ids.
//
// An id is a letter and a hash of what the thing is, so that runs that know nothing of each other
// give it the same one. 16 hexadecimal digits tell stories and pairs apart: of six million, two
// have the same one with a probability of one in a million. Follow, which sees what there was
// before, gives another one then.

// StoryID returns the id of the story that begins with an article, by the seal of its words and its
// id.
func StoryID(seal [16]byte, article string) string {
	return fmt.Sprintf("s%016x", xxhash.Sum64String(string(seal[:])+article))
}

// PairID returns the id of the pair of two articles, in whatever order. Of their ids, not of their
// words: an article that is corrected stays in its pairs.
func PairID(a, b string) string {
	a, b = min(a, b), max(a, b)
	return fmt.Sprintf("p%016x", xxhash.Sum64String(fmt.Sprintf("%d %s%s", len(a), a, b)))
}

// Another returns the n-th id, from 1, that stands in for one which something else has.
func Another(id string, n int) string {
	return fmt.Sprintf("%.1s%016x", id, xxhash.Sum64String(fmt.Sprintf("%s %d", id, n)))
}

// PassageIDs returns the ids of the passages of a pair, of which some words are given for each, in
// order. An id is from the letters and digits of the words, without case and whatever stands
// between, so that it lasts where the text around the passage changes; passages that have the same
// words are counted. It tells a passage from the others of its pair, and from those that the pair
// had before but for one in 4 billion.
func PassageIDs(words []string) []string {
	ids, taken := make([]string, len(words)), make(map[string]bool, len(words))
	for i, text := range words {
		hash := hashOf(text)
		for ids[i] == "" || taken[ids[i]] {
			ids[i] = fmt.Sprintf("w%08x", uint32(hash))
			hash = hash*0x9e3779b97f4a7c15 + 1
		}
		taken[ids[i]] = true
	}
	return ids
}

// hashOf returns a hash of the letters and digits of a text in their order, in lower case, and of
// where others stand between.
func hashOf(text string) uint64 {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteByte(byte(r))
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(unicode.ToLower(r))
		case b.Len() > 0 && b.String()[b.Len()-1] != ' ':
			b.WriteByte(' ')
		}
	}
	return xxhash.Sum64String(strings.TrimSuffix(b.String(), " "))
}

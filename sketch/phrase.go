package sketch

import (
	"overlap/internal/span"
	"overlap/shingle"
)

// Phrases.
//
// A user's own phrases are boilerplate wherever they stand, inside quotation marks or
// out: "Follow us on", an agency's copyright line. They are compared as folded words, so
// case, accents and punctuation do not matter.
//
// Cost: a look at one, two and three words at every word of an article, and the words of
// the phrases that begin with them.

// A phrasebook finds phrases by their first words: three of them, or all of a shorter one.
// It is made once and not changed.
type phrasebook map[uint64][]*shingle.Text

// firstWords is by how many words a phrasebook finds a phrase.
const firstWords = 3

// NewPhrasebook returns a book of phrases, nil if there are none. One without a word is left out.
func NewPhrasebook(phrases []string) phrasebook {
	if len(phrases) == 0 {
		return nil
	}
	book := make(phrasebook, len(phrases))
	for _, phrase := range phrases {
		if t := shingle.Split(phrase); len(t.Words) > 0 {
			start := HashOf(t.Words[:min(firstWords, len(t.Words))])
			book[start] = append(book[start], t)
		}
	}
	return book
}

// find returns where phrases stand in t, by their first words, then as the book has them;
// they may overlap.
func (b phrasebook) find(t *shingle.Text) []Notice {
	if len(b) == 0 {
		return nil
	}
	var found []Notice
	for at := range t.Words {
		rest := t.Words[at:]
		for n := 1; n <= min(firstWords, len(rest)); n++ {
			for _, phrase := range b[HashOf(rest[:n])] {
				if begins(rest, phrase.Words) {
					found = append(found, noticeOf(t, span.Of(at, at+len(phrase.Words))))
				}
			}
		}
	}
	return found
}

// begins reports whether words begin with those of a phrase.
func begins(words, phrase []shingle.Word) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, w := range phrase {
		if words[i].Hash != w.Hash {
			return false
		}
	}
	return true
}

// Says reports whether the words of a phrase stand in t in a row.
func Says(t, phrase *shingle.Text) bool {
	for i := range t.Words {
		if begins(t.Words[i:], phrase.Words) {
			return true
		}
	}
	return len(phrase.Words) == 0
}

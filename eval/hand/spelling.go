package hand

import (
	"strings"

	"overlap/shingle"
)

// spellings are the words that the generator has in two spellings, British and American.
// Whoever reads them reads one word.
var spellings = strings.NewReplacer("harbour", "harbor", "favour", "favor", "honour", "honor",
	"labour", "labor", "neighbour", "neighbor",
	"rumour", "rumor", "theatre", "theater", "criticis", "criticiz", "publicis", "publiciz",
	"analys", "analyz", "councillor", "councilor",
	"traveller", "traveler", "grey", "gray")

// spelled returns the hashes of words first to last of a text, half open, those with two spellings
// all in one.
func spelled(t *shingle.Text, first, last int) []uint64 {
	hashes := make([]uint64, 0, last-first)
	for _, w := range t.Words[first:last] {
		word := strings.ToLower(t.Source[w.Lo:w.Hi])
		if one := spellings.Replace(word); one != word {
			hashes = append(hashes, shingle.Hash(one))
			continue
		}
		hashes = append(hashes, w.Hash)
	}
	return hashes
}

package english

// Spelled returns all words of the table of spellings that stand for others, as they are listed.
func Spelled() (words []string) {
	for other := range pairs(british + names) {
		words = append(words, other)
	}
	return words
}

// MeaningsFile is the table of meanings that ships.
var MeaningsFile = meaningsFile

// AllMeanings returns the meanings of all stems of the table that ships.
func AllMeanings() map[uint32][]Meaning { return meaningsOf().all() }

// ReadMeanings reads a table.
func ReadMeanings(file string) map[uint32][]Meaning { return readMeanings(file).all() }

func (t *thesaurus) all() map[uint32][]Meaning {
	of := make(map[uint32][]Meaning)
	for _, s := range t.slots {
		if s.first < s.last {
			of[s.stem] = t.meanings[s.first:s.last]
		}
	}
	return of
}

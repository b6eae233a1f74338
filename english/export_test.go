package english

// Spelled returns all words of the table of spellings that stand for others, as they are listed.
func Spelled() (words []string) {
	for other := range pairs(british + names) {
		words = append(words, other)
	}
	return words
}

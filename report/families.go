package report

import (
	"strings"

	"overlap/result"
)

// from says in words from whom the words of a source of an article of so many words come.
func (r *register) from(s *result.Source, words int) string {
	return strings.ReplaceAll(r.family(s, words), " %", nbsp+"%")
}

// family is from with plain spaces.
func (r *register) family(s *result.Source, words int) string {
	return clean(s.Said(words, r.label))
}

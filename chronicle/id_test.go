package chronicle

import (
	"testing"
)

func TestPassageIDs(t *testing.T) {
	same := PassageIDs([]string{"The ferry ran aground, in fog.", "nobody was hurt"})
	for _, words := range [][]string{
		{"the ferry ran aground in fog", "Nobody — was hurt!"},
		{"THE FERRY “RAN”\n\nAGROUND IN FOG ", "nobody was\u00a0hurt"},
	} {
		if got := PassageIDs(words); got[0] != same[0] || got[1] != same[1] {
			t.Errorf("%q: %v, not %v", words, got, same)
		}
	}
	for _, words := range []string{"the ferry ran aground in the fog",
		"theferry ran aground in fog", "the ferry ran aground in fög", "", "船在雾中搁浅"} {
		if got := PassageIDs([]string{words}); got[0] == same[0] {
			t.Errorf("%q: %v too", words, got)
		}
	}
	twice := PassageIDs([]string{"one two", "three", "one  two", "ONE TWO"})
	if len(set(twice)) != 4 || twice[0] != PassageIDs([]string{"one two"})[0] {
		t.Errorf("the same words three times: %v", twice)
	}
}

func TestPairID(t *testing.T) {
	if PairID("a", "b") != PairID("b", "a") {
		t.Error("the order of the articles matters")
	}
	if PairID("a", "bc") == PairID("ab", "c") || PairID("a", "b") == PairID("a", "c") {
		t.Error("two pairs have one id")
	}
	if id := PairID("a", "b"); Another(id, 1) == Another(id, 2) || Another(id, 1)[0] != 'p' ||
		len(Another(id, 1)) != len(id) {
		t.Errorf("others for %s: %s, %s", id, Another(id, 1), Another(id, 2))
	}
}

// set returns the elements of a list.
func set(list []string) map[string]bool {
	all := make(map[string]bool, len(list))
	for _, e := range list {
		all[e] = true
	}
	return all
}

package page

import (
	"strings"
)

// What a page says of itself, in a sentence or two for those who link to it, is often the beginning
// of its text. It is a check on what was found.

// fewSaid is how many words of a block are sought in a description, which may be cut behind them.
const fewSaid = 6

// saidWords is how many words of a description are sought, and how many it has at the least.
const saidWords = 8

// unsaid gives the index of the block in which the description stands, if the text has none of it;
// else -1.
func (p *Page) unsaid(whole, kept []block) int {
	said := strings.Fields(strings.ToLower(p.about))
	if len(said) < saidWords {
		return -1
	}
	key, all := strings.Join(said[:saidWords], " "), strings.Join(said, " ")
	for _, b := range kept {
		if b.says(key) || b.beginsIn(all) {
			return -1
		}
	}
	for i, b := range whole {
		if b.prosaic() && (b.says(key) || b.beginsIn(all)) {
			return i
		}
	}
	return -1
}

// beginsIn reports whether a description, in small letters, has the beginning of a block.
func (b block) beginsIn(said string) bool {
	words := strings.Fields(strings.ToLower(b.text))
	return len(words) >= fewSaid && strings.Contains(said, strings.Join(words[:fewSaid], " "))
}

// says reports whether some words in small letters stand in a block.
func (b block) says(key string) bool {
	return strings.Contains(strings.ToLower(strings.Join(strings.Fields(b.text), " ")), key)
}

// meet reports whether two stretches of a page have a block of prose in common.
func meet(a, b []block) bool {
	in := map[string]bool{}
	for _, x := range a {
		in[x.text] = x.words >= 10
	}
	for _, x := range b {
		if in[x.text] {
			return true
		}
	}
	return false
}

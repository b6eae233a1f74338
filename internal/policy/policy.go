// Package policy has the rules by which all stages compare articles.
package policy

import "overlap/align"

// A Policy says what counts as a passage, and what is compared with what. Every field is filled in.
type Policy struct {
	MinWords  int  // matched words of the shortest passage
	MaxGap    int  // words without a partner that a passage may bridge
	MinLength int  // words of the longer side of the shortest passage; no limit if zero
	Rewritten bool // passages that say the same in other words are sought, too
	Shingle   int  // words of a shingle
	Window    int  // shingles of a fingerprint's window
	// texts that share a fingerprint before only the earliest of them are compared with the rest
	MaxTexts int
	Days     int // how many days two articles may lie apart; no limit if zero
	// how many days those may lie apart between which rewriting is sought; no limit if zero
	RewrittenDays int
	Pieces        bool // small pieces of a text are sought: it may be disguised
	AllNatures    bool // nothing is set aside as common language
	Asked         bool // somebody asked for the pairs: nothing that they share is left out
}

// Align returns the part that concerns passages, with those in other words or without.
func (p *Policy) Align(rewritten bool) align.Options {
	return align.Options{
		MinWords: p.MinWords, MaxGap: p.MaxGap, MinLength: p.MinLength,
		Rewritten: rewritten,
	}
}

package main

// A kind is what an untrue claim is with.
type kind int

const (
	withSource kind = iota // another sentence of it, or one that was added is said to be from it
	withCase               // a control of the same source; of a control, the rewrite, too
	withOther              // any other article, in other words
	withAlike              // the same, in the same words, as of a quotation that both have
	kinds
)

// String returns the heading of the kind's column.
func (k kind) String() string { return [...]string{"source", "case", "other", "alike"}[k] }

// Counts are what was found of some texts. Those of all are the sums of those of each.
type counts struct {
	texts int
	pairs int // of them, those of which anything is claimed with their source
	first int // more words with it than with any other article
	alone int // and nothing with any other

	words  int        // that were made of something
	found  int        // of these
	claims int        // words with an article that they are said to be shared with
	untrue [kinds]int // of these

	passages  int // that meet a stretch, once for each that they meet: see piecesOf
	stretches int // that a passage meets
}

// add adds what was found of other texts.
func (c *counts) add(more counts) {
	c.texts += more.texts
	c.pairs += more.pairs
	c.first += more.first
	c.alone += more.alone
	c.words += more.words
	c.found += more.found
	c.claims += more.claims
	for k, words := range more.untrue {
		c.untrue[k] += words
	}
	c.passages += more.passages
	c.stretches += more.stretches
}

// recall returns the share of words that were found.
func (c *counts) recall() float64 { return share(c.found, c.words) }

// precision returns the share of claims that are true.
func (c *counts) precision() float64 { return share(c.found, c.claims) }

// granularity returns the passages of a stretch that is met; 1 if none is.
func (c *counts) granularity() float64 { return share(c.passages, c.stretches) }

// share returns part of whole; 1 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Package join is the second stage: from what texts are found by to candidates, pairs of texts that
// may share a passage, and to reasons, pairs in which rewriting is sought.
//
// Self joins the texts of a set with each other, Common those that the first round capped; a Prober
// joins one text after another with the few of a Table. What decides whether shared fingerprints
// can be part of a passage is the same for all: see chain.go.
//
// Every text gives the fingerprints that sliding-window MinHash leaves of the shingles of its
// tokens, in which spellings and ways to write a number are one (winnowing: Schleimer, Wilkerson
// and Aiken, SIGMOD 2003): the smallest of each Window shingles in a row. Two texts that share a
// run of Shingle+Window-1 words share a fingerprint of it for certain. Where one fingerprint stands
// in two texts is a seed.
//
// Most seeds are phrases of the language. A pair goes on to alignment only where a seed grows to
// MinWords equal words, or where two seeds stand close together on nearby diagonals and make that
// many between them: an edited passage. The test reads a few words around each seed.
//
// A fingerprint in n texts makes n²/2 seeds, and a few times that where few texts say it often.
// Where it stands in more than MaxTexts texts, or in more than NearText of one outlet, it is over
// the cap: a notice, or what all print of a wire story. There, each text meets only the first of
// all and the one before it of its own outlet, and is aligned with these only if much of either is
// shared: that tells versions of one story from articles with the same notice. When boilerplate is
// known from that, the fingerprints over the cap that are none are taken up again, and each text
// meets the earliest NearText of the texts, from which it can have the words.
//
// Cost: linear in the fingerprints. It misses that two late copies of one passage belong together,
// unless they share something else; and pairs that share nothing but a notice which an outlet
// prints all the time.
package join

import (
	"slices"

	"overlap/edition"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/sketch"
)

// NearText is how many of the earliest texts of a fingerprint over the cap the others meet.
const NearText = 8

// Repeats is how often one text counts in a group: a fingerprint that stands a thousand times in
// one article need not be tried a thousand times.
const Repeats = 4

// Self joins the texts of a set with each other. The set's fingerprints are those that several
// texts have, by text, afterwards.
func Self(s *edition.Set) (Candidates, error) { return SelfBy(s, nil) }

// A Joiner returns the seeds of the postings of a spool, which are by text, as Seeds does, and
// leaves the postings where they are.
type Joiner func(shared *spool.Spool) (*spool.Spool, error)

// SelfBy does what Self does and has the seeds found by somebody else, if there is one.
func SelfBy(s *edition.Set, by Joiner) (Candidates, error) {
	s.Begin("seeking shared words")
	texts := s.ByContent()
	joiners := joinersOf(s)
	shared := spool.New(sketch.Parts, s.Budget.Prints, s.Temp)
	seeds, err := edition.Collect(s, s.Drain, s.Prints,
		func(worker, part int, prints spool.Records, to edition.Writer) error {
			j := &joiners[worker]
			kept := j.kept[:0]
			for group := range sketch.Groups(prints) {
				j.group = edition.Rename(j.group[:0], group, texts)
				slices.SortFunc(j.group, edition.ByText)
				if g := thin(j.group, Repeats); len(g) > 0 && g[0].Of != g[len(g)-1].Of {
					kept = append(kept, g...)
					if by == nil {
						j.join(g, s.Elsewhere.Of(part, g), to)
					}
				}
			}
			j.kept = kept
			return shared.Copy(part, kept)
		})
	s.Prints.Close()
	s.Prints = shared
	if err == nil && by != nil {
		seeds.Close()
		seeds, err = by(shared)
	}
	if err != nil {
		return Candidates{}, err
	}
	return candidatesOf(s, seeds)
}

// Seeds returns the seeds of the set's postings, which are by text already: what Self finds before
// it looks into texts. Of the texts it asks for outlets and times alone, and of these, which are
// equal and how far they lie apart.
func Seeds(s *edition.Set) (*spool.Spool, error) {
	joiners := joinersOf(s)
	return edition.Collect(s, s.Drain, s.Prints,
		func(worker, part int, prints spool.Records, to edition.Writer) error {
			for group := range sketch.Groups(prints) {
				joiners[worker].join(group, s.Elsewhere.Of(part, group), to)
			}
			return nil
		})
}

// Common joins the texts of a set by the fingerprints over the cap that turned out to be no
// boilerplate: what a hundred papers print of one wire story, each with something else around it.
// Boilerplate is the words of each text that are some, as a union.
func Common(s *edition.Set, boilerplate func(t int) []span.Span) (Candidates, error) {
	tokens := make([][]span.Span, len(s.Texts))
	if err := s.Each(len(tokens), func(_, t int) {
		if !s.Try("seeking boilerplate in",
			func() { tokens[t] = tokensOf(&s.Leader(t).Compact, boilerplate(t)) }, s.First(t)) {
			tokens[t] = nil
		}
	}); err != nil {
		return Candidates{}, err
	}
	joiners := joinersOf(s)
	seeds, err := edition.Collect(s, s.Walk, s.Prints,
		func(worker, part int, prints spool.Records, to edition.Writer) error {
			j := &joiners[worker]
			for group := range sketch.Groups(prints) {
				if j.isOverCap(group, s.Elsewhere.Of(part, group)) {
					j.joinCommon(group, tokens, to)
				}
			}
			return nil
		})
	if err != nil {
		return Candidates{}, err
	}
	return candidatesOf(s, seeds)
}

// tokensOf returns the tokens that begin in words of a text.
func tokensOf(c *sketch.Compact, words []span.Span) []span.Span {
	walk, token := c.Walk(), 0
	from := func(word int) int {
		for walk.Word(token) < word {
			token++
		}
		return token
	}
	tokens := make([]span.Span, len(words))
	for i, s := range words {
		tokens[i] = span.Of(from(s.First), from(s.Last))
	}
	return tokens
}

// thin drops, in place, all but the first n postings of each text in a group.
func thin(group spool.Records, n int) spool.Records {
	kept := group[:0]
	for i, p := range group {
		if i < n || kept[max(0, len(kept)-n)].Of != p.Of {
			kept = append(kept, p)
		}
	}
	return kept
}

package align

// A rule is the few figures by which rewritten passages are told from chance. Each is a
// plain statement about words, and none is about one set of texts. They were fitted by
// hand on one half of a public test set, one at a time, and each may be changed by a
// fifth without moving the result by half a per cent (doc/decisions.md has the figures).
//
// Evidence is counted in nats: a word that one text in e has by chance is worth 1.
type rule struct {
	// What a shared word is worth.
	partners int     // a stem that could be paired in more ways than this is left out
	surprise float32 // taken off a word's surprise: only what stands above it is evidence
	most     float32 // the most that one word is worth
	standing float64 // how many words of ordinary language a text's own counts are weighed against

	// How far its neighbours bear it out.
	radius  int32   // tokens on either side in which neighbours are looked for
	aligned float32 // what a neighbour counts whose partner stands just as far off (within 3)
	shifted float32 // one whose partner stands a little nearer or farther (within 8)
	apart   float32 // one whose partner is anywhere in the radius
	doubt   float32 // neighbours worth this much make a match worth half of its word

	// Where a passage ends.
	core   float32 // neighbours that make a match the start of a passage
	link   int32   // two such matches closer than this on both sides belong together
	reach  int     // tokens around them in which the borders are sought
	miss   float32 // what a content word costs that the other text does not have
	moved  float32 // one that the other text has, but not here
	border float64 // what it is worth to end where a sentence does
	gap    int     // passages that are parted by less than this on both sides are one,
	gapOf  float64 // with this share of the smaller one added

	// What is enough.
	least    float64 // evidence without which nothing is looked at further
	evidence float64 // weights of: the logarithm of the evidence,
	words    float64 // that of the words of the shorter side,
	dense    float64 // the share of content words with a partner on the denser side,
	subject  float64 // (against it) what the two texts share anyway, a token
	enough   float64 // and what they must come to

	// What is a copy, and keeps its borders.
	copy    int     // words of it at least
	literal float64 // the share of them that stand in runs
	filled  float64 // what copies fill to this share is no rewritten passage
}

var rules = rule{
	partners: 256, surprise: 4, most: 6, standing: 1000,
	radius: 20, aligned: 1, shifted: 0.7, apart: 0.4, doubt: 4,
	core: 5, link: 30, reach: 40, miss: 0.9, moved: 0.45, border: 3.3, gap: 15, gapOf: 0.3,
	least: 20, evidence: 0.8, words: 3.7, dense: 5.2, subject: 2.2, enough: 19,
	copy: 30, literal: 0.7, filled: 0.2,
}

// A summaryRule is by what a stretch of one text is taken for a summary of the other.
type summaryRule struct {
	share    float64 // of its content words are taken from the other text
	standing float64 // as in rule
	most     float64 // as in rule
	border   float64 // as in rule
	near     int32   // occurrences of a word closer than this are one subject
	least    float64 // evidence for the stretch
	density  float64 // evidence a token
	shortest int     // tokens
	parts    float64 // it is no longer than this share of the other text,
	whole    float64 // and no shorter than this
	spread   float64 // share of the other text between the quartiles of its partners: with less,
	part     float64 // but this, it sums up the part where they stand
	single   int     // a passage of this many tokens on both sides is set aside, and what is left
	left     float64 // must have this much evidence,
	leftOf   float64 // this much a token
	copied   float64 // and no more than this share of it stands in copies
}

var summaries = summaryRule{
	share: 0.8, standing: 2000, most: 6, border: 3, near: 200, least: 60, density: 0.75,
	shortest: 60, parts: 0.35, whole: 0.05, spread: 0.15, part: 0.05,
	single: 45, left: 20, leftOf: 0.65, copied: 0.45,
}

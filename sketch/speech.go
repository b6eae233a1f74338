package sketch

import (
	"slices"

	"overlap/internal/span"
	"overlap/quote"
	"overlap/shingle"
)

// spoken returns the words inside quotation marks, as a union.
func spoken(t *shingle.Text, quotes []quote.Quotation) []span.Span {
	var spans []span.Span
	for _, q := range quotes {
		if q.Kind == quote.Speech {
			spans = append(spans, PartsOf(t, q)...)
		}
	}
	return span.Union(spans)
}

// PartsOf returns the words of a quotation, part by part.
func PartsOf(t *shingle.Text, q quote.Quotation) []span.Span {
	spans := make([]span.Span, len(q.Parts))
	for i, p := range q.Parts {
		first, last := t.At(p.Lo, p.Hi)
		spans[i] = span.Of(first, last)
	}
	return spans
}

// MostUses is how often an article may quote the same words for each time to be kept: a use takes
// half a kilobyte, and a page that was scraped wrongly quotes one thing ten thousand times.
const MostUses = 32

// TooOften is the doubt about an article of which not all uses of a quotation are kept.
const TooOften = "quotes the same words more than 32 times: the later times are not compared or " +
	"listed"

// uses returns what an article says for others to say, too, and whether it says something too
// often for all of it to be there. It takes quotes over.
func uses(words *shingle.Text, quotes []quote.Quotation) (uses []quote.Use, often bool) {
	times := make(map[string]int)
	said := slices.DeleteFunc(quotes, func(q quote.Quotation) bool {
		if q.Kind != quote.Speech || q.Depth != 0 {
			return true
		}
		text := words.Source[q.Lo:q.Hi]
		times[text]++
		often = often || times[text] > MostUses
		return times[text] > MostUses
	})
	if len(said) == 0 {
		return nil, false
	}
	said = slices.Clone(said) // and the others' memory is free
	uses = make([]quote.Use, len(said))
	for i := range said {
		uses[i] = quote.NewUse(words, &said[i])
	}
	return uses, often
}

// QuotedWords is how many words in a row two articles share inside quotation marks if their
// quotations are compared at all.
const QuotedWords = 3

// Quoted appends to dst the shingles of QuotedWords words of what a text says for others to say,
// too, and returns it.
func Quoted(dst []uint64, t *shingle.Text) []uint64 {
	for _, said := range Quotations(t) {
		dst = append(dst, said...)
	}
	return dst
}

// Quotations returns the shingles of QuotedWords words of each quotation of a text that others may
// print, too.
func Quotations(t *shingle.Text) (all [][]uint64) {
	for _, q := range quote.Find(t) {
		if q.Kind != quote.Speech || q.Depth != 0 {
			continue
		}
		var said []uint64
		for _, s := range PartsOf(t, q) {
			part := shingle.Text{Source: t.Source, Words: t.Words[s.First:s.Last]}
			said = part.Shingles(said, QuotedWords)
		}
		all = append(all, said)
	}
	return all
}

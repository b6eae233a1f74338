package overlap

import "overlap/quote"

// A use is a quotation that somebody else may print, too, as a run keeps it once utterances are known.
type use struct {
	article, first, words int32 // the article's number, the number of the first word there, and how many there are
	quotation             packedQuotation
}

// usesOf returns what is kept of uses.
func usesOf(uses []quote.Use) []use {
	kept := make([]use, len(uses))
	for i := range uses {
		u := &uses[i]
		kept[i] = use{int32(u.Article), int32(u.First), int32(u.Words), packQuotation(u.Quotation)}
	}
	return kept
}

// A packedQuotation is a quotation as bytes, some 30 of them where the values take 180.
type packedQuotation string

// packQuotation packs what a result says of a quotation.
func packQuotation(q *quote.Quotation) packedQuotation {
	dst := appendNumbers(nil, int64(q.Lo), int64(q.Hi-q.Lo), int64(q.Source.Lo), int64(q.Source.Hi-q.Source.Lo),
		int64(btoi(q.Unclosed)), int64(btoi(q.Unopened)), int64(len(q.Parts)))
	for _, p := range q.Parts {
		dst = appendNumbers(dst, int64(p.Lo-q.Lo), int64(p.Hi-p.Lo))
	}
	return packedQuotation(appendString(appendString(dst, q.Speaker), q.Rule))
}

// unpack returns the quotation.
func (p packedQuotation) unpack() quote.Quotation {
	var q quote.Quotation
	in := unpacker(p)
	span := func(from int) quote.Span {
		lo := from + int(in.number())
		return quote.Span{Lo: lo, Hi: lo + int(in.number())}
	}
	whole := span(0)
	q.Lo, q.Hi = whole.Lo, whole.Hi
	q.Source = span(0)
	q.Unclosed, q.Unopened = in.number() > 0, in.number() > 0
	for range in.number() {
		q.Parts = append(q.Parts, span(q.Lo))
	}
	q.Speaker, q.Rule = in.string(), in.string()
	return q
}

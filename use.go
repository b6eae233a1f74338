package overlap

import (
	"overlap/internal/codec"
	"overlap/quote"
)

// A use is a quotation that somebody else may print, too, as a run keeps it once utterances are known.
type use struct {
	article, first, words int32 // the article's number, the number of the first word there, and how many there are
	size                  int32 // bytes of the quotation in run.quoted, from
	at                    int64
}

// keepUses keeps what is asked of uses later: of each quotation some 30 bytes where its values take 180, all of them in
// one piece.
func (r *run) keepUses(uses []quote.Use) {
	r.uses = make([]use, len(uses))
	for i := range uses {
		u := &uses[i]
		at := len(r.quoted)
		r.quoted = appendQuotation(r.quoted, u.Quotation)
		r.uses[i] = use{int32(u.Article), int32(u.First), int32(u.Words), int32(len(r.quoted) - at), int64(at)}
	}
}

// appendQuotation packs what a result says of a quotation behind dst.
func appendQuotation(dst []byte, q *quote.Quotation) []byte {
	dst = codec.AppendNumbers(dst, int64(q.Lo), int64(q.Hi-q.Lo), int64(q.Source.Lo), int64(q.Source.Hi-q.Source.Lo),
		int64(codec.Bit(q.Unclosed)), int64(codec.Bit(q.Unopened)), int64(len(q.Parts)))
	for _, p := range q.Parts {
		dst = codec.AppendNumbers(dst, int64(p.Lo-q.Lo), int64(p.Hi-p.Lo))
	}
	return codec.AppendString(codec.AppendString(dst, q.Speaker), q.Rule)
}

// quotation returns the quotation of a use.
func (r *run) quotation(u *use) quote.Quotation {
	return unpackQuotation(codec.Reader(r.quoted[u.at : u.at+int64(u.size)]))
}

// unpackQuotation unpacks a quotation.
func unpackQuotation(in codec.Reader) quote.Quotation {
	var q quote.Quotation
	span := func(from int) quote.Span {
		lo := from + int(in.Number())
		return quote.Span{Lo: lo, Hi: lo + int(in.Number())}
	}
	whole := span(0)
	q.Lo, q.Hi = whole.Lo, whole.Hi
	q.Source = span(0)
	q.Unclosed, q.Unopened = in.Number() > 0, in.Number() > 0
	for range in.Number() {
		q.Parts = append(q.Parts, span(q.Lo))
	}
	q.Speaker, q.Rule = in.Text(), in.Text()
	return q
}

package settle

import (
	"cmp"
	"slices"

	"overlap/quote"
	"overlap/result"
	"overlap/speech"
)

// A rank says where an utterance stands among the others.
type rank struct {
	*quote.Utterance
	outlets, articles int
	text              string
}

// giveQuotes gives the utterances that are ranked.
func (w *writer) giveQuotes(give giver) bool {
	var order []rank
	w.Guard(func() { order = w.ranked() })
	return giveList(w.Crew, give, ranges(len(order), noText), len(order),
		func(part *result.Result) *[]result.Quote { return &part.Quotes },
		func(_, i int) (out result.Quote, ok bool) {
			r := order[i]
			ok = w.Try("writing down a quotation in",
				func() { out = w.Speech.Result(r.Utterance, r.text, r.outlets) },
				w.Speech.Fullest(r.Utterance))
			return out, ok
		})
}

// ranked returns the utterances of a few words that at least two articles use, or all: by outlets,
// articles and uses, most first, then text.
func (w *writer) ranked() []rank {
	n := len(w.Speech.Utterances)
	order := made(w.Crew, 0, n, n, func(_, i int) (r rank, ok bool) {
		u := &w.Speech.Utterances[i]
		outlets, articles := w.Speech.Reach(u)
		if !w.o.Single && (articles < 2 || w.Speech.Words(u) < speech.LeastWords) {
			return rank{}, false
		}
		r = rank{u, outlets, articles, ""}
		ok = w.Try("reading a quotation in", func() { r.text = w.Speech.Saying(u) },
			w.Speech.Fullest(u))
		return r, ok
	})
	slices.SortStableFunc(order, func(a, b rank) int {
		return cmp.Or(cmp.Compare(b.outlets, a.outlets), cmp.Compare(b.articles, a.articles),
			cmp.Compare(len(b.Uses), len(a.Uses)), cmp.Compare(a.text, b.text))
	})
	return order
}

package settle

import (
	"cmp"
	"slices"

	"overlap/result"
	"overlap/speech"
)

// A rank says where an utterance stands among the others.
type rank struct {
	utterance, outlets, articles, uses int
	text                               string
}

// giveQuotes gives the utterances that are ranked.
func (w *writer) giveQuotes(give giver) bool {
	var order []rank
	w.Guard(func() { order = w.ranked() })
	return giveList(w.Crew, give, ranges(len(order), noText), len(order),
		func(part *result.Result) *[]result.Quote { return &part.Quotes },
		func(_, i int) (out result.Quote, ok bool) {
			o := &order[i]
			u := &w.Speech.Utterances[o.utterance]
			ok = w.Try("writing down a quotation in",
				func() { out = w.Speech.Result(u, o.text, o.outlets) }, w.Speech.Fullest(u))
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
		r = rank{i, outlets, articles, len(u.Uses), ""}
		ok = w.Try("reading a quotation in", func() { r.text = w.Speech.Saying(u) },
			w.Speech.Fullest(u))
		return r, ok
	})
	slices.SortStableFunc(order, func(a, b rank) int {
		return cmp.Or(cmp.Compare(b.outlets, a.outlets), cmp.Compare(b.articles, a.articles),
			cmp.Compare(b.uses, a.uses), cmp.Compare(a.text, b.text))
	})
	return order
}

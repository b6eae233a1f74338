package settle

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/internal/work"
	"overlap/outlet"
	"overlap/result"
)

// Releases.
//
// A press release is what others make articles from, and so is an agency's story: how much of it
// each of them prints, and how much of the article that is. What counts is prose of the release
// that stands in the article's prose word for word, in passages that are no common language.
// Whether the article belongs to the family does not matter.
//
// A release is told by its outlet's kind. An agency's story is a text that the agency's own outlet
// prints or, where the set has none, the printing of which others have most: it stands for the
// story, and what of it nobody else prints may be its paper's. A family of an agency may hang
// several stories together, by some sentences of background. So each further text that credits the
// agency is a story, too, unless at least half of what others print of it stands in stories before
// it: then it is a version of these.
//
// Other articles of the sender, or of the outlet that stands for it, use nothing, and no article
// has anything from a release that is known to be later. For a printing that only stands for a
// story that is no matter: the story was before all of them.
//
// Words are counted in the article that stands for a text; editions have nearly all in common.
//
// In a scan with an archive its articles help to choose which printing stands for a story; only
// what today's use is told.
//
// Cost: two passes over the passages of the pairs of releases and of texts that credit an agency,
// the second for the listed ones and on one worker a family; an alignment for each edition of a
// text that uses one, if it is not the same word for word.

// releases returns the press releases and agencies' stories that somebody uses: by used words, most
// first, then family, then article.
func (w *writer) releases() []result.Release {
	texts, families := len(w.Texts), len(w.Families.All)
	byFamily := make([][]handout, families)
	for _, h := range made(w.Crew, 0, texts, texts, func(_, t int) (h handout, ok bool) {
		ok = w.Try("seeking who uses", func() { h = w.handout(t) }, w.First(t))
		return h, ok && h.lent > 0
	}) {
		f := w.Families.Of[h.text]
		byFamily[f] = append(byFamily[f], h)
	}
	aligners := work.NewMemory(w.Crew, func() *align.Aligner { return align.New(w.Align(false)) })
	told := made(w.Crew, 0, families, families, func(j, f int) (all []result.Release, ok bool) {
		ok = aligners.Try(j, "telling what was made of",
			func(a **align.Aligner) { all = w.retold(*a, byFamily[f]) },
			w.First(w.Families.All[f].Core))
		return all, ok
	})
	releases := append([]result.Release{}, slices.Concat(told...)...)
	slices.SortFunc(releases, func(a, b result.Release) int {
		return cmp.Or(cmp.Compare(b.Used, a.Used), cmp.Compare(a.Family, b.Family),
			cmp.Compare(a.Article, b.Article))
	})
	return releases
}

// retold returns those of a family's handouts that are listed, with what was made of them: all
// releases, and an agency's stories.
func (w *writer) retold(aligner *align.Aligner, all []handout) (releases []result.Release) {
	slices.SortFunc(all, func(h, i handout) int {
		return cmp.Or(codec.Bit(i.own)-codec.Bit(h.own), cmp.Compare(i.lent, h.lent),
			cmp.Compare(h.text, i.text))
	})
	stories := make(map[int]bool) // texts
	for i := range all {
		h := &all[i]
		isStory := h.kind == outlet.KindAgency
		if isStory && 2*span.Size(w.inAny(h, stories)) >= span.Size(h.used) {
			continue // a version
		}
		r, isUsed := w.release(aligner, h)
		stories[h.text] = isStory && isUsed
		if len(r.Uses) > 0 {
			releases = append(releases, r)
		}
	}
	return releases
}

// inAny returns those of the words that others have of a handout that stand in one of some texts.
func (w *writer) inAny(h *handout, texts map[int]bool) []span.Span {
	var words []span.Span
	for p := range w.Pairs.Of(h.text) {
		if texts[p.Other(h.text)] {
			ours, _ := w.handed(p, h.text, nil)
			words = append(words, ours...)
		}
	}
	return span.Minus(h.used, span.Minus(h.used, span.Union(words)))
}

// A tally gathers the uses of a handout.
type tally struct {
	*writer
	result.Release
	used   []span.Span
	isUsed bool // by anybody, an archive's articles among them
}

// release returns a handout as the result has it, and whether anybody uses it.
func (w *writer) release(aligner *align.Aligner, h *handout) (r result.Release, isUsed bool) {
	family, prose := w.Families.All[w.Families.Of[h.text]], w.prose(h.text)
	y := tally{w, result.Release{Article: w.Documents[h.article].ID, Kind: h.kind,
		Family: family.ID, Words: span.Size(prose), Uses: []result.Usage{}}, nil, false}
	if h.kind == outlet.KindAgency {
		y.Agency = family.Agency
	}
	for _, a := range w.users(h, h.text) {
		kept := span.Minus(prose, w.absent(aligner, h.text, a))
		y.add(a, kept, kept)
	}
	for p := range w.Pairs.Of(h.text) {
		other := p.Other(h.text)
		for _, a := range w.users(h, other) {
			ours, theirs := w.handed(p, h.text, w.absent(aligner, other, a))
			y.add(a, ours, theirs)
		}
	}
	y.Used = span.Size(span.Union(y.used))
	slices.SortFunc(y.Uses, func(u, v result.Usage) int {
		return cmp.Or(cmp.Compare(v.Words, u.Words), cmp.Compare(u.Article, v.Article))
	})
	return y.Release, y.isUsed
}

// add counts the words of a handout that stand in article a, and those there, if they are enough.
// The uses of an archive's articles are not told: not all of them are there.
func (y *tally) add(a int, ours, theirs []span.Span) {
	n, d := span.Size(ours), y.Documents[a]
	if n < max(y.MinWords, 1) {
		return
	}
	if y.isUsed = true; !d.Archived {
		y.used = append(y.used, ours...)
		y.Uses = append(y.Uses, result.Usage{Article: d.ID, Words: n,
			OfRelease: proportion(n, y.Words), OfArticle: proportion(span.Size(theirs), d.Size)})
	}
}

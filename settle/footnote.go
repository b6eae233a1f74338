package settle

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"overlap/edition"
	"overlap/internal/codec"
	"overlap/internal/prose"
	"overlap/match"
	"overlap/timeline"
)

// footnotes returns the doubts about a result, in words: what is known before, what the dates do
// not tell, and what the readers had doubts about. Of a check they are about its drafts, of a scan
// with an archive about today's articles.
func (w *writer) footnotes() []string {
	if w.HasDrafts() {
		notes := append(slices.Clone(bounded(w.o.Notes)), w.beyond()...)
		return append(append(notes, w.foreign()...), w.doubts()...)
	}
	all, undated, fetched, local := 0, 0, 0, 0
	for _, a := range w.Documents {
		if a.Archived {
			continue
		}
		all++
		undated += codec.Bit(!a.When.Known)
		fetched += codec.Bit(a.When.Known && a.When.Fetched)
		local += codec.Bit(a.When.Known && a.When.Local && !a.When.Fetched)
	}
	unknown, counted := w.unknown()
	notes := append([]string{}, w.o.Notes...)
	note := func(n int, format string, numbers ...any) {
		if n > 0 {
			notes = append(notes, fmt.Sprintf(format, append([]any{n}, numbers...)...))
		}
	}
	note(undated, "%d of %d articles without a time of publication: who was first stays unknown "+
		"there", all)
	note(fetched, "%d of %d articles with no more than the time they were fetched: who was first "+
		"is less sure there, and unknown between two visits of the scraper", all)
	note(local, "%d of %d articles with a time without a zone: who was first is unknown where "+
		"zones may turn the order", all)
	note(unknown, "%d of %d pairs share words without dates that tell who was first: prose that "+
		"they share counts as shared on both sides", counted)
	notes = append(append(append(notes, w.uncompared()...), w.beyond()...), w.foreign()...)
	return append(append(notes, w.wireNotes()...), w.doubts()...)
}

// uncompared says how many pairs of texts nobody compared, and why.
func (w *writer) uncompared() (notes []string) {
	if n := w.Pairs.Left; n > 0 {
		notes = append(notes, prose.Plural(n, "pair of texts with common words was",
			"pairs of texts with common words were")+" not compared: where very many print "+
			"pieces of one story, each is compared with the earliest and with those that share "+
			"most")
	}
	if n := w.Pairs.Worn; n > 0 {
		notes = append(notes, prose.Plural(n, "pair of texts was", "pairs of texts were")+
			" not compared: all that they share is common language; --all-natures compares and "+
			"lists them")
	}
	return notes
}

// beyond says within how many days rewriting was sought, if texts that lie further apart were
// compared.
func (w *writer) beyond() []string {
	if !w.Rewritten || w.o.ProseUnread || w.RewrittenDays == w.Days ||
		!w.hasApart(w.RewrittenDays) {
		return nil
	}
	return []string{"rewriting was sought only between articles at most " +
		prose.Plural(w.RewrittenDays, "day", "days") + " apart; --rewritten-window seeks it " +
		"further"}
}

// hasApart reports whether any two texts that are compared appeared more than so many days apart.
func (w *writer) hasApart(days int) bool {
	compared, asking := w.Texts, w.Texts
	if w.HasDrafts() {
		compared, asking = w.Texts[:w.References], w.Texts[w.References:]
	}
	var first, last timeline.Instant
	for _, text := range compared {
		when := text.First.When
		if when.Known && (!first.Known || when.Seconds < first.Seconds) {
			first = when
		}
		if when.Known && (!last.Known || when.Seconds > last.Seconds) {
			last = when
		}
	}
	return slices.ContainsFunc(asking, func(text edition.Text) bool {
		when := text.First.When
		return !timeline.Near(first, when, days) || !timeline.Near(last, when, days)
	})
}

// foreign says in how many texts nobody knows what is common language but by the articles.
func (w *writer) foreign() []string {
	if w.Pairs.Foreign == 0 {
		return nil
	}
	return []string{prose.Plural(w.Pairs.Foreign, "text is", "texts are") + " in a language " +
		"whose common phrases the program does not know: what is set aside there is told by the " +
		"articles alone"}
}

// unknown counts the pairs of which nobody knows who was first, among those that share more than
// common language.
func (w *writer) unknown() (unknown, counted int) {
	for i := range w.Pairs.All {
		p := &w.Pairs.All[i]
		if !w.AreArchived(p.A, p.B) && slices.ContainsFunc(p.Passages,
			func(q match.Passage) bool { return !w.IsCommon(&q) }) {
			counted++
			unknown += codec.Bit(p.First == 0)
		}
	}
	return unknown, counted
}

// wireNotes returns what a reader must know where agency copy was left out.
func (w *writer) wireNotes() []string {
	if !w.Options.ExcludeWire {
		return nil
	}
	articles, more := 0, 0
	all := 0
	for a, t := range w.InText {
		if w.Documents[a].Archived {
			continue
		}
		all++
		isAgencys := w.Agency[t] != ""
		articles += codec.Bit(isAgencys)
		more += codec.Bit(!isAgencys && len(w.Wire[t]) > 0)
	}
	return []string{fmt.Sprintf("agency copy is left out: %d of %d articles, and what others "+
		"have from it (%d of them do)", articles, all, more)}
}

// doubts lists the readers' doubts about articles, of a check about drafts, with the number of
// articles, the most frequent first.
func (w *writer) doubts() []string {
	doubts, all := make(map[string]int), 0
	for _, a := range w.Documents {
		if a.Draft != w.HasDrafts() || a.Archived || w.Drafts.IsBeside(a) {
			continue
		}
		all++
		for _, doubt := range a.Notes {
			doubts[doubt]++
		}
	}
	kinds := slices.SortedFunc(maps.Keys(doubts), func(a, b string) int {
		return cmp.Or(cmp.Compare(doubts[b], doubts[a]), cmp.Compare(a, b))
	})
	for i, doubt := range kinds {
		kinds[i] = fmt.Sprintf("%d of %d articles: %s", doubts[doubt], all, doubt)
	}
	return bounded(kinds)
}

// mostNotes is how many notes of one kind a result has.
const mostNotes = 100

// bounded leaves the first mostNotes of some, and one that says how many more there are.
func bounded(notes []string) []string {
	if more := len(notes) - mostNotes; more > 0 {
		return append(notes[:mostNotes:mostNotes], fmt.Sprintf("and %d more such notes", more))
	}
	return notes
}

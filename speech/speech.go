package speech

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"overlap/align"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/arena"
	"overlap/internal/par"
	"overlap/internal/span"
	"overlap/internal/work"
	"overlap/quote"
	"overlap/result"
	"overlap/shingle"
)

// Speech are the quotations of the articles of a set, by utterance.
type Speech struct {
	*edition.Set
	drafts     draft.Drafts
	Uses       []use
	Utterances []quote.Utterance
	// of each article, words in quotation marks that other texts print, too, as a union
	Shared [][]span.Span
}

// A use is a quotation that somebody else may print, too, as it is kept once utterances are known.
type use struct {
	// the article's number, the number of the first word there, and how many there are
	article, first, Words int
	quotation             *quote.Quotation
}

// keep keeps what is asked of uses later.
func (r *Speech) keep(uses []quote.Use) {
	r.Uses = make([]use, len(uses))
	for i := range uses {
		u := &uses[i]
		r.Uses[i] = use{u.Article, u.First, u.Words, u.Quotation}
	}
}

// New returns no quotations yet. Those of drafts are held against references alone.
func New(s *edition.Set, d draft.Drafts) *Speech {
	return &Speech{Set: s, drafts: d, Shared: make([][]span.Span, len(s.Documents))}
}

// Gather brings the variants of each utterance together while other things are done: it takes one
// processor for most of its time. What it returns waits for that.
func (r *Speech) Gather() (wait func()) {
	all := 0
	for _, a := range r.Documents {
		all += len(a.Uses)
	}
	uses := make([]quote.Use, 0, all)
	for i, a := range r.Documents {
		for _, u := range a.Uses {
			u.Article, u.Outlet = i, a.Outlet
			if a.When.Known {
				u.Date = a.When.Seconds
			}
			uses = append(uses, u)
		}
		a.Uses = nil
	}
	return r.Go("comparing quotations", func() { r.Utterances = r.group(uses) })
}

// mostQuoting is how many articles whose quotations cannot be grouped a run puts up with.
const mostQuoting = 100

// group brings the variants of each utterance together, and keeps the uses. If grouping faults, the
// article with which it begins to do so has its quotations left out: from half to half, as many
// articles are found as can be grouped.
func (r *Speech) group(uses []quote.Use) (found []quote.Utterance) {
	grouped := func(n int) *par.Panic { return par.Caught(func() { found = r.groupOf(uses[:n]) }) }
	for range mostQuoting {
		p := grouped(len(uses))
		if p == nil {
			r.keep(uses)
			return found
		}
		n := sort.Search(len(uses), func(n int) bool { return grouped(n) != nil })
		article := uses[max(0, n-1)].Article
		r.Try("comparing the quotations of", func() { panic(p) }, r.Documents[article])
		uses = slices.DeleteFunc(uses, func(u quote.Use) bool { return u.Article == article })
	}
	panic("grouping faults again and again")
}

// groupOf groups uses.
func (r *Speech) groupOf(uses []quote.Use) []quote.Utterance {
	if r.Trip != nil {
		for _, u := range uses {
			r.Trip("comparing the quotations of", false, []work.Item{r.Documents[u.Article]})
		}
	}
	return quote.Group(uses, r.Jobs)
}

// Share marks the words of quotations that more than one text prints.
func (r *Speech) Share() {
	r.Begin("comparing quotations")
	shared := make([][]sharing, len(r.Utterances))
	r.Fail(r.Each(len(r.Utterances), func(_, i int) {
		u := &r.Utterances[i]
		if !r.Try("comparing a quotation in", func() { shared[i] = r.sharings(u) }, r.Quoting(u)) {
			shared[i] = nil
		}
	}))
	for _, some := range shared {
		for _, s := range some {
			r.Shared[s.article] = append(r.Shared[s.article], s.words...)
		}
	}
	var spans arena.Arena[span.Span]
	for a, words := range r.Shared {
		r.Shared[a] = spans.Keep(span.Union(words))
	}
}

// Told yields for each utterance the texts that print it, ascending.
func (r *Speech) Told() iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for i := range r.Utterances {
			var texts []int
			for _, use := range r.Utterances[i].Uses {
				texts = append(texts, r.InText[r.Uses[use].article])
			}
			slices.Sort(texts)
			if !yield(slices.Compact(texts)) {
				return
			}
		}
	}
}

// Quoting returns the article with the fullest use of an utterance.
func (r *Speech) Quoting(u *quote.Utterance) *index.Document {
	return r.Documents[r.Uses[u.Fullest].article]
}

// A sharing is words of an article, in quotation marks, that another text prints, too.
type sharing struct {
	article int
	words   []span.Span
}

// sharings returns what the uses of an utterance have in common with its fullest one. In a check,
// that is what drafts have in common with the fullest one of a reference.
func (r *Speech) sharings(u *quote.Utterance) (all []sharing) {
	if r.inTexts(u) < 2 {
		return nil
	}
	for _, use := range u.Uses {
		fullest, a := u.Fullest, r.Documents[r.Uses[use].article]
		if r.HasDrafts() {
			if !a.Draft {
				continue
			}
			fullest = r.fullestReference(u, a)
		}
		if fullest >= 0 {
			all = r.shareSpeech(all, use, fullest)
		}
	}
	return all
}

// shareSpeech appends the words that two uses of one utterance in different texts have in common.
func (r *Speech) shareSpeech(all []sharing, use, fullest int) []sharing {
	a, b := int(r.Uses[use].article), int(r.Uses[fullest].article)
	if r.InText[a] == r.InText[b] {
		return all
	}
	v, at := r.spokenWords(use)
	w, by := r.spokenWords(fullest)
	var here, there []span.Span
	for _, s := range align.Difference(v, w) {
		if !s.Same {
			continue
		}
		for k := range s.ALast - s.AFirst {
			here, there = span.Extend(here, at[s.AFirst+k]), span.Extend(there, by[s.BFirst+k])
		}
	}
	return append(all, sharing{a, here}, sharing{b, there})
}

// longWord is how many bytes around a use are read, to find where its words begin and end.
const longWord = 64

// spokenWords returns the words of a use and their numbers in its article. It reads and splits no
// more of the text than it must.
func (r *Speech) spokenWords(use int) (words []shingle.Word, numbers []int) {
	u := &r.Uses[use]
	q := u.quotation
	lo := max(0, q.Lo-longWord)
	text := r.TextBetween(int(u.article), lo, q.Hi+longWord)
	if q.Hi-lo > len(text) {
		return nil, nil // it cannot be read
	}
	before := strings.LastIndexAny(text[:q.Lo-lo], " \n") // no word holds a space
	behind := strings.IndexAny(text[q.Hi-lo:], " \n")
	var t shingle.Text
	if before < 0 || behind < 0 || r.Documents[u.article].Respelt != nil {
		lo = 0 // the text begins or ends there, or with a word longer than any
		r.WordsOf(int(u.article), &t)
	} else {
		text, lo = text[before:q.Hi-lo+behind], lo+before
		t.Split(text)
	}
	first, _ := t.At(q.Lo-lo, q.Hi-lo)
	for _, p := range q.Parts {
		i, j := t.At(p.Lo-lo, p.Hi-lo)
		for ; i < j; i++ {
			words, numbers = append(words, t.Words[i]), append(numbers, int(u.first)+i-first)
		}
	}
	return words, numbers
}

// inTexts returns how many texts use an utterance.
func (r *Speech) inTexts(u *quote.Utterance) int {
	texts := make(map[int]bool)
	for _, use := range u.Uses {
		texts[r.InText[r.Uses[use].article]] = true
	}
	return len(texts)
}

// leastSpoken is the number of words of the shortest utterance that counts as shared: one
// word in quotation marks ("foe") is a word that everybody picks up, and finds nobody out.
const LeastSpoken = 3

// Reach returns how many outlets and articles use an utterance.
func (r *Speech) Reach(u *quote.Utterance) (outlets, articles int) {
	of, in := make(map[string]bool), make(map[int]bool)
	for _, use := range u.Uses {
		a := int(r.Uses[use].article)
		in[a] = true
		of[r.Documents[a].Outlet] = true
	}
	delete(of, "")
	return len(of), len(in)
}

func (r *Speech) QuoteResult(u *quote.Utterance, text string, outlets int) result.Quote {
	out := result.Quote{Text: text, Speaker: u.Speaker, Outlets: outlets,
		Uses: make([]result.Use, len(u.Uses))}
	for k, use := range u.Uses {
		q := r.Uses[use].quotation
		out.Uses[k] = result.Use{
			Article: r.Documents[r.Uses[use].article].ID,
			Lo:      q.Lo, Hi: q.Hi, Text: r.bytesOf(use, quote.Span{Lo: q.Lo, Hi: q.Hi}),
			Speaker: q.Speaker, Rule: q.Rule, Drift: u.Drifts[k].String(),
			Unclosed: q.Unclosed, Unopened: q.Unopened,
		}
		for _, p := range q.Parts {
			out.Uses[k].Parts = append(out.Uses[k].Parts, result.Span{Lo: p.Lo, Hi: p.Hi})
		}
		if !q.Source.Empty() {
			out.Uses[k].Source = &result.Span{Lo: q.Source.Lo, Hi: q.Source.Hi}
		}
	}
	return out
}

// Saying returns what a use prints between its marks, without what interrupts it.
func (r *Speech) Saying(use int) string {
	var parts []string
	for _, p := range r.Uses[use].quotation.Parts {
		parts = append(parts, strings.TrimSpace(r.bytesOf(use, p)))
	}
	return strings.Join(parts, " ")
}

// bytesOf returns bytes of the article of a use.
func (r *Speech) bytesOf(use int, s quote.Span) string {
	return r.TextBetween(int(r.Uses[use].article), s.Lo, s.Hi)
}

// fullestReference returns the fullest use of an utterance in a reference that is not the draft
// itself; negative if there is none.
func (r *Speech) fullestReference(u *quote.Utterance, draft *index.Document) int {
	fullest, most := -1, 0
	for _, use := range u.Uses {
		of := r.Documents[r.Uses[use].article]
		if words := int(r.Uses[use].Words); !of.Draft && !r.drafts.IsItself(draft, of) &&
			words > most {
			fullest, most = use, words
		}
	}
	return fullest
}

package check

import (
	"cmp"
	"slices"
	"strings"

	"overlap/account"
	"overlap/article"
	"overlap/draft"
	"overlap/index"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
	"overlap/timeline"
)

// Words beside the text.
//
// The page of a draft may have words that no reader sees, and words that a reader sees and the
// text lacks. Each of the two is checked as a draft beside the draft, its companion, but for what
// the text has, too: a run of them that a reference has is a disguise. What is seen and copied
// counts under a gate. The companions are no articles of the result.

// addCompanions adds what the drafts have beside their texts.
func (r *Checker) addCompanions(drafts []article.Article) error {
	sources := make(map[result.Skip][]*article.Article)
	for i := range drafts {
		a := drafts[i] // the caller's stays as it is
		a.Unread = append(slices.Clip(a.Unread), longHeads(&a)...)
		if len(a.Hidden)+len(a.Unread) > 0 {
			at := result.Skip{Path: a.Path, Line: a.Line, Why: a.ID}
			sources[at] = append(sources[at], &a)
		}
	}
	if len(sources) == 0 {
		return nil
	}
	var all []*index.Document
	for i, a := range r.Documents {
		h := r.HeadOf(a)
		for _, source := range sources[result.Skip{Path: h.Path, Line: h.Line, Why: a.ID}] {
			if source.Text == r.TextOf(i) {
				all = append(all, r.companion(a, source.Unread, false),
					r.companion(a, source.Hidden, true))
				break
			}
		}
	}
	all = slices.DeleteFunc(all, func(a *index.Document) bool { return a == nil })
	read, err := r.Segment.Add(r.Crew, all)
	for _, a := range all {
		if a.Broken {
			r.Drafts[r.Drafts[a].Beside.Of].Unchecked = draft.Unknown
		} else {
			r.noteSpeech(a)
		}
	}
	r.Documents = append(r.Documents, read...)
	return err
}

// longHead is from how many words on a title, byline or credit line is none, but text.
const longHead = 40

// longHeads returns those of a draft's title, byline and credit line that are text: a reader sees
// them.
func longHeads(a *article.Article) (long []article.Unseen) {
	for _, head := range []string{a.Title, a.Byline, a.Credit} {
		if len(head) > longHead && len(shingle.Split(head).Words) >= longHead {
			long = append(long, article.Unseen{Text: head})
		}
	}
	return long
}

// companion returns what draft a has beside its text as an article; nil if that is nothing.
func (r *Checker) companion(a *index.Document, unseen []article.Unseen,
	hidden bool) *index.Document {
	c := &draft.Companion{Of: a, Hidden: hidden}
	var text strings.Builder
	known := newRuns(r.WordsOf(slices.Index(r.Documents, a), new(shingle.Text)))
	for _, u := range unseen {
		words := shingle.Split(u.Text)
		c.Note(&u, len(words.Words))
		for _, s := range known.lacks(words) {
			lo, hi := words.Bytes(s.First, s.Last)
			text.WriteString(u.Text[lo:hi])
			text.WriteString("\n\n")
			c.Asides = append(c.Asides, draft.Aside{End: text.Len(), At: u.At})
		}
	}
	if c.Words == 0 {
		return nil
	}
	name := a.ID + "\x00unread"
	if hidden {
		name = a.ID + "\x00hidden"
	}
	p := r.NewPrinted(&article.Article{ID: name, Text: text.String()})
	p.When.Draft = true
	p.Draft, r.Drafts[&p] = true, &draft.Draft{Beside: c, Itself: r.Drafts[a].Itself}
	return &p
}

// Runs tell which words of another text stand in this one in a row.
type runs struct {
	text  *shingle.Text
	known map[uint64]bool
}

// fewInRow is of how many words in a row one may say that a text has them.
const fewInRow = 4

func newRuns(t *shingle.Text) runs {
	known := make(map[uint64]bool)
	for _, h := range t.Shingles(nil, fewInRow) {
		known[h] = true
	}
	return runs{t, known}
}

// lacks returns the stretches of words that the text lacks.
func (k runs) lacks(words *shingle.Text) []span.Span {
	n := len(words.Words)
	if n < fewInRow {
		if n == 0 || sketch.Says(k.text, words) {
			return nil
		}
		return []span.Span{{First: 0, Last: n}}
	}
	var has []span.Span
	for i, h := range words.Shingles(nil, fewInRow) {
		if k.known[h] {
			has = append(has, span.Of(i, i+fewInRow))
		}
	}
	return span.Minus([]span.Span{{First: 0, Last: n}}, span.Union(has))
}

// foldCompanions says in the accounts of the drafts what they have beside their texts.
func (r *Checker) foldCompanions(b *account.Book) {
	for i, a := range r.Documents {
		if !r.Drafts.IsBeside(a) {
			continue
		}
		d := r.Drafts[a]
		c, of := d.Beside, r.Drafts[d.Beside.Of]
		n := slices.Index(r.Documents, c.Of)
		if b.Faulty[i] {
			of.Unchecked = draft.Unknown
		}
		if account := &b.Accounts[i]; c.Hidden {
			b.Accounts[n].Hidden = c.Words
		} else if span.Size(d.Copied) > 0 {
			b.Accounts[n].SharedUnread = (*result.Gate)(nil).Counted(*account)
		}
		of.Warnings = append(of.Warnings, c.Warnings(d.Copied, r.WordsOf(i, new(shingle.Text)))...)
	}
}

// sortWarnings puts warnings into the order of the result.
func sortWarnings(all []result.Warning) {
	slices.SortFunc(all, func(a, b result.Warning) int {
		return cmp.Or(cmp.Compare(a.Grade, b.Grade), cmp.Compare(a.Lo, b.Lo),
			cmp.Compare(a.Kind, b.Kind))
	})
}

// Warn finds what is odd about the drafts.
func (r *Checker) Warn(b *account.Book) {
	r.foldCompanions(b)
	for i, a := range r.Documents {
		if !a.Draft || r.Drafts.IsBeside(a) {
			continue
		}
		d := r.Drafts[a]
		d.Warnings = append(d.Warnings, r.disguised(i)...)
		d.Warnings = append(d.Warnings, r.quotedMostly(i)...)
		d.Warnings = append(d.Warnings, r.datedBefore(i, &b.Accounts[i])...)
		sortWarnings(d.Warnings)
	}
}

// leastDisguised is how many words, at least, have letters that look like others, are parted or run
// together in a draft that is warned of them: one or two are a slip of a keyboard.
const leastDisguised = 3

// disguised warns of letters that were replaced or parted, and of words run together.
func (r *Checker) disguised(i int) (all []result.Warning) {
	d := r.Drafts[r.Documents[i]]
	words := r.WordsOf(i, new(shingle.Text))
	var masked []int
	if r.Documents[i].Respelt == nil && len(d.Met) > 0 {
		masked = shingle.Masked(words.Source)
	}
	for _, kind := range []struct {
		name  string
		words []int
	}{{result.WarnReplaced, masked}, {result.WarnParted, d.Parted}, {result.WarnJoined, d.Joined}} {
		some := inSpans(kind.words, d.Met)
		if len(some) < draft.InRow {
			some = inSpans(kind.words, d.Copied)
		}
		if len(some) < leastDisguised {
			continue
		}
		first := some[0]
		lo, end := words.Bytes(first, min(first+draft.InRow, len(words.Words)))
		_, hi := words.Bytes(some[len(some)-1], some[len(some)-1]+1)
		all = append(all,
			result.Warning{Kind: kind.name, Grade: result.Disguise, Words: len(some),
				Example: draft.Clip(words.Source[lo:end]), Lo: lo, Hi: hi})
	}
	if odd := shingle.OddWords(words.Source); odd != nil && len(all) == 0 {
		lo, end, hi := odd[0].Lo, odd[min(draft.InRow, len(odd))-1].Hi, odd[len(odd)-1].Hi
		all = append(all,
			result.Warning{Kind: result.WarnReplaced, Grade: result.Disguise, Words: len(odd),
				Example: draft.Clip(words.Source[lo:end]), Lo: lo, Hi: hi})
	}
	return all
}

// inSpans returns those of some words that lie in spans, which are a union.
func inSpans(words []int, spans []span.Span) (in []int) {
	for _, n := range words {
		if span.Within(span.Of(n, n+1), spans) > 0 {
			in = append(in, n)
		}
	}
	return in
}

// quotedMostly warns of a draft more than two fifths of which is quotation.
func (r *Checker) quotedMostly(i int) []result.Warning {
	a := r.Documents[i]
	n := span.Size(a.Spoken)
	if 5*n <= 2*a.Size {
		return nil
	}
	words := r.WordsOf(i, new(shingle.Text))
	first, last := a.Spoken[0], a.Spoken[len(a.Spoken)-1]
	if last.Last > len(words.Words) {
		return nil // it cannot be read
	}
	lo, end := words.Bytes(first.First, first.Last)
	_, hi := words.Bytes(last.First, last.Last)
	return []result.Warning{{Kind: result.WarnQuoted, Grade: result.Note, Words: n,
		Example: draft.Clip(words.Source[lo:end]), Lo: lo, Hi: hi}}
}

// datedBefore warns of a draft that dates itself before a source of its words.
func (r *Checker) datedBefore(i int, account *result.Account) []result.Warning {
	a, words := r.Documents[i], 0
	for _, s := range account.Sources {
		if timeline.Direct(r.Drafts[a].When, r.Documents[r.Number(s.Article)].When).First < 0 {
			words += s.Words
		}
	}
	if words == 0 || a.When.Known {
		return nil
	}
	return []result.Warning{{Kind: result.WarnDate, Grade: result.Note, Words: words,
		Example: r.HeadOf(a).Published}}
}

package check

import (
	"slices"
	"strings"

	"overlap/article"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/span"
	"overlap/shingle"
	"overlap/sketch"
)

// Words beside the text.
//
// The page of a draft may have words that no reader sees, and words that a reader sees and the
// text lacks. Each of the two is checked as a draft beside the draft, its companion, but for what
// the text has, too: a run of them that a reference has is a disguise. What is seen and copied
// counts under a gate. The companions are no articles of the result.

// addCompanions adds what the drafts have beside their texts. Articles are the drafts as they came.
func addCompanions(s *edition.Set, drafts draft.Drafts, articles []article.Article) error {
	type origin struct {
		id, path, text string
		line           int
	}
	sources := make(map[origin]*article.Article)
	for i := range articles {
		a := articles[i] // the caller's stays as it is
		a.Unread = append(slices.Clip(a.Unread), longHeads(&a)...)
		at := origin{a.ID, a.Path, a.Text, a.Line}
		if sources[at] == nil && len(a.Hidden)+len(a.Unread) > 0 {
			sources[at] = &a
		}
	}
	if len(sources) == 0 {
		return nil
	}
	var all []*index.Document
	for i, a := range s.Documents {
		head := s.HeadOf(a)
		source := sources[origin{a.ID, head.Path, s.TextOf(i), head.Line}]
		if source == nil {
			continue
		}
		words := s.WordsOf(i, new(shingle.Text))
		all = append(all, companion(s, drafts, a, words, source.Unread, false),
			companion(s, drafts, a, words, source.Hidden, true))
	}
	all = slices.DeleteFunc(all, func(a *index.Document) bool { return a == nil })
	read, err := look(s, drafts, all)
	s.Documents = append(s.Documents, read...)
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

// companion returns what draft a, of some words, has beside its text as a draft; nil if that is
// no word.
func companion(s *edition.Set, drafts draft.Drafts, a *index.Document, words *shingle.Text,
	unseen []article.Unseen, hidden bool) *index.Document {
	c := &draft.Companion{Of: a, Hidden: hidden}
	var text strings.Builder
	known := make(runs)
	known.add(words.Shingles(nil, fewInRow))
	for _, u := range unseen {
		beside := shingle.Split(u.Text)
		c.Note(&u, len(beside.Words))
		for _, span := range lacking(words, known, beside) {
			lo, hi := beside.Bytes(span.First, span.Last)
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
	p := s.NewPrinted(&article.Article{ID: name, Text: text.String()})
	p.When.Draft = true
	p.Draft, drafts[&p] = true, &draft.Draft{Beside: c, Itself: drafts[a].Itself}
	return &p
}

// fewInRow is of how many words in a row one may say that a text has them.
const fewInRow = 4

// lacking returns the stretches of some words that a text lacks. Known are the text's runs.
func lacking(text *shingle.Text, known runs, words *shingle.Text) []span.Span {
	all := []span.Span{{First: 0, Last: len(words.Words)}}
	var has []span.Span
	for i, h := range words.Shingles(nil, fewInRow) {
		if known[h] {
			has = append(has, span.Of(i, i+fewInRow))
		}
	}
	if len(words.Words) < fewInRow && sketch.Says(text, words) {
		has = all
	}
	return span.Minus(all, span.Union(has))
}

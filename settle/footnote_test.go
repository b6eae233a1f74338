package settle

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/account"
	"overlap/agency"
	"overlap/boilerplate"
	"overlap/descent"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
	"overlap/sketch"
	"overlap/timeline"
)

// book returns a writer of documents, each a text, of which some pairs are known.
func book(pairs []match.Pair, documents ...*index.Document) *writer {
	set := &edition.Set{Segment: &index.Segment{Documents: documents}, References: -1}
	for i := range documents {
		set.Texts = append(set.Texts, edition.Text{First: documents[i], Editions: []int{i}})
		set.InText = append(set.InText, i)
	}
	found := boilerplate.New(&match.Pairs{Set: set, All: pairs})
	return &writer{Book: &account.Book{
		Descent: &descent.Descent{Found: found, Agency: make([]string, len(documents))},
		Wire:    make([][]span.Span, len(documents))}}
}

// TestFootnotes lists doubts: those that are known before, those about dates and pairs, and those
// of the readers, the most frequent first.
func TestFootnotes(t *testing.T) {
	dated := timeline.Instant{Known: true}
	some := []match.Passage{{}}
	w := book([]match.Pair{{A: 0, B: 1, Passages: some}, {A: 0, B: 2, First: -1, Passages: some},
		{A: 1, B: 2, Passages: []match.Passage{{Nature: match.Formula}}}},
		&index.Document{ID: "1", When: dated, Notes: []string{"torn", "cut"}},
		&index.Document{ID: "2", Notes: []string{"cut"}},
		&index.Document{ID: "3", When: timeline.Instant{Known: true, Fetched: true}})
	w.Pairs.Left, w.Pairs.Worn = 7, 1
	w.o.Notes, w.Options.ExcludeWire = []string{"known before"}, true
	w.Rewritten, w.RewrittenDays = true, 1
	w.Documents[2].When.Seconds = 2 * 24 * 60 * 60
	w.Agency[0], w.Wire[2] = "Reuters", []span.Span{span.Of(0, 9)}
	want := []string{
		"known before",
		"1 of 3 articles without a time of publication: who was first stays unknown there",
		"1 of 3 articles with no more than the time they were fetched: who was first is less " +
			"sure there, and unknown between two visits of the scraper",
		"1 of 2 pairs share words without dates that tell who was first: prose that they share " +
			"counts as shared on both sides",
		"7 pairs of texts with common words were not compared: where very many print pieces of " +
			"one story, each is compared with the earliest and with those that share most",
		"1 pair of texts was not compared: all that they share is common language; " +
			"--all-natures compares and lists them",
		"rewriting was sought only between articles at most 1 day apart; --rewritten-window " +
			"seeks it further",
		"agency copy is left out: 1 of 3 articles, and what others have from it (1 of them do)",
		"2 of 3 articles: cut",
		"1 of 3 articles: torn",
	}
	if diff := cmp.Diff(want, w.footnotes()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	sound := book(nil, &index.Document{ID: "1", When: dated})
	if got := sound.footnotes(); len(got) > 0 || got == nil {
		t.Errorf("%q", got)
	}
}

// TestFootnotesOfDrafts: a check has doubts about its drafts alone, but not about what stands
// beside their texts.
func TestFootnotesOfDrafts(t *testing.T) {
	one := &index.Document{ID: "1", Draft: true, Notes: []string{"cut"}}
	beside := &index.Document{ID: "2", Draft: true, Notes: []string{"cut"}}
	w := book(nil, &index.Document{ID: "0", Notes: []string{"cut"}}, one, beside)
	w.References, w.o.Notes, w.Pairs.Foreign = 1, []string{"a reference has its id"}, 1
	w.Drafts = draft.Drafts{one: {}, beside: {Beside: &draft.Companion{Of: one}}}
	want := []string{"a reference has its id", "1 text is in a language whose common phrases the " +
		"program does not know: what is set aside there is told by the articles alone",
		"1 of 1 articles: cut"}
	if diff := cmp.Diff(want, w.footnotes()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestLeftOut says why an article is left out as agency copy.
func TestLeftOut(t *testing.T) {
	credit := &agency.Credit{Agency: "Reuters", Evidence: "dateline"}
	facts := func(c *agency.Credit) sketch.Facts { return sketch.Facts{Size: 100, Credit: c} }
	part := *credit
	part.Part = true
	for _, test := range []struct {
		name     string
		credit   *agency.Credit
		agency   string // of its text
		excluded int
		want     string
	}{
		{"its own credit", credit, "Reuters", 0, "left out: it credits Reuters (dateline)"},
		{"another edition's", nil, "Reuters", 0,
			"left out: another edition of its text credits Reuters"},
		{"a contribution", &part, "", 0, ""},
		{"four fifths", nil, "", 80,
			"left out: 80 % (80 of 100 words) agency copy that others credit"},
		{"less", nil, "", 79, ""},
	} {
		w := book(nil, &index.Document{ID: "1", Facts: facts(test.credit)})
		w.Accounts = []result.Account{{Own: 100 - test.excluded, Excluded: test.excluded}}
		w.Agency[0], w.MinWords, w.Options.ExcludeWire = test.agency, 8, true
		if got := w.leftOut(0); got != test.want {
			t.Errorf("%s: %q", test.name, got)
		}
		w.Options.ExcludeWire = false
		if got := w.leftOut(0); got != "" {
			t.Errorf("%s, left in: %q", test.name, got)
		}
	}
}

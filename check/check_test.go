package check

import (
	"slices"
	"strings"
	"testing"

	"overlap/article"
	"overlap/draft"
	"overlap/index"
	"overlap/internal/span"
	"overlap/internal/stages"
	"overlap/shingle"
)

const shared = "The ferry left the northern quay at dawn with forty goats on board. "

// TestHold holds a draft against references: those that share a passage or a quotation with it are
// texts, before it; the others are forgotten.
func TestHold(t *testing.T) {
	drafts := stages.Articles("Goats are at sea. " + shared +
		"“We did not pay for any of them,” said Mr Holm.")
	drafts[0].ID = "draft"
	references := stages.Articles(
		"It rained in the capital, and the parliament rose early for the summer.",
		"Police said on Friday: "+shared,
		"“We did not pay for any of them,” he said. Nobody else was at the quay on that day.",
		"Police said on Friday: "+shared)
	s, err := stages.Index(2, drafts...)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h, err := Hold(s, drafts, slices.Values(references), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var firsts []string
	for text := range s.Texts {
		firsts = append(firsts, s.First(text).ID)
	}
	if want := []string{"001", "002", "draft"}; !slices.Equal(firsts, want) || s.References != 2 ||
		len(s.Texts[0].Editions) != 2 {
		t.Errorf("texts %v, of which %d are references; want %v", firsts, s.References, want)
	}
	d := h.Drafts[s.First(2)]
	if d == nil || d.Outlet != "Outlet 000" || s.First(2).Outlet != "" || d.Unchecked != "" ||
		len(d.Itself) > 0 || len(h.Notes) > 0 {
		t.Errorf("draft %+v, notes %v", d, h.Notes)
	}
}

// TestHoldAlone says that a draft cannot be checked.
func TestHoldAlone(t *testing.T) {
	for text, want := range map[string]string{
		shared:               "nothing to compare with",
		"Goats are at sea. ": "nothing to compare with",
	} {
		drafts := stages.Articles(text)
		s, err := stages.Index(2, drafts...)
		if err != nil {
			t.Fatal(err)
		}
		h, err := Hold(s, drafts, slices.Values([]article.Article(nil)), Options{})
		if err != nil || h.Drafts[s.First(0)].Unchecked != want {
			t.Errorf("%q: %+v, %v", text, h.Drafts[s.First(0)], err)
		}
		s.Close()
	}
}

// TestIdentity says by what a reference is a draft, and what it has of it otherwise.
func TestIdentity(t *testing.T) {
	for name, c := range map[string]struct {
		draft, reference index.Document
		head, other      index.Head
		o                Options
		by               draft.Identity
		likeness         string
	}{
		"nothing": {reference: index.Document{ID: "r"}},
		"file": {head: index.Head{Path: "a/b.txt", Line: 2},
			other: index.Head{Path: "a/./b.txt", Line: 2}, by: draft.SameFile, likeness: "the id"},
		"standard input": {head: index.Head{Path: "-"}, other: index.Head{Path: "-"},
			likeness: "the id"},
		"named": {reference: index.Document{ID: "r"}, o: Options{Self: []string{"r"}},
			by: draft.Named},
		"id": {o: Options{TrustDraft: true}, by: draft.SameID, likeness: "the id"},
		"address": {reference: index.Document{ID: "r"}, head: index.Head{URL: "u"},
			other: index.Head{URL: "u"}, o: Options{TrustDraft: true}, by: draft.SameURL,
			likeness: "the address"},
		"address of another": {reference: index.Document{ID: "r"}, head: index.Head{URL: "u"},
			other: index.Head{URL: "u"}, likeness: "the address"},
	} {
		two := twins{draft: &c.draft, reference: &c.reference, head: &c.head, other: &c.other}
		if by, likeness := two.identity(c.o), two.likeness(); by != c.by || likeness != c.likeness {
			t.Errorf("%s: %q, %q; want %q, %q", name, by, likeness, c.by, c.likeness)
		}
	}
}

// TestWorth leaves references that have something for certain, many keys of a draft that not too
// many have, or two that nobody else has.
func TestWorth(t *testing.T) {
	docs := make([]*index.Document, 33)
	touches := make(map[*index.Document]touch)
	for i := range docs {
		docs[i] = &index.Document{}
		touches[docs[i]] = touch{keys: []uint64{1, 2, 3, 4, 5, 6, 7, 8}}
	}
	touches[docs[30]] = touch{keys: []uint64{9}}
	touches[docs[31]] = touch{sure: true, keys: []uint64{4}}
	touches[docs[32]] = touch{keys: []uint64{10, 11}}
	for most, want := range map[int][]*index.Document{29: docs[31:],
		31: slices.Concat(docs[:30], docs[31:])} {
		kept, others := worth(docs, touches, most)
		if !slices.Equal(kept, want) || others[9] != 1 || others[1] != 30-max(0, len(kept)-2) {
			t.Errorf("%d at most: %d kept; others have keys %v", most, len(kept), others)
		}
	}
}

// TestLacking says which words a text lacks: runs of fewer than four may be anything.
func TestLacking(t *testing.T) {
	text := shingle.Split("one two three four five six seven")
	known := make(runs)
	known.add(text.Shingles(nil, fewInRow))
	for words, want := range map[string][]span.Span{
		"":                                   nil,
		"two three":                          nil,
		"three two":                          {span.Of(0, 2)},
		"two three four five":                nil,
		"new two three four five newer news": {span.Of(0, 1), span.Of(5, 7)},
		"one two three new four five six":    {span.Of(0, 7)},
	} {
		if got := lacking(text, known, shingle.Split(words)); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", words, got, want)
		}
	}
}

// TestVocabulary knows every word and pair that was added, and of others nearly none.
func TestVocabulary(t *testing.T) {
	v := newVocabulary()
	known := shingle.Split(strings.Repeat(shared, 3))
	v.add(known.Words)
	for i, w := range known.Words {
		if !v.has(w.Hash) || i > 0 && !v.pairs.has(pairOf(known.Words[i-1].Hash, w.Hash)) {
			t.Errorf("word %d is not known", i)
		}
	}
	unknown := 0
	others := shingle.Split("Nobody had paid one penny for the animals").Words
	for _, w := range others {
		if !v.has(w.Hash) {
			unknown++
		}
	}
	if unknown < len(others)-2 { // "for" and "the" at most
		t.Errorf("%d of %d other words are not known", unknown, len(others))
	}
}

// TestUndo joins what was parted and parts what was run together, at their places.
func TestUndo(t *testing.T) {
	const text = "The m i n i s t e r left thequay at dawn."
	words := make(runs)
	for _, w := range shingle.Split("the minister left quay at dawn").Words {
		words[w.Hash] = true
	}
	rejoined, stretches := shingle.Rejoin(text, func(hash uint64) bool { return words[hash] })
	d := new(draft.Draft)
	got := undo(d, shingle.Split(text), rejoined, stretches)
	var spelt []string
	for _, w := range got.Words {
		spelt = append(spelt, text[w.Lo:w.Hi])
	}
	want := []string{"The", "m i n i s t e r", "left", "the", "quay", "at", "dawn"}
	if !slices.Equal(spelt, want) {
		t.Errorf("%q, want %q", spelt, want)
	}
	if !slices.Equal(d.Parted, []int{1}) || len(d.Joined) == 0 {
		t.Errorf("parted %v, joined %v", d.Parted, d.Joined)
	}
}

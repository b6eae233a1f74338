// Package furniture finds the words of an article that are no article: notices of consent, comment
// forms and comments, bylines and reading times, captions with their credits, titles of other
// articles, navigation, lines of copyright.
//
// It goes by what the words say (cues.txt, in a dozen languages) and where they stand, with one
// printing and without markup. It was made for texts that a scraper took from pages. An article's
// title is none, and nothing that stands in quotation marks is but in readers' comments.
//
// Cost: a look-up for each word, and a few more for short paragraphs. It misses captions without a
// credit, notices that no cue tells of, and what stands in a line with prose but as a sentence.
package furniture

import (
	"strings"

	"overlap/internal/span"
	"overlap/shingle"
)

const (
	mostNotice = 80 // words of a sentence that is a notice, at most
	mostOpened = 60 // words of a paragraph that begins as furniture
	leastProse = 25 // words of a paragraph that is certainly prose
)

// A Finder finds the furniture of one text after another, in the same memory. One goroutine uses
// it. The zero value is ready.
type Finder struct {
	*shingle.Text
	paragraphs []paragraph
	authors    map[uint64]bool // words of bylines
	cut        []shingle.Sentence
}

// Find returns which words of a text are furniture, as a union. The sentences are the text's;
// spoken are its words inside quotation marks, as a union.
func (f *Finder) Find(t *shingle.Text, sentences []shingle.Sentence,
	spoken []span.Span) []span.Span {
	f.Text = t
	f.split(sentences, spoken)
	for i := range f.paragraphs {
		p := &f.paragraphs[i]
		p.is = !p.quoted && (p.isLabel() || p.isNotice() || p.isMachine() ||
			(i > 0 || p.plain) && p.isOpened())
	}
	f.findPictures()
	f.findConsent()
	f.findHead()
	f.findLists()
	f.findTail()
	f.findThread()
	return f.found()
}

// found returns the words of all that was found.
func (f *Finder) found() []span.Span {
	var found []span.Span
	for i := range f.paragraphs {
		if p := &f.paragraphs[i]; p.is {
			found = append(found, p.Span)
		} else {
			found = append(found, p.noticed...)
		}
	}
	return span.Union(found)
}

// isLabel reports whether a paragraph says nothing but what is on every page.
func (p *paragraph) isLabel() bool {
	return p.whole.has(label) || p.isList() || p.isRow() || p.isPager() ||
		strings.HasPrefix(p.text, "[ ") && strings.HasSuffix(p.text, " ]")
}

// isOpened reports whether a paragraph begins as furniture does; so may a title.
func (p *paragraph) isOpened() bool {
	return p.begins.has(opens) && p.size() <= mostOpened && !strings.Contains(p.text, "t.co/") ||
		invites(p.text)
}

// isNotice reports whether half of a paragraph or more is sentences that are notices.
func (p *paragraph) isNotice() bool {
	return len(p.noticed) > 0 && 2*span.Size(span.Union(p.noticed)) >= p.size()
}

// isMachine reports whether a paragraph is no language, or says what stands below every page.
func (p *paragraph) isMachine() bool {
	return p.isCode() || p.isAddress() || p.isCopyright() || p.areWorkers()
}

// isProse reports whether a paragraph is certainly the article's.
func (p *paragraph) isProse() bool { return !p.is && p.stopped && p.size() >= leastProse }

// own returns how many words of paragraphs are no furniture, as far as is known.
func own(paragraphs []paragraph) (n int) {
	for i := range paragraphs {
		if !paragraphs[i].is {
			n += paragraphs[i].size()
		}
	}
	return n
}

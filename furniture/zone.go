package furniture

import (
	"strings"

	"overlap/internal/span"
	"overlap/shingle"
)

// Zones: titles under a heading, notices of consent, the readers' comments.

const (
	mostTitle   = 25 // words of a title
	mostTitles  = 60 // titles under a heading, below the article, and what stands between
	mostInside  = 12 // and inside of it
	mostHeading = 8  // words of a heading in a notice of consent
	mostApart   = 6  // paragraphs between two that speak of consent
	leastThread = 60 // own words before readers comment
)

func spanOf(s shingle.Sentence) span.Span { return span.Of(s.First, s.Last) }

// findLists finds titles of other articles under their headings. Before anything of the article
// stands there, its own title might follow.
func (f *Finder) findLists() {
	_, end := f.borders()
	for i := range f.paragraphs {
		if p := &f.paragraphs[i]; !p.isList() && !(p.whole.has(opens) && p.is) ||
			own(f.paragraphs[:i]) == 0 {
			continue
		}
		most := mostInside
		if i >= end {
			most = mostTitles
		}
		for j := i + 1; j < len(f.paragraphs) && j <= i+most; j++ {
			if p := &f.paragraphs[j]; p.is || p.isTitle() || i >= end && !p.stopped {
				p.is = true
			} else if i < end {
				break
			} // below the article a line about it may follow a title
		}
	}
}

// isList reports whether a paragraph is the heading of such titles.
func (p *paragraph) isList() bool {
	return p.whole.has(list) || p.begins.has(list) && p.size() <= 6 && p.isNamed()
}

// isTitle reports whether a paragraph may be the title of an article.
func (p *paragraph) isTitle() bool {
	return p.size() >= 3 && p.size() <= mostTitle && len(p.sentences) <= 2 &&
		(!p.stopped || strings.HasSuffix(p.text, "?") || strings.HasSuffix(p.text, "..."))
}

// findConsent finds notices of consent: paragraphs that speak of it to the reader, and what stands
// between them.
func (f *Finder) findConsent() {
	last := -1 // of the paragraphs that speak so
	for i := range f.paragraphs {
		p := &f.paragraphs[i]
		if p.quoted || p.said[matter] == 0 || !p.is && !p.asksConsent() {
			continue
		}
		p.is = true
		if first := last + 1; last >= 0 && f.allNear(first, i) {
			f.take(first, i)
		} else {
			for j := i - 1; j > 0 && f.paragraphs[j].heads(); j-- {
				f.paragraphs[j].is = true
			}
		}
		last = i
	}
	for i := last + 1; last >= 0 && i < len(f.paragraphs) && f.paragraphs[i].heads(); i++ {
		f.paragraphs[i].is = true
	}
}

// asksConsent reports whether a paragraph speaks to the reader of consent, twice and in one word of
// twelve.
func (p *paragraph) asksConsent() bool {
	return p.said[voice] >= 4 && 12*int(p.said[voice]+p.said[matter]) >= p.size()
}

// allNear reports whether paragraphs may belong to the notice around them.
func (f *Finder) allNear(i, j int) bool {
	if j-i > mostApart {
		return false
	}
	for ; i < j; i++ {
		if p := &f.paragraphs[i]; !p.is && !p.heads() && p.said[matter]+p.said[voice] == 0 {
			return false
		}
	}
	return true
}

// heads reports whether a paragraph may be a heading or a button of a notice of consent.
func (p *paragraph) heads() bool {
	return p.is || p.size() <= mostHeading && !p.stopped &&
		(p.said[matter] > 0 || p.size() == 1 && len(p.text) <= 2)
}

// findThread finds the readers' comments: all that follows their heading, unless it is more than
// what stands before and nothing in it looks like a comment.
func (f *Finder) findThread() {
	for i := 1; i < len(f.paragraphs); i++ {
		p := &f.paragraphs[i]
		if !p.begins.has(thread) || p.size() > mostLine || p.stopped && !p.is {
			continue
		}
		before := own(f.paragraphs[:i])
		if before < leastThread {
			continue
		}
		if own(f.paragraphs[i:]) <= before || f.isCommented(f.paragraphs[i+1:]) {
			f.take(i, len(f.paragraphs))
			return
		}
	}
}

// mostSought is in how many paragraphs behind the heading a comment shows.
const mostSought = 15

// isCommented reports whether paragraphs are readers' comments or the form for them.
func (f *Finder) isCommented(paragraphs []paragraph) bool {
	for i := range paragraphs[:min(mostSought, len(paragraphs))] {
		p := &paragraphs[i]
		if len(p.noticed) > 0 || p.size() <= mostLine && containsAny(p.text, " says:", " sagt:",
			" dit :", " dice:", " disse:", " zegt:", " säger:", "Reply", "Antworten", "Répondre",
			"Responder", "Rispondi") {
			return true
		}
	}
	return false
}

package main

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"overlap/article"
)

// A draft has so many words, some more or less where a sentence ends. A third is copied, the same
// from each of so many articles.
const (
	draftWords   = 800
	draftSources = 10
	copiedWords  = draftWords / 3 / draftSources
)

// sourcesKey is the key of a draft's metadata that has the ids of what it copies, with a space
// between them.
const sourcesKey = "copied_from"

// newDraft makes a draft of the first of some fresh sentences and a passage of each source, all in
// turn.
func newDraft(r *rand.Rand, id string, fresh []string, sources []article.Article) article.Article {
	const freshWords = draftWords/draftSources - copiedWords
	var paragraphs, ids []string
	for _, source := range sources {
		own := first(fresh, freshWords)
		fresh = fresh[len(own):]
		paragraphs = append(paragraphs, strings.Join(own, " "),
			strings.Join(excerpt(r, source.Text, copiedWords), " "))
		ids = append(ids, source.ID)
	}
	return article.Article{ID: id, Text: strings.Join(paragraphs, "\n\n"),
		Meta: map[string]string{sourcesKey: strings.Join(ids, " ")}}
}

// ends is where a sentence ends.
var ends = regexp.MustCompile(`[.!?]["”’']*\s+|\n+`)

// sentences returns the sentences of a text.
func sentences(text string) (all []string) {
	at := 0
	for _, end := range append(ends.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		if one := strings.TrimSpace(text[at:end[1]]); one != "" {
			all = append(all, one)
		}
		at = end[1]
	}
	return all
}

// excerpt returns sentences of a text in a row, drawn at random, that have so many words, or all if
// it has fewer.
func excerpt(r *rand.Rand, text string, words int) []string {
	all := sentences(text)
	last := len(all)
	for last > 0 && countWords(all[last-1:]) < words {
		last--
	}
	if last > 0 {
		all = all[r.IntN(last):]
	}
	return first(all, words)
}

// first returns the first sentences, one at least, that together come nearest to so many words.
func first(sentences []string, words int) []string {
	n, have := 0, 0
	for n < len(sentences) {
		next := countWords(sentences[n : n+1])
		if n > 0 && have+next/2 > words {
			break
		}
		have += next
		n++
	}
	return sentences[:n]
}

// countWords returns how many words some sentences have.
func countWords(sentences []string) (n int) {
	for _, s := range sentences {
		n += len(strings.Fields(s))
	}
	return n
}

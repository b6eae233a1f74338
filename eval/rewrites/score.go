package main

import (
	"strings"

	"overlap/eval/rewrites/set"
	"overlap/result"
	"overlap/shingle"
)

// A score is what was found of one text.
type score struct {
	counts
	right    map[int]int // words found of each sentence that was made of something
	examples []example   // of untrue claims, one of each passage
}

// An example is a passage of which some words are claimed untruly.
type example struct {
	claim
	kind     kind
	words    int           // claimed untruly
	runs     []result.Span // of these words
	sentence int           // of the first
}

// A judgement is a text of a case held against its claims.
type judgement struct {
	c       *set.Case
	t       *set.Text
	source  string // its id
	words   *shingle.Text
	of      []int               // the sentence of each word
	found   []bool              // by word
	claimed map[string][]manner // by word, by the other article
}

// judge holds what is claimed of a text of a case against what it was made of.
func judge(c *set.Case, t *set.Text, about []claim) *score {
	j := &judgement{c: c, t: t, source: idOf(c, "source"), words: shingle.Split(t.Text),
		claimed: map[string][]manner{}}
	j.of = sentencesOf(t, j.words)
	j.found = make([]bool, len(j.of))
	for _, a := range about {
		j.mark(a)
	}
	s := &score{right: map[int]int{}}
	j.countWords(s)
	j.countClaims(s)
	for _, a := range about {
		if e := j.example(a); e.words > 0 {
			s.examples = append(s.examples, e)
		}
	}
	s.passages, s.stretches = piecesOf(t, &c.Source, j.source, about)
	return s
}

// mark notes the words of a claim.
func (j *judgement) mark(a claim) {
	if j.claimed[a.with] == nil {
		j.claimed[a.with] = make([]manner, len(j.of))
	}
	first, last := j.words.At(a.mine.Lo, a.mine.Hi)
	for w := first; w < last; w++ {
		j.claimed[a.with][w] = max(a.how, j.claimed[a.with][w])
		j.found[w] = j.found[w] || a.with == j.source &&
			meets(j.t.Sentences[j.of[w]], &j.c.Source, a.theirs)
	}
}

// countWords counts the words that were made of something, and those that were found.
func (j *judgement) countWords(s *score) {
	for w, n := range j.of {
		if len(j.t.Sentences[n].From) == 0 {
			continue
		}
		s.words++
		s.right[n] += 0
		if j.found[w] {
			s.found++
			s.right[n]++
		}
	}
}

// countClaims counts what is claimed, what of it is not true, and with which article most is.
func (j *judgement) countClaims(s *score) {
	most := 0 // with another article than the source
	with := map[string]int{}
	for id, manners := range j.claimed {
		for w, how := range manners {
			if how == 0 {
				continue
			}
			with[id]++
			if j.wrong(id, w) {
				s.untrue[j.kind(id, how)]++
			}
		}
		s.claims += with[id]
		if id != j.source {
			most = max(most, with[id])
		}
	}
	of := with[j.source]
	s.texts = 1
	s.pairs, s.first, s.alone = one(of > 0), one(of > most), one(of > 0 && most == 0)
}

// one returns 1 for what is so.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// wrong reports whether it is not true that a word is shared with an article.
func (j *judgement) wrong(with string, word int) bool {
	return with != j.source || !j.found[word]
}

// kind returns the kind of an untrue claim.
func (j *judgement) kind(with string, how manner) kind {
	switch {
	case with == j.source:
		return withSource
	case strings.HasPrefix(with, idOf(j.c, "")):
		return withCase
	case how == alike:
		return withAlike
	}
	return withOther
}

// example returns what is not true of a claim.
func (j *judgement) example(a claim) example {
	e := example{claim: a, kind: j.kind(a.with, a.how)}
	first, last := j.words.At(a.mine.Lo, a.mine.Hi)
	for w, before := first, -1; w < last; w++ {
		if !j.wrong(a.with, w) {
			continue
		}
		word := j.words.Words[w]
		if before < 0 {
			e.sentence = j.of[w]
		}
		if before < 0 || before < w-1 {
			e.runs = append(e.runs, result.Span{Lo: int(word.Lo)})
		}
		e.runs[len(e.runs)-1].Hi = int(word.Hi)
		e.words++
		before = w
	}
	return e
}

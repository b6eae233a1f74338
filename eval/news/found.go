package main

import (
	"fmt"

	"overlap"
	"overlap/article"
	"overlap/eval/proof"
	"overlap/shingle"
)

// What counts as found.
//
// The program folds near-identical articles into one text and compares texts, so that
// many pairs that the oracle knows are not in the result by name. They are judged like
// this, with nothing given away:
//
//   - Two articles are found if they have one text_id, or if the articles that stand
//     for their texts are a pair of the result with at least one passage.
//   - Of a pair that stands in the result, a word is found if it lies in a passage of
//     that pair.
//   - An edition's word is found if the word that answers to it in the article that
//     stands for its text lies in a passage of the pair of those that stand. Words
//     answer to each other along a longest common subsequence of the two
//     editions: what an edition has of its own cannot be found through another.
//   - Two editions of one text share the words of a longest common subsequence of the
//     two; the other words that the oracle gives them are not found.

// A finding is a result made ready for questions about words.
type finding struct {
	texts    []*shingle.Text
	number   map[string]int   // of an article, by id
	stands   []int            // the article that stands for each article's text
	textID   []string         // of each article
	passages map[couple][]run // bytes of the first article of each pair, both ways
	answers  map[couple][]int // words of the second that answer to the first's, -1 for none
}

// newFinding takes the articles in the order of texts, split into words in whichever way.
func newFinding(r *overlap.Result, articles []article.Article, texts []*shingle.Text) (*finding, error) {
	f := &finding{
		texts: texts, number: map[string]int{}, passages: map[couple][]run{}, answers: map[couple][]int{},
		stands: make([]int, len(texts)), textID: make([]string, len(texts)),
	}
	for i, a := range articles {
		f.number[a.ID] = i
		f.stands[i] = -1
	}
	for _, a := range r.Articles {
		i, ok := f.number[a.ID]
		if !ok {
			return nil, fmt.Errorf("article %s is in the result and not in the set", a.ID)
		}
		f.textID[i], f.stands[i] = a.TextID, i
		if a.EditionOf != "" {
			f.stands[i] = f.number[a.EditionOf]
		}
	}
	for i, s := range f.stands {
		if s < 0 {
			return nil, fmt.Errorf("article %s is not in the result", articles[i].ID)
		}
	}
	for _, p := range r.Pairs {
		a, b := f.number[p.A], f.number[p.B]
		for _, q := range p.Passages {
			f.passages[couple{a, b}] = append(f.passages[couple{a, b}], run{q.A.Lo, q.A.Hi})
			f.passages[couple{b, a}] = append(f.passages[couple{b, a}], run{q.B.Lo, q.B.Hi})
		}
	}
	return f, nil
}

// found reports whether the result says that the two have something in common.
func (f *finding) found(c couple) bool {
	return f.textID[c.of] == f.textID[c.with] ||
		len(f.passages[couple{f.stands[c.of], f.stands[c.with]}]) > 0
}

// missing returns the runs of words of the first article, out of those that the oracle
// says the second has too, that the result does not have.
func (f *finding) missing(c couple, shared []run) []run {
	have := f.has(c)
	var missing []run
	for _, r := range shared {
		for w := r.first; w < r.last; w++ {
			if have(w) {
				continue
			}
			if n := len(missing); n > 0 && missing[n-1].last == w {
				missing[n-1].last++
			} else {
				missing = append(missing, run{w, w + 1})
			}
		}
	}
	return missing
}

// has returns a function that says of a word of the first article whether the result
// has it as shared with the second.
func (f *finding) has(c couple) func(word int) bool {
	if f.textID[c.of] == f.textID[c.with] {
		answer := f.answer(c)
		return func(w int) bool { return answer[w] >= 0 }
	}
	first := f.stands[c.of]
	inside := make([]bool, len(f.texts[first].Words))
	for _, p := range f.passages[couple{first, f.stands[c.with]}] {
		i, j := f.texts[first].At(p.first, p.last)
		for ; i < j; i++ {
			inside[i] = true
		}
	}
	if first == c.of {
		return func(w int) bool { return inside[w] }
	}
	answer := f.answer(couple{c.of, first})
	return func(w int) bool { return answer[w] >= 0 && inside[answer[w]] }
}

// answer returns, for each word of the first article, the word of the second that
// answers to it, or -1.
func (f *finding) answer(c couple) []int {
	if known := f.answers[c]; known != nil {
		return known
	}
	a, b := f.texts[c.of], f.texts[c.with]
	answer := make([]int, len(a.Words))
	for i := range answer {
		answer[i] = -1
	}
	for _, m := range proof.Common(proof.Hashes(a, 0, len(a.Words)), proof.Hashes(b, 0, len(b.Words))) {
		answer[m.I] = m.J
	}
	f.answers[c] = answer
	return answer
}

package oracle

import (
	"fmt"

	"overlap/article"
	"overlap/eval/proof"
	"overlap/result"
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

// A Finding is a result made ready for questions about words.
type Finding struct {
	Texts    []*shingle.Text
	number   map[string]int   // of an article, by id
	Stands   []int            // the article that stands for each article's text
	textID   []string         // of each article
	passages map[Couple][]Run // bytes of the first article of each pair, both ways
	answers  map[Couple][]int // words of the second that answer to the first's, -1 for none
}

// Find takes the articles in the order of texts, split into words in whichever way.
func Find(r *result.Result, articles []article.Article, texts []*shingle.Text) (*Finding, error) {
	f := &Finding{
		Texts: texts, number: map[string]int{}, passages: map[Couple][]Run{},
		answers: map[Couple][]int{},
		Stands:  make([]int, len(texts)), textID: make([]string, len(texts)),
	}
	for i, a := range articles {
		f.number[a.ID] = i
		f.Stands[i] = -1
	}
	for _, a := range r.Articles {
		i, ok := f.number[a.ID]
		if !ok {
			return nil, fmt.Errorf("article %s is in the result and not in the set", a.ID)
		}
		f.textID[i], f.Stands[i] = a.TextID, i
		if a.EditionOf != "" {
			f.Stands[i] = f.number[a.EditionOf]
		}
	}
	for i, s := range f.Stands {
		if s < 0 {
			return nil, fmt.Errorf("article %s is not in the result", articles[i].ID)
		}
	}
	for _, p := range r.Pairs {
		a, b := f.number[p.A], f.number[p.B]
		for _, q := range p.Passages {
			f.passages[Couple{a, b}] = append(f.passages[Couple{a, b}], Run{q.A.Lo, q.A.Hi})
			f.passages[Couple{b, a}] = append(f.passages[Couple{b, a}], Run{q.B.Lo, q.B.Hi})
		}
	}
	return f, nil
}

// Found reports whether the result says that the two have something in common.
func (f *Finding) Found(c Couple) bool {
	return f.textID[c.Of] == f.textID[c.With] ||
		len(f.passages[Couple{f.Stands[c.Of], f.Stands[c.With]}]) > 0
}

// Missing returns the runs of words of the first article, out of those that the oracle
// says the second has too, that the result does not have.
func (f *Finding) Missing(c Couple, shared []Run) []Run {
	have := f.has(c)
	var missing []Run
	for _, r := range shared {
		for w := r.First; w < r.Last; w++ {
			if have(w) {
				continue
			}
			if n := len(missing); n > 0 && missing[n-1].Last == w {
				missing[n-1].Last++
			} else {
				missing = append(missing, Run{w, w + 1})
			}
		}
	}
	return missing
}

// has returns a function that says of a word of the first article whether the result
// has it as shared with the second.
func (f *Finding) has(c Couple) func(word int) bool {
	if f.textID[c.Of] == f.textID[c.With] {
		answer := f.answer(c)
		return func(w int) bool { return answer[w] >= 0 }
	}
	first := f.Stands[c.Of]
	inside := make([]bool, len(f.Texts[first].Words))
	for _, p := range f.passages[Couple{first, f.Stands[c.With]}] {
		i, j := f.Texts[first].At(p.First, p.Last)
		for ; i < j; i++ {
			inside[i] = true
		}
	}
	if first == c.Of {
		return func(w int) bool { return inside[w] }
	}
	answer := f.answer(Couple{c.Of, first})
	return func(w int) bool { return answer[w] >= 0 && inside[answer[w]] }
}

// answer returns, for each word of the first article, the word of the second that
// answers to it, or -1.
func (f *Finding) answer(c Couple) []int {
	if known := f.answers[c]; known != nil {
		return known
	}
	a, b := f.Texts[c.Of], f.Texts[c.With]
	answer := make([]int, len(a.Words))
	for i := range answer {
		answer[i] = -1
	}
	for _, m := range proof.Common(proof.Hashes(a, 0, len(a.Words)),
		proof.Hashes(b, 0, len(b.Words))) {
		answer[m.I] = m.J
	}
	f.answers[c] = answer
	return answer
}

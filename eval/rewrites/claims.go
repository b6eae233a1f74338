package main

import (
	"overlap/eval/rewrites/set"
	"overlap/result"
	"overlap/shingle"
)

// A claim is a passage as one of its articles sees it.
type claim struct {
	with         string // the other article
	mine, theirs result.Span
}

// Its claims are what a scan says of its articles, by id.
type claims struct {
	of       map[string][]claim
	editions map[string]string // the article that stands for the text of another, by the other's id
}

// newClaims gathers the passages of a result that are not set aside.
func newClaims(r *result.Result) *claims {
	c := &claims{of: map[string][]claim{}, editions: map[string]string{}}
	for _, p := range r.Pairs {
		for _, q := range p.Passages {
			if !q.IsCommon() && !q.Boilerplate {
				c.of[p.A] = append(c.of[p.A], claim{p.B, q.A, q.B})
				c.of[p.B] = append(c.of[p.B], claim{p.A, q.B, q.A})
			}
		}
	}
	for _, a := range r.Articles {
		if a.EditionOf != "" {
			c.editions[a.ID] = a.EditionOf
		}
	}
	return c
}

// about returns what is claimed of an article. One that is an edition of another shares all of its
// words with all of the other's.
func (c *claims) about(id string) []claim {
	if of, ok := c.editions[id]; ok {
		return []claim{{of, everything, everything}}
	}
	return c.of[id]
}

// everything spans any text.
var everything = result.Span{Lo: 0, Hi: 1 << 30}

// A score is what was found of one text.
type score struct {
	words  int         // that were made of something
	found  int         // of these
	claims int         // words with an article that they are said to be shared with
	pair   bool        // something is claimed of its source
	right  map[int]int // words found of each sentence that was made of something
	wrong  map[int]int // claims that are not true, of each sentence
}

// judge holds what is claimed of a text against what it was made of.
func judge(t, source *set.Text, sourceID string, about []claim) score {
	words := shingle.Split(t.Text)
	of := sentencesOf(t, words)
	found := make([]bool, len(words.Words))
	claimed := map[string][]bool{} // words, by the other article
	for _, c := range about {
		if claimed[c.with] == nil {
			claimed[c.with] = make([]bool, len(words.Words))
		}
		first, last := words.At(c.mine.Lo, c.mine.Hi)
		for w := first; w < last; w++ {
			claimed[c.with][w] = true
			found[w] = found[w] || c.with == sourceID && meets(t.Sentences[of[w]], source, c.theirs)
		}
	}
	s := score{pair: claimed[sourceID] != nil, right: map[int]int{}, wrong: map[int]int{}}
	for w, n := range of {
		s.count(n, len(t.Sentences[n].From) > 0, found[w])
		for with, is := range claimed {
			if is[w] {
				s.claims++
				if with != sourceID || !found[w] {
					s.wrong[n]++
				}
			}
		}
	}
	return s
}

// count counts a word of sentence n, which was made of something or was not.
func (s *score) count(n int, made, found bool) {
	if !made {
		return
	}
	s.words++
	s.right[n] += 0
	if found {
		s.found++
		s.right[n]++
	}
}

// sentencesOf returns the sentence of each word.
func sentencesOf(t *set.Text, words *shingle.Text) []int {
	of := make([]int, len(words.Words))
	n := 0
	for w, word := range words.Words {
		for int(word.Lo) >= t.Sentences[n].Hi {
			n++
		}
		of[w] = n
	}
	return of
}

// meets reports whether a span of the source has something of a sentence that s was made of.
func meets(s set.Sentence, source *set.Text, span result.Span) bool {
	for _, n := range s.From {
		if from := source.Sentences[n]; from.Lo < span.Hi && span.Lo < from.Hi {
			return true
		}
	}
	return false
}

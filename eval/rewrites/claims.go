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
	how          manner
}

// A manner is how a claim says that words are shared.
type manner uint8

const (
	reworded manner = 1 + iota // both say the same in other words
	alike                      // both have the same words, or an edit of them
)

// Its claims are what a scan says of its articles, by id.
type claims struct {
	of       map[string][]claim
	editions map[string]string // the article that stands for the text of another, by the other's id
	texts    map[string]string
}

// newClaims gathers the passages of a result that are not set aside.
func newClaims(c *cast, r *result.Result) *claims {
	all := &claims{map[string][]claim{}, map[string]string{}, map[string]string{}}
	for _, p := range r.Pairs {
		for _, q := range p.Passages {
			if !q.IsCommon() && !q.Boilerplate {
				how := alike
				if q.Kind == "rewritten" {
					how = reworded
				}
				all.of[p.A] = append(all.of[p.A], claim{p.B, q.A, q.B, how})
				all.of[p.B] = append(all.of[p.B], claim{p.A, q.B, q.A, how})
			}
		}
	}
	for _, a := range r.Articles {
		if a.EditionOf != "" {
			all.editions[a.ID] = a.EditionOf
		}
	}
	for _, a := range c.articles {
		all.texts[a.ID] = a.Text
	}
	return all
}

// about returns what is claimed of an article. One that is an edition of another shares all of its
// words with all of the other's.
func (c *claims) about(id string) []claim {
	if of, ok := c.editions[id]; ok {
		return []claim{{of, everything, everything, alike}}
	}
	return c.of[id]
}

// text returns what a span of an article has.
func (c *claims) text(id string, span result.Span) string {
	text := c.texts[id]
	return text[span.Lo:min(span.Hi, len(text))]
}

// everything spans any text.
var everything = result.Span{Lo: 0, Hi: 1 << 30}

// meets reports whether a span of the source has something of a sentence that s was made of.
func meets(s set.Sentence, source *set.Text, span result.Span) bool {
	for _, n := range s.From {
		if from := source.Sentences[n]; from.Lo < span.Hi && span.Lo < from.Hi {
			return true
		}
	}
	return false
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

package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"overlap/result"
)

// Retellings.
//
// A pair of which one was made of the other, or both of one source, has a figure for how much of
// the one the other tells. Where several may be the source, the one that tells most is named, and
// behind it how far the next is.

// aboutTelling says what the figures are.
const aboutTelling = "One article tells sentences of another in other words, of those that are " +
	"no quotations and that the two do not share. Bits a word say how much likelier their words " +
	"are in a text made of the other than in one on the same subject: 1 is twice as likely."

// A telling is such a pair, seen from the one of the two that may be made of the other.
type telling struct {
	*result.Retelling
	source    string // the other, which is not known to be later
	isEarlier bool   // it is known to be earlier
	isTold    bool   // the source tells the article; else the article tells the source
}

// tellings returns of each article those of its pairs in which the other may be its source: those
// that tell most first, then by the source's id.
func tellings(pairs []result.Pair) map[string][]telling {
	all := map[string][]telling{}
	for i := range pairs {
		p := &pairs[i]
		if p.Retelling == nil {
			continue
		}
		if p.First != "a" {
			all[p.A] = append(all[p.A],
				telling{p.Retelling, p.B, p.First == "b", p.Retelling.Of == "a"})
		}
		if p.First != "b" {
			all[p.B] = append(all[p.B],
				telling{p.Retelling, p.A, p.First == "a", p.Retelling.Of == "b"})
		}
	}
	for _, of := range all {
		slices.SortStableFunc(of, func(t, u telling) int {
			return cmp.Or(cmp.Compare(u.PerWord, t.PerWord), cmp.Compare(t.source, u.source))
		})
	}
	return all
}

// A rewriting names the article that tells most of another one, and the next best.
type rewriting struct {
	Article     string  `json:"article"`
	Source      string  `json:"source"`
	IsEarlier   bool    `json:"is_earlier"` // of the source: it is known
	IsTold      bool    `json:"is_told"`    // the source tells the article, not the other way
	Told        int     `json:"told"`       // sentences
	Sentences   int     `json:"sentences"`
	PerWord     float64 `json:"per_word"`
	Next        string  `json:"next"` // "" if there is none
	NextPerWord float64 `json:"next_per_word"`
}

// rewriting returns that of an article with words that are told from elsewhere; nil if none has a
// figure. The next best is another one that tells it, or the best that has nothing to do with it.
func (r *register) rewriting(a *result.Article) *rewriting {
	all := r.tellings[a.ID]
	if len(all) == 0 || a.Account.Rewritten == 0 {
		return nil
	}
	t := all[0]
	w := &rewriting{Article: a.ID, Source: t.source, IsEarlier: t.isEarlier, IsTold: t.isTold,
		Told: t.Told, Sentences: t.Sentences, PerWord: t.PerWord}
	if t.isTold {
		w.Next, w.NextPerWord = t.Next, t.NextPerWord
	}
	if len(all) > 1 && (w.Next == "" || all[1].PerWord > w.NextPerWord) {
		w.Next, w.NextPerWord = all[1].source, all[1].PerWord
	}
	return w
}

// rewrittenFrom says a rewriting in words; "" if an article has none.
func (r *register) rewrittenFrom(a *result.Article) string {
	w := r.rewriting(a)
	if w == nil {
		return ""
	}
	verb, which := "says the same as ", ", of which it tells "
	if w.IsEarlier {
		verb = "rewritten from "
	}
	if w.IsTold {
		which = ", which tells "
	}
	return verb + r.label(w.Source) + which + ofSentences(w.Told, w.Sentences) + ", " +
		bitsAWord(w.PerWord) + r.nextBest(w.Next, w.NextPerWord)
}

// retold says which of a pair tells how much of the other, by names of its two sides; "" if that is
// not known: "A tells 5 of 6 sentences of B, 1.10 bits a word".
func retold(p *result.Pair, a, b string) string {
	t := p.Retelling
	if t == nil {
		return ""
	}
	of, by := a, b
	if t.Of == "b" {
		of, by = b, a
	}
	return by + " tells " + ofSentences(t.Told, t.Sentences) + " of " + of + ", " +
		bitsAWord(t.PerWord)
}

// retoldBest is retold, and behind it how far the next best is behind.
func (r *register) retoldBest(p *result.Pair, a, b string) string {
	said := retold(p, a, b)
	if said != "" {
		said += r.nextBest(p.Retelling.Next, p.Retelling.NextPerWord)
	}
	return said
}

// ofSentences says how many sentences are told, of how many.
func ofSentences(told, all int) string {
	said := " sentences"
	if all == 1 {
		said = " sentence"
	}
	return count(told) + nbsp + "of" + nbsp + count(all) + said
}

// bitsAWord writes how much is told.
func bitsAWord(x float64) string { return bits(x) + nbsp + "bits a word" }

// bits writes bits of a word with two places.
func bits(x float64) string {
	return strings.TrimPrefix(strconv.FormatFloat(bounded(x), 'f', 2, 64), "0")
}

// bounded returns x as far as anybody reads it: a result may say anything.
func bounded(x float64) float64 { return max(-1e6, min(finite(x), 1e6)) }

// nextBest says which article tells most after the one that was named, and how much; "" if none.
func (r *register) nextBest(id string, perWord float64) string {
	if id == "" {
		return ""
	}
	return "; the next best, " + r.label(id) + ", " + bits(perWord)
}

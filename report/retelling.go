package report

import (
	"strconv"
	"strings"

	"overlap/result"
)

// Retellings.
//
// An account says from which article the words are that it tells in other words: the earliest that
// has the passage, never one that is known to be later. Where one of a pair was made of the other,
// or both of one source, the pair has a figure: how much of the one the other tells.

// aboutTelling says what the figures are.
const aboutTelling = "In other words: sentences that another article tells in words of its own. " +
	"Quotations and sentences that both print do not count. Bits a word say how much likelier " +
	"the words are in a text made of the other than in one on the same subject: 1 is twice as " +
	"likely."

// tellings returns the pairs with such a figure by their two articles, in both orders.
func tellings(pairs []result.Pair) map[[2]string]*result.Pair {
	all := map[[2]string]*result.Pair{}
	for i := range pairs {
		if p := &pairs[i]; p.Retelling != nil {
			all[[2]string{p.A, p.B}], all[[2]string{p.B, p.A}] = p, p
		}
	}
	return all
}

// A rewriting names the article from which another one has most of what it tells in other words.
// Told and what is behind it are 0 where the pair of the two has no figure.
type rewriting struct {
	Article     string  `json:"article"`
	Source      string  `json:"source"`
	Words       int     `json:"words"`      // of the article, from the source or its family
	IsEarlier   bool    `json:"is_earlier"` // of the source: it is known
	IsCredited  bool    `json:"is_credited"`
	IsTold      bool    `json:"is_told"`   // sentences are the article's, not the source's
	Told        int     `json:"told"`      // sentences
	Sentences   int     `json:"sentences"` // of which they are told
	PerWord     float64 `json:"per_word"`
	Next        string  `json:"next"` // the next best that tells them; "" if there is none
	NextPerWord float64 `json:"next_per_word"`
}

// rewriting returns that of an article; nil if it has no words that are told from elsewhere.
func (r *register) rewriting(a *result.Article) *rewriting {
	if a.Account.Rewritten == 0 || len(a.Account.RewrittenFrom) == 0 {
		return nil
	}
	s := &a.Account.RewrittenFrom[0]
	w := &rewriting{Article: a.ID, Source: s.Article, Words: s.Words, IsEarlier: s.Earlier,
		IsCredited: s.Credited}
	text := r.text(a.ID)
	if p := r.tellings[[2]string{text, r.text(s.Article)}]; p != nil {
		t := p.Retelling
		w.IsTold = (t.Of == "a") == (p.A == text)
		w.Told, w.Sentences, w.PerWord = t.Told, t.Sentences, t.PerWord
		w.Next, w.NextPerWord = t.Next, t.NextPerWord
	}
	return w
}

// rewrittenFrom says a rewriting in words; "" if an article has none.
func (r *register) rewrittenFrom(a *result.Article) string {
	w := r.rewriting(a)
	if w == nil {
		return ""
	}
	said := number(w.Words, "word tells", "words tell") + " in other words what " +
		r.label(w.Source)
	if w.IsEarlier {
		said += " told"
	} else {
		said += " tells"
	}
	if w.Sentences > 0 {
		whose := " of its own"
		if !w.IsTold {
			whose = " of that"
		}
		said += ", " + ofSentences(w.Told, w.Sentences) + whose + ", " + bitsAWord(w.PerWord) +
			r.nextBest(w.Next, w.NextPerWord)
	}
	if w.IsCredited {
		said += "; credited"
	}
	return said
}

// retold says of a pair how much of one the other tells, by names of its two sides; "" if that is
// not known. Who is known to be later tells what the other told: "3 of 4 sentences of B tell what A
// told", "B tells 5 of 6 sentences of A", "5 of 6 sentences of A stand in B in other words".
func retold(p *result.Pair, a, b string) string {
	t := p.Retelling
	if t == nil {
		return ""
	}
	of, by := a, b
	if t.Of == "b" {
		of, by = b, a
	}
	said := ofSentences(t.Told, t.Sentences) + " of " + of
	switch p.First {
	case "a", "b":
		if p.First == t.Of {
			said = by + " tells " + said
		} else {
			said += " tell what " + by + " told"
		}
	default:
		said += " stand in " + by + " in other words"
	}
	return said + ", " + bitsAWord(t.PerWord)
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

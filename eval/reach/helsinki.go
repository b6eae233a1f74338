package main

import (
	"context"

	"overlap"
	"overlap/eval/oracle"
	"overlap/eval/real"
	"overlap/result"
	"overlap/shingle"
)

const (
	oracleRun   = 8   // words of the runs by which the oracle knows what is shared
	oracleShare = .10 // of either article's words, from which a pair is asked for
)

// real scans the Helsinki articles, of which an oracle knows what each two share.
func (p *plan) real(s *sheet) error {
	if p.helsinki == "" {
		return nil
	}
	articles, err := real.DatedHelsinki(p.helsinki, "published")
	if err != nil {
		return err
	}
	r, err := overlap.Find(context.Background(), articles,
		overlap.Options{Rewritten: true, WithText: true, Jobs: p.jobs})
	if err != nil {
		return err
	}
	var ids []string
	var texts []*shingle.Text
	for _, a := range articles {
		ids, texts = append(ids, a.ID), append(texts, shingle.Split(a.Text))
	}
	found := newScan(r, ids, texts)
	b := printed(found, maskProse(r, ids, texts))
	var verbatim, edited []*passage
	for _, p := range b.passages {
		if found.isVerbatim(p) {
			verbatim = append(verbatim, p)
		} else {
			edited = append(edited, p)
		}
	}
	s.add(s.rowsOf("Helsinki, verbatim passages", onePassage), "Helsinki", found, verbatim)
	s.add(s.rowsOf("Helsinki, runs inside edited ones", share), "Helsinki", found, edited)
	return nil
}

// maskProse returns for each text which of its words are none of its prose to the program: in
// quotation marks, or boilerplate.
func maskProse(r *result.Result, ids []string, texts []*shingle.Text) [][]bool {
	number := map[string]int{}
	masked := make([][]bool, len(ids))
	for i, id := range ids {
		number[id], masked[i] = i, make([]bool, len(texts[i].Words))
	}
	for _, a := range r.Articles {
		i := number[a.ID]
		for _, slice := range a.Account.Slices {
			switch slice.Class {
			case "quoted", "shared_quoted", "boilerplate":
				first, last := texts[i].At(slice.Lo, slice.Hi)
				for ; first < last; first++ {
					masked[i][first] = true
				}
			}
		}
	}
	return masked
}

// printed returns the runs of prose that two articles share word for word, of all pairs in which
// the oracle finds a tenth of either. Of editions only those that stand for their text count.
func printed(found *scan, masked [][]bool) *book {
	b := newBook(found.texts)
	o := oracle.New(found.texts, oracleRun)
	for i := range found.texts {
		for j := i + 1; j < len(found.texts); j++ {
			c := oracle.Couple{Of: i, With: j}
			if !found.stands(i) || !found.stands(j) || o.Shared[c] == nil ||
				o.Share(c) < oracleShare {
				continue
			}
			for _, m := range matches(found.texts[i], found.texts[j]) {
				b.addProse(stretch{i, m.i, m.i + m.words}, j, m.j-m.i, masked)
			}
		}
	}
	b.find()
	return b
}

// addProse adds a run of which leastWords are prose on both sides; shift is by how much the words
// of article j stand behind those of the run.
func (b *book) addProse(s stretch, j, shift int, masked [][]bool) {
	prose := 0
	for w := s.first; w < s.last; w++ {
		if !masked[s.article][w] && !masked[j][w+shift] {
			prose++
		}
	}
	if prose >= leastWords {
		p := b.at(s)
		p.couples = append(p.couples, [2]stretch{s, {j, s.first + shift, s.last + shift}})
	}
}

// A match is a longest run of words that two texts share.
type match struct{ i, j, words int }

// matches returns the longest shared runs of leastWords and more, by where they start in a. A run
// that stands in b twice is matched with its first printing.
func matches(a, b *shingle.Text) (all []match) {
	at := map[uint64]int{}
	runs := b.Shingles(nil, leastWords)
	for j := len(runs) - 1; j >= 0; j-- {
		at[runs[j]] = j
	}
	runs = a.Shingles(runs[:0], leastWords)
	for i := 0; i < len(runs); i++ {
		j, ok := at[runs[i]]
		if !ok {
			continue
		}
		n := leastWords
		for i+n < len(a.Words) && j+n < len(b.Words) && a.Words[i+n].Hash == b.Words[j+n].Hash {
			n++
		}
		all = append(all, match{i, j, n})
		i += n - leastWords
	}
	return all
}

// isVerbatim reports whether a pair has a passage over p that is word for word the same, or a pair
// that the oracle knows has none at all.
func (s *scan) isVerbatim(p *passage) bool {
	for a, b := range p.pairs() {
		list, _ := s.over(a, b)
		if len(list) == 0 {
			return true
		}
		for _, f := range list {
			if f.verbatim {
				return true
			}
		}
	}
	return false
}

package descent

import (
	"overlap/index"

	"slices"

	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/result"
	"overlap/source"
)

// Which article it was.
//
// That a text has most of an article's words does not make it the source: where an agency's story
// was cut by twenty papers, and the agency's own text is not in the set, each paper has most of
// some other's words. So an article of a family is named only
//
//   - if the copy credits it, links to it or declares it, and no other one that has as much;
//   - or if nothing speaks against it: it was first, and leads every other publication by a tenth;
//     the article is a copy of it as a whole, and not a short one, or the two share prose with
//     nobody else; it credits nobody else; and the two have no owner in common, for the copy of one
//     house is shared behind the scenes.
//
// The source is not in the set
//
//   - if the article credits somebody with its words of whom no text shares any;
//   - or if another text of the family, or one that shares prose with the nearest candidate, has a
//     run of the article's words that the candidate lacks. A later text may have it from the
//     article: it counts if it has a run of the candidate's words, too, that the article lacks. Of
//     one that was or may have been first several readings do, too: words in the midst of a
//     passage for which the candidate has others.
//
// Else the source is one of the candidates, or a text like them that the set lacks.
//
// Of generated news these rules name no stranger in two of a thousand articles, with the source in
// the set or without. What they miss: a source that everybody copied in the same few sentences
// leaves no run that tells of it (eval/account has the figures).

const (
	// lead is by what a candidate must lead the next one to be named for its words.
	lead = 1.1

	// sourceWords is how many words tell from which article of a family they are.
	sourceWords = 30

	// fewestReadings is how many words that one text has in place of another's are no chance.
	fewestReadings = 3

	// wholePart is the part of an article's prose that comes from one source if it is a copy as a
	// whole, and wholeWords how many words: whoever cuts a story to its first sentences has what
	// everybody has.
	wholePart  = .85
	wholeWords = 100
)

// A finding is the nearest candidate of a share and what is known of it.
type finding struct {
	witness
	words         int // of the share that it has
	named, unseen bool
	// texts that say it is not the source: see tellers
	tellers []int
}

// judge returns which candidate of a share is the source or, if that cannot be told, the nearest.
func (q *inquiry) judge(share source.Share) finding {
	best := share.Candidates[0]
	f := finding{witness: q.candidates[best.Candidate], words: best.Words}
	if credited, ok := q.creditedOf(share.Candidates); ok {
		credited.named = true
		return credited
	}
	switch {
	case int(share.Words.Count()) < sourceWords:
	case q.credits.any():
		f.unseen = !q.isAnyCredited()
	default:
		f.tellers = q.tellers(share, &f.witness)
		f.unseen = len(f.tellers) > 0
		f.named = !f.unseen && hasMost(share, f.words) &&
			(q.isWhole(share) || q.isPair(f.text)) && q.leads(share.Candidates) &&
			q.isClear(&f.witness) && !q.isSameOwner(&f.witness)
	}
	return f
}

// creditedOf returns the one of some candidates that the article credits, if there is one.
func (q *inquiry) creditedOf(ranked []source.Ranked) (found finding, ok bool) {
	for _, c := range ranked[:min(len(ranked), 2*result.MostCandidates)] {
		if c.Words < sourceWords || 2*c.Words < ranked[0].Words {
			break
		}
		w := q.candidates[c.Candidate]
		if a := q.credits.edition(w.text); a >= 0 {
			w.article = a
		} else if w.order > 0 || q.CreditOf(q.Number, w.article) < Named {
			continue // a name in passing tells nothing by itself
		}
		switch {
		case !ok:
			found, ok = finding{witness: w, words: c.Words}, true
		case !q.IsVersion(found.article, w.article) &&
			float64(found.words) < lead*float64(c.Words):
			return found, false
		}
	}
	return found, ok
}

// isAnyCredited reports whether the article credits a witness, or another edition of its text.
func (q *inquiry) isAnyCredited() bool {
	return slices.ContainsFunc(q.witnesses,
		func(w witness) bool { return q.credits.edition(w.text) >= 0 })
}

// leads reports whether the first of some candidates leads the next one that is another
// publication, and nobody else printed its very text before the article.
func (q *inquiry) leads(ranked []source.Ranked) bool {
	best := q.candidates[ranked[0].Candidate]
	first, editions := best.article, q.Texts[best.text].Editions
	for _, e := range editions[:min(len(editions), mostEditions)] {
		if e != q.Number && !q.IsVersion(first, e) &&
			index.Direct(q.Documents[e], q.Documents[q.Number]).First <= 0 {
			return false
		}
	}
	for _, c := range ranked[1:] {
		if !q.IsVersion(first, q.candidates[c.Candidate].article) {
			return float64(ranked[0].Words) >= lead*float64(c.Words)
		}
	}
	return true
}

// hasMost reports whether whoever has so many words of a share has most of it: a digest is no copy
// of one of its stories.
func hasMost(share source.Share, words int) bool {
	return float64(words) >= wholePart*float64(share.Words.Count())
}

// isWhole reports whether a share is most of the article's prose.
func (q *inquiry) isWhole(share source.Share) bool {
	n := share.Words.Count()
	return n >= wholeWords && float64(n) >= wholePart*float64(q.Prose)
}

// isPair reports whether the article and text t share prose with nobody but each other.
func (q *inquiry) isPair(t int) bool {
	for _, w := range q.witnesses {
		if w.text != t {
			return false
		}
	}
	article := q.Texts[t].Editions[0]
	for p := range q.Pairs.Of(t) {
		if u := p.Other(t); u != q.Text && !q.IsVersion(q.Texts[u].Editions[0], article) {
			return false
		}
	}
	return true
}

// isClear reports whether a witness was clearly first, by times of one kind: when an article was
// seen says little beside when another was published.
func (q *inquiry) isClear(w *witness) bool {
	theirs, ours := q.Documents[w.article], q.Documents[q.Number]
	return w.order < 0 && theirs.When.Fetched == ours.When.Fetched &&
		index.Direct(theirs, ours).IsClear()
}

// isSameOwner reports whether a witness and the article have a known owner in common.
func (q *inquiry) isSameOwner(w *witness) bool {
	theirs, ours := q.Documents[w.article], q.Documents[q.Number]
	owner := q.outlets.Owner(ours.Outlet, ours.Owner)
	return owner != "" && owner == q.outlets.Owner(theirs.Outlet, theirs.Owner)
}

// tellers returns the texts that have words of a share which the nearest candidate lacks, so that
// these come from somewhere else.
func (q *inquiry) tellers(share source.Share, nearest *witness) (texts []int) {
	family := q.Families.From(q.Text, nearest.text)
	otherwise := q.Shared.Difference(share.Words) // what other stories explain
	for _, c := range share.Candidates {
		if w := q.candidates[c.Candidate]; q.Families.From(q.Text, w.text) != family {
			otherwise.InPlaceUnion(w.has)
		}
	}
	for i := range q.witnesses {
		w := &q.witnesses[i]
		if w.text == nearest.text || q.IsVersion(w.article, nearest.article) ||
			q.Families.From(q.Text, w.text) != family && !q.Have(w.text, nearest.text) {
			continue
		}
		if more := w.has.Difference(nearest.has); q.tells(more, otherwise, w, nearest) {
			texts = append(texts, w.text)
		}
	}
	return texts
}

// tells reports whether the words that a witness has more than the nearest candidate, but for those
// that are explained otherwise, are no chance.
func (q *inquiry) tells(more, otherwise *source.Words, w, nearest *witness) bool {
	more.InPlaceDifference(otherwise)
	more.InPlaceDifference(q.Quoted) // in a rewritten passage, too
	var runs []span.Span
	for i := range more.EachSet() {
		runs = span.Extend(runs, int(i))
	}
	long := len(span.Long(runs, q.MinWords)) > 0
	if w.order > 0 {
		return long && q.hasBeside(w.text, nearest.text)
	}
	return long || readings(runs, nearest.has) >= fewestReadings
}

// readings returns how many runs stand in the midst of words that a text has.
func readings(runs []span.Span, has *source.Words) (n int) {
	for _, s := range runs {
		n += codec.Bit(s.First > 0 && has.Test(uint(s.First-1)) && has.Test(uint(s.Last)))
	}
	return n
}

// hasBeside reports whether text u has a run of text v's prose that the text at hand lacks.
func (q *inquiry) hasBeside(u, v int) bool {
	var theirs, ours []span.Span
	for p := range q.Pairs.Of(u) {
		if p.Other(u) != v {
			continue
		}
		for i := range p.Passages {
			if shared := &p.Passages[i]; !q.IsCommon(shared) {
				_, there := p.Sides(u, shared, q.MinWords)
				theirs = append(theirs, there.Literal...)
			}
		}
	}
	for i := range q.Passages {
		if shared := &q.Passages[i]; shared.Text == v {
			ours = append(ours, shared.Theirs...)
		}
	}
	rest := span.Minus(span.Minus(span.Union(theirs), span.Union(ours)), q.Marks[v].NonProse)
	return len(span.Long(rest, q.MinWords)) > 0
}

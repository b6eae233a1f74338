// Package plagdet scores detected passages against annotated ones as the PAN text
// alignment tasks do.
//
// The measures are those of Potthast, Stein, Barrón-Cedeño and Rosso, "An Evaluation
// Framework for Plagiarism Detection", COLING 2010, section 2, in their macro-averaged
// form, with what the paper leaves open settled as the organisers' own evaluation
// settles it, so that figures can be put beside published ones:
//
//   - A detection meets a case if both are of the same pair of documents and share at
//     least one character in the one document and one in the other.
//   - The recall of a case is the share of its characters, those of both documents
//     together, that lie inside detections that meet it, each character counted once.
//     A case that nothing meets has recall 0.
//   - The precision of a detection is the same with the roles changed: its share of
//     characters inside cases that it meets. One that meets no case has precision 0.
//   - Recall is the mean over cases, precision the mean over detections: a short case
//     weighs as much as a long one.
//   - Granularity is the mean number of detections that meet a case, over the cases
//     that are met; 1 where none is.
//   - Plagdet is the harmonic mean of precision and recall, divided by
//     log2(1 + granularity).
//
// Two annotations that are equal count once. Without cases and without detections
// precision and recall are 1; with only one of the two they are 0. Hence one false
// alarm among pairs without a case makes that kind's plagdet 0: for such a kind the
// number of detections says more.
//
// Lengths are in whatever unit the spans have; PAN counts Unicode code points.
package plagdet

import (
	"cmp"
	"math"
	"slices"
)

// A Span is a stretch of a document, half open.
type Span struct{ Lo, Hi int }

// Len returns the number of characters of s.
func (s Span) Len() int { return s.Hi - s.Lo }

// And returns what s and t have in common; its length is 0 where that is nothing.
func (s Span) And(t Span) Span {
	lo, hi := max(s.Lo, t.Lo), min(s.Hi, t.Hi)
	return Span{lo, max(lo, hi)}
}

// An Annotation says that a stretch of one document has to do with a stretch of
// another: a case where people annotated it, a detection where a program did.
type Annotation struct {
	This, Source string // names of the two documents
	T, S         Span   // the stretch of This, the stretch of Source
}

// Meets reports whether a and b are of the same documents and overlap in both.
func (a Annotation) Meets(b Annotation) bool {
	return a.This == b.This && a.Source == b.Source && a.T.And(b.T).Len() > 0 &&
		a.S.And(b.S).Len() > 0
}

// compare orders annotations by documents, then by spans.
func (a Annotation) compare(b Annotation) int {
	return cmp.Or(cmp.Compare(a.This, b.This), cmp.Compare(a.Source, b.Source),
		a.T.compare(b.T), a.S.compare(b.S))
}

func (s Span) compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Lo, t.Lo), cmp.Compare(s.Hi, t.Hi))
}

// A Score is how well a set of detections agrees with a set of cases.
type Score struct {
	Precision, Recall float64 // 0 to 1
	Granularity       float64 // at least 1
	Cases, Detections int     // distinct ones
}

// Plagdet returns the one figure by which systems are ranked, 0 to 1.
func (s Score) Plagdet() float64 {
	if s.Precision+s.Recall == 0 {
		return 0
	}
	return 2 * s.Precision * s.Recall / (s.Precision + s.Recall) / math.Log2(1+s.Granularity)
}

// Measure scores detections against cases. The order of neither matters, and neither
// is changed. Cost: sorting, then the number of cases times that of detections in
// each pair of documents.
func Measure(cases, detections []Annotation) Score {
	cases, detections = distinct(cases), distinct(detections)
	s := Score{Granularity: 1, Cases: len(cases), Detections: len(detections)}
	if len(cases) == 0 && len(detections) == 0 {
		s.Precision, s.Recall = 1, 1
		return s
	}
	if len(cases) == 0 || len(detections) == 0 {
		return s
	}
	var met, meetings int
	eachPair(cases, detections, func(cases, detections []Annotation) {
		for _, c := range cases {
			share, n := Covered(c, detections)
			s.Recall += share
			if meetings += n; n > 0 {
				met++
			}
		}
		for _, d := range detections {
			share, _ := Covered(d, cases)
			s.Precision += share
		}
	})
	s.Recall /= float64(len(cases))
	s.Precision /= float64(len(detections))
	if met > 0 {
		s.Granularity = float64(meetings) / float64(met)
	}
	return s
}

// Covered returns the share of the characters of a, both sides together, that lie
// inside those of others that meet it, and how many meet it. With a case and the
// detections this is the case's recall; with a detection and the cases, its precision.
func Covered(a Annotation, others []Annotation) (share float64, met int) {
	var t, s []Span
	for _, o := range others {
		if a.Meets(o) {
			t = append(t, a.T.And(o.T))
			s = append(s, a.S.And(o.S))
			met++
		}
	}
	if met == 0 {
		return 0, 0
	}
	return float64(union(t)+union(s)) / float64(a.T.Len()+a.S.Len()), met
}

// union returns how many characters lie in at least one of the spans, which it sorts.
func union(spans []Span) int {
	slices.SortFunc(spans, Span.compare)
	n, end := 0, math.MinInt
	for _, s := range spans {
		if lo := max(s.Lo, end); s.Hi > lo {
			n += s.Hi - lo
			end = s.Hi
		}
	}
	return n
}

// distinct returns a sorted copy of as, each annotation once.
func distinct(as []Annotation) []Annotation {
	as = slices.Clone(as)
	slices.SortFunc(as, Annotation.compare)
	return slices.Compact(as)
}

// eachPair calls f with the cases and detections of each pair of documents that has
// any. Both lists are sorted by documents.
func eachPair(cases, detections []Annotation, f func(cases, detections []Annotation)) {
	for len(cases)+len(detections) > 0 {
		var first Annotation
		switch {
		case len(cases) == 0:
			first = detections[0]
		case len(detections) == 0 || cases[0].compareDocuments(detections[0]) < 0:
			first = cases[0]
		default:
			first = detections[0]
		}
		c, d := first.run(cases), first.run(detections)
		f(cases[:c], detections[:d])
		cases, detections = cases[c:], detections[d:]
	}
}

func (a Annotation) compareDocuments(b Annotation) int {
	return cmp.Or(cmp.Compare(a.This, b.This), cmp.Compare(a.Source, b.Source))
}

// run returns how many at the start of as are of the documents of a.
func (a Annotation) run(as []Annotation) int {
	n := 0
	for n < len(as) && a.compareDocuments(as[n]) == 0 {
		n++
	}
	return n
}

package main

import (
	"regexp"
	"slices"
	"strings"

	"overlap/shingle"
)

// What an annotated quotation is.
//
// PolNeAR annotates attributions: a content, the cue, the source. A content may be indirect speech,
// may mix it with quoted words, may be cut at every sentence, and one quotation may be split over
// several attributions. So the unit here is neither the content nor what the finder takes for a
// quotation, but a stretch: words that stand between quotation marks, inside one paragraph, and
// inside annotated content.
//
// 1. The ranges of all contents are joined where only space, stops, commas and marks stand between
// them: a quotation annotated sentence by sentence is whole again. 2. Each joined range takes in
// the quotation marks that touch it from outside. 3. In each, the stretches between an opening and
// the next closing double mark are the quotations, by one regular expression that knows “…”, "…"
// and ''…''. A stretch ends with its paragraph if no closing mark comes, and starts with its range
// if no opening mark came.
//
// Indirect speech thus has none, nor has a transcript, whose lines the evaluator therefore leaves
// out on both sides. A predicted quotation that nobody annotated counts against precision. A
// stretch is found if one predicted part, in one paragraph as well, covers at least 90 % of its
// words and has no more than 110 % of them. Stretches and parts of less than six words, or what
// -words says, are not counted. The source of a stretch is right if the predicted span overlaps a
// range of the source of an attribution whose content holds more than half of the stretch; a
// stretch whose attributions have no source is not counted there.

// A stretch is an annotated quotation: words first to last of the article, half open,
// and the sources of the attributions that hold it.
type stretch struct {
	first, last int
	sources     [][]span
}

// quoted matches a stretch between marks, or up to the end of its paragraph.
var quoted = regexp.MustCompile(`(?:[“"]|''|^”|\n”)([^“”"\n]*?)(?:[”"“]|''|\n|$)`)

// lacking matches what stands before a closing mark that no opening one precedes.
var lacking = regexp.MustCompile(`^([^“”"\n]*?[^\s“”"])(?:”|"(?:[\s,.]|$)|''(?:[\s,.]|$))`)

// stretches returns the annotated quotations of the document that have minWords or more, in order.
func stretches(d *document, t *shingle.Text, minWords int) []stretch {
	var all []stretch
	for _, r := range joined(d) {
		for _, s := range between(d.text, r) {
			first, last := t.At(s.lo, s.hi)
			if last-first < minWords {
				continue
			}
			all = append(all, stretch{first, last, sourcesOf(d, t, first, last)})
		}
	}
	return all
}

// joined returns the contents' ranges, joined and with the marks that touch them.
func joined(d *document) []span {
	var rs []span
	for _, a := range d.attributions {
		for _, c := range a.content {
			lo, hi := c.lo, c.hi
			for n := markBefore(d.text, lo); n > 0; n = markBefore(d.text, lo) {
				lo -= n
			}
			for n := markBehind(d.text, hi); n > 0; n = markBehind(d.text, hi) {
				hi += n
			}
			rs = append(rs, span{lo, hi})
		}
	}
	slices.SortFunc(rs, func(a, b span) int { return a.lo - b.lo })
	var out []span
	for _, r := range rs {
		if n := len(out); n > 0 &&
			(r.lo <= out[n-1].hi ||
				strings.Trim(d.text[out[n-1].hi:r.lo], " \t\n.,!?…“”\"'") == "") {
			out[n-1].hi = max(out[n-1].hi, r.hi)
			continue
		}
		out = append(out, r)
	}
	return out
}

func markBefore(s string, lo int) int {
	for _, m := range []string{"“", "”", `"`, "''"} {
		if strings.HasSuffix(s[:lo], m) {
			return len(m)
		}
	}
	return 0
}

func markBehind(s string, hi int) int {
	for _, m := range []string{"“", "”", `"`, "''"} {
		if strings.HasPrefix(s[hi:], m) {
			return len(m)
		}
	}
	return 0
}

// between returns the quoted stretches of one range.
func between(text string, r span) []span {
	var out []span
	at := r.lo
	if m := lacking.FindStringSubmatchIndex(text[at:r.hi]); m != nil &&
		!strings.Contains(text[at:at+m[3]], "''") {
		out = append(out, span{at + m[2], at + m[3]})
		at += m[1]
	}
	for at < r.hi {
		m := quoted.FindStringSubmatchIndex(text[at:r.hi])
		if m == nil {
			break
		}
		out = append(out, span{at + m[2], at + m[3]})
		if next := at + m[1]; strings.HasSuffix(text[at:next], "“") && m[1] > m[3] {
			at += m[3] // an opening mark where a closing one was due
		} else {
			at = next
		}
	}
	return out
}

// sourcesOf returns the sources of the attributions whose content holds more than half
// of the words first to last.
func sourcesOf(d *document, t *shingle.Text, first, last int) [][]span {
	var out [][]span
	for _, a := range d.attributions {
		held := 0
		for _, c := range a.content {
			i, j := t.At(c.lo, c.hi)
			held += max(0, min(j, last)-max(i, first))
		}
		if 2*held > last-first && len(a.source) > 0 {
			out = append(out, a.source)
		}
	}
	return out
}

package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"overlap/shingle"
)

// Speech without marks: transcripts, where a name and a colon open a paragraph, block
// quotations, where a sign opens each line or a tag encloses them, and speech behind a dash.

// A speechLine is a paragraph that starts like a line of a transcript.
type speechLine struct {
	label Span
	body  Span
	words int
	para  int // number of its paragraph
}

// lineSpeech returns the quotations that their lines mark. It makes the roster only if some line
// could be one.
func lineSpeech(t *shingle.Text, marks []mark, outer []raw, r **roster) []raw {
	s := t.Source
	var raws []raw
	var lines []speechLine
	var dashed dashes
	dashed.findInside(s)
	lo, para := 0, 0
	visit := func(hi int) {
		p := trim(s, lo, hi)
		dashed.read(t, p, para)
		if body, ok := quotedLine(s, p); ok {
			raws = append(raws, raw{lo: p.Lo, hi: p.Hi, parts: []Span{body}, rule: RuleBlock})
		} else if l, ok := labelled(s, p); ok && !quotes(outer, p) {
			l.para = para
			lines = append(lines, l)
		}
		para++
	}
	for _, m := range marks {
		if m.glyph == '\n' {
			visit(m.lo)
			lo = m.hi
		}
	}
	visit(len(s))
	raws = append(raws, dashed.spoken(outer)...)
	raws = append(raws, blockquotes(s)...)
	if heard := dashed.heard(); heard != nil || len(lines) >= 3 {
		*r = newRoster(t, heard)
		raws = append(raws, transcript(t, lines, *r)...)
	}
	return raws
}

// quotes reports whether a paragraph quotes at some length, as no line of a transcript
// does.
func quotes(outer []raw, p Span) bool {
	i, _ := slices.BinarySearchFunc(outer, p.Lo, func(r raw, lo int) int { return r.lo - lo })
	for ; i < len(outer) && outer[i].lo < p.Hi; i++ {
		if outer[i].hi-outer[i].lo > 40 {
			return true
		}
	}
	return false
}

// quotedLine returns what a paragraph says behind "> ".
func quotedLine(s string, p Span) (Span, bool) {
	if p.Hi-p.Lo < 3 || s[p.Lo] != '>' || s[p.Lo+1] != ' ' {
		return Span{}, false
	}
	b := trim(s, p.Lo+2, p.Hi)
	return b, !b.Empty()
}

// blockquotes returns what stands between <blockquote> tags that were left in a text.
func blockquotes(s string) []raw {
	var raws []raw
	for at := 0; ; {
		i := strings.Index(s[at:], "<blockquote")
		if i < 0 {
			return raws
		}
		i += at
		lo := tagEnd(s, i)
		n := strings.Index(s[lo:], "</blockquote")
		if n < 0 {
			return raws
		}
		at = lo + n
		if p := trim(s, lo, at); !p.Empty() && lo > i+1 {
			raws = append(raws, raw{lo: i, hi: at, parts: []Span{p}, rule: RuleBlock})
		}
	}
}

// labelled splits a paragraph at the colon behind a label: one to four words, each with
// a capital.
func labelled(s string, p Span) (speechLine, bool) {
	end := min(p.Hi, p.Lo+40)
	i := strings.IndexByte(s[p.Lo:end], ':')
	if i < 1 || p.Lo+i+2 >= p.Hi || s[p.Lo+i+1] != ' ' && s[p.Lo+i+1] != 0xc2 {
		return speechLine{}, false
	}
	label := Span{p.Lo, p.Lo + i}
	n := 0
	for w := range strings.FieldsSeq(s[label.Lo:label.Hi]) {
		if !upperFirst(w) && !particle(w) {
			return speechLine{}, false
		}
		n++
	}
	body := trim(s, label.Hi+1, p.Hi)
	if strings.HasPrefix(s[body.Lo:body.Hi], "\u00a0") {
		body = trim(s, body.Lo+2, body.Hi)
	}
	words := strings.Count(s[body.Lo:body.Hi], " ") + 1
	return speechLine{label: label, body: body, words: words}, n >= 1 && n <= 4
}

// transcript returns the speech of lines that are a conversation: at least three close
// together, at least two labels, one of them twice, each naming somebody.
func transcript(t *shingle.Text, lines []speechLine, r *roster) []raw {
	var raws []raw
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lines[j].para-lines[j-1].para <= 3 {
			j++
		}
		run := slices.DeleteFunc(slices.Clone(lines[i:j]),
			func(l speechLine) bool { return !r.namesSpeaker(t, l.label) })
		if conversation(t.Source, run) {
			for _, l := range run {
				raws = append(raws,
					raw{lo: l.body.Lo, hi: l.body.Hi, parts: []Span{l.body}, label: l.label,
						rule: RuleTranscript})
			}
		}
		i = j
	}
	return raws
}

// conversation reports whether the lines read like one rather than like a table.
func conversation(s string, lines []speechLine) bool {
	if len(lines) < 3 {
		return false
	}
	labels := map[string]int{}
	again, sentences := false, 0
	for _, l := range lines {
		name := s[l.label.Lo:l.label.Hi]
		labels[name]++
		again = again || labels[name] > 1
		body := strings.TrimRight(s[l.body.Lo:l.body.Hi], "\"'”’) ")
		if c, _ := utf8.DecodeLastRuneInString(body); strings.ContainsRune(".?!—–…-", c) &&
			l.words > 1 {
			sentences++
		}
	}
	return again && len(labels) > 1 && sentences*4 >= len(lines)*3
}

// namesSpeaker reports whether a label names somebody: Q, A, a name that the text has
// elsewhere, a word for a person, or capitals throughout.
func (r *roster) namesSpeaker(t *shingle.Text, label Span) bool {
	text := t.Source[label.Lo:label.Hi]
	if text == "Q" || text == "A" {
		return true
	}
	first, last := t.At(label.Lo, label.Hi)
	known := false
	for i := first; i < last; i++ {
		w := &t.Words[i]
		known = known || r.names.has(w.Hash) || r.classAt(t, i)&(person|rank) != 0 &&
			t.Source[w.Lo:w.Hi] != "Source" && t.Source[w.Lo:w.Hi] != "Sources"
	}
	return known || inCapitals(text) && len(text) > 2
}

// withLines adds lines to raws but for those of which a marked quotation is all that
// they say.
func withLines(raws, lines []raw) []raw {
	if len(lines) == 0 {
		return raws
	}
	marked := map[int]int{} // ends by starts of the longest
	for _, r := range raws {
		marked[r.lo] = max(marked[r.lo], r.hi)
	}
	for _, l := range lines {
		if hi := marked[l.parts[0].Lo]; hi == 0 || hi+4 < l.hi || hi > l.hi+4 {
			raws = append(raws, l)
		}
	}
	return raws
}

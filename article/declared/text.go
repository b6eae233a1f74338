package declared

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	mostParagraph = 420 // bytes of one that says no more than where the article is from
	firstLooked   = 3   // paragraphs at the start of a text
	lastLooked    = 4   // and at its end
)

// In returns the sources that a text declares at its start or at its end.
func In(text string) (all []Source) {
	for f := range Findings(text) {
		all = append(all, f.Source)
	}
	return all
}

// Findings gives what In returns, with where it stands in its paragraph.
func Findings(text string) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for p := range outer(text) {
			for _, f := range Paragraph(p, nil) {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// outer gives the paragraphs at either end of a text, none twice.
func outer(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for range firstLooked {
			text = strings.TrimLeft(text, " \r\n")
			p, rest, _ := strings.Cut(text, "\n")
			if p == "" || !yield(p) {
				return
			}
			text = rest
		}
		for range lastLooked {
			text = strings.TrimRight(text, " \r\n")
			n := strings.LastIndexByte(text, '\n')
			if text == "" || !yield(text[n+1:]) {
				return
			}
			text = text[:n+1]
		}
	}
}

// Paragraph returns the sources that a paragraph declares, in its order; links are the words of it
// that are links, in their order. That it stands at the start or the end of an article is for the
// caller to know.
func Paragraph(p string, links []Link) (all []Finding) {
	if len(p) > mostParagraph {
		return nil
	}
	if all = unspaced(p); all != nil {
		return linked(all, links)
	}
	if all = line(p); all != nil {
		return linked(all, links)
	}
	if !tells(p) {
		return nil
	}
	for _, s := range sentences(p) {
		for i := range s {
			s[i].linked = slices.ContainsFunc(links,
				func(l Link) bool { return l.Lo <= s[i].lo && s[i].hi <= l.Hi })
		}
		if lo, hi, sure := s.name(); hi > 0 {
			all = append(all, Finding{Source: Source{How: Sentence, Name: p[lo:hi]}, Lo: lo, Hi: hi,
				Sure: sure})
		}
	}
	return linked(all, links)
}

// linked gives findings their addresses: that of the link in their names or, where the paragraph
// has one finding and one link, that one. A name in small letters is the text of a link: "here".
func linked(all []Finding, links []Link) []Finding {
	for i := range all {
		f := &all[i]
		for _, l := range links {
			if l.Lo < f.Hi && f.Lo < l.Hi || len(links) == 1 && len(all) == 1 {
				f.URL = l.URL
				break
			}
		}
		if r, _ := utf8.DecodeRuneInString(f.Name); f.How == Sentence && f.URL != "" &&
			unicode.IsLower(r) {
			f.Name = ""
		}
	}
	return all
}

// tells reports whether a paragraph has a word that tells of an earlier printing. Most have none,
// and it takes a tenth of the time of looking for the sentence.
func tells(p string) bool {
	var low [32]byte
	n := 0
	for i := range len(p) + 1 {
		if i < len(p) && (p[i] >= 0x80 || 'a' <= p[i]|0x20 && p[i]|0x20 <= 'z' || p[i] == '-') {
			if n < len(low) {
				low[n] = p[i]
				if p[i] < 0x80 {
					low[n] |= 0x20
				}
			}
			n++
			continue
		}
		if n > 0 && n <= len(low) && telling[string(low[:n])] {
			return true
		}
		n = 0
	}
	return false
}

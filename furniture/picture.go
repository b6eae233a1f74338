package furniture

import (
	"strings"

	"overlap/shingle"
)

// Pictures: a caption counts as furniture only with the credit of its picture, which stands in its
// end or in a line beside it.

const (
	mostCaption = 130 // words
	mostShort   = 35  // words of one that only stands where a caption stands
	leastAgain  = 8   // words of a caption that stands again
	mostBetween = 3   // paragraphs of a picture between its label and its credit
)

// findPictures finds captions and their credits.
func (f *Finder) findPictures() {
	var credits []int
	for i := range f.paragraphs {
		p := &f.paragraphs[i]
		switch {
		case p.is || p.quoted:
		case p.isCredit() && (i > 0 || !p.isName()):
			p.is = true
			credits = append(credits, i)
		case f.isCaption(p):
			p.is = true
			if i > 0 && strings.HasPrefix(p.text, f.paragraphs[i-1].text) {
				f.paragraphs[i-1].is = true // it stands twice, once without the credit
			}
		}
	}
	for _, i := range credits {
		f.findCaption(i)
	}
	f.findAgain()
}

// findAgain finds captions that stand again without their credits.
func (f *Finder) findAgain() {
	seen := make(map[uint64]bool)
	for i := range f.paragraphs {
		if p := &f.paragraphs[i]; p.is && p.size() >= leastAgain {
			seen[f.hashOf(p)] = true
		}
	}
	for i := 1; i < len(f.paragraphs) && len(seen) > 0; i++ {
		if p := &f.paragraphs[i]; !p.is && !p.quoted && p.size() >= leastAgain {
			p.is = seen[f.hashOf(p)]
		}
	}
}

// hashOf returns a hash of the words of a paragraph.
func (f *Finder) hashOf(p *paragraph) (hash uint64) {
	for _, w := range f.Words[p.First:p.Last] {
		hash = hash*0x9e3779b97f4a7c15 + w.Hash
	}
	return hash
}

// findCaption finds the caption of the credit in paragraph i, before it or behind it.
func (f *Finder) findCaption(i int) {
	for j := i - 1; j >= 0 && j >= i-mostBetween-1; j-- {
		if f.paragraphs[j].whole.has(picture) {
			for k := j + 1; k < i; k++ {
				f.paragraphs[k].is = f.paragraphs[k].is || f.paragraphs[k].size() <= 2*mostCaption
			}
			return
		}
	}
	signs := !f.paragraphs[i].whole.has(credit) // and is not just the agency that reports
	if i > 1 && (f.paragraphs[i-1].mayCaption() || signs && f.isBetween(i-1)) {
		f.paragraphs[i-1].is = true
	} else if signs && f.isBetween(i+1) {
		f.paragraphs[i+1].is = true
	} else if i+1 < len(f.paragraphs) && f.paragraphs[i+1].mayCaption() &&
		!containsAny(f.paragraphs[i+1].text[:min(60, len(f.paragraphs[i+1].text))],
			": ", " —", " –", " - ", "(AP)", "(Reuters)", "(CNN)") { // a dateline
		f.paragraphs[i+1].is = true
	}
}

// isBetween reports whether paragraph i is a few words between a credit and other furniture.
func (f *Finder) isBetween(i int) bool {
	if i < 1 || i+1 >= len(f.paragraphs) {
		return false
	}
	p := &f.paragraphs[i]
	return !p.is && !p.quoted && p.size() >= 5 && p.size() <= mostShort && p.stopped &&
		len(p.sentences) <= 2 && !strings.HasPrefix(p.text, "•") &&
		f.paragraphs[i-1].bounds() && f.paragraphs[i+1].bounds()
}

// bounds reports whether a paragraph is furniture, or will turn out to be.
func (p *paragraph) bounds() bool { return p.is || p.isDate() || p.isByline() }

// saysPicture reports whether a paragraph says where in a picture somebody stands, or that it is
// one.
func (p *paragraph) saysPicture() bool {
	return containsAny(p.text, ", left", ", right", ", center", ", centre", "(left", "(right",
		"(L-R)", "(L)", "(R)", "(C)", "rom left", "eft to right", "ile photo", "FILE", "andout",
		"looks on", "poses", "ictured", "XMIT", ", links", ", rechts", "(links", "(rechts", "(l.)",
		"(r.)", "von links", "Archivbild", "Symbolbild", "à gauche", "à droite", "de gauche",
		"a la izquierda", "a la derecha", "de izquierda", "a sinistra", "a destra",
		"till vänster", "till höger", "til venstre", "til høyre", "til højre", "vasemmalla")
}

// mayCaption reports whether a paragraph beside a credit is its caption: it says so, or gives a
// full date.
func (p *paragraph) mayCaption() bool {
	return !p.is && !p.quoted && p.size() >= 6 && p.size() <= mostCaption && !p.isDate() &&
		len(p.sentences) <= 4 && (p.saysPicture() || p.isDated())
}

// isDated reports whether a paragraph gives a day with its year.
func (p *paragraph) isDated() bool {
	i := yearIn(p.text)
	return p.said[month] > 0 && i > 0 &&
		strings.ContainsAny(p.text[max(0, i-len("29 September, ")):i], "0123456789")
}

// isCaption reports whether a paragraph is a caption that ends with its credit.
func (f *Finder) isCaption(p *paragraph) bool {
	tail := p.text[max(0, len(p.text)-mostEnding):]
	if p.size() > mostCaption || !p.ends.has(credit) && p.said[photo]+p.said[credit] == 0 &&
		!strings.ContainsAny(tail, "/|") {
		return false
	}
	lo, hi, bracketed := p.ending()
	first, last := f.At(p.lo+lo, p.lo+hi)
	if lo == 0 || first == last || first <= p.First+1 {
		return false
	}
	end := paragraphOf(f.Text, []shingle.Sentence{
		{First: first, Last: last, Lo: p.lo + lo, Hi: p.lo + hi}}, nil)
	switch {
	case !end.isCredit():
		return false
	case strings.Contains(p.text[max(0, lo-3):lo+1], "["): // "[Reuters]" says whose news it is
		return false
	case end.whole.has(credit) && len(end.text) < 4 && end.text != "dpa" &&
		end.text != strings.ToUpper(end.text): // "(Pa)" is a unit
		return false
	case !bracketed && end.whole.has(credit): // agencies end their articles so
		return p.saysPicture() || p.said[month] > 0 || end.whole.has(site)
	case !bracketed:
		return true
	case endsStopped(p.text[:lo-1]): // "(dpa)" ends articles, too
		return end.said[photo] > 0 || strings.Contains(end.text, "Getty") ||
			strings.ContainsAny(end.text, "/|") && end.names >= 2+int(end.said[credit]) ||
			p.saysPicture() && end.names >= 3
	}
	return true
}

// mostEnding is how long the credit in the end of a caption is at most, in bytes.
const mostEnding = 160

// ending returns the bytes of what a paragraph ends with, in brackets or as a short sentence; lo is
// 0 if there is none.
func (p *paragraph) ending() (lo, hi int, bracketed bool) {
	s := strings.TrimRight(p.text, " .\u00a0")
	for _, more := range []string{" less", " more", " ...", " MORE"} {
		s = strings.TrimRight(strings.TrimSuffix(s, more), " ")
	}
	if strings.HasSuffix(s, ")") {
		lo = strings.LastIndexByte(s, '(') + 1
		if len(s)-lo > mostEnding {
			lo = 0
		}
		return lo, len(s) - 1, true
	}
	if last := p.sentences[len(p.sentences)-1]; len(p.sentences) > 1 {
		lo = last.Lo - p.lo
	}
	return min(lo, len(s)), len(s), false
}

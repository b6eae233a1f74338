package settle

import (
	"strings"
	"unicode"

	"overlap/result"
)

// Where an article begins.
//
// A scraped text often has no title, and begins with what is none: a menu, an outlet's name, a
// date. Where the article itself begins is its first paragraph that is no boilerplate, that has
// more letters than digits and that is not its outlet's name. Where there is none, it is the first
// of a few words.

// leastNaming is how many words name an article that is all boilerplate.
const leastNaming = 4

// startOf returns the bytes with which the article of a text begins: of its first paragraph if
// nothing tells. Apart are its spans of boilerplate, by their places.
func startOf(text, outlet string, apart []result.Span) result.Span {
	lo := 0
	for _, s := range append(apart, result.Span{Lo: len(text), Hi: len(text)}) {
		if s.Lo < lo || s.Hi > len(text) {
			continue
		}
		names := func(p string) bool { return isWords(p) && !isOutlet(p, outlet) }
		if p := paragraphIn(text[lo:s.Lo], lo > 0, names); p.Hi > 0 {
			return result.Span{Lo: lo + p.Lo, Hi: lo + p.Hi}
		}
		lo = s.Hi
	}
	p := paragraphIn(text, false, func(p string) bool {
		return isWords(p) && len(strings.Fields(p)) >= leastNaming
	})
	if p.Hi == 0 {
		p = paragraphIn(text, false, func(p string) bool { return strings.TrimSpace(p) != "" })
	}
	return p
}

// paragraphIn returns the bytes of the first paragraph that names an article, none if there is
// none. What stands behind boilerplate begins without the marks that end this.
func paragraphIn(text string, behind bool, names func(string) bool) result.Span {
	at := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		if names(p) {
			trimmed := strings.TrimLeftFunc(p, func(r rune) bool {
				return unicode.IsSpace(r) || behind && !unicode.IsLetter(r) &&
					!unicode.IsDigit(r) && !strings.ContainsRune("\"'“‘„«‹¿¡$€£(", r)
			})
			return result.Span{Lo: at + len(p) - len(trimmed),
				Hi: at + len(strings.TrimRightFunc(p, unicode.IsSpace))}
		}
		at, behind = at+len(p)+len("\n\n"), false
	}
	return result.Span{}
}

// isWords reports whether a paragraph has more letters than digits.
func isWords(p string) bool {
	letters := 0
	for _, r := range p {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			letters--
		}
	}
	return letters > 0
}

// isOutlet reports whether a paragraph is the name of an outlet, however that is written: The
// Harbour Post is harbourpost.example, too.
func isOutlet(p, outlet string) bool {
	if len(p) > 80 {
		return false
	}
	name, _, _ := strings.Cut(outlet, ".")
	bare := func(s string) string {
		return strings.TrimPrefix(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, s), "the")
	}
	return name != "" && bare(p) == bare(name)
}

// start returns with which bytes article i, which has no title, begins.
func (w *writer) start(i int, text string) *result.Span {
	var apart []result.Span
	for _, s := range w.Accounts[i].Slices {
		if s.Class == "boilerplate" {
			apart = append(apart, result.Span{Lo: s.Lo, Hi: s.Hi})
		}
	}
	if w.Accounts[i].Slices == nil { // of a reference nobody asks more
		for _, f := range w.Documents[i].Furniture {
			apart = append(apart, f.Bytes)
		}
	}
	start := startOf(text, w.Documents[i].Outlet, apart)
	return &start
}

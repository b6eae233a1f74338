package furniture

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// Head and end of an article: who wrote it and when, who the author is, what a page shows below.

// prosePast is how many paragraphs of prose an article's head reaches to: a summary may stand above
// the byline.
const prosePast = 2

// findHead finds dates, authors and their agency before an article's prose and behind it.
func (f *Finder) findHead() {
	head, end := f.borders()
	clear(f.authors)
	for i := range f.paragraphs {
		if p := &f.paragraphs[i]; !p.is && !p.quoted && (i < head || i >= end) {
			signs := p.isByline() || i > 0 && p.areAuthors()
			dated := p.isDate() || i < head && p.isStamp() && (i > 0 || p.begins.has(section))
			if p.is = signs || dated || p.whole.has(credit) || f.isBefore(i); signs {
				f.sign(p)
			}
		}
	}
	for i := range f.paragraphs {
		p := &f.paragraphs[i]
		p.is = p.is || p.said[by] > 1 && p.isByline() ||
			p.said[author] > 0 && f.isAuthor(p) && f.nameAt(p) > 0
	}
	for found := true; found; {
		found = false
		for i := 1; i < len(f.paragraphs); i++ {
			p := &f.paragraphs[i]
			if !p.is && p.isName() && (i < head || i >= end) && f.isSigned(i) {
				p.is, found = true, true
				f.sign(p)
			}
		}
	}
}

// isBefore reports whether paragraph i names a section, and nothing but furniture stands before it.
func (f *Finder) isBefore(i int) bool {
	return i < 3 && f.paragraphs[i].isSection() && own(f.paragraphs[:i]) == 0
}

// borders returns where the head of an article ends, and where what is below it begins.
func (f *Finder) borders() (head, end int) {
	seen := 0
	for head = 0; head < len(f.paragraphs) && seen < prosePast; head++ {
		if f.paragraphs[head].isProse() {
			seen++
		}
	}
	end = len(f.paragraphs)
	for end > head && !f.paragraphs[end-1].isProse() {
		end--
	}
	return head, end
}

// isSigned reports whether a name in paragraph i is an author's: a date, a byline or a name of
// the author's stands beside it.
func (f *Finder) isSigned(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j <= 0 || j >= len(f.paragraphs) {
			continue
		}
		if p := &f.paragraphs[j]; p.is && (p.isDate() || p.isByline() || p.isName() ||
			strings.Contains(p.text, f.paragraphs[i].text)) {
			return true
		}
	}
	return f.isAuthor(&f.paragraphs[i])
}

// sign notes the words of a byline.
func (f *Finder) sign(p *paragraph) {
	if f.authors == nil {
		f.authors = make(map[uint64]bool)
	}
	for _, w := range f.Words[p.First:p.Last] {
		f.authors[w.Hash] = true
	}
}

// isAuthor reports whether the first two words of a paragraph stand in a byline.
func (f *Finder) isAuthor(p *paragraph) bool {
	return p.size() >= 2 && f.authors[f.Words[p.First].Hash] &&
		f.authors[f.Words[p.First+1].Hash]
}

const (
	mostTail   = 80  // words behind "Written by"
	mostBox    = 150 // words of a box below an article
	mostFilled = 12  // words between furniture
	bioWithin  = 4   // paragraphs of the end in which an author is introduced
)

// findTail finds what follows an article: the author, a box, a line between furniture.
func (f *Finder) findTail() {
	n := len(f.paragraphs)
	for i := max(1, n-bioWithin-f.trailing()); i < n; i++ {
		p := &f.paragraphs[i]
		p.is = p.is || !p.quoted && (f.isBio(i) || p.isWorker())
		for _, s := range p.sentences {
			if !p.is && invites(f.Source[s.Lo:s.Hi]) {
				p.noticed = append(p.noticed, spanOf(s))
			}
		}
	}
	f.findWritten()
	f.findBox()
	f.fill()
}

// fill takes a few words below an article for furniture where they stand between furniture.
func (f *Finder) fill() {
	_, end := f.borders()
	for i := max(1, end); i+1 < len(f.paragraphs); i++ {
		before, p, behind := &f.paragraphs[i-1], &f.paragraphs[i], &f.paragraphs[i+1]
		if before.is && behind.is && !before.isAddress() && !behind.isAddress() && !p.stopped &&
			p.size() <= mostFilled {
			p.is = true
		}
	}
}

// trailing returns how many paragraphs in the end of a text are furniture.
func (f *Finder) trailing() (n int) {
	for n < len(f.paragraphs) && f.paragraphs[len(f.paragraphs)-1-n].is {
		n++
	}
	return n
}

// isBio reports whether paragraph i introduces the author: one who signed, or can be written to,
// or, in the last paragraph, one of whom the article does not speak.
func (f *Finder) isBio(i int) bool {
	p := &f.paragraphs[i]
	if p.said[author] == 0 || p.size() < 4 || p.size() > 70 ||
		strings.ContainsAny(p.text, "“\"«") {
		return false
	}
	n := f.nameAt(p)
	if n == 0 {
		return p.size() <= 8 && f.authors[f.Words[p.First].Hash] &&
			is[strings.ToLower(f.wordOf(p.First+1))]
	}
	return (f.isAuthor(p) ||
		containsAny(strings.ToLower(p.text), "@", "twitter", "based in", "reached at") ||
		i+1+f.trailing() == len(f.paragraphs) && f.isNew(p, n))
}

// nameAt returns how many words of a name a paragraph begins with, if what the person is or does
// follows; else 0.
func (f *Finder) nameAt(p *paragraph) int {
	n := 0
	for n < p.size() && n < 6 && unicode.IsUpper(firstRune(f.wordOf(p.First+n))) {
		n++
	}
	if n < 2 || n > 5 || !is[strings.ToLower(f.wordOf(p.First+n))] {
		return 0
	}
	if lo, hi := f.Bytes(p.First, p.First+n); strings.ContainsAny(f.Source[lo:hi], "(:,—–") {
		return 0
	}
	return n
}

// isNew reports whether no paragraph before p speaks of somebody whose name has n words there.
func (f *Finder) isNew(p *paragraph, n int) bool {
	last := f.Words[p.First+n-1].Hash
	return f.authors[last] || !slices.ContainsFunc(f.Words[:p.First],
		func(w shingle.Word) bool { return w.Hash == last })
}

// is has words that tell what somebody is.
var is = map[string]bool{"is": true, "edits": true, "covers": true, "writes": true,
	"teaches": true, "ist": true, "est": true, "es": true, "è": true, "é": true, "är": true,
	"er": true}

// wordOf returns word i as it is printed, empty behind the last.
func (f *Finder) wordOf(i int) string {
	if i >= len(f.Words) {
		return ""
	}
	return f.Source[f.Words[i].Lo:f.Words[i].Hi]
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// findWritten takes what follows "Written by" for the author's.
func (f *Finder) findWritten() {
	for i := len(f.paragraphs) / 2; i < len(f.paragraphs); i++ {
		p := &f.paragraphs[i]
		if i > 0 && p.is && p.begins.has(by) && own(f.paragraphs[i+1:]) <= mostTail &&
			strings.Contains(p.text, " ") && strings.HasPrefix(strings.ToLower(p.text), "written") {
			f.take(i, len(f.paragraphs))
		}
	}
}

// take takes paragraphs for furniture.
func (f *Finder) take(i, j int) {
	for ; i < j; i++ {
		f.paragraphs[i].is = true
	}
}

// findBox takes what stands below a wider gap than others for furniture, if it ends with a notice.
func (f *Finder) findBox() {
	var gaps [8]int
	for i := range f.paragraphs {
		gaps[min(f.paragraphs[i].gap, len(gaps)-1)]++
	}
	usual := 0
	for gap, n := range gaps {
		if n > gaps[usual] {
			usual = gap
		}
	}
	last := len(f.paragraphs) - 1
	for i := last; i > 0 && words(f.paragraphs[i:]) <= mostBox; i-- {
		if f.paragraphs[i].gap > usual && f.paragraphs[last].is &&
			2*own(f.paragraphs[i:]) <= words(f.paragraphs[i:]) {
			f.take(i, last)
		}
	}
}

// words returns how many words paragraphs have.
func words(paragraphs []paragraph) int {
	if len(paragraphs) == 0 {
		return 0
	}
	return paragraphs[len(paragraphs)-1].Last - paragraphs[0].First
}

// invites reports whether a text tells a reader to follow somebody, to write to them or to
// subscribe.
func invites(s string) bool {
	if len(s) > 250 {
		return false
	}
	first, rest, _ := strings.Cut(s, " ")
	switch first = strings.ToLower(strings.TrimRight(first, ":")); {
	case following[first]:
		return hasHandle(rest) || containsAny(rest, "Twitter", "twitter", "Facebook", "facebook",
			"Instagram", "WhatsApp", "Telegram", "LinkedIn", "YouTube")
	case subscribing[first]:
		return len(s) < 40 && strings.HasPrefix(rest, "up for ") && !endsStopped(s) ||
			containsAny(strings.ToLower(rest), "newsletter", "inbox", "alerts", "boletín",
				"nyhetsbrev", "nyhedsbrev", "nieuwsbrief", "uutiskirje", "lettre d'info",
				"lettre d’info")
	}
	return false
}

// following and subscribing have the words that tell a reader to.
var (
	following = map[string]bool{"follow": true, "contact": true, "email": true, "e-mail": true,
		"reach": true, "folgen": true, "suivez": true, "sigue": true, "síguenos": true,
		"segui": true, "siga": true, "volg": true, "följ": true, "følg": true, "seuraa": true}
	subscribing = map[string]bool{"sign": true, "subscribe": true, "get": true, "receive": true,
		"abonnieren": true, "abonniere": true, "melden": true, "jetzt": true, "bestellen": true,
		"abonnez-vous": true, "inscrivez-vous": true, "recevez": true, "suscríbete": true,
		"regístrate": true, "recibe": true, "apúntate": true, "iscriviti": true, "ricevi": true,
		"assine": true, "receba": true, "inscreva-se": true, "meld": true, "ontvang": true,
		"prenumerera": true, "anmäl": true, "tilmeld": true, "få": true, "tilaa": true}
)

// containsAny reports whether any of some texts stands in s.
func containsAny(s string, texts ...string) bool {
	for _, text := range texts {
		if strings.Contains(s, text) {
			return true
		}
	}
	return false
}

package quote

import (
	"sort"
	"strings"

	"overlap/shingle"
)

// A token is one word of the prose around a quotation, with what the rules ask of it.
type token struct {
	lo, hi  int    // its bytes
	hash    uint64 // of the word
	class   class
	name    bool // starts with a capital that is not owed to its place: part of a name
	upper   bool // starts with a capital
	owner   bool // ends in 's: owns what comes next
	adverb  bool // ends in ly
	shape   bool // ends in ed: perhaps a verb; in German as an adjective before its noun does
	ing     bool // ends in ing
	plural  bool // ends in s: perhaps a verb
	pre     gap  // what stands between it and the word before
	dotted  bool // has points inside: N.C.
	skipped bool // a quotation stands between it and the word before
	leads   bool // a quotation stands between it and the word behind
}

// A gap is a set of the marks between two words.
type gap uint8

const (
	comma gap = 1 << iota
	dash
	opening // a bracket
	closing
	colon
	stop // a full stop, question or exclamation mark that ends no abbreviation, or a semicolon
	line
	hyphen // joins two words
)

// breaks are the gaps that end a noun phrase.
const breaks = comma | dash | opening | closing | colon | stop | line

// A clause is a stretch of tokens in the order of the text.
type clause []token

// appendTokens appends the words first to last of t, half open, without those inside
// the quotations qs, which are sorted and do not overlap.
func appendTokens(dst clause, t *shingle.Text, r *roster, first, last int, qs []Quotation) clause {
	k := quotationAt(qs, int(wordLo(t, first)))
	skipped := false // a quotation stands before the next token
	for i := first; i < last; i++ {
		if !spaced(t, i) {
			if j := bracketed(t, i, last); j > i && len(dst) > 0 {
				if i = j; i == last { // the token there closes the bracket
					break
				}
			}
		}
		w := t.Words[i]
		lo, hi := int(w.Lo), int(w.Hi)
		for k < len(qs) && qs[k].Hi <= lo {
			k++
		}
		if k < len(qs) && inParts(&qs[k], lo) {
			if n := len(dst); n > 0 {
				dst[n-1].leads, skipped = true, true
			}
			continue
		}
		tok := newToken(r.lang, t.Source, lo, hi, w.Hash)
		first := !spaced(t, i) // of its sentence
		if i > 0 && first {
			tok.pre = gapOf(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), lo)
			if tok.pre&closing != 0 {
				if tok.pre &^= closing | stop; tok.class&cue != 0 {
					tok.pre &^= comma // "Ada Holm (R-Ohio), said"
				}
			}
			first = startsSentence(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), lo)
		}
		tok.name = tok.isName(t, r, i, first) ||
			w.Hash == oneHash && tok.upper && !first && len(dst) > 0 && dst[len(dst)-1].name
		if n := len(dst); skipped {
			tok.skipped, skipped = true, false
			tok.pre |= gapOf(t.Source, dst[n-1].lo, dst[n-1].hi, min(dst[n-1].hi+3, lo)) &^ stop
		}
		if r.lang.elides {
			dst = appendElided(dst, r.lang, t.Source, tok)
			continue
		}
		dst = append(dst, tok)
	}
	return dst
}

var oneHash = shingle.Hash("one") // "Channel One"

// isName reports whether the token, which is the word i of t, is part of a name. The first word of
// a sentence, and any of a headline, is only one if it is a name elsewhere, or opens one.
func (k *token) isName(t *shingle.Text, r *roster, i int, first bool) bool {
	const noName = determ | conj | preposn | pronoun
	if !k.upper || k.class&calendar != 0 || k.class&nameless != 0 &&
		!(r.lang.nouns && r.namesakeOf(t, i, first)) {
		return false
	}
	if r.lang.nouns {
		return k.class&nameless != 0 || r.namesSomebody(t, i, k.class)
	}
	if !first && k.class&noName == 0 && !r.inHeadline(i) {
		return true
	}
	return k.class&(noName|aux|adverbial|cue|weakCue) == 0 &&
		(r.names.has(bareHash(t.Source, &t.Words[i])) || r.opens(t, i) &&
			(!r.inHeadline(i) || givenNames().of(t.Words[i].Hash) != 0))
}

// spaced reports whether nothing but one space stands before the word i, as before most.
func spaced(t *shingle.Text, i int) bool {
	return i > 0 && t.Words[i].Lo-t.Words[i-1].Hi == 1 && t.Source[t.Words[i-1].Hi] == ' '
}

// bracketed returns the word behind the bracket that opens before the word i, or i.
func bracketed(t *shingle.Text, i, last int) int {
	if i == 0 ||
		gapOf(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi),
			int(t.Words[i].Lo))&opening == 0 {
		return i
	}
	for j := i + 1; j < len(t.Words) && j < i+15; j++ {
		if gapOf(t.Source, int(t.Words[j-1].Lo), int(t.Words[j-1].Hi),
			int(t.Words[j].Lo))&closing != 0 {
			return min(j, last)
		}
	}
	return i
}

func wordLo(t *shingle.Text, i int) uint32 {
	if i < len(t.Words) {
		return t.Words[i].Lo
	}
	return uint32(len(t.Source))
}

// newToken returns the word s[lo:hi] as a token. English tells some classes by their endings.
func newToken(l *language, s string, lo, hi int, hash uint64) token {
	w := s[lo:hi]
	tok := token{lo: lo, hi: hi, hash: hash, class: l.classOf(w, hash), upper: upperFirst(w)}
	tok.dotted = tok.upper && strings.IndexByte(w, '.') > 0
	switch {
	case l.nouns:
		tok.shape = inflected(w)
		return tok
	case l != inEnglish:
		return tok
	case strings.HasSuffix(w, "'s"), strings.HasSuffix(w, "’s"):
		tok.owner = true
	case len(w) > 4 && strings.HasSuffix(w, "ly"):
		tok.adverb = true
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		tok.shape = true
	case len(w) > 4 && strings.HasSuffix(w, "ing"):
		tok.ing = true
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		tok.plural = true
	}
	if hi < len(s) && w[len(w)-1]|0x20 == 's' && (s[hi] == '\'' || strings.HasPrefix(s[hi:], "’")) {
		tok.owner = true
	}
	return tok
}

// gapOf returns the marks between the word s[lo:hi] and the byte next.
func gapOf(s string, lo, hi, next int) (g gap) {
	for i := hi; i < next; i++ {
		switch s[i] {
		case ' ':
		case ',':
			g |= comma
		case '-':
			switch {
			case next-hi == 1:
				g |= hyphen
			case i == hi && suspended(s[next:]):
				g |= hyphen
			case i+1 < next && (s[i+1] == '-' || s[i+1] == ' '):
				g |= dash
			}
		case '(', '[':
			g |= opening
		case ')', ']':
			g |= closing
		case ':':
			g |= colon
		case ';', '!', '?':
			g |= stop
		case '.':
			if i > hi || !abbreviation(s[lo:hi]) {
				g |= stop
			}
		case '\n':
			g |= line
		case 0xe2:
			if strings.HasPrefix(s[i:], "—") || strings.HasPrefix(s[i:], "–") ||
				strings.HasPrefix(s[i:], "―") {
				g |= dash
			}
		}
	}
	return g
}

// suspended reports whether what follows a hyphen and a space says that the rest of its word comes
// later: Familien- und Frauenministerin.
func suspended(s string) bool {
	return strings.HasPrefix(s, "und ") || strings.HasPrefix(s, "oder ") ||
		strings.HasPrefix(s, "och ") || strings.HasPrefix(s, "og ") || strings.HasPrefix(s, "en ")
}

// abbreviation reports whether a full stop behind w belongs to it.
func abbreviation(w string) bool {
	if len(w) == 1 || strings.Contains(w, ".") {
		return true
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col", "Sgt",
		"Capt", "Rev", "Hon", "Prof", "Jr", "Sr",
		"St", "vs", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Fla",
		"Ark", "Ariz", "Calif", "Ill", "Ind", "Mass",
		"Mich", "Minn", "Miss", "Neb", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt",
		"Wash", "Wis", "Ala", "Conn", "Del", "Ga", "Kan", "Ky", "La", "Md", "Mo", "Nev", "Ohio",
		"Cmdr", "Adm", "Maj", "Corp", "Inc", "Co":
		return true
	}
	return false
}

// quotationAt returns the number of the first quotation that ends behind the byte at.
func quotationAt(qs []Quotation, at int) int {
	i, j := 0, len(qs)
	for i < j {
		m := (i + j) / 2
		if qs[m].Hi > at {
			j = m
		} else {
			i = m + 1
		}
	}
	return i
}

func inParts(q *Quotation, at int) bool {
	k := sort.Search(len(q.Parts), func(k int) bool { return q.Parts[k].Hi > at })
	return k < len(q.Parts) && q.Parts[k].Lo <= at
}

// withoutDateline returns c without the place, and perhaps an agency, that starts a
// report: "VIK, Norway (Reuters) – ".
func (c clause) withoutDateline(s string) clause {
	if len(c) == 0 || c[0].hi-c[0].lo < 3 || !inCapitals(s[c[0].lo:c[0].hi]) {
		return c
	}
	for i := 1; i < len(c) && i < 9; i++ {
		if c[i].pre&dash != 0 {
			return c[i:]
		}
	}
	return c
}

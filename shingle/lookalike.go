package shingle

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Letters that look like others.
//
// Who wants a copy to pass for something else replaces letters by some of another script that look
// the same: аpplе with a Cyrillic а and е. Others do it by accident, on a keyboard of two scripts.
// Such a word is folded to what it looks like, by the data of Unicode Technical Standard 39, if its
// letters could not honestly stand together:
//
//   - Latin letters beside letters that all look Latin: mіnіstеr = minister. The reverse holds
//     where the other letters do not all look Latin, and the Latin ones all look like theirs:
//     Mоcква with a Latin M and c is Москва.
//   - letters of another script alone that all look Latin, if the nearest letters that tell are
//     Latin on both sides: осе between English words. Four capitals, as in МТС, are a name.
//
// A word of another script that has a letter of its own stays, and so does a mixture of letters
// that tell: KoЯn, ΔT, iPhone'ом. A Greek letter or two in front of or behind one or two Latin
// ones, as in αT and Cα, are symbols and stay.
//
// Cost: none for ASCII and Latin; elsewhere one more bit a letter, and the words in question are
// read twice. What it misses: words of letters that look Latin in a text that has no other; and a
// letter of a script without spaces, which is a word of its own. The same word has another hash
// where its surroundings differ, so a part of a text may fold otherwise than the whole at its ends.

// What the letters of a word say of its script: bits of scanner.seen, and of kinds above
// kindBits.
const (
	kindBits uint8 = 0x0f
	latin    uint8 = 0x10 // a Latin letter
	foreign  uint8 = 0x20 // a letter of another script
	distinct uint8 = 0x40 // a foreign letter that looks like no Latin one
)

// A look is a letter of another script and the ASCII letters that it looks like.
type look struct {
	r    rune
	like string
}

// likes gives for each letter of another script that looks Latin what it looks like.
var likes = func() map[rune]string {
	likes := make(map[rune]string)
	for l := range eachLook(lookalikes) {
		likes[l.r] = l.like
	}
	return likes
}()

// eachLook yields what a generated table has.
func eachLook(table string) func(yield func(look) bool) {
	return func(yield func(look) bool) {
		for i := 0; i < len(table); {
			r, size := utf8.DecodeRuneInString(table[i:])
			i += size
			end := i
			for table[end] != ' ' {
				end++
			}
			if !yield(look{r, table[i:end]}) {
				return
			}
			i = end + 1
		}
	}
}

// cyrillics and greeks give for an ASCII letter the small letter of what looks like it.
var cyrillics, greeks = reversed(0x400, 0x45f), reversed(0x391, 0x3c9)

// reversed returns the letters from lo to hi by what they look like.
func reversed(lo, hi rune) (by [utf8.RuneSelf]rune) {
	for r := lo; r <= hi; r++ {
		like := likes[r]
		if len(like) != 1 {
			continue
		}
		c := like[0]
		if unicode.IsUpper(r) {
			c -= 'a' - 'A'
		}
		if by[c] == 0 {
			by[c] = unicode.ToLower(r)
		}
	}
	return by
}

// A guise counts the letters of a word by what they look like.
type guise struct {
	latins, foreigns int
	capitals         bool // all foreign letters are capitals
	// Greek letters that stand for something: small ones but for omicron, or Δ
	symbols    int
	inside     bool // a foreign letter has Latin letters on both sides
	toCyrillic bool // all Latin letters look Cyrillic
	toGreek    bool // all Latin letters look Greek
	first      rune // the first foreign letter
}

// guiseOf reads a word.
func guiseOf(word string) guise {
	g := guise{capitals: true, toCyrillic: true, toGreek: true}
	latinBefore, foreignBehind := false, false
	for _, r := range word {
		switch bits := bitsOf(r); {
		case bits&latin != 0:
			g.latins++
			base := baseOf(r)
			g.toCyrillic = g.toCyrillic && allIn(&cyrillics, base)
			g.toGreek = g.toGreek && allIn(&greeks, base)
			g.inside = g.inside || foreignBehind
			latinBefore = true
		case bits&foreign != 0:
			if g.foreigns++; g.foreigns == 1 {
				g.first = r
			}
			g.capitals = g.capitals && unicode.IsUpper(r)
			if unicode.Is(unicode.Greek, r) && r != 'ο' &&
				(bits&distinct != 0 || unicode.IsLower(r)) {
				g.symbols++
			}
			foreignBehind = latinBefore
		}
	}
	return g
}

// symbolic reports whether the foreign letters are symbols: two at most, in front of or behind
// two Latin ones at most.
func (g *guise) symbolic() bool {
	return g.symbols == g.foreigns && g.symbols <= 2 && !g.inside && g.latins <= 2
}

// baseOf returns the letters that are left of a Latin one without its accents; where it is a
// form of others, as ß of ss, these.
func baseOf(r rune) string {
	if r < utf8.RuneSelf {
		return string(r)
	}
	if parts := norm.NFD.PropertiesString(string(r)).Decomposition(); len(parts) > 0 &&
		parts[0] < utf8.RuneSelf {
		return string(parts[:1])
	}
	return string(appendFolded(nil, string(r)))
}

// allIn reports whether each of letters has one that looks like it in others.
func allIn(others *[utf8.RuneSelf]rune, letters string) bool {
	for _, r := range letters {
		if r >= utf8.RuneSelf || others[r] == 0 {
			return false
		}
	}
	return true
}

// other returns the letters of the word's other script by what they look like, nil if the
// Latin letters do not all look like them.
func (g *guise) other() *[utf8.RuneSelf]rune {
	switch isGreek := unicode.Is(unicode.Greek, g.first); {
	case isGreek && g.toGreek:
		return &greeks
	case unicode.Is(unicode.Cyrillic, g.first) && g.toCyrillic:
		return &cyrillics
	}
	return nil
}

// unmask folds the word anew if it is one of letters that look like others. Accents and
// compatibility forms are taken off first, or what is folded would be read otherwise.
func (sc *scanner) unmask() {
	word := decomposed(sc.s[sc.lo:sc.hi])
	g := guiseOf(word)
	other := g.other()
	switch {
	case g.symbolic():
	case sc.seen&distinct != 0:
		if other != nil {
			sc.refold(word, other)
		}
	case sc.seen&latin != 0:
		if isLatin, isForeign := sc.around(); other != nil && isForeign && !isLatin {
			sc.refold(word, other)
		} else {
			sc.refold(word, nil)
		}
	case g.foreigns == 1 && !unicode.Is(unicode.Cyrillic, g.first):
	case !g.capitals || g.foreigns > 4:
		if isLatin, isForeign := sc.around(); isLatin && !isForeign {
			sc.refold(word, nil)
		}
	}
}

// decomposed returns a word without accents and compatibility forms, but for letters of which
// the table knows what they look like.
func decomposed(word string) string {
	var b []byte
	for _, r := range word {
		if likes[r] != "" {
			b = utf8.AppendRune(b, r)
		} else {
			b = norm.NFKD.AppendString(b, string(r))
		}
	}
	return string(b)
}

// around returns which scripts the nearest letters that tell are of, on both sides of the word.
func (sc *scanner) around() (isLatin, isForeign bool) {
	const far = 64 // bytes
	tells := func(r rune) bool {
		bits := bitsOf(r)
		isLatin = isLatin || bits&latin != 0
		isForeign = isForeign || bits&distinct != 0
		return bits&(latin|distinct) != 0
	}
	for i := sc.lo; i > max(0, sc.lo-far); {
		r, size := utf8.DecodeLastRuneInString(sc.s[:i])
		if i -= size; tells(r) {
			break
		}
	}
	for i := sc.hi; i < min(len(sc.s), sc.hi+far); {
		r, size := utf8.DecodeRuneInString(sc.s[i:])
		if i += size; tells(r) {
			break
		}
	}
	return isLatin, isForeign
}

// Masked returns the numbers of those words of s, as [Split] numbers them, whose letters look like
// those of another script and are folded to these, ascending. Cost: as reading s letter by letter.
func Masked(s string) []int {
	var masked []int
	sc := scanner{s: s, masked: &masked}
	for i := 0; i < len(s); {
		i = sc.word(i)
	}
	return masked
}

// refold folds the word to Latin letters, or the Latin letters of it to others.
func (sc *scanner) refold(word string, others *[utf8.RuneSelf]rune) {
	if sc.masked != nil {
		*sc.masked = append(*sc.masked, len(sc.words))
	}
	sc.acc, sc.n, sc.h, sc.keep = 0, 0, 0, sc.keep[:sc.kept]
	before := other
	for i := 0; i < len(word); {
		k, size := kindAt(word, i)
		r, _ := utf8.DecodeRuneInString(word[i:])
		like := likes[r]
		switch {
		case k == point && before == digit:
			sc.put('.')
		case others != nil && bitsOf(r)&latin != 0:
			for _, base := range baseOf(r) {
				sc.fold(string(others[base]))
			}
		case others == nil && like != "":
			for j := range len(like) {
				sc.put(like[j])
			}
		case size == 1 && (k == letter || k == digit):
			sc.put(lower[word[i]])
		case k == letter || k == digit || k == mark || k == number || k == symbol:
			sc.fold(word[i : i+size])
		}
		before = k
		i += size
	}
}

// bitsOf returns what the letter r says of the script of its word.
func bitsOf(r rune) uint8 {
	if r < 0 || int(r) >= len(kinds) {
		return 0
	}
	return kinds[r] &^ kindBits
}

// symbols takes the symbols of letters at i, as ⓝⓔⓦⓢ or 🇳🇪🇼🇸, and returns where they end.
// Pairs of regional indicators that are flags are no letters, and a lone symbol is none.
func (sc *scanner) symbols(i int) (end int, ok bool) {
	end = i
	n := 0
	isFlags, first := true, rune(0)
	for end < len(sc.s) {
		r, size := utf8.DecodeRuneInString(sc.s[end:])
		if k, _ := kindAt(sc.s, end); k != symbol {
			break
		}
		switch indicator := r - regionalA; {
		case indicator < 0 || indicator > 25:
			isFlags = false
		case n%2 == 0:
			first = indicator
		default:
			isFlags = isFlags && flags[first]>>indicator&1 != 0
		}
		n++
		end += size
	}
	isFlags = isFlags && n%2 == 0
	return end, !isFlags && (n > 1 || sc.n > 0)
}

// regionalA is the regional indicator A.
const regionalA = 0x1f1e6

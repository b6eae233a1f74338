package charset

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A single is an encoding of a byte a letter.
type single struct {
	name      string
	page      *charmap.Charmap
	languages string
	doubt     int32 // in bits: how much better than windows-1252 it must be
	most      int32 // in bits, what a letter costs at most; for languages that are not known here
}

// unheard is what a letter costs that its language does not have there.
const unheard = 16

const western = "en fr de es it pt nl sv da nb fi is ca id"

// singles are tried in this order; of two that cost the same the first is taken. Encodings that
// one of these contains (ISO-8859-1 and -9, -11, TIS-620) are read as it.
var singles = []single{
	{"windows-1252", charmap.Windows1252, western, 0, 8},
	{"windows-1251", charmap.Windows1251, "ru uk bg mk", 14, 10},
	{"koi8-r", charmap.KOI8R, "ru bg", 16, unheard},
	{"koi8-u", charmap.KOI8U, "uk", 18, unheard},
	{"windows-1250", charmap.Windows1250, "cs hu pl ro sh sk sl", 10, unheard},
	{"iso-8859-2", charmap.ISO8859_2, "cs hu pl ro sh sk sl", 12, unheard},
	{"windows-1253", charmap.Windows1253, "el", 14, unheard},
	{"iso-8859-7", charmap.ISO8859_7, "el", 16, unheard},
	{"windows-1254", charmap.Windows1254, "tr", 12, unheard},
	{"windows-1255", charmap.Windows1255, "he", 14, unheard},
	{"windows-1256", charmap.Windows1256, "ar fa ur", 14, unheard},
	{"windows-1257", charmap.Windows1257, "lt lv", 18, unheard},
	{"windows-874", charmap.Windows874, "th", 14, unheard},
	{"windows-1258", charmap.Windows1258, "vi", 16, unheard},
	{"iso-8859-5", charmap.ISO8859_5, "ru uk bg mk", 20, unheard},
	{"iso-8859-6", charmap.ISO8859_6, "ar", 20, unheard},
	{"ibm866", charmap.CodePage866, "ru", 22, unheard},
	{"macintosh", charmap.Macintosh, western, 68, 8},
}

// A sign is what a byte stands for in an encoding and a language.
type sign struct {
	letter uint8 // in the alphabet, or 0
	ascii  uint8 // in that of English, for a letter of ASCII
	upper  bool
	high   bool  // beyond ASCII
	cost   int32 // of a byte beyond ASCII that is no letter of the language
}

// A reading is an encoding and a language that was written in it.
type reading struct {
	in, english *script
	signs       [256]sign // of each byte
	each        int32     // what a letter costs at most
}

// readings are those of each of singles, in its order. To make them takes two milliseconds.
var readings = sync.OnceValue(func() [][]reading {
	w := known()
	all := make([][]reading, len(singles))
	for i := range singles {
		for language := range strings.FieldsSeq(singles[i].languages) {
			r := reading{in: w.pairs[language], english: w.pairs["en"],
				each: singles[i].most * perBit}
			for b := range r.signs {
				r.signs[b] = r.sign(byte(b), singles[i].page)
			}
			all[i] = append(all[i], r)
		}
	}
	return all
})

// sign gives what a byte stands for.
func (r *reading) sign(b byte, page *charmap.Charmap) sign {
	c := page.DecodeByte(b)
	if b < utf8.RuneSelf {
		c = rune(b)
	}
	lower := unicode.ToLower(c)
	g := sign{letter: r.in.alphabet[lower], upper: lower != c, high: b >= utf8.RuneSelf}
	switch {
	case !g.high:
		g.ascii = r.english.alphabet[lower]
	case g.letter == 0 && unicode.IsLetter(c):
		g.cost = r.each
	case g.letter == 0:
		g.cost = symbolCost(c)
	}
	return g
}

// singleCost is what a sample costs in one of singles, in the language that suits it best.
func singleCost(nth int, of []pairing) int32 {
	best := int32(1<<31 - 1)
	all := readings()[nth]
	for i := range all {
		best = min(best, all[i].cost(of, best))
	}
	return best + singles[nth].doubt*perBit
}

// cost is what pairs cost. What is ASCII costs half: it tells of the language, and may be
// another's. It stops where it costs more than most.
func (r *reading) cost(of []pairing, most int32) int32 {
	total, ascii := int32(0), int32(0)
	for _, p := range of {
		a, b := &r.signs[p.first], &r.signs[p.second]
		switch {
		case a.high || b.high:
			total += p.n * a.before(b, r.in, r.each)
		case r.in.latin:
			ascii += p.n * int32(r.in.behind[a.letter][b.letter])
		default:
			ascii += p.n * int32(r.english.behind[a.ascii][b.ascii])
		}
		if total+ascii/2 > most {
			break
		}
	}
	return total + ascii/2
}

// before is what b costs behind a, of which one is beyond ASCII: each letter at most so much.
func (a *sign) before(b *sign, in *script, each int32) int32 {
	cost := min(each, int32(in.behind[a.letter][b.letter]))
	switch {
	case b.high && b.letter == 0:
		return b.cost
	case a.high && a.letter == 0 && !b.high: // a mark of any language
		return cost / 2
	case a.ascii != 0 && a.letter == 0 || b.ascii != 0 && b.letter == 0: // two scripts in a word
		return unseen
	case b.upper && a.letter != 0 && !a.upper:
		return cost + 8*perBit
	case b.upper:
		return cost + 2*perBit
	}
	return cost
}

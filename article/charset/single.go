package charset

import (
	"strings"
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
	{"windows-1251", charmap.Windows1251, "ru uk bg mk", 6, 10},
	{"koi8-r", charmap.KOI8R, "ru bg", 8, unheard},
	{"koi8-u", charmap.KOI8U, "uk", 10, unheard},
	{"windows-1250", charmap.Windows1250, "cs hu pl ro sh sk sl", 10, unheard},
	{"iso-8859-2", charmap.ISO8859_2, "cs hu pl ro sh sk sl", 12, unheard},
	{"windows-1253", charmap.Windows1253, "el", 6, unheard},
	{"iso-8859-7", charmap.ISO8859_7, "el", 8, unheard},
	{"windows-1254", charmap.Windows1254, "tr", 12, unheard},
	{"windows-1255", charmap.Windows1255, "he", 6, unheard},
	{"windows-1256", charmap.Windows1256, "ar fa ur", 6, unheard},
	{"windows-1257", charmap.Windows1257, "lt lv", 18, unheard},
	{"windows-874", charmap.Windows874, "th", 6, unheard},
	{"windows-1258", charmap.Windows1258, "vi", 16, unheard},
	{"iso-8859-5", charmap.ISO8859_5, "ru uk bg mk", 12, unheard},
	{"iso-8859-6", charmap.ISO8859_6, "ar", 12, unheard},
	{"ibm866", charmap.CodePage866, "ru", 14, unheard},
	{"macintosh", charmap.Macintosh, western, 60, 8},
}

// A sign is what a byte stands for in an encoding and a language.
type sign struct {
	letter uint8 // in the alphabet, or 0
	ascii  uint8 // in that of English, for a letter of ASCII
	upper  bool
	high   bool  // beyond ASCII
	cost   int32 // of a byte beyond ASCII that is no letter of the language
}

// signs gives what each byte stands for.
func (s *single) signs(of *script, english *script) *[256]sign {
	var all [256]sign
	for b := range all {
		r := s.page.DecodeByte(byte(b))
		if b < utf8.RuneSelf {
			r = rune(b)
		}
		lower := unicode.ToLower(r)
		g := &all[b]
		g.letter, g.upper, g.high = of.alphabet[lower], lower != r, b >= utf8.RuneSelf
		if !g.high {
			g.ascii = english.alphabet[lower]
		} else if g.letter == 0 {
			g.cost = symbolCost(r)
			if unicode.IsLetter(r) {
				g.cost = s.most * perBit
			}
		}
	}
	return &all
}

// cost is what a sample costs in the language that suits it best.
func (s *single) cost(of []pairing, w *writing) int32 {
	best := int32(1<<31 - 1)
	for language := range strings.FieldsSeq(s.languages) {
		cost := pairCost(of, s.signs(w.pairs[language], w.pairs["en"]), w.pairs[language],
			w.pairs["en"], s.most*perBit, best)
		best = min(best, cost)
	}
	return best + s.doubt*perBit
}

// pairCost is what pairs cost. What is ASCII costs half: it tells of the language, and may be
// another's. It stops where it costs more than most.
func pairCost(of []pairing, signs *[256]sign, in, english *script, each, most int32) int32 {
	total, ascii := int32(0), int32(0)
	for _, p := range of {
		a, b := &signs[p.first], &signs[p.second]
		switch {
		case a.high || b.high:
			total += p.n * a.before(b, in, each)
		case in.latin:
			ascii += p.n * int32(in.behind[a.letter][b.letter])
		default:
			ascii += p.n * int32(english.behind[a.ascii][b.ascii])
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

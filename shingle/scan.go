package shingle

import (
	"math/bits"
	"unicode/utf8"
)

// appendWords appends the words of s to words.
//
// A word of ASCII letters and digits is found and folded eight bytes at a time: one
// load, a mask of which bytes are letters or digits, and the lower case that bit 5
// makes of letters and leaves to digits. Where anything else could belong to the word,
// and in the last bytes of s, scanner.word reads it from its start.
func appendWords(words []Word, s string) []Word {
	sc := scanner{s: s, words: words}
	for i := 0; i < len(s); {
		if i+eight >= len(s) {
			i = sc.word(i)
			continue
		}
		x := load(s, i)
		m := alnum(x)
		if m&0x80 == 0 {
			if x&0x80 != 0 {
				i = sc.word(i)
			} else {
				i += bits.TrailingZeros64((m|x)&highs) / 8
			}
			continue
		}
		var h uint64
		lo, n := i, bits.TrailingZeros64(^m&highs)/8
		for n == eight && i+2*eight < len(s) {
			h = mix(h^(x|0x20*ones), step)
			i += eight
			x = load(s, i)
			n = bits.TrailingZeros64(^alnum(x)&highs) / 8
		}
		i += n
		if n == eight || mayJoin(s[i], s[i+1]) {
			i = sc.word(lo)
			continue
		}
		h ^= (x | 0x20*ones) & (1<<(8*n) - 1)
		sc.words = append(sc.words, Word{mix(h^uint64(i-lo)<<56, finish), uint32(lo), uint32(i)})
		i++
	}
	return sc.words
}

// Bytes of a load, the lowest bit of each, and the highest.
const (
	eight = 8
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// load returns the eight bytes of s from i, the first in the lowest bits.
func load(s string, i int) uint64 {
	s = s[i : i+eight]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// alnum sets the high bit of each byte of x that is an ASCII letter or digit. No sum
// carries into the next byte, since both terms are below 0x80.
func alnum(x uint64) uint64 {
	low := x &^ highs
	lower := low | 0x20*ones
	letters := (lower + (0x80-'a')*ones) &^ (lower + (0x7f-'z')*ones)
	digits := (low + (0x80-'0')*ones) &^ (low + (0x7f-'9')*ones)
	return (letters | digits) &^ x & highs
}

// mayJoin reports whether the byte behind a word may belong to it, seeing the next.
func mayJoin(c, next byte) bool {
	k := class[c]
	return k == high || k != other && class[next] != other
}

// A scanner reads words by the rules.
type scanner struct {
	s     string
	words []Word
	folder

	lo, hi   int    // the word so far, without what may yet turn out not to belong to it
	last     uint8  // letter, digit, or other before the first
	run      int    // letters since the start or the last point
	initials bool   // so far one letter, or single letters parted by points
	seen     uint8  // what its letters say of its script
	masked   *[]int // numbers of words whose letters look like others, if they are asked for
	digits   int    // digits since the start or the last comma; many behind a point
}

// word reads one word that starts at or behind byte i and returns where to go on,
// behind i. It appends nothing if what is at i begins no word.
func (sc *scanner) word(i int) int {
	from := i
	sc.last, sc.run, sc.initials, sc.digits, sc.seen = other, 0, true, 0, 0
	for i < len(sc.s) {
		k, size := kindAt(sc.s, i)
		switch k {
		case letter, digit, mark:
			sc.take(k, i, size)
		case ignored:
		case symbol:
			end, ok := sc.symbols(i)
			if !ok {
				sc.end()
				return end
			}
			for ; i < end; i += size {
				_, size = kindAt(sc.s, i)
				sc.take(letter, i, size)
			}
			continue
		case spaceless:
			if sc.n > 0 {
				sc.end()
				return i
			}
			return sc.character(i, size)
		case number:
			if sc.n > 0 && (sc.last != letter || sc.run > 2) {
				sc.end()
				return i
			}
			sc.take(digit, i, size)
		default:
			if !sc.joins(k, i+size) {
				sc.end()
				return max(i, from+size)
			}
		}
		i += size
	}
	sc.end()
	return i
}

// take folds the rune at i into the word.
func (sc *scanner) take(k uint8, i, size int) {
	before := sc.n
	if size == 1 {
		sc.put(lower[sc.s[i]])
	} else {
		sc.fold(sc.s[i : i+size])
	}
	if sc.n == 0 {
		return // a mark without a letter
	}
	if before == 0 {
		sc.lo = i
	}
	sc.hi = i + size
	switch k {
	case letter:
		sc.run++
		sc.last = letter
		if size == 1 {
			sc.seen |= latin
		} else {
			sc.seen |= scriptAt(sc.s[i:])
		}
	case digit:
		sc.digits++
		sc.last, sc.initials = digit, false
	}
}

// character takes the rune at i with its marks as a word and returns where it ends.
func (sc *scanner) character(i, size int) int {
	for k := mark; k == mark || k == ignored; k, size = kindAt(sc.s, i) {
		if k == mark {
			sc.take(mark, i, size)
		}
		if i += size; i == len(sc.s) {
			break
		}
	}
	sc.end()
	return i
}

// end appends the word so far, if there is one.
func (sc *scanner) end() {
	if sc.n > 0 {
		if sc.seen&foreign != 0 && sc.seen&(latin|distinct) != distinct {
			sc.unmask()
		}
		sc.kept = len(sc.keep)
		sc.words = append(sc.words, Word{sc.sum(), uint32(sc.lo), uint32(sc.hi)})
	}
}

// joins reports whether a mark of kind k is inside the word, by what follows from byte
// next on, and puts down what it means for the word.
func (sc *scanner) joins(k uint8, next int) bool {
	switch {
	case next >= len(sc.s) || sc.last == other:
		return false
	case k == apostrophe:
		sc.initials = false
		after, _ := kindAt(sc.s, next)
		return after == letter
	case k == point && sc.last == letter && sc.run == 1 && sc.initials:
		sc.run = 0
		return single(sc.s[next:])
	case k == point && sc.last == digit && class[sc.s[next]] == digit:
		sc.put('.')
		sc.digits = len("1,000")
		return true
	case k == comma && sc.last == digit && sc.digits <= 3 && thousand(sc.s[next:]):
		sc.digits = 0
		return true
	}
	return false
}

// single reports whether s starts with one letter, its marks and nothing that goes on
// with the word.
func single(s string) bool {
	k, size := kindAt(s, 0)
	if k != letter {
		return false
	}
	for i := size; i < len(s); i += size {
		switch k, size = kindAt(s, i); k {
		case mark, ignored:
		case letter, digit, number:
			return false
		default:
			return true
		}
	}
	return true
}

// thousand reports whether s starts with three digits and no more.
func thousand(s string) bool {
	n := 0
	for n < len(s) && n < 4 && class[s[n]] == digit {
		n++
	}
	return n == 3
}

// kindAt returns how the rune of s at i takes part in words, and its bytes.
func kindAt(s string, i int) (kind uint8, size int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return class[c], 1
	}
	if f := short(s, i); f != nil {
		return f.kind, 2
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if size == 1 {
		return other, 1
	}
	return kindOf(r), size
}

// scriptAt returns what the letter that s starts with, which is not ASCII, says of its script.
func scriptAt(s string) uint8 {
	if f := short(s, 0); f != nil {
		return f.bits
	}
	r, _ := utf8.DecodeRuneInString(s)
	return bitsOf(r)
}

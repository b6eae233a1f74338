package shingle

import (
	"bytes"
	"maps"
	"math/bits"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A folder gathers the folded bytes of one word and hashes them, eight at a time.
type folder struct {
	acc  uint64 // bytes not mixed in yet, the first in the lowest bits
	n    int    // bytes in all
	h    uint64 // what is mixed in
	keep []byte // the folded bytes, where Fold wants them; nil otherwise
	kept int    // how many of them belong to a finished word
}

func (f *folder) put(b byte) {
	f.acc |= uint64(b) << (8 * (f.n & 7))
	if f.n++; f.n&7 == 0 {
		f.h = mix(f.h^f.acc, step)
		f.acc = 0
	}
	if f.keep != nil {
		f.keep = append(f.keep, b)
	}
}

// sum returns the hash of the bytes put so far and makes f ready for the next word.
func (f *folder) sum() uint64 {
	h := mix(f.h^f.acc^uint64(f.n)<<56, finish)
	f.acc, f.n, f.h = 0, 0, 0
	return h
}

// Multipliers of the steps of a hash and of its end.
const (
	step   = 0x9fb21c651e98df25
	finish = 0xd6e8feb86659fd93
)

// mix is the folded 128-bit product that wyhash and its kin use.
func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0xa0761d6478bd642f, b)
	return hi ^ lo
}

// fold puts the folded form of the one rune that s is.
func (f *folder) fold(s string) {
	if short := short(s, 0); short != nil {
		for _, b := range short.form[:short.n] {
			f.put(b)
		}
		return
	}
	if r, _ := utf8.DecodeRuneInString(s); 0x4e00 <= r && r <= 0x9fff { // Han that folds to itself
		for i := range len(s) {
			f.put(s[i])
		}
		return
	}
	var buf [64]byte
	for _, b := range appendFolded(buf[:0], s) {
		f.put(b)
	}
}

// appendFolded appends the folded form of the rune that s is. It may be empty.
func appendFolded(dst []byte, s string) []byte {
	if r, _ := utf8.DecodeRuneInString(s); 0xac00 <= r && r <= 0xd7a3 {
		return appendHangul(dst, r-0xac00)
	}
	if parts := norm.NFKD.PropertiesString(s).Decomposition(); whole(s, parts) {
		for len(parts) > 0 {
			r, size := utf8.DecodeRune(parts)
			dst = appendPart(dst, r)
			parts = parts[size:]
		}
		return dst
	}
	r, _ := utf8.DecodeRuneInString(s)
	return appendPart(dst, r)
}

// whole reports whether the rune that s is has a decomposition and stays what it is
// among words: ½ is not 12, and a character of a script without spaces is one.
func whole(s string, parts []byte) bool {
	if len(parts) == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	first, size := utf8.DecodeRune(parts)
	isSpaceless := func(p rune) bool { return kindOf(p) == spaceless }
	return isSpaceless(r) == isSpaceless(first) && !bytes.ContainsFunc(parts[size:], isSpaceless)
}

// appendPart appends the folded form of r, which has no decomposition.
func appendPart(dst []byte, r rune) []byte {
	if r < 0x900 || r >= 0x10a0 { // from Devanagari to Burmese nothing has case
		r = unicode.ToLower(r)
	}
	switch k := kindOf(r); k {
	case digit:
		return append(dst, decimal(r))
	case symbol:
		return append(dst, plain[r]...)
	case letter, spaceless, mark:
		switch {
		case (r < 0x400 || bitsOf(r)&latin != 0) && plain[r] != "":
			return append(dst, plain[r]...)
		case k != mark || !accent(r):
			return utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// appendHangul appends the letters of the Hangul syllable of number n, as NFKD does
// (The Unicode Standard, section 3.12).
func appendHangul(dst []byte, n rune) []byte {
	dst = utf8.AppendRune(dst, 0x1100+n/588)
	dst = utf8.AppendRune(dst, 0x1161+n%588/28)
	if n%28 > 0 {
		dst = utf8.AppendRune(dst, 0x11a7+n%28)
	}
	return dst
}

// plain has the letters that have no decomposition but are printed without their
// strokes and ligatures by those who cannot or will not, and letters in other dress: ʀ, ⓡ, 🆁.
var plain = func() map[rune]string {
	plain := make(map[rune]string)
	for l := range eachLook(latinForms) {
		plain[l.r] = l.like
		if small := unicode.ToLower(l.r); plain[small] == "" {
			plain[small] = l.like
		}
	}
	maps.Copy(plain, strokes)
	return plain
}()

// strokes has those that are not written as the letter that they look like.
var strokes = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ħ': "h", 'ŧ': "t",
	'þ': "th", 'ı': "i", 'ς': "σ",
}

// accent reports whether r, a mark, is one that one outlet prints and another leaves out: accents,
// and the points and the stretching of Semitic scripts. The marks of Indic scripts and
// kana are vowels and consonants, and stay.
func accent(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r <= 0x36f, 0x483 <= r && r <= 0x487, 0x591 <= r && r <= 0x5c7, 0x610 <= r && r <= 0x61a,
		0x64b <= r && r <= 0x65f, r == 0x670, 0x6d6 <= r && r <= 0x6ed,
		0x1ab0 <= r && r <= 0x1aff, 0x1dc0 <= r && r <= 0x1dff, 0x20d0 <= r &&
			r <= 0x20ff, 0xfe20 <= r && r <= 0xfe2f:
		return true
	}
	return false
}

// decimal returns the ASCII digit of the value of r, which is a decimal digit.
func decimal(r rune) byte {
	for _, t := range unicode.Nd.R16 {
		if r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10)
		}
	}
	panic("shingle: no decimal digit")
}

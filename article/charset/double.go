package charset

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A double is an encoding of mostly two bytes a character.
type double struct {
	name     string
	encoding encoding.Encoding
	language string
	doubt    int32 // in bits
}

// doubles are tried in this order.
var doubles = []double{
	{"shift_jis", japanese.ShiftJIS, "ja", 14},
	{"euc-jp", japanese.EUCJP, "ja", 14},
	{"euc-kr", korean.EUCKR, "ko", 14},
	{"gb18030", simplifiedchinese.GB18030, "zh", 14},
	{"big5", traditionalchinese.Big5, "zh-hant", 14},
}

const (
	mixed = 4 * perBit // what it costs where a letter of ASCII and a character touch
	wide  = 255        // stands for a character
)

// cost is what a sample costs, or most if it is more.
func (d *double) cost(sample []byte, w *writing, most int32) int32 {
	if d.absurd(sample[:min(len(sample), fewBytes)]) {
		return most
	}
	text, err := d.encoding.NewDecoder().Bytes(sample)
	if err != nil {
		return most
	}
	own, english := w.characters[d.language], w.pairs["en"]
	total, ascii, before := d.doubt*perBit, int32(0), uint8(0)
	for len(text) > 0 && total+ascii/2 < most {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		if r >= utf8.RuneSelf {
			total += characterCost(r, own)
			if before != 0 && before != wide {
				total += mixed
			}
			before = wide
			continue
		}
		b := english.alphabet[unicode.ToLower(r)]
		switch {
		case before == wide && b != 0:
			total += mixed
		case before != wide && (before != 0 || b != 0):
			ascii += int32(english.behind[before][b])
		}
		before = b
	}
	return min(total+ascii/2, most)
}

// fewBytes is how much of a sample is tried first.
const fewBytes = 256

// absurd reports whether more than one in eight bytes beyond ASCII is none in the encoding. The end
// of few may be inside of a character.
func (d *double) absurd(few []byte) bool {
	text, err := d.encoding.NewDecoder().Bytes(few)
	bad := bytes.Count(text, []byte("\ufffd"))
	return err != nil || bad > 1 && bad*8 > beyond(few)
}

// characterCost is what a character costs in a language of thousands.
func characterCost(r rune, own map[rune]uint8) int32 {
	if c, ok := own[r]; ok {
		return int32(c)
	}
	switch {
	case r >= 0x3000 && r < 0x3040 || r > 0xff00 && r < 0xff5f: // punctuation, and wide ASCII
		return 6 * perBit
	case unicode.IsLetter(r) && r < 0xff00:
		return unseen
	}
	return symbolCost(r)
}

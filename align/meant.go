package align

import "overlap/english"

// A meant is a meaning of a word of a text, and the number of its stem there: a text has some five
// times as many as words, so they are packed.
type meant uint32

// mostMeaning is how many stems of a text, the first ones, are looked up: a book has fewer.
const mostMeaning = 1 << 15

func newMeant(m english.Meaning, stem uint32) meant {
	number, wider := m.Of()
	packed := meant(number)<<16 | meant(stem)
	if wider {
		packed |= mostMeaning
	}
	return packed
}

func (m meant) stem() uint32 { return uint32(m % mostMeaning) }

func (m meant) isWider() bool { return m&mostMeaning != 0 }

func (m meant) number() uint32 { return uint32(m >> 16) }

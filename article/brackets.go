package article

import "bytes"

// maxNested is how deep brackets of JSON may stand inside of each other. News has some ten.
const maxNested = 256

// A bracketState is where in a value a byte stands. Of a careful one a run ends before a brace that
// opens where no value can stand: in an object, and not behind a colon.
type bracketState struct {
	depth         int
	quoted, slash bool
	deep          bool                     // it was deeper than maxNested
	careful, pass bool                     // pass: the next brace is taken wherever it stands
	last          byte                     // that is no white space and not in a string
	lists         [maxNested/64 + 1]uint64 // a bit for each depth: a list is open there
}

// run steps over bytes up to the end of the outermost bracket, or of the first byte outside of
// any, and gives how many they were. At least one is taken, unless it is careful. Runs of a string
// without a mark in them are crossed at once.
func (s *bracketState) run(held []byte) int {
	for i := 0; i < len(held); {
		if s.quoted && !s.slash {
			n := bytes.IndexAny(held[i:], "\"\\\n")
			if n < 0 {
				return len(held)
			}
			i += n
		}
		if held[i] == '{' && s.careful && s.misplaced() {
			return i
		}
		s.step(held[i])
		i++
		if s.depth <= 0 && !s.quoted {
			return i
		}
	}
	return len(held)
}

// misplaced reports whether a brace that is next stands where no value can.
func (s *bracketState) misplaced() bool {
	n := s.depth
	return !s.pass && !s.quoted && n > 0 && n <= maxNested && s.last != ':' && s.last != '/' &&
		s.lists[n/64]>>(n%64)&1 == 0
}

// step goes over one byte. A line's end always ends a string, see documentCutter.
func (s *bracketState) step(b byte) {
	switch {
	case b == '\n':
		s.quoted, s.slash = false, false
		return
	case s.slash:
		s.slash = false
	case s.quoted:
		s.slash, s.quoted = b == '\\', b != '"'
	case b == '"':
		s.quoted = true
	case b == '{' || b == '[':
		s.open(b)
	case b == '}' || b == ']':
		s.depth--
	}
	if b != ' ' && b != '\t' && b != '\r' {
		s.last = b
	}
}

// open goes into a bracket.
func (s *bracketState) open(b byte) {
	s.pass = false
	if s.depth++; s.depth > maxNested {
		s.deep = true
		return
	}
	if n := s.depth; n > 0 {
		s.lists[n/64] &^= 1 << (n % 64)
		if b == '[' {
			s.lists[n/64] |= 1 << (n % 64)
		}
	}
}

// over reports whether b closed the value.
func (s *bracketState) over(b byte) bool {
	return !s.quoted && s.depth <= 0 && (b == '}' || b == ']')
}

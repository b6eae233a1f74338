package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// standIns takes the place of what tablewriter measures wrong. It adds the widths of
// runes, a terminal shows graphemes: a family of emoji is five runes and two columns.
// Each such grapheme goes through tablewriter as private-use characters, which are one
// column wide each, and is put back in what comes out. The zero value is ready to use.
type standIns struct {
	graphemes []string
	number    map[string]rune
}

// The first character of a stand-in says for which grapheme it stands; the others only
// fill. The articles' own characters of these planes are replaced too, so that none is
// taken for a stand-in.
const (
	firstStandIn = 0xF0000
	lastStandIn  = 0xFFFFD
	filler       = 0x10FFFD
)

// cells returns the cells as tablewriter may see them.
func (s *standIns) cells(cells []string) []string {
	out := make([]string, len(cells))
	for i, cell := range cells {
		out[i] = s.replace(cell)
	}
	return out
}

// replace puts stand-ins into one cell.
func (s *standIns) replace(cell string) string {
	if isClean(cell) {
		return cell
	}
	var b strings.Builder
	for g := displaywidth.StringGraphemes(cell); g.Next(); {
		grapheme, own, sum := g.Value(), false, 0
		for _, r := range grapheme {
			sum += displaywidth.Rune(r)
			own = own || r >= firstStandIn
		}
		if n := g.Width(); n > 0 && (own || sum != n) &&
			firstStandIn+len(s.graphemes) < lastStandIn {
			b.WriteRune(s.stand(grapheme))
			b.WriteString(strings.Repeat(string(rune(filler)), n-1))
			continue
		}
		b.WriteString(grapheme)
	}
	return b.String()
}

// stand returns the character that stands for a grapheme.
func (s *standIns) stand(grapheme string) rune {
	if r, ok := s.number[grapheme]; ok {
		return r
	}
	if s.number == nil {
		s.number = map[string]rune{}
	}
	r := rune(firstStandIn + len(s.graphemes))
	s.number[grapheme] = r
	s.graphemes = append(s.graphemes, grapheme)
	return r
}

// restore puts the graphemes back.
func (s *standIns) restore(line string) string {
	if len(s.graphemes) == 0 {
		return line
	}
	var b strings.Builder
	for _, r := range line {
		switch {
		case r == filler:
		case r >= firstStandIn && r < firstStandIn+rune(len(s.graphemes)):
			b.WriteString(s.graphemes[r-firstStandIn])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

package newsgen

import (
	"cmp"
	"slices"
)

// Paragraphs of one article that others print word for word, among sentences of their own: two
// who print one share little else, somebody's words at most and the names of the story, so that
// each must be told by itself. All paragraphs of a story have one of four reaches, which the
// story's number says.

// A reach is by how many outlets a paragraph is printed.
type reach struct{ least, most int }

var reaches = []reach{{2, 4}, {5, 9}, {10, 19}, {20, 35}}

const (
	spreadParagraphs = 8  // of a story
	spreadWords      = 20 // words of the shortest
	farthest         = 60 // outlets that print one of the widest paragraphs in twenty
)

// spread writes such a story. It wants more outlets than farthest beside the agencies; of fewer,
// all print.
func (s *story) spread() {
	from := s.newDraft(s.newspaper(), "own", s.start)
	s.originals = 1
	paragraphs := make([][2]int, spreadParagraphs) // lines, half open
	for i := range paragraphs {
		s.report(from, 1+s.IntN(2))
		first := len(from.lines)
		for words := 0; words < spreadWords; {
			l := from.add(s.sentence(), words == 0)
			words += s.at(from, l.last) - s.at(from, l.first)
			from.before = nil // it has more words to come
		}
		paragraphs[i] = [2]int{first, len(from.lines)}
	}
	for _, has := range s.deal(from.outlet) {
		d := s.newDraft(has.outlet, "copy", from.time.Add(s.delay()))
		d.addNotices(s.grammar, true)
		for _, i := range has.paragraphs {
			s.report(d, 2+s.IntN(4))
			d.copyLines(s.grammar, from, paragraphs[i][0], paragraphs[i][1], manner{})
		}
		s.report(d, 2+s.IntN(4))
		s.close(d)
	}
}

// A hand is the paragraphs that one outlet prints.
type hand struct {
	outlet     *outlet
	paragraphs []int
}

// deal says who prints which paragraphs beside the article's own outlet: about three each.
func (s *story) deal(own *outlet) []hand {
	of := reaches[s.number%uint64(len(reaches))]
	wanted, most, sum := make([]int, spreadParagraphs), 0, 0
	for i := range wanted {
		n := of.least + s.IntN(of.most-of.least+1)
		if of.least == reaches[len(reaches)-1].least && s.maybe(20) {
			n = farthest
		}
		wanted[i] = n - 1
		most, sum = max(most, n-1), sum+n-1
	}
	hands := s.hands(own, max(most, (sum+2)/3))
	for i, n := range wanted {
		s.Shuffle(len(hands), func(i, j int) { hands[i], hands[j] = hands[j], hands[i] })
		slices.SortStableFunc(hands, func(a, b hand) int {
			return cmp.Compare(len(a.paragraphs), len(b.paragraphs))
		})
		for j := range hands[:min(n, len(hands))] {
			hands[j].paragraphs = append(hands[j].paragraphs, i)
		}
	}
	return hands
}

// hands returns n outlets that are no agencies and not own, or all there are.
func (s *story) hands(own *outlet, n int) []hand {
	var hands []hand
	first := min(agencies, len(s.outlets)-1)
	for _, i := range s.Perm(len(s.outlets) - first) {
		if o := s.outlets[first+i]; o != own && len(hands) < n {
			hands = append(hands, hand{outlet: o})
		}
	}
	return hands
}

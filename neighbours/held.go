package neighbours

import (
	"cmp"
	"math"

	"overlap/archive"
	"overlap/internal/codec"
)

// Held is what is known of the contents of an archive without a look at their texts. Contents are
// numbered through, part by part.
type held struct {
	view    *archive.View
	first   []uint32 // of each part, the number of its first content; and one behind the last
	outlet  []uint32 // of each content, by the first of its articles that counts; or gone
	when    []int64  // when that appeared, in seconds since 1970; or unknown
	prints  []uint32 // its fingerprints
	words   []uint32
	names   []string          // of outlets
	number  map[string]uint32 // of each
	instead map[string]bool   // ids of articles that others stand for
}

const (
	gone    = math.MaxUint32
	unknown = math.MaxInt64
)

// newHeld returns an archive of whose contents nothing is known yet.
func newHeld(v *archive.View) *held {
	h := &held{view: v, first: make([]uint32, len(v.Parts)+1), instead: make(map[string]bool)}
	for i := range v.Parts {
		h.first[i+1] = h.first[i] + uint32(v.Parts[i].Contents())
	}
	return h
}

// contents returns how many contents there are.
func (h *held) contents() uint32 { return h.first[len(h.first)-1] }

// load reads what is known of the contents. Articles of a part are by time, so the first of a
// content is its earliest.
func (h *held) load() error {
	n := h.contents()
	h.outlet, h.when, h.number = make([]uint32, n), make([]int64, n), make(map[string]uint32)
	h.prints, h.words = make([]uint32, n), make([]uint32, n)
	for i := range h.outlet {
		h.outlet[i], h.when[i] = gone, unknown
	}
	for i := range h.view.Parts {
		n := 0
		for row, err := range h.view.Parts[i].Rows() {
			if err != nil {
				return err
			}
			content := h.first[i] + row.Content
			if h.outlet[content] == gone && !h.view.Parts[i].Gone(n) && !h.instead[row.ID] {
				number, ok := h.number[row.Outlet]
				if !ok {
					number = uint32(len(h.names))
					h.number[row.Outlet], h.names = number, append(h.names, row.Outlet)
				}
				h.outlet[content], h.prints[content] = number, uint32(row.Prints)
				h.words[content] = uint32(row.Words)
				if row.When.Known {
					h.when[content] = row.When.Seconds
				}
			}
			n++
		}
	}
	return nil
}

// size returns how many contents count, as far as that is known: a day that is there already counts
// as if it were not.
func (h *held) size() (n int) {
	if h.outlet == nil {
		return int(h.contents())
	}
	for _, outlet := range h.outlet {
		n += codec.Bit(outlet != gone)
	}
	return n
}

// isGone reports whether no article of a content is known to count.
func (h *held) isGone(content uint32) bool { return h.outlet != nil && h.outlet[content] == gone }

// outletOf returns the number of a content's outlet, if it is known.
func (h *held) outletOf(content uint32) uint32 {
	if h.outlet == nil {
		return gone
	}
	return h.outlet[content]
}

// whenOf returns when a content appeared, in seconds since 1970, or unknown.
func (h *held) whenOf(content uint32) int64 {
	if h.when == nil {
		return unknown
	}
	return h.when[content]
}

// sizeOf returns the fingerprints and the words of a content; none if they are not known.
func (h *held) sizeOf(content uint32) (prints, words uint32) {
	if h.prints == nil {
		return 0, 0
	}
	return h.prints[content], h.words[content]
}

// part returns the part of a content, and its number there.
func (h *held) part(content uint32) (part int, number uint32) {
	for h.first[part+1] <= content {
		part++
	}
	return part, content - h.first[part]
}

// articles returns the articles of a content that count.
func (h *held) articles(content uint32) (all []Ref, err error) {
	part, number := h.part(content)
	p := &h.view.Parts[part]
	numbers, err := p.OfContent(nil, number)
	for _, n := range numbers {
		row, bad := p.Row(n)
		if bad != nil {
			return nil, bad
		}
		if !p.Gone(n) && !h.instead[row.ID] {
			all = append(all, Ref{part, n})
		}
	}
	return all, err
}

// apart reports whether two contents are known to have appeared more than so many days apart.
func (h *held) apart(content uint32, when int64, days int64) bool {
	other := h.whenOf(content)
	return other != unknown && when != unknown && max(other-when, when-other) > days*24*60*60
}

// A Ref is an article of a view of an archive: the number of its part, and its own there.
type Ref struct{ Part, Number int }

// compare orders articles by part and number.
func (r Ref) compare(other Ref) int {
	return cmp.Or(cmp.Compare(r.Part, other.Part), cmp.Compare(r.Number, other.Number))
}

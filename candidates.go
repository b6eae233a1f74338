package overlap

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/lsh"
)

// Candidates.
//
// Every text gives the fingerprints that sliding-window MinHash leaves of the shingles
// of its tokens, in which spellings and ways to write a number are one (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003): the smallest of
// each Window shingles in a row. Two texts that share a run of Shingle+Window-1
// words share a fingerprint of it for certain. The postings of all texts, sorted,
// are the segment; where one fingerprint stands in two texts is a seed.
//
// Most seeds are stock phrases. A pair goes on to alignment only where a seed grows to
// MinWords equal words, or where two seeds stand close together on nearby
// diagonals and make that many between them: an edited passage. The test reads a
// few words around each seed and so costs two cache misses.
//
// A fingerprint in n texts makes n²/2 seeds. So where it stands in more than MaxTexts
// texts, or in more than nearText of one outlet, which makes it a notice or a wire story's
// stock, each text meets only the earliest nearText of its texts, from which it
// can have the words. That is linear, and what is lost is only that two late copies
// of one passage are not paired, unless they share something else.

// nearText is how many of the earliest texts of a hot fingerprint the others meet.
const nearText = 8

// A seed is a fingerprint that stands in an earlier text, too: its first tokens.
type seed struct {
	text   uint32 // the earlier text
	at, by uint32 // the token there; the token here
}

// candidates returns, for every text, the earlier texts that it must be aligned with.
func (r *run) candidates() ([][]int, error) {
	r.step = "seeking shared words"
	segment, err := r.segment()
	if err != nil {
		return nil, err
	}
	shared := r.join(segment)
	found := make([][]int, len(r.texts))
	scratch := make([][]seed, r.o.Jobs)
	err = r.each(len(r.texts), func(worker, t int) {
		if t < r.references {
			return
		}
		scratch[worker] = r.seeds(scratch[worker][:0], uint32(t), shared[t])
		found[t] = r.promising(t, scratch[worker])
	})
	return found, err
}

// segment returns the sorted postings of all texts.
func (r *run) segment() (lsh.Segment, error) {
	parts := make([]lsh.Segment, len(r.texts))
	sketchers := make([]sketcher, r.o.Jobs)
	err := r.each(len(r.texts), func(worker, t int) {
		parts[t] = sketchers[worker].postings(r.texts[t].side.Tokens(), uint32(t), r.o)
	})
	segment := slices.Concat(parts...)
	lsh.Sort(segment)
	return segment, err
}

// repeats is how often one text counts in a group: a fingerprint that stands a thousand
// times in one article need not be tried a thousand times.
const repeats = 4

// A gathering is the postings of one fingerprint that stand in one text or before it, in
// order of text and word; the last is the text's own.
type gathering struct {
	lsh.Segment
	hot bool
}

// join returns for every text the fingerprints that it shares with an earlier one, and
// keeps all that several texts share for findStock.
func (r *run) join(segment lsh.Segment) [][]gathering {
	shared := make([][]gathering, len(r.texts))
	outlets := r.outlets()
	printed := make([]int, len(r.texts)) // by outlet: texts of the group at hand
	for group := range segment.Groups() {
		if group = thin(group); group[0].Text == group[len(group)-1].Text {
			continue
		}
		r.shared = append(r.shared, group)
		hot := len(group) > r.o.MaxTexts
		for i, p := range group {
			if i == 0 || p.Text != group[i-1].Text {
				printed[outlets[p.Text]]++
				hot = hot || printed[outlets[p.Text]] > nearText
			}
		}
		for i, p := range group {
			printed[outlets[p.Text]] = 0
			if p.Text != group[0].Text {
				shared[p.Text] = append(shared[p.Text], gathering{group[:i+1], hot})
			}
		}
	}
	return shared
}

// thin drops, in place, all but the first few postings of each text in a group.
func thin(group lsh.Segment) lsh.Segment {
	kept := group[:0]
	for i, p := range group {
		if i < repeats || kept[max(0, len(kept)-repeats)].Text != p.Text {
			kept = append(kept, p)
		}
	}
	return kept
}

// seeds appends the seeds that text t has with earlier ones, by text, then by place.
func (r *run) seeds(dst []seed, t uint32, groups []gathering) []seed {
	for _, group := range groups {
		own := group.Segment[len(group.Segment)-1]
		texts, last := 0, t
		for _, p := range group.Segment {
			if p.Text != last {
				texts, last = texts+1, p.Text
			}
			if p.Text == t || !r.meets(int(t), int(p.Text)) || group.hot && texts > nearText {
				break
			}
			dst = append(dst, seed{p.Text, p.Word, own.Word})
		}
	}
	slices.SortFunc(dst, compareSeeds)
	return dst
}

// compareSeeds orders seeds by text, then by place.
func compareSeeds(a, b seed) int {
	return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.by, b.by), cmp.Compare(a.at, b.at))
}

// promising returns the texts among the seeds that may share a passage with t.
func (r *run) promising(t int, seeds []seed) []int {
	var found []int
	for i := 0; i < len(seeds); {
		j := i + 1
		for j < len(seeds) && seeds[j].text == seeds[i].text {
			j++
		}
		if r.grows(r.texts[t].side.Tokens(), r.texts[seeds[i].text].side.Tokens(), seeds[i:j]) {
			found = append(found, int(seeds[i].text))
		}
		i = j
	}
	return found
}

// Two seeds belong to one edited passage if the words between them, and how many
// more there are on one side than on the other, stay below these.
const (
	gapWords  = 24
	slipWords = 8
)

// grows reports whether seeds that the tokens here have with those of one earlier text can
// be part of a passage.
func (r *run) grows(here, there align.Tokens, seeds []seed) bool {
	end, slip, sum := -1, 0, 0 // of the seeds chained so far: where they end here, by how much they are shifted, their words
	for _, s := range seeds {
		i, j := int(s.by), int(s.at)
		n, enough := 0, r.o.MinWords+r.o.MinWords/2 // "US" is two tokens
		for n < enough && i+n < here.Len() && j+n < there.Len() && here.Same(i+n, there, j+n) {
			n++
		}
		for n < enough && i > 0 && j > 0 && here.Same(i-1, there, j-1) {
			i, j, n = i-1, j-1, n+1
		}
		words := max(here.Word(i+n)-here.Word(i), there.Word(j+n)-there.Word(j)) // "per cent" is one token
		if words >= r.o.MinWords {
			return true
		}
		switch shift := i - j; {
		case i < end: // the same words again
			continue
		case end >= 0 && i-end <= gapWords && abs(shift-slip) <= slipWords:
			if sum += words; sum >= r.o.MinWords {
				return true
			}
			end, slip = i+n, shift
		default:
			end, slip, sum = i+n, shift, words
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }

package neighbours

import (
	"cmp"
	"math"
	"slices"

	"overlap/index"
	"overlap/internal/codec"
	"overlap/join"
)

// Fingerprints.
//
// A fingerprint that an article of today and one of the archive share is a seed, of which only the
// contexts are known, not the places. Two share a passage only if the contexts of one seed say that
// it grows to one, or if there are several seeds. What caps seeds in a scan does so here: a
// fingerprint of very many articles leads to the first of them and the latest of the outlet, and to
// the earliest for those who take it up when boilerplate is known; a frequent one counts where it
// may extend, and one that is worn does not alone.

const (
	// mostPostings is how many articles of one fingerprint are looked at.
	mostPostings = 1024
	// mostEarliest is how many of the earliest articles of a fingerprint over the cap are looked
	// at: some of them have it as boilerplate, and join.Common passes those over.
	mostEarliest = 2 * join.NearText
	// fewDrawn is how many contents of a frequent fingerprint are drawn, on average, to speak for
	// the others beside the earliest.
	fewDrawn = 4
	// leastOfMany is how many frequent fingerprints a content must share to be looked at besides:
	// more than a sentence or two.
	leastOfMany = 24
)

// What a seed says.
const (
	suffices = 1 << iota // it may be a passage by itself
	extends              // half of the words that it still needs may be equal on one side
	worn                 // not alone
	overCap              // only together with many
	ofMany               // only together with many, unless it speaks
	speaks               // for the others that have the fingerprint
)

// A meeting is a seed of an article and a content.
type meeting struct {
	content, of uint32
	at          uint32 // the token of the article
	says        uint8
}

// compare orders meetings by content, article and token.
func (m meeting) compare(n meeting) int {
	return cmp.Or(cmp.Compare(m.content, n.content), cmp.Compare(m.of, n.of),
		cmp.Compare(m.at, n.at), cmp.Compare(m.says, n.says))
}

// isBeside reports whether two meetings are of one article and content.
func (m meeting) isBeside(n meeting) bool { return m.content == n.content && m.of == n.of }

// isCapped reports whether a meeting is of a fingerprint over the cap.
func (m meeting) isCapped() bool { return m.says&overCap != 0 }

// A posting is a content that has a fingerprint.
type posting struct {
	content uint32
	context uint16
}

// A frequent is a fingerprint of many contents. Some of them speak for the others.
type frequent struct {
	hash     uint64
	total    int      // contents that have it
	contents []uint32 // those that were looked at
}

// A meeter tells which contents of a fingerprint meet which articles. One goroutine uses it.
type meeter struct {
	*search
	list     []index.Posting
	postings []posting
	met      []meeting
	frequent []frequent
	printed  map[uint32]int // of outlets
}

// meet adds the meetings of a fingerprint, whose postings in the articles are given, and returns
// how many have it: articles and contents.
func (m *meeter) meet(group []print) (total int, err error) {
	total, err = m.read(group[0].hash)
	if err != nil || len(m.postings) == 0 {
		return 0, err
	}
	total += textsOf(group)
	if m.speakers && total > join.PhraseTexts {
		m.meetSome(group, total)
		return total, nil
	}
	if m.isOverCap(group, total) {
		m.meetCapped(group)
		return total, nil
	}
	frequent := total > join.PhraseTexts && join.MustExtend(m.Policy)
	for _, a := range group {
		for _, p := range m.postings {
			one := m.meeting(a, p, total > join.WornTexts)
			if !frequent || one.says&(suffices|extends) != 0 {
				m.met = append(m.met, one)
			}
		}
	}
	return total, nil
}

// meetSome adds the meetings of a frequent fingerprint where some speak for the others: those of
// the earliest and of some that are drawn, and of the others as long as they are not over the cap.
// A lot depends on the content alone: a sentence has the same speakers at each of its fingerprints.
func (m *meeter) meetSome(group []print, total int) {
	drawn := math.MaxUint64 / uint64(total) * fewDrawn
	all := frequent{hash: group[0].hash, total: total - textsOf(group)}
	for i, p := range m.postings {
		all.contents = append(all.contents, p.content)
		says := uint8(ofMany)
		if i < join.NearText || lot(p.content) < drawn {
			says |= speaks
		} else if total > m.MaxTexts {
			continue
		}
		for _, a := range group {
			one := m.meeting(a, p, true)
			if !join.MustExtend(m.Policy) || one.says&(suffices|extends) != 0 {
				one.says |= says
				m.met = append(m.met, one)
			}
		}
	}
	m.frequent = append(m.frequent, all)
}

// lot mixes the bits of a number (the finalizer of SplitMix64).
func lot(content uint32) uint64 {
	x := uint64(content) + 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// textsOf returns of how many articles a group of fingerprints is.
func textsOf(group []print) int {
	n := 1
	for i := range group[1:] {
		n += codec.Bit(group[i].of != group[i+1].of)
	}
	return n
}

// meeting returns the seed of an article and a content, of a fingerprint that many have, or few.
func (m *meeter) meeting(a print, p posting, many bool) meeting {
	one := meeting{content: p.content, of: a.of, at: a.at}
	before, behind := index.Alike(index.Context(a.context), p.context)
	if before+behind >= 3 {
		one.says |= suffices
	}
	if max(before, behind) >= 2 {
		one.says |= extends
	}
	if many && !m.AllNatures && m.held.apart(p.content, m.whenOf(a.of), join.WornDays) {
		one.says |= worn
	}
	return one
}

// isOverCap reports whether so many have a fingerprint, or so many of an outlet, that they do not
// all meet.
func (m *meeter) isOverCap(group []print, total int) bool {
	if total > m.MaxTexts || total <= join.NearText || m.held.outlet == nil {
		return total > m.MaxTexts
	}
	clear(m.printed)
	for i, a := range group {
		if i == 0 || a.of != group[i-1].of {
			m.printed[m.outletOf(a.of)]++
		}
	}
	for _, p := range m.postings {
		m.printed[m.held.outlet[p.content]]++
	}
	for _, n := range m.printed {
		if n > join.NearText {
			return true
		}
	}
	return false
}

// meetCapped adds the meetings of a fingerprint over the cap: of each article with the first of
// all, with the last one before it of its outlet, and, as if there were no cap, with the earliest.
func (m *meeter) meetCapped(group []print) {
	slices.SortFunc(m.postings, func(p, q posting) int {
		return cmp.Or(cmp.Compare(m.held.whenOf(p.content), m.held.whenOf(q.content)),
			cmp.Compare(p.content, q.content))
	})
	first := m.postings[0]
	for _, a := range group {
		capped := func(p posting) {
			one := m.meeting(a, p, true)
			one.says = one.says&^suffices | overCap
			m.met = append(m.met, one)
		}
		capped(first)
		if p, ok := m.lastBefore(a); ok && p.content != first.content {
			capped(p)
		}
		for _, p := range m.postings[:min(len(m.postings), mostEarliest)] {
			m.met = append(m.met, m.meeting(a, p, true))
		}
	}
}

// lastBefore returns the posting of the last content of an article's outlet that appeared before
// it; those without a time are last.
func (m *meeter) lastBefore(a print) (last posting, ok bool) {
	outlet, when := m.outletOf(a.of), m.whenOf(a.of)
	for _, p := range m.postings {
		if m.held.outletOf(p.content) == outlet && m.held.whenOf(p.content) <= when {
			last, ok = p, true
		}
	}
	return last, ok
}

// read makes m.postings the contents that have a fingerprint, the earliest first in each part, and
// returns how many have it.
func (m *meeter) read(hash uint64) (total int, err error) {
	m.postings = m.postings[:0]
	for i := range m.held.view.Parts {
		list, all, err := m.held.view.Parts[i].Prints(m.list[:0], hash, mostPostings)
		if err != nil {
			return 0, err
		}
		m.list = list
		total += all - len(list)
		for _, p := range list {
			if content := m.held.first[i] + p.Content; !m.held.isGone(content) {
				m.postings = append(m.postings, posting{content, p.Context})
			}
		}
	}
	return total + len(m.postings), nil
}

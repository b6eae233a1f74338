package quote

import (
	"cmp"
	"slices"

	"overlap/shingle"
)

// Grouping.
//
// Variants are taken from the longest to the shortest. Each looks for a leader, a
// longer variant that says the same, and joins the one that it matches best, or
// becomes a leader itself. So every utterance is a star around its fullest variant,
// and two quotations that share nothing cannot be chained together through a third.
//
// Candidates come from two places:
//
//   - MinHash signatures of the two-word shingles of whole variants through the LSH
//     index: variants alike in length, however the changed words are scattered;
//   - fingerprints, the sliding minima of three-word shingles: any five words in a
//     row that two variants share, so a short one meets the long one it was cut from.
//
// Every candidate is verified by aligning the words (see align.go).
//
// Cost: linear in the words but for the candidates, of which a variant verifies at
// most maxTried. What it misses: a variant cut short and changed in every run of five
// words; a leader that shares only runs of words which more than maxLeaders longer
// leaders have as well.

const (
	keyShingle = 3  // words of a fingerprint's shingle
	keyWindow  = 3  // shingles of its window
	maxLeaders = 12 // leaders that a fingerprint remembers
	maxTried   = 12 // candidates verified for one variant
)

// Group brings together the uses that print variants of one utterance. Every use is
// in exactly one utterance. Utterances are sorted by the number of their uses, most
// first, then by their first use in the order of Utterance.Uses. The order of uses
// does not matter as long as articles that differ have different numbers in the same
// order. Uses are not changed and their texts are only read.
//
// Short quotations ("No comment") are one utterance only where the speaker is the
// same and the articles came out within two days of each other, or neither says when.
func Group(uses []Use) []Utterance {
	order := make([]int, len(uses))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return compareUses(&uses[a], &uses[b]) })
	vs := variants(uses, order)
	leaders := lead(uses, vs)
	return utterances(uses, vs, leaders)
}

// compareUses is the order of the uses of an utterance.
func compareUses(a, b *Use) int {
	if (a.Date == 0) != (b.Date == 0) {
		if a.Date == 0 {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Outlet, b.Outlet),
		cmp.Compare(a.Article, b.Article), cmp.Compare(a.Quotation.Lo, b.Quotation.Lo),
		cmp.Compare(b.Quotation.Hi, a.Quotation.Hi))
}

// variants returns the distinct variants of uses, the longest first, then by their
// first use. Uses of a short variant are parted by speaker and date.
func variants(uses []Use, order []int) []variant {
	known := map[uint64]int{} // hash of the words, speaker and time -> variant
	last := map[uint64]int64{}
	var vs []variant
	for _, u := range order {
		v := newVariant(uses[u].Text, &uses[u].Quotation)
		key := v.key()
		if v.short() {
			who := speakerKey(uses[u].Quotation.Speaker)
			key = key*31 + who
			if at, ok := last[key]; who == 0 && v.weight() < 2 || ok && uses[u].Date-at > soon {
				delete(known, key)
			}
			last[key] = uses[u].Date
		}
		if i, ok := known[key]; ok {
			vs[i].uses = append(vs[i].uses, u)
			continue
		}
		known[key] = len(vs)
		v.uses = []int{u}
		vs = append(vs, v)
	}
	slices.SortStableFunc(vs, func(a, b variant) int {
		return cmp.Compare(len(b.words), len(a.words))
	})
	return vs
}

// soon is how far apart two printings of a short quotation may be, in seconds.
const soon = 2 * 24 * 3600

// key returns a hash of the words of v.
func (v *variant) key() uint64 {
	h := uint64(len(v.words))
	for _, w := range v.words {
		h = (h ^ w) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}

// short reports whether v is a phrase that different people may well say.
func (v *variant) short() bool {
	return len(v.words) < 6 || v.weight() < 2.5
}

// weight returns the sum of what its words are worth.
func (v *variant) weight() float64 {
	sum := 0.0
	for _, w := range v.words {
		sum += worth(w)
	}
	return sum
}

// A key is a fingerprint of a variant.
type key struct {
	print   uint64
	variant uint32
}

// lead returns the leader of each variant, which may be itself.
func lead(uses []Use, vs []variant) []int {
	leaders := make([]int, len(vs))
	slots, groups := fingerprints(vs)
	remembered := make([][]uint32, groups)
	var tally []candidate
	for v := range vs {
		tally = tally[:0]
		for _, g := range slots[v] {
			for _, l := range remembered[g] {
				tally = count(tally, int(l))
			}
		}
		best := bestLeader(uses, vs, v, tally)
		leaders[v] = best
		if best != v {
			continue
		}
		for _, g := range slots[v] {
			if len(remembered[g]) < maxLeaders {
				remembered[g] = append(remembered[g], uint32(v))
			}
		}
	}
	return leaders
}

// A candidate is a leader and how many fingerprints the variant shares with it.
type candidate struct {
	leader, shared int
}

func count(tally []candidate, leader int) []candidate {
	for i := range tally {
		if tally[i].leader == leader {
			tally[i].shared++
			return tally
		}
	}
	return append(tally, candidate{leader, 1})
}

// bestLeader verifies the candidates of v, those that share most first, and returns
// the one with the most matching words, or v itself.
func bestLeader(uses []Use, vs []variant, v int, tally []candidate) int {
	slices.SortFunc(tally, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.leader, b.leader))
	})
	best, most := v, 0.0
	for _, c := range tally[:min(len(tally), maxTried)] {
		m := match(&vs[v], &vs[c.leader])
		if !m.verified(&vs[v], &vs[c.leader]) || !agree(uses, &vs[v], &vs[c.leader]) {
			continue
		}
		if m.weight > most {
			best, most = c.leader, m.weight
		}
	}
	return best
}

// agree reports whether a short variant has a speaker and a time that its leader has.
func agree(uses []Use, v, leader *variant) bool {
	if !v.short() {
		return true
	}
	mine := &uses[v.uses[0]]
	who := speakerKey(mine.Quotation.Speaker)
	for _, u := range leader.uses {
		if who == 0 || speakerKey(uses[u].Quotation.Speaker) != who {
			continue
		}
		if a, b := mine.Date, uses[u].Date; a == 0 || b == 0 || max(a-b, b-a) <= soon {
			return true
		}
	}
	return false
}

// fingerprints returns for each variant the numbers of the fingerprints that another
// has too, and how many numbers there are.
func fingerprints(vs []variant) (slots [][]uint32, groups int) {
	var keys []key
	var shingles []uint64
	var at []uint32
	for i := range vs {
		shingles = (&shingle.Text{Words: vs[i].asWords()}).Shingles(shingles[:0], keyShingle)
		at = shingle.Winnow(at[:0], shingles, keyWindow)
		for _, p := range at {
			keys = append(keys, key{shingles[p], uint32(i)})
		}
	}
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.print, b.print), cmp.Compare(a.variant, b.variant))
	})
	keys = slices.Compact(keys)
	slots = make([][]uint32, len(vs))
	for i := 0; i < len(keys); {
		j := i + 1
		for j < len(keys) && keys[j].print == keys[i].print {
			j++
		}
		if j-i > 1 {
			for _, k := range keys[i:j] {
				slots[k.variant] = append(slots[k.variant], uint32(groups))
			}
			groups++
		}
		i = j
	}
	return slots, groups
}

// asWords returns the words of v as a text has them, without bytes.
func (v *variant) asWords() []shingle.Word {
	words := make([]shingle.Word, len(v.words))
	for i, h := range v.words {
		words[i].Hash = h
	}
	return words
}

// utterances gathers the uses of each leader.
func utterances(uses []Use, vs []variant, leaders []int) []Utterance {
	members := make([][]int, len(vs))
	for v, l := range leaders {
		members[l] = append(members[l], v)
	}
	var us []Utterance
	for l := range vs {
		if leaders[l] == l {
			us = append(us, utterance(uses, vs, members[l]))
		}
	}
	slices.SortFunc(us, func(a, b Utterance) int {
		return cmp.Or(cmp.Compare(len(b.Uses), len(a.Uses)), compareUses(&uses[a.Uses[0]], &uses[b.Uses[0]]),
			cmp.Compare(a.Uses[0], b.Uses[0]))
	})
	return us
}

// utterance makes one of the variants numbered members, of which the first leads.
func utterance(uses []Use, vs []variant, members []int) Utterance {
	type use struct {
		number int
		drift  Drift
	}
	var all []use
	leader := &vs[members[0]]
	for _, m := range members {
		d := Same
		if v := &vs[m]; m != members[0] {
			d = match(v, leader).drift(v, leader)
		}
		for _, u := range vs[m].uses {
			all = append(all, use{u, d})
		}
	}
	slices.SortFunc(all, func(a, b use) int {
		return cmp.Or(compareUses(&uses[a.number], &uses[b.number]), cmp.Compare(a.number, b.number))
	})
	u := Utterance{Fullest: leader.uses[0], Speaker: mostNamed(uses, all[0].number, func(yield func(int) bool) {
		for _, x := range all {
			if !yield(x.number) {
				return
			}
		}
	})}
	who := speakerKey(u.Speaker)
	for _, x := range all {
		if k := speakerKey(uses[x.number].Quotation.Speaker); k != 0 && k != who {
			x.drift = OtherSpeaker
		}
		u.Uses, u.Drifts = append(u.Uses, x.number), append(u.Drifts, x.drift)
	}
	return u
}

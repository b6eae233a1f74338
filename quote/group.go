package quote

import (
	"cmp"
	"slices"

	"overlap/internal/lists"
	"overlap/internal/par"
	"overlap/internal/spool"
	"overlap/lsh"
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
// Every candidate is verified by aligning the words (match.go).
//
// Cost: linear in the words but for the candidates, of which a variant verifies at
// most maxTried. What it misses: a variant cut short and changed in every run of five
// words; a leader that shares only runs of words which more than maxLeaders longer
// leaders have as well.

const (
	stride     = 64  // variants, or uses, that a goroutine takes at a time
	keyShingle = 3   // words of a fingerprint's shingle
	keyWindow  = 3   // shingles of its window
	maxLeaders = 12  // leaders that a fingerprint remembers
	maxTried   = 12  // candidates verified for one variant
	maxAsked   = 256 // uses of a leader that a short variant is compared with by speaker and date
	signature  = 16  // values of a variant's MinHash signature
	similar    = .4  // similarity that candidates have with even odds; verified ones may have less
)

// Group brings together the uses that print variants of one utterance. Every use is
// in exactly one utterance. Utterances are sorted by the number of their uses, most
// first, then by their first use in the order of Utterance.Uses. The order of uses
// does not matter as long as articles that differ have different numbers in the same
// order. Uses are not changed.
//
// Short quotations ("No comment") are one utterance only where the speaker is the
// same and the articles came out within two days of each other, or neither says when.
//
// It works on so many processors as jobs says, at least one; the result is the same.
func Group(uses []Use, jobs int) []Utterance {
	order := make([]int, len(uses))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return compareUses(&uses[a], &uses[b]) })
	vs := variants(uses, order, jobs)
	leaders := lead(uses, vs, jobs)
	return utterances(uses, vs, leaders, introduce(uses, order), jobs)
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

// variants returns the distinct variants of uses, the longest first, then the one
// with more uses, then by their first use. Uses of a short variant are parted by
// speaker and date.
func variants(uses []Use, order []int, jobs int) []variant {
	keys := make([]uint64, len(uses)) // hashes of the words, and for short ones the speaker
	all := make([]variant, len(uses))
	par.Each(jobs, len(uses), stride, func(_, lo, hi int) {
		for u := lo; u < hi; u++ {
			all[u] = newVariant(uses[u].Said)
			keys[u] = all[u].key()
			if all[u].short() {
				keys[u] = keys[u]*31 + speakerKey(uses[u].Quotation.Speaker)
			}
		}
	})
	known := make(map[uint64]int, len(uses)/2)
	var vs []variant
	for _, u := range order {
		v, key := all[u], keys[u]
		short := v.short()
		if i, ok := known[key]; ok && !(short && apart(&vs[i], uses, u)) {
			vs[i].uses = append(vs[i].uses, u)
			continue
		}
		known[key] = len(vs)
		v.uses = []int{u}
		vs = append(vs, v)
	}
	slices.SortStableFunc(vs, func(a, b variant) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)),
			cmp.Compare(len(b.uses), len(a.uses)))
	})
	return vs
}

// apart reports whether the use u of the words of v, which are short, is another
// utterance: nobody is known to have said so common a thing, or the times differ.
func apart(v *variant, uses []Use, u int) bool {
	if uses[u].Quotation.Speaker == "" && v.weight < 2 {
		return true
	}
	return !soonAfter(uses[v.uses[len(v.uses)-1]].Date, uses[u].Date)
}

// soonAfter reports whether two dates are near, or neither is known.
func soonAfter(a, b int64) bool {
	return a == 0 && b == 0 || a != 0 && b != 0 && max(a-b, b-a) <= soon
}

// soon is how far apart two printings of a short quotation may be, in seconds.
const soon = 2 * 24 * 3600

// agree reports whether a short variant has a speaker and a time that its leader has.
func agree(uses []Use, v, leader *variant) bool {
	if !v.short() {
		return true
	}
	mine := &uses[v.uses[0]]
	if mine.Quotation.Speaker == "" {
		return false
	}
	for _, u := range leader.uses[:min(len(leader.uses), maxAsked)] {
		if sameSpeaker(mine.Quotation.Speaker, uses[u].Quotation.Speaker) &&
			soonAfter(mine.Date, uses[u].Date) {
			return true
		}
	}
	return false
}

// alike returns for each variant the longer ones whose sets of two-word shingles are alike,
// ascending.
func alike(vs []variant, jobs int) lists.Lists {
	signatures := make([][]uint64, len(vs))
	par.Each(jobs, len(vs), stride, func(_, lo, hi int) {
		var shingles []uint64
		var text shingle.Text
		values := make([]uint64, 0, (hi-lo)*signature)
		for i := lo; i < hi; i++ {
			text.Words = vs[i].appendTo(text.Words[:0])
			shingles = text.Shingles(shingles[:0], 2)
			if len(shingles) < minMatching {
				continue
			}
			n := len(values)
			values = shingle.Signature(values, shingles, signature)
			signatures[i] = values[n:]
		}
	})
	pairs := lsh.Near(signatures, similar, jobs) // by the first of each, as in the lists
	return lists.New(len(vs), func(yield func(int, uint32) bool) {
		for _, p := range pairs {
			if !yield(p.B, uint32(p.A)) {
				return
			}
		}
	})
}

// postings returns the fingerprints of all variants, sorted.
func postings(vs []variant, jobs int) spool.Records {
	parts := make([]spool.Records, (len(vs)+stride-1)/stride)
	par.Each(jobs, len(vs), stride, func(_, lo, hi int) {
		var part spool.Records
		var shingles []uint64
		var at []uint32
		var text shingle.Text
		for i := lo; i < hi; i++ {
			text.Words = vs[i].appendTo(text.Words[:0])
			shingles = text.Shingles(shingles[:0], keyShingle)
			at = shingle.Winnow(at[:0], shingles, keyWindow)
			for _, p := range at {
				part = append(part, spool.Record{Key: shingles[p], Of: uint32(i)})
			}
		}
		parts[lo/stride] = part
	})
	all := slices.Concat(parts...)
	spool.Sort(all, jobs)
	return all
}

// fingerprints returns for each variant those that another has too, by number, and how many there
// are.
func fingerprints(vs []variant, jobs int) (of lists.Lists, n int) {
	postings := postings(vs, jobs)
	of = lists.New(len(vs), func(yield func(int, uint32) bool) {
		n = 0
		for g := range postings.Groups() {
			if g[0].Of == g[len(g)-1].Of {
				continue
			}
			for i, p := range g {
				if (i == 0 || p.Of != g[i-1].Of) && !yield(int(p.Of), uint32(n)) {
					return
				}
			}
			n++
		}
	})
	return of, n
}

// appendTo appends the words of v as a text has them, without bytes.
func (v *variant) appendTo(words []shingle.Word) []shingle.Word {
	for _, h := range v.words {
		words = append(words, shingle.Word{Hash: h})
	}
	return words
}

// utterances gathers the uses of each leader.
func utterances(uses []Use, vs []variant, leaders []int, known introductions,
	jobs int) []Utterance {
	members := make([][]uint32, 0, len(vs))
	number := make([]uint32, len(vs)) // of the members of each leader, which comes before them
	for v, l := range leaders {
		if v == l {
			number[l] = uint32(len(members))
			members = append(members, nil)
		}
		members[number[l]] = append(members[number[l]], uint32(v))
	}
	us := make([]Utterance, len(members))
	matchers := make([]matcher, max(1, jobs))
	par.Each(jobs, len(us), stride, func(worker, lo, hi int) {
		for i := lo; i < hi; i++ {
			us[i] = matchers[worker].newUtterance(uses, vs, members[i], known)
		}
	})
	slices.SortFunc(us, func(a, b Utterance) int {
		return cmp.Or(cmp.Compare(len(b.Uses), len(a.Uses)),
			compareUses(&uses[a.Uses[0]], &uses[b.Uses[0]]),
			cmp.Compare(a.Uses[0], b.Uses[0]))
	})
	return us
}

// newUtterance makes one of the variants numbered members, the longest first, of which known has
// full names.
func (x *matcher) newUtterance(uses []Use, vs []variant, members []uint32,
	known introductions) Utterance {
	standard := standardOf(vs, members)
	u := Utterance{Fullest: standard.uses[0]}
	var drifts map[int]Drift // of the uses that differ
	for _, m := range members {
		v := &vs[m]
		u.Uses = append(u.Uses, v.uses...)
		if v == standard {
			continue
		}
		x.drifts(v, standard, uses, func(use int, d Drift) {
			if drifts == nil {
				drifts = map[int]Drift{}
			}
			drifts[use] = d
		})
	}
	slices.SortFunc(u.Uses, func(a, b int) int {
		return cmp.Or(compareUses(&uses[a], &uses[b]), cmp.Compare(a, b))
	})
	u.Speaker = known.introduced(mostNamed(uses, u.Uses), uses, u.Uses)
	u.Drifts = make([]Drift, len(u.Uses))
	for i, use := range u.Uses {
		u.Drifts[i] = drifts[use]
		if u.Drifts[i] != Reworded &&
			!sameFigures(uses[use].Said.numbers, uses[u.Fullest].Said.numbers) {
			u.Drifts[i] = Reworded
		}
		if uses[use].Named && otherSpeaker(u.Speaker, uses[use].Quotation.Speaker) {
			u.Drifts[i] = OtherSpeaker
		}
	}
	return u
}

// standardOf returns the variant that most print, unless they leave out a tenth of the first.
func standardOf(vs []variant, members []uint32) *variant {
	standard := &vs[members[0]]
	for _, m := range members {
		if v := &vs[m]; len(v.uses) > len(standard.uses) &&
			10*len(v.words) >= 9*len(vs[members[0]].words) {
			standard = v
		}
	}
	return standard
}

package overlap

import (
	"cmp"
	"slices"

	"overlap/lsh"
)

// Reasons to seek rewriting.
//
// A rewritten passage has no run of words left to find it by, and seeking it between all
// texts would cost their square. It is sought between texts that have a reason to be
// compared: a passage in the same words; an utterance that both print; or several rare
// keys, which are two content words, names or numbers in a row (align.Side.Keys), of two
// articles that appeared within the window of days. A key in more than rareTexts texts
// is no reason, and a text is compared with at most mostReasons others, those with
// which it shares most keys, so the cost stays linear in the texts.
//
// What it misses: rewriting that keeps fewer than leastKeys pairs of content words, and
// old news told anew after the window.

const (
	rareTexts   = 24 // texts that may share a key
	leastKeys   = 4  // distinct keys that two texts must share
	mostReasons = 24 // other texts that a text is compared with for its keys
	windowDays  = 14 // days between articles that may tell of one event
)

// reasons adds to the candidates of every text the earlier ones in which it may have been
// rewritten from, or they from it.
func (r *run) reasons(candidates [][]int) error {
	if !r.o.Rewritten {
		return nil
	}
	keys := make([]lsh.Segment, len(r.texts))
	if err := r.each(len(r.texts), func(_, t int) { keys[t] = r.keys(t) }); err != nil {
		return err
	}
	segment := slices.Concat(keys...)
	lsh.Sort(segment)
	shared := make([][]uint32, len(r.texts)) // earlier texts, once a key
	for group := range segment.Groups() {
		if len(group) < 2 || len(group) > rareTexts {
			continue
		}
		for i, p := range group {
			for _, q := range group[:i] {
				shared[p.Text] = append(shared[p.Text], q.Text)
			}
		}
	}
	r.utteranceReasons(candidates)
	return r.each(len(r.texts), func(_, t int) {
		candidates[t] = append(candidates[t], r.related(t, shared[t])...)
		slices.Sort(candidates[t])
		candidates[t] = slices.Compact(candidates[t])
	})
}

// keys returns the distinct keys of text t as postings.
func (r *run) keys(t int) lsh.Segment {
	hashes := r.texts[t].side.Keys(nil)
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	segment := make(lsh.Segment, len(hashes))
	for i, h := range hashes {
		segment[i] = lsh.Posting{Print: h, Text: uint32(t)}
	}
	return segment
}

// related returns the texts that stand in shared often enough, the most frequent ones.
func (r *run) related(t int, shared []uint32) []int {
	type relation struct{ text, keys int }
	slices.Sort(shared)
	var all []relation
	for i := 0; i < len(shared); {
		j := i + 1
		for j < len(shared) && shared[j] == shared[i] {
			j++
		}
		if j-i >= leastKeys && r.near(t, int(shared[i])) {
			all = append(all, relation{int(shared[i]), j - i})
		}
		i = j
	}
	slices.SortFunc(all, func(a, b relation) int {
		return cmp.Or(cmp.Compare(b.keys, a.keys), cmp.Compare(a.text, b.text))
	})
	texts := make([]int, 0, mostReasons)
	for _, one := range all[:min(len(all), mostReasons)] {
		texts = append(texts, one.text)
	}
	return texts
}

// near reports whether two texts appeared within the window, or may have.
func (r *run) near(t, u int) bool {
	a, b := r.first(t).when, r.first(u).when
	return a.IsZero() || b.IsZero() || a.Sub(b.Time).Abs().Hours() <= 24*windowDays
}

// utteranceReasons adds the texts that print one utterance: each text to the earliest
// nearText of them.
func (r *run) utteranceReasons(candidates [][]int) {
	for i := range r.utterances {
		var texts []int
		for _, use := range r.utterances[i].Uses {
			texts = append(texts, r.articles[r.uses[use].Article].text)
		}
		slices.Sort(texts)
		texts = slices.Compact(texts)
		for k, t := range texts {
			candidates[t] = append(candidates[t], texts[:min(k, nearText)]...)
		}
	}
}

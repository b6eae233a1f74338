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
// compared: an utterance that both print, or several rare keys, which are two content words, names or numbers in a row (align.Tokens.Keys), of two
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

// reasons returns the candidates of every text, by text, with those added that share
// reasons to seek rewriting.
func (r *run) reasons(passages [][]int) ([][]candidate, error) {
	reasons := make([][]int, len(r.texts))
	if r.o.Rewritten {
		if err := r.keyReasons(reasons); err != nil {
			return nil, err
		}
		r.utteranceReasons(reasons)
	}
	all := make([][]candidate, len(r.texts))
	return all, r.each(len(r.texts), func(_, t int) {
		for _, u := range passages[t] {
			all[t] = append(all[t], candidate{text: u})
		}
		for _, u := range reasons[t] {
			all[t] = append(all[t], candidate{text: u, rewritten: true})
		}
		slices.SortFunc(all[t], func(a, b candidate) int {
			return cmp.Or(cmp.Compare(a.text, b.text), btoi(b.rewritten)-btoi(a.rewritten))
		})
		all[t] = slices.CompactFunc(all[t], func(a, b candidate) bool { return a.text == b.text })
	})
}

// keyReasons adds to the reasons of every text the earlier ones with which it shares most
// rare keys.
func (r *run) keyReasons(reasons [][]int) error {
	keys := make([]lsh.Segment, len(r.texts))
	if err := r.each(len(r.texts), func(_, t int) { keys[t] = r.keys(t) }); err != nil {
		return err
	}
	segment := slices.Concat(keys...)
	lsh.Sort(segment)
	shared := make([][]uint32, len(r.texts)) // earlier texts, once a key
	for group := range segment.Groups() {
		if len(group) < 2 || len(group)+r.untouched[group[0].Print] > rareTexts {
			continue
		}
		for i, p := range group {
			for _, q := range group[:i] {
				if r.meets(int(p.Text), int(q.Text)) {
					shared[p.Text] = append(shared[p.Text], q.Text)
				}
			}
		}
	}
	return r.each(len(r.texts), func(_, t int) { reasons[t] = r.related(t, shared[t]) })
}

// keys returns the distinct keys of text t as postings.
func (r *run) keys(t int) lsh.Segment {
	hashes := r.texts[t].side.Tokens().Keys(nil)
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
func (r *run) utteranceReasons(reasons [][]int) {
	for i := range r.utterances {
		var texts []int
		for _, use := range r.utterances[i].Uses {
			texts = append(texts, r.articles[r.uses[use].Article].text)
		}
		slices.Sort(texts)
		texts = slices.Compact(texts)
		for k, t := range texts {
			for _, u := range texts[:min(k, nearText)] {
				if r.meets(t, u) {
					reasons[t] = append(reasons[t], u)
				}
			}
		}
	}
}

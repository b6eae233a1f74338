package main

import (
	"strings"

	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/internal/newsgen"
	"overlap/result"
)

// A said is one use of an utterance that the truth knows, and the result's for it.
type said struct {
	item  *world.Item
	truth newsgen.Quote
	use   *result.Use // nil if the result has none of the same words
	group int         // the result's quote
}

// judgeQuotes asks for every use of an utterance that two texts print: whether it is
// there with its exact words, with its speaker, together with the other uses and with
// nothing else, and whether its drift is told, where most uses print what was said:
// otherwise nobody can know which variant drifted.
func (w judge) judgeQuotes(s *sheet.Sheet) {
	found := s.Row(0, "uses of shared utterances found, word for word")
	speaker := s.Row(0, "  with their speaker")
	together := s.Row(0, "  together with the other uses")
	pure := s.Row(0, "uses beside which only the same utterance stands")
	drift := s.Row(0, "drift told right")
	utterances, order := w.utterances()
	majority := w.majorities(utterances)
	for _, id := range order {
		uses := utterances[id]
		if !w.shared(uses) {
			continue
		}
		home := commonest(uses, func(u *said) int { return u.group })
		n := map[string]int{}
		for _, u := range uses {
			n[u.truth.Drift]++
		}
		clear := n["none"] > max(1, n["other speaker"], n["reworded"])
		for _, u := range uses {
			where := u.item.ID + ": " + excerpt(u.item.Words, u.truth.First, u.truth.Last)
			found.Count(u.use != nil, "%s", where)
			if u.use == nil {
				continue
			}
			speaker.Count(sameName(u.use.Speaker, u.truth.Speaker), "%s, not %s: %s",
				u.use.Speaker, u.truth.Speaker, where)
			together.Count(u.group == home, "%s", where)
			pure.Count(majority[u.group] == id, "%s", where)
			if clear {
				drift.Count(u.use.Drift == u.truth.Drift, "%s, not %s: %s", u.use.Drift,
					u.truth.Drift, where)
			}
		}
	}
}

// utterances returns the uses of each utterance by its id, and the ids in the order of
// the articles.
func (w judge) utterances() (map[string][]*said, []string) {
	type place struct{ item, first, last int }
	printed := map[place]*said{}
	utterances := map[string][]*said{}
	var order []string
	for i := range w.Items {
		for _, q := range w.Items[i].Truth.Quotes {
			u := &said{item: &w.Items[i], truth: q, group: -1}
			printed[place{i, q.First, q.Last}] = u
			if utterances[q.Utterance] == nil {
				order = append(order, q.Utterance)
			}
			utterances[q.Utterance] = append(utterances[q.Utterance], u)
		}
	}
	for g := range w.Result.Quotes {
		for k := range w.Result.Quotes[g].Uses {
			use := &w.Result.Quotes[g].Uses[k]
			i := w.Number[use.Article]
			first, last := w.Items[i].Words.At(use.Lo, use.Hi)
			if u := printed[place{i, first, last}]; u != nil {
				u.use, u.group = use, g
			}
		}
	}
	return utterances, order
}

// shared reports whether at least two texts print the utterance.
func (w judge) shared(uses []*said) bool {
	for _, u := range uses {
		if u.item.Found.TextID != uses[0].item.Found.TextID {
			return true
		}
	}
	return false
}

// majorities returns for each of the result's quotes the utterance that most of its
// uses are of.
func (w judge) majorities(utterances map[string][]*said) map[int]string {
	n := map[int]map[string]int{}
	for id, uses := range utterances {
		for _, u := range uses {
			if n[u.group] == nil {
				n[u.group] = map[string]int{}
			}
			n[u.group][id]++
		}
	}
	majority := map[int]string{}
	for group, ids := range n {
		best := ""
		for id, k := range ids {
			if k > ids[best] || k == ids[best] && id < best {
				best = id
			}
		}
		majority[group] = best
	}
	return majority
}

// commonest returns the value that most uses have, the smaller of two; -1, for uses that
// are not in the result, does not count.
func commonest(uses []*said, value func(*said) int) int {
	n := map[int]int{}
	for _, u := range uses {
		n[value(u)]++
	}
	delete(n, -1)
	best := -1
	for v, k := range n {
		if k > n[best] || k == n[best] && v < best {
			best = v
		}
	}
	return best
}

// sameName reports whether a resolved name is the one that was printed, or its last part.
func sameName(resolved, printed string) bool {
	fold := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, "’", "'")) }
	_, last, _ := strings.Cut(fold(printed), " ")
	return fold(resolved) == fold(printed) || fold(resolved) == last
}

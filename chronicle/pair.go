package chronicle

import (
	"maps"
	"slices"

	"overlap/result"
)

// A couple is two texts, by the ids of the articles that stand for them, the smaller one first.
type couple [2]string

// coupleOf returns the couple of the texts of two articles.
func (f *follower) coupleOf(a, b string) couple {
	a, b = f.textOf(a), f.textOf(b)
	return couple{min(a, b), max(a, b)}
}

// followPairs gives the pairs their ids and says what became of those before.
func (f *follower) followPairs() {
	had := make(map[couple][]string) // ids of pairs, ascending
	for _, id := range slices.Sorted(maps.Keys(f.before.Pairs)) {
		p := f.before.Pairs[id]
		at := f.coupleOf(p.A, p.B)
		had[at] = append(had[at], id)
	}
	kept, shown := make(map[string]bool, len(f.now.Pairs)), make(map[couple]bool)
	for i := range f.now.Pairs {
		p := &f.now.Pairs[i]
		at := f.coupleOf(p.A, p.B)
		shown[at] = true
		if id, ok := f.choose(p, had[at]); ok {
			p.ID = id
			f.lasts(p)
		} else {
			p.ID = free(p.ID, func(id string) bool {
				_, ok := f.before.Pairs[id]
				return ok || kept[id]
			})
			e := f.say(result.New, result.OfPair, p.ID)
			e.Articles, e.Passages = sorted([]string{p.A, p.B}), passagesOf(p)
		}
		kept[p.ID] = true
	}
	for id, p := range f.before.Pairs {
		if !kept[id] && (f.today(p.A) || f.today(p.B) || shown[f.coupleOf(p.A, p.B)]) {
			f.goes(id, p)
		}
	}
}

// choose returns the id that a pair had: of some that editions of its texts had, the one that was
// given to the articles that stand for these now, or else the first.
func (f *follower) choose(p *result.Pair, ids []string) (id string, ok bool) {
	for _, id := range ids {
		if q := f.before.Pairs[id]; q.A == min(p.A, p.B) && q.B == max(p.A, p.B) {
			return id, true
		}
	}
	if len(ids) == 0 {
		return "", false
	}
	return ids[0], true
}

// lasts says what came to a pair that has its id, and what left it.
func (f *follower) lasts(p *result.Pair) {
	was, is := f.before.Pairs[p.ID].Passages, passagesOf(p)
	if came, left := without(is, was), without(was, is); len(came)+len(left) > 0 {
		e := f.say(result.Changed, result.OfPair, p.ID)
		e.Articles = []string{f.before.Pairs[p.ID].A, f.before.Pairs[p.ID].B}
		e.Passages, e.Left = came, left
	}
}

// goes says that a pair is gone.
func (f *follower) goes(id string, p Pair) {
	e := f.say(result.Gone, result.OfPair, id)
	e.Articles, e.Left = []string{p.A, p.B}, p.Passages
}

// passagesOf returns the ids of the passages of a pair, ascending.
func passagesOf(p *result.Pair) []string {
	ids := make([]string, len(p.Passages))
	for i := range p.Passages {
		ids[i] = p.Passages[i].ID
	}
	slices.Sort(ids)
	return ids
}

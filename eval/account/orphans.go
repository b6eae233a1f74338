package main

import (
	"context"

	"overlap"
	"overlap/article"
	"overlap/eval/hand"
	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/result"
)

// leastChildren is how many articles must be made of one that is taken out: two others remain
// beside each.
const leastChildren = 3

// orphan takes a parent of each story out of the set, all versions and editions of it, scans what
// remains, and counts what is said of the articles that were made of it.
func (x *set) orphan(s *sheet.Sheet, b breakdown) error {
	unseen := s.Row(.90, "parent taken out: said to be from what is not in the set")
	told := s.Row(0, "  of those with a passage that the nearest other article lacks, others have")
	inSet := s.Row(0, "  the same, of derived articles whose parent is still in the set")
	strangers := newStrangers(s, "parent taken out: ")
	gone := x.takenOut()
	found, err := x.without(gone)
	if err != nil {
		return err
	}
	for i := range found {
		a := &found[i]
		it := &x.Items[x.Number[a.ID]]
		v := x.kin.judged(a.ID, &a.Account)
		strangers.count(v, it, x.describe(it, a.Account))
		switch {
		case !x.isDerived(it) || a.Account.Shared < leastShared:
		case !gone[x.parent(it).ID]:
			inSet.Count(v.unseen, "%s", x.describe(it, a.Account))
		default:
			unseen.Count(v.unseen, "%s", x.describe(it, a.Account))
			n := x.beyond(it, gone)
			if n >= x.Result.Settings.MinWords {
				told.Count(v.unseen, "%s", x.describe(it, a.Account))
			}
			b.add(append(x.kindsOf(it), tells(n)), v)
		}
	}
	return nil
}

// takenOut returns what is taken out: of each story the article of which most others are made, if
// these are enough, with its versions and all that is one text with any of them; of several the
// smallest.
func (x *set) takenOut() map[string]bool {
	children, best := map[string]int{}, map[string]string{}
	for i := range x.Items {
		it := &x.Items[i]
		if !x.isDerived(it) || copied(&it.Truth, x.Result.Settings.MinWords) < leastShared {
			continue
		}
		if root := x.kin.root(it.Truth.Parents[0]); root != x.kin.root(it.ID) {
			children[root]++
		}
	}
	for root, n := range children {
		old := best[story(root)]
		if n >= leastChildren && (n > children[old] || n == children[old] && root < old) {
			best[story(root)] = root
		}
	}
	gone, texts := map[string]bool{}, map[string]bool{}
	for i := range x.Items {
		it := &x.Items[i]
		if best[story(it.ID)] == x.kin.root(it.ID) {
			texts[it.Found.TextID] = true
		}
	}
	for i := range x.Items {
		it := &x.Items[i]
		gone[it.ID] = best[story(it.ID)] == x.kin.root(it.ID) || texts[it.Found.TextID]
	}
	return gone
}

// without scans the articles that are not gone.
func (x *set) without(gone map[string]bool) ([]result.Article, error) {
	var rest []article.Article
	for i := range x.Items {
		if it := &x.Items[i]; !gone[it.ID] {
			rest = append(rest, it.Article)
		}
	}
	r, err := overlap.Find(context.Background(), rest, x.options)
	if err != nil {
		return nil, err
	}
	return r.Articles, nil
}

// beyond returns how many words an article has from others, of those that remain, that the nearest
// has not: the one of the story that has most of its words and was first. The fewer there are, the
// more it looks like a copy of that one. What was made of the article itself says nothing.
func (x *set) beyond(it *world.Item, gone map[string]bool) int {
	own, all, nearest := map[hand.Hand]bool{}, map[hand.Hand]bool{}, 0
	for _, h := range x.Book.Hands(it.ID) {
		own[h] = h.Prose()
	}
	for i := range x.Items {
		other := &x.Items[i]
		if other.ID == it.ID || story(other.ID) != story(it.ID) || gone[other.ID] ||
			x.kin.isAncestor(it.ID, other.ID) {
			continue
		}
		both := map[hand.Hand]bool{}
		for _, h := range x.Book.Hands(other.ID) {
			if own[h] {
				all[h], both[h] = true, true
			}
		}
		if other.Truth.Time.Before(it.Truth.Time) {
			nearest = max(nearest, len(both))
		}
	}
	return len(all) - nearest
}

// tells says how much there is to tell by that the parent of an article is not in the set.
func tells(beyond int) string {
	switch {
	case beyond < 8:
		return "nearest lacks < 8 words"
	case beyond < leastShared:
		return "nearest lacks 8 to 29"
	}
	return "nearest lacks 30 or more"
}

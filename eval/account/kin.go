package main

import (
	"slices"

	"overlap/eval/hand"
	"overlap/internal/newsgen"
	"overlap/result"
)

// A kin knows who descends from whom, by the truth, and which articles are versions of one: an
// outlet's later versions and the editions of one text. What a scan holds for one text counts as
// such, too; whether it is right about that, other figures say.
type kin struct {
	truths map[string]*newsgen.Truth
	first  map[string]string // of each article, one that stands for all its versions
	textID map[string]string
}

func newKin(truths []newsgen.Truth, r *result.Result) *kin {
	k := &kin{map[string]*newsgen.Truth{}, map[string]string{}, map[string]string{}}
	for i := range truths {
		k.truths[truths[i].ID] = &truths[i]
	}
	for i := range truths {
		t := &truths[i]
		for _, of := range []string{t.EditionOf, t.VersionOf} {
			if of != "" {
				k.first[k.root(t.ID)] = k.root(of)
			}
		}
	}
	for i := range r.Articles {
		k.textID[r.Articles[i].ID] = r.Articles[i].TextID
	}
	return k
}

// root returns the article that stands for all versions of one.
func (k *kin) root(id string) string {
	for k.first[id] != "" && k.first[id] != id {
		id = k.first[id]
	}
	return id
}

// isVersion reports whether two articles are versions or editions of one.
func (k *kin) isVersion(a, b string) bool {
	return k.root(a) == k.root(b) || k.textID[a] != "" && k.textID[a] == k.textID[b]
}

// isParent reports whether an article is a parent of another, or a version of one.
func (k *kin) isParent(id, of string) bool {
	return slices.ContainsFunc(k.truths[of].Parents,
		func(parent string) bool { return k.isVersion(id, parent) })
}

// isAncestor reports whether an article is a parent or an ancestor of another, or a version of one.
func (k *kin) isAncestor(id, of string) bool {
	return k.isParent(id, of) || slices.ContainsFunc(k.truths[of].Ancestors,
		func(ancestor string) bool { return k.isVersion(id, ancestor) })
}

// copied returns how many words of prose an article has in runs of at least so many words from its
// parents.
func copied(t *newsgen.Truth, least int) (n int) {
	prose := make([]bool, t.Words)
	for _, p := range t.Passages {
		for _, r := range hand.Runs(&p) {
			for w := r.First; w < r.First+r.Words && r.Words >= least; w++ {
				prose[w] = true
			}
		}
	}
	for _, q := range t.Quotes {
		clear(prose[q.First:q.Last])
	}
	for _, b := range t.Boilerplate {
		clear(prose[b.First:b.Last])
	}
	for _, is := range prose {
		if is {
			n++
		}
	}
	return n
}

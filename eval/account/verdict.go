package main

import "overlap/result"

// A verdict is what is right and wrong in what an account says of an article.
type verdict struct {
	single, parent, shown, unseen bool
	strangers                     []result.Source // named, and no kin of the article
}

// judged returns the verdict on an account.
func (k *kin) judged(id string, a *result.Account) verdict {
	o := originOf(a)
	isParent := func(of string) bool { return k.isParent(of, id) }
	v := verdict{single: o.single != "", parent: o.single != "" && isParent(o.single),
		shown: o.shows(isParent), unseen: o.unseen}
	for _, s := range a.Sources {
		if s.Named && !k.isAncestor(s.Article, id) {
			v.strangers = append(v.strangers, s)
		}
	}
	return v
}

package quote

import "slices"

// endsClause reports whether nothing that a verb needs comes at k: the clause ends, or
// goes on with a circumstance.
func (c clause) endsClause(k int) bool {
	return k >= len(c) || c[k].pre&breaks != 0 || c[k].class&(preposn|adverbial|calendar) != 0 &&
		c[k].class&toWord == 0 || c[k].adverb
}

// allJoin reports whether only conjunctions stand before the token k: "…" and "…".
func (c clause) allJoin(k int) bool {
	for _, t := range c[:k] {
		if t.class&conj == 0 {
			return false
		}
	}
	return true
}

// inverted returns the phrase behind the verb at k where the verb stands first or
// behind a comma: "said the mayor".
func (c clause) inverted(k int) phrase {
	if c.beforeVerb(k) > 0 && c[k].pre&(comma|dash) == 0 || c[k].ing {
		return phrase{}
	}
	if c[k].class&needsObject != 0 && k > 0 {
		return phrase{} // "Holm, the mayor, told reporters"
	}
	p := c.phraseFrom(k + 1)
	if p.empty() {
		p = c.bareRole(k + 1)
	}
	if p.empty() || k > 0 && c[p.first].class&pronoun != 0 {
		return phrase{}
	}
	if k > 0 && p.last < len(c) && c[p.last].pre&breaks == 0 &&
		c[p.last].class&(preposn|relative|conj|adverbial|calendar) == 0 {
		return phrase{}
	}
	return p
}

// bareRole returns the phrase that starts at k with words of no class before a noun for a person,
// as papers write it without an article: "said election lawyer Ada Holm".
func (c clause) bareRole(k int) phrase {
	for i := k; i < min(len(c), k+4) && c[i].pre&(breaks) == 0 && !c[i].skipped; i++ {
		switch t := c[i]; {
		case i > k && t.class&(person|rank) != 0:
			p := c.phraseAt(i, len(c))
			if slices.ContainsFunc(c[p.first:p.last], func(t token) bool { return t.owner }) {
				return phrase{}
			}
			return phrase{k, p.last}
		case t.class != 0 || t.adverb || t.shape:
			return phrase{}
		}
	}
	return phrase{}
}

// withCapitals returns the phrase with the capitalised words before it that have no class: "US
// Senator Holm".
func (c clause) withCapitals(p phrase) phrase {
	for p.first > 0 && c[p.first-1].upper && c[p.first-1].class == 0 && !c[p.first-1].skipped &&
		(p.first == len(c) || c[p.first].pre&breaks == 0) {
		p.first--
	}
	return p
}

// phraseFrom returns the noun phrase that starts at k, where a speaker must stand.
func (c clause) phraseFrom(k int) phrase {
	if k >= len(c) || c[k].pre&(stop|colon|line|comma) != 0 || c[k].skipped {
		return phrase{}
	}
	if p := c.phraseAt(k, len(c)); !p.empty() && (c.speaks(p) || p.last-p.first > 1) {
		return p
	}
	if c[k].upper && c[k].class&(determ|preposn|conj|aux|calendar) == 0 {
		return phrase{k, k + 1}
	}
	return phrase{}
}

// cueOf returns the subject of the last verb of the class want.
func (c clause) cueOf(want class) (phrase, string) {
	for k := len(c) - 1; k >= 0; k-- {
		if c[k].class&want == 0 || c[k].upper || c.isNoun(k) || c.passive(k) || c.acts(k) ||
			c.maySay(k) {
			continue
		}
		if c[k].pre&comma != 0 && k > 0 {
			if p := c.inverted(k); !p.empty() && p.last < len(c) && c[p.last].pre&breaks != 0 {
				return p, RuleInverted
			}
		}
		if p := c.subject(k); !p.empty() {
			return p, RuleBefore
		}
		if k > 0 && c[k-1].upper && c[k-1].class&(determ|conj|preposn|calendar|aux) == 0 {
			return phrase{k - 1, k}, RuleBefore // a name that stands nowhere else
		}
	}
	return phrase{}, ""
}

// isNoun reports whether the verb at k is a noun: "the report", "in angry tweets".
func (c clause) isNoun(k int) bool {
	for i := k; i > 0 && i > k-4 && c[i].pre&breaks == 0; i-- {
		t := c[i-1]
		switch {
		case t.owner && i == k:
			return !c[k].shape && c[k].class&finite == 0 // "Holm's comments"
		case t.class&determ != 0 && i == k:
			return t.class&thatWord == 0 || !c[k].shape && c[k].class&finite == 0
		case t.class&determ != 0 && i < k-1:
			return c[k].plural && c[k].class&finite == 0 // "his early morning tweets"
		case t.class&preposn != 0:
			return c[k].plural && t.class&(conj|ofWord) == 0
		case t.class&^(determ|definite|malew|femalew) != 0 || t.name:
			return false
		}
	}
	return false
}

// passive reports whether the verb at k tells what is said rather than who says it: "was
// announced". "Was saying" does not.
func (c clause) passive(k int) bool {
	return k > 0 && c[k].pre&breaks == 0 && c[k-1].class&being != 0 && !c[k].ing
}

// acts reports whether the verb at k is of saying by its looks alone: "maintained regular contact".
func (c clause) acts(k int) bool {
	return c[k].class&light != 0 && k+1 < len(c) && c[k+1].pre&breaks == 0 &&
		c[k+1].class == 0 && !c[k+1].upper && !c[k+1].skipped
}

// maySay reports whether the verb at k tells what somebody may say, in words that are another's:
// "He says Holm can now say that".
func (c clause) maySay(k int) bool {
	if c[k].class&infinitive == 0 || c[c.beforeVerb(k):k].none(modal) {
		return false
	}
	return !c[:c.beforeVerb(k)].none(cue)
}

// none reports whether no token of c is of the class.
func (c clause) none(of class) bool {
	return !slices.ContainsFunc(c, func(t token) bool { return t.class&of != 0 })
}

// phraseFrom0 returns the noun phrase that c starts with.
func (c clause) phraseFrom0() phrase {
	c[0].pre = 0
	return c.phraseFrom(0)
}

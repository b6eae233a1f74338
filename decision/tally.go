package decision

import (
	"cmp"
	"slices"

	"overlap/result"
)

// Switches say what of an article is left out of a count. The zero value leaves out nothing.
type Switches struct {
	Sources []int // numbers of sources of the account: whole families are left out
	Least   int   // runs of fewer words from one source are left out; 0 for none

	accepted, dismissed map[int]bool // numbers of passages
}

// A Tally is what is left of an account.
type Tally struct {
	Left      result.Account // as Decided has it
	Accepted  int            // words that the account counts in any way and that are accepted
	Dismissed int            // and those that only what was left out or dismissed has
	Short     int            // and those in runs that are too short
}

// The fates of a stretch.
const (
	kept = iota
	accepted
	dismissed
	short
)

// Tally counts what of account a is left under some switches. A stretch is accepted if a passage is
// in which it stands. It is left out if nothing that has it is left: then it is an own word, or a
// quotation of the article's own. Under the zero Switches all is left, and it returns the account's
// own figures.
//
// Words of a source that is left out, and that another reference has, too, are put down to that.
//
// What it misses: words that a run without the references would find in none of the others, since
// they stand between words that these have.
func (l *Layout) Tally(a *result.Account, s *Switches) Tally {
	fates, from := l.fates(s)
	t := Tally{Left: *a}
	t.Left.Slices, t.Left.RecycledFrom = nil, nil
	t.Left.Licences = slices.Clone(a.Licences)
	prose, retold := make(map[int]int), make(map[int]int) // words by reference
	for i := range l.Stretches {
		stretch := &l.Stretches[i]
		switch fates[i] {
		case accepted:
			t.Accepted += stretch.Words
		case dismissed:
			t.Dismissed += stretch.Words
		case short:
			t.Short += stretch.Words
		case kept:
			if stretch.Class == result.Retold {
				retold[from[i]] += stretch.Words
			} else if stretch.Class == "shared" && stretch.Source >= 0 {
				prose[from[i]] += stretch.Words
			}
			continue
		}
		t.free(stretch)
	}
	families := Families(a)
	t.Left.Sources = l.sourcesOf(prose, a.Sources, families)
	t.Left.RewrittenFrom = l.sourcesOf(retold, a.RewrittenFrom, families)
	t.Left.Agency = 0
	for _, from := range t.Left.Sources {
		if from.Agency != "" {
			t.Left.Agency += from.Words
		}
	}
	return t
}

// sourcesOf returns those of some sources to whose families words are put down, with these; else
// families that are none of these sources, and references of no family as sources of their own: by
// words, most first, then article.
func (l *Layout) sourcesOf(words map[int]int, sources, families []result.Source) []result.Source {
	left := make(map[string]result.Source)
	for reference, n := range words {
		if reference < 0 {
			continue
		}
		ref := &l.References[reference]
		s := result.Source{Article: ref.Article, Texts: 1, Earlier: true,
			Candidates: []result.Portion{{Article: ref.Article, Words: n}}}
		if ref.Family >= 0 {
			s = families[ref.Family]
			same := func(t result.Source) bool { return t.Article == s.Article }
			if k := slices.IndexFunc(sources, same); k >= 0 {
				s = sources[k]
			}
		}
		if was, ok := left[s.Article]; ok {
			n += was.Words
		}
		s.Words = n
		left[s.Article] = s
	}
	all := make([]result.Source, 0, len(left))
	for _, s := range left {
		all = append(all, s)
	}
	slices.SortFunc(all, func(s, t result.Source) int {
		return cmp.Or(cmp.Compare(t.Words, s.Words), cmp.Compare(s.Article, t.Article))
	})
	return all
}

// free takes a stretch out of what counts.
func (t *Tally) free(s *Stretch) {
	a, n := &t.Left, s.Words
	var l *result.Licence
	if 0 < s.Licence && s.Licence <= len(a.Licences) && !s.Repeated {
		l = &a.Licences[s.Licence-1]
	} else {
		l = new(result.Licence) // of none of them
	}
	switch s.Class {
	case "shared":
		a.Shared, a.Own, l.Words = a.Shared-n, a.Own+n, l.Words-n
		if s.Repeated {
			a.SharedRepeated -= n
		}
		if s.Source < 0 {
			a.Scattered -= n
		}
	case "shared_quoted":
		a.SharedQuoted, a.Quoted, l.Quoted = a.SharedQuoted-n, a.Quoted+n, l.Quoted-n
	case result.Retold:
		a.Rewritten -= n
	}
	if s.Sheltered {
		a.Sheltered, l.Sheltered = a.Sheltered-n, l.Sheltered-n
	}
}

// fates says what becomes of each stretch, and from which reference it then is; -1 if from none.
func (l *Layout) fates(s *Switches) (fates, from []int) {
	fates, from = make([]int, len(l.Stretches)), make([]int, len(l.Stretches))
	for i := range l.Stretches {
		fates[i], from[i] = l.fate(&l.Stretches[i], s)
	}
	if s.Least == 0 {
		return fates, from
	}
	for i, j := 0, 0; i < len(fates); i = j {
		words := l.Stretches[i].Words
		for j = i + 1; j < len(fates) && l.Stretches[j].Joined && fates[j] == fates[i] &&
			from[j] == from[i] && l.Stretches[j].Class == l.Stretches[i].Class; j++ {
			words += l.Stretches[j].Words
		}
		for k := i; k < j && words < s.Least; k++ {
			if fates[k] == kept && l.Stretches[k].weighs() {
				fates[k] = short
			}
		}
	}
	return fates, from
}

// weighs reports whether a stretch may count at all: quotations of its own do not.
func (s *Stretch) weighs() bool { return s.Class != "quoted" || s.Sheltered }

// fate says what becomes of one stretch by itself, and from which reference it then is: the one
// that it is put down to, unless its family is left out or what that has is dismissed, else the
// first; -1 if from none.
func (l *Layout) fate(s *Stretch, by *Switches) (fate, from int) {
	if !s.weighs() {
		return kept, s.Source
	}
	own, lost := s.Source, false // whether something of the source's family is dismissed
	isOwn := func(reference int) bool {
		family := l.References[reference].Family
		return own >= 0 && family >= 0 && family == l.References[own].Family
	}
	other, stays := -1, false
	meet := func(reference int) {
		if l.isOut(reference, by) {
			return
		}
		stays = stays || isOwn(reference)
		if other < 0 || reference < other {
			other = reference
		}
	}
	for _, q := range s.Passages {
		switch reference := l.Passages[q].Reference; {
		case by.accepted[q]:
			return accepted, -1
		case by.dismissed[q]:
			lost = lost || isOwn(reference)
		default:
			meet(reference)
		}
	}
	for _, reference := range s.Speaking {
		meet(reference)
	}
	switch {
	case own >= 0 && !l.isOut(own, by) && (stays || !lost):
		return kept, own
	case other < 0 && (own >= 0 || len(s.Passages)+len(s.Speaking) > 0):
		return dismissed, -1
	}
	return kept, other
}

// isOut reports whether a reference is left out with its family.
func (l *Layout) isOut(reference int, by *Switches) bool {
	family := l.References[reference].Family
	return family >= 0 && slices.Contains(by.Sources, family)
}

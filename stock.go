package overlap

import "slices"

// An outlet's boilerplate.
//
// A cookie notice, a newsletter appeal or an author's box stands in an outlet's
// articles again and again. The sign is not that two of its articles share a passage
// (background paragraphs do that) but that the passage is printed at least three
// times, in articles that have otherwise little to do with each other: updates of one
// story, which share nearly everything, count as one printing.

const (
	// stockPrintings is how often an outlet must print a passage for it to be boilerplate.
	stockPrintings = 3

	// oneStory is the share of a text's words from which it tells a story together with
	// another: of the longer one for two texts of one outlet to be versions (a notice is
	// most of a short text, too), of the later one for an edge between stories.
	oneStory = .3
)

// findStock fills in every text's boilerplate.
func (r *run) findStock() error {
	version := r.versions()
	return r.each(len(r.texts), func(_, t int) {
		r.texts[t].stock = r.stockOf(t, version)
	})
}

// versions returns for each text the number of its group of versions.
func (r *run) versions() []int {
	groups := newForest(len(r.texts))
	for i := range r.pairs {
		p := &r.pairs[i]
		if !r.sameOutlet(p.a, p.b) {
			continue
		}
		a, b := make([]span, len(p.passages)), make([]span, len(p.passages))
		for k := range p.passages {
			own, theirs := p.halves(p.a, &p.passages[k])
			a[k], b[k] = own.span, theirs.span
		}
		shared := min(size(union(a)), size(union(b)))
		if float64(shared) >= oneStory*float64(max(len(r.words(p.a).Words), len(r.words(p.b).Words))) {
			groups.join(p.a, p.b)
		}
	}
	version := make([]int, len(r.texts))
	for t := range version {
		version[t] = groups.find(t)
	}
	return version
}

func (r *run) sameOutlet(a, b int) bool {
	outlet := r.first(a).Outlet
	return outlet != "" && outlet == r.first(b).Outlet
}

// stockOf returns the words of text t that its outlet prints again and again.
func (r *run) stockOf(t int, version []int) []span {
	type printing struct {
		version int
		words   span
		times   int
	}
	var others []printing
	for _, i := range r.texts[t].pairs {
		p := &r.pairs[i]
		other := p.other(t)
		if !r.sameOutlet(t, other) || version[other] == version[t] {
			continue
		}
		for k := range p.passages {
			own, theirs := p.halves(t, &p.passages[k])
			times := 1
			if touches(theirs.span, r.first(other).self) {
				times = 2
			}
			others = append(others, printing{version[other], own.span, times})
		}
	}
	if others == nil {
		return nil
	}
	slices.SortFunc(others, func(a, b printing) int { return a.version - b.version })
	printings := make([]int, len(r.words(t).Words))
	for i := range printings {
		printings[i] = 1
	}
	for _, s := range r.first(t).self {
		for i := s.first; i < s.last; i++ {
			printings[i]++
			printings[s.of+i-s.first]++
		}
	}
	counted := make([]int, len(printings)) // 1 + the version that was counted last for a word
	for _, o := range others {
		for i := o.words.first; i < o.words.last; i++ {
			if counted[i] != o.version+1 {
				counted[i] = o.version + 1
				printings[i] += o.times
			}
		}
	}
	var stock []span
	for i, n := range printings {
		if n >= stockPrintings && counted[i] != 0 {
			stock = append(stock, span{i, i + 1})
		}
	}
	return union(stock)
}

// touches reports whether s has words of a repetition or of what it repeats.
func touches(s span, all []repetition) bool {
	for _, t := range all {
		if s.first < t.last && t.first < s.last || s.first < t.of+t.last-t.first && t.of < s.last {
			return true
		}
	}
	return false
}

package overlap

import (
	"cmp"
	"slices"

	"overlap/lsh"
	"overlap/shingle"
)

// An outlet's boilerplate.
//
// A cookie notice, a newsletter appeal or an author's box stands in an outlet's
// articles again and again. The sign is not that two of its articles share a passage
// (background paragraphs do that) but that the passage is printed at least three
// times, in articles that have otherwise little to do with each other: updates of one
// story, which share nearly everything, count as one printing. And it is whole sentences
// that nobody says, printed by those who have it as a habit.

const (
	// stockPrintings is how often an outlet must print a passage for it to be boilerplate.
	stockPrintings = 3

	// habit is twice the mean number of printings that the outlets which have a passage
	// must reach. The background paragraph of a wire story stands in three articles of one
	// outlet, but once in each of twenty others; a notice is printed by habit.
	habit = 5

	// oneStory is the share of a text's words from which it tells a story together with
	// another: of the longer one for two texts of one outlet to be versions (a notice is
	// most of a short text, too), of the later one for an edge between stories.
	oneStory = .3
)

// findStock fills in every text's boilerplate, from the fingerprints that several texts
// share: all of them, so that it does not matter which texts were aligned.
func (r *run) findStock() error {
	version, outlets := r.versions(), r.outlets()
	marked := make([][]span, len(r.texts))
	var counter printCounter
	for _, group := range r.shared {
		counter.count(group, version, outlets)
		for _, p := range group {
			if counter.isStock(outlets[p.Text]) {
				tokens := r.texts[p.Text].side.Tokens()
				marked[p.Text] = append(marked[p.Text], span{tokens.Word(int(p.Word)), tokens.Word(int(p.Word) + r.o.Shingle)})
			}
		}
	}
	return r.each(len(r.texts), func(_, t int) {
		a := r.first(t)
		r.texts[t].stock = sentencesOf(a.words, minus(union(marked[t]), a.spoken), r.o.MinWords)
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
			own, theirs := p.halves(p.a, &p.passages[k], r.o.MinWords)
			a[k], b[k] = own.span, theirs.span
		}
		shared := min(size(union(a)), size(union(b)))
		if float64(shared) >= oneStory*float64(max(len(r.words(p.a).Words), len(r.words(p.b).Words))) {
			groups.join(p.a, p.b)
		}
	}
	if r.checking {
		r.joinReferences(groups)
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

// outlets returns for each text a number of its outlet, below the number of texts. A
// text without one is an outlet of its own.
func (r *run) outlets() []int {
	numbers := make([]int, len(r.texts))
	byName := make(map[string]int)
	for t := range numbers {
		numbers[t] = t
		if name := r.first(t).Outlet; name != "" {
			if first, ok := byName[name]; ok {
				numbers[t] = first
			} else {
				byName[name] = t
			}
		}
	}
	return numbers
}

// A printCounter counts who prints one fingerprint.
type printCounter struct {
	postings  []printing
	printings int            // in all, those of versions of one text once
	outlets   map[int][2]int // of each outlet: its printings, its versions
}

// A printing is a posting, by outlet and version.
type printing struct{ outlet, version, text int }

// count takes the postings of one fingerprint.
func (c *printCounter) count(group lsh.Segment, version, outlets []int) {
	c.postings, c.printings = c.postings[:0], 0
	if c.outlets == nil {
		c.outlets = make(map[int][2]int)
	}
	clear(c.outlets)
	for _, p := range group {
		c.postings = append(c.postings, printing{outlets[p.Text], version[p.Text], int(p.Text)})
	}
	slices.SortFunc(c.postings, func(a, b printing) int {
		return cmp.Or(cmp.Compare(a.outlet, b.outlet), cmp.Compare(a.version, b.version), cmp.Compare(a.text, b.text))
	})
	for i := 0; i < len(c.postings); {
		p, most, n := c.postings[i], 0, 0 // most: printings in one text of the version
		for j := i; i < len(c.postings) && c.postings[i].outlet == p.outlet && c.postings[i].version == p.version; i++ {
			if c.postings[i].text != c.postings[j].text {
				j, n = i, 0
			}
			n++
			most = max(most, n)
		}
		o := c.outlets[p.outlet]
		c.outlets[p.outlet] = [2]int{o[0] + most, o[1] + 1}
		c.printings += most
	}
}

// isStock reports whether an outlet prints the fingerprint often enough, in more than one
// story, and whether those who print it do so habitually.
func (c *printCounter) isStock(outlet int) bool {
	own := c.outlets[outlet]
	return own[0] >= stockPrintings && own[1] > 1 && 2*c.printings >= habit*len(c.outlets)
}

// sentencesOf cuts spans to the whole sentences of t in them, give or take a few stray
// words, and drops those shorter than least words.
func sentencesOf(t *shingle.Text, spans []span, least int) []span {
	if len(spans) == 0 {
		return nil
	}
	sentences := t.Sentences()
	kept := spans[:0]
	for _, s := range spans {
		i, j := starts(sentences, s.first), ends(sentences, s.last)
		if i > 0 && s.first-sentences[i-1].First <= strayWords {
			i--
		}
		if j < len(sentences) && sentences[j].Last-s.last <= strayWords {
			j++
		}
		if i < j && sentences[j-1].Last-sentences[i].First >= least {
			kept = append(kept, span{sentences[i].First, sentences[j-1].Last})
		}
	}
	return union(kept)
}

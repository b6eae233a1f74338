package boilerplate

import (
	"cmp"
	"slices"

	"overlap/edition"
	"overlap/internal/arena"
	"overlap/internal/forest"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/match"
	"overlap/shingle"
	"overlap/sketch"
)

// Boilerplate.
//
// An outlet's: a cookie notice, a newsletter appeal or an author's box stands in an outlet's
// articles again and again. The sign is not that two of its articles share a passage
// (background paragraphs do that) but that the passage is printed at least three
// times, in articles that have otherwise little to do with each other: updates of one
// story, which share nearly everything, count as one printing. And it is whole sentences
// that nobody says, printed by those who have it as a habit.
//
// Everybody's: an agency's copyright line stands once in each of a hundred stories, in
// whatever paper. The sign is the number of stories, not of texts: texts that share a good
// part of the shorter one's words, directly or through others, are one, so that a wire
// story is one story however many papers cut and merge it. The number is high, because
// background paragraphs stand in many stories, too, and are copied. It misses what few
// stories have; the user's phrases are there for that.

const (
	// stockPrintings is how often an outlet must print a passage for it to be boilerplate.
	stockPrintings = 3

	// habit is twice the mean number of printings that the outlets which have a passage
	// must reach. The background paragraph of a wire story stands in three articles of one
	// outlet, but once in each of twenty others; a notice is printed by habit.
	habit = 5

	// frequentStories and frequentOutlets are how many stories a passage must stand in, of
	// how many outlets, for it to be everybody's boilerplate.
	frequentStories = 25
	frequentOutlets = 5

	// oneStory is the share of a text's words from which it tells a story together with
	// another: of the longer one for two texts of one outlet to be versions (a notice is
	// most of a short text, too), of the later one for an edge between stories.
	OneStory = .3
)

// Find fills in every text's boilerplate, from the fingerprints that several texts
// share: all of them, so that it does not matter which texts were aligned.
func (r *Found) Find() error {
	r.Begin("seeking boilerplate")
	marks, err := r.markStock()
	if err != nil {
		return err
	}
	stockers := make([]stocker, r.Jobs)
	return edition.EachText(r.Set, marks, func(worker, t int, marks spool.Records) {
		k := &stockers[worker]
		if len(marks) > 0 &&
			!r.Try("seeking boilerplate in", func() { k.setStock(r, t, marks) }, r.First(t)) {
			*k, r.Marks[t].ofOutlet, r.Marks[t].frequent, r.Marks[t].Detected = stocker{}, nil, nil, nil
		}
	})
}

// A mark is a fingerprint of boilerplate in a text: its text and first token are the print, the
// posting's word says whose boilerplate it is.
const (
	markHabit = iota
	markFrequent
)

// markStock returns the marks of all texts, in parts as seeds are.
func (r *Found) markStock() (*spool.Spool, error) {
	version, kin := r.relations()
	outlets := r.Outlets()
	pile := edition.NewSpool(r.Set)
	counters := make([]printCounter, r.Jobs)
	adders := make([]*spool.Writer, r.Jobs)
	for i := range adders {
		adders[i] = pile.Writer()
	}
	err := r.Walk(r.Prints, func(worker, _ int, s spool.Records) error {
		counter := &counters[worker]
		for group := range sketch.Groups(s) {
			if !counter.mayBeStock(group, outlets) {
				continue
			}
			counter.count(group, version, outlets)
			everywhere := len(counter.outlets) >= frequentOutlets &&
				groupsOf(group, kin) >= frequentStories
			for _, p := range group {
				kind := uint32(markFrequent)
				if counter.isStock(int(outlets[p.Of])) {
					kind = markHabit
				} else if !everywhere {
					continue
				}
				adders[worker].Add(edition.PartOf(r.Set, p.Of),
					spool.Record{Key: uint64(p.Of)<<32 | uint64(sketch.PlaceOf(p)), At: kind})
			}
		}
		return nil
	})
	for _, a := range adders {
		r.Fail(a.Flush())
	}
	if err := cmp.Or(err, r.Failed()); err != nil {
		pile.Close()
		return nil, err
	}
	return pile, nil
}

// A stocker makes boilerplate of marks. It holds the memory that one text after another uses.
type stocker struct {
	words     shingle.Text
	sentences []shingle.Sentence
	marked    [2][]span.Span
	spans     arena.Arena[span.Span]
}

// setStock makes boilerplate of the marks of text t: whole sentences that nobody says.
func (k *stocker) setStock(r *Found, t int, marks spool.Records) {
	first, m := r.First(t), &r.Marks[t]
	words := r.WordsOf(r.Texts[t].Editions[0], &k.words)
	if len(words.Words) < first.Size {
		return // it cannot be read
	}
	k.sentences = words.AppendSentences(k.sentences[:0])
	for kind := range k.marked {
		k.marked[kind] = k.marked[kind][:0]
	}
	from, to := r.Leader(t).Compact.Walk(), r.Leader(t).Compact.Walk()
	for _, mark := range marks {
		at := int(uint32(mark.Key))
		k.marked[mark.At] = append(k.marked[mark.At], span.Of(from.Word(at), to.Word(at+r.Shingle)))
	}
	spoken := first.Spoken
	habit := sentencesOf(k.sentences, span.Minus(span.Union(k.marked[markHabit]), spoken),
		r.MinWords)
	frequent := span.Minus(sentencesOf(k.sentences,
		span.Minus(span.Union(k.marked[markFrequent]), spoken), r.MinWords), habit)
	for _, s := range habit {
		m.ofOutlet = append(m.ofOutlet, sketch.NoticeOf(words, s))
	}
	for _, s := range frequent {
		m.frequent = append(m.frequent, sketch.NoticeOf(words, s))
	}
	m.Detected = k.spans.Keep(span.Union(slices.Concat(habit, frequent)))
}

// relations returns for each text the number of its group of versions and that of its kin. Versions
// are texts of one outlet that share at least oneStory of the longer one's words; kin share as much
// of the shorter one's. Both hold directly or through others.
func (r *Found) relations() (versions, kin []int) {
	shared := make([]int32, len(r.Pairs.All)) // words in passages, on the side with fewer
	r.Fail(r.Each(len(r.Pairs.All), func(_, i int) {
		r.TryPair("counting what is common to", &r.Pairs.All[i],
			func(p *match.Pair) { shared[i] = int32(min(p.Sizes())) })
	}))
	version, family := forest.New(len(r.Texts)), forest.New(len(r.Texts))
	for i := range r.Pairs.All {
		p := &r.Pairs.All[i]
		a, b := r.First(p.A).Size, r.First(p.B).Size
		if float64(shared[i]) >= OneStory*float64(min(a, b)) {
			family.Join(p.A, p.B)
			if float64(shared[i]) >= OneStory*float64(max(a, b)) && r.sameOutlet(p.A, p.B) {
				version.Join(p.A, p.B)
			}
		}
	}
	if r.HasDrafts() {
		r.joinReferences(version, family)
	}
	return version.Groups(), family.Groups()
}

// groupsOf returns in how many groups of related texts a fingerprint stands.
func groupsOf(postings spool.Records, kin []int) int {
	if len(postings) < frequentStories {
		return 0
	}
	seen := make(map[int]bool)
	for _, p := range postings {
		seen[kin[p.Of]] = true
	}
	return len(seen)
}

func (r *Found) sameOutlet(a, b int) bool {
	outlet := r.First(a).Outlet
	return outlet != "" && outlet == r.First(b).Outlet
}

// A printCounter counts who prints one fingerprint.
type printCounter struct {
	postings  []printing
	printings int            // in all, those of versions of one text once
	outlets   map[int][2]int // of each outlet: its printings, its versions
	prints    []int32        // of each outlet: postings of the group that mayBeStock looks at
}

// mayBeStock reports whether a fingerprint may be boilerplate, by an upper bound of its printings:
// the postings, versions or not, without sorting them.
func (c *printCounter) mayBeStock(group spool.Records, outlets []uint32) bool {
	if len(group) < stockPrintings {
		return false
	}
	if c.prints == nil {
		c.prints = make([]int32, len(outlets))
	}
	most, distinct := int32(0), 0
	for _, p := range group {
		n := &c.prints[outlets[p.Of]]
		if *n++; *n == 1 {
			distinct++
		}
		most = max(most, *n)
	}
	for _, p := range group {
		c.prints[outlets[p.Of]] = 0
	}
	return most >= stockPrintings && 2*len(group) >= habit*distinct ||
		distinct >= frequentOutlets && len(group) >= frequentStories
}

// A printing is a posting, by outlet and version.
type printing struct{ outlet, version, text int }

// count takes the postings of one fingerprint.
func (c *printCounter) count(group spool.Records, version []int, outlets []uint32) {
	c.postings, c.printings = c.postings[:0], 0
	if c.outlets == nil {
		c.outlets = make(map[int][2]int)
	}
	clear(c.outlets)
	for _, p := range group {
		c.postings = append(c.postings, printing{int(outlets[p.Of]), version[p.Of], int(p.Of)})
	}
	slices.SortFunc(c.postings, func(a, b printing) int {
		return cmp.Or(cmp.Compare(a.outlet, b.outlet), cmp.Compare(a.version, b.version),
			cmp.Compare(a.text, b.text))
	})
	for i := 0; i < len(c.postings); {
		p, most, n := c.postings[i], 0, 0 // most: printings in one text of the version
		for j := i; i < len(c.postings) && c.postings[i].outlet == p.outlet &&
			c.postings[i].version == p.version; i++ {
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
func sentencesOf(sentences []shingle.Sentence, spans []span.Span, least int) []span.Span {
	kept := spans[:0]
	for _, s := range spans {
		i, j := sketch.StartsAt(sentences, s.First), sketch.EndsAt(sentences, s.Last)
		if i > 0 && s.First-sentences[i-1].First <= sketch.StrayWords {
			i--
		}
		if j < len(sentences) && sentences[j].Last-s.Last <= sketch.StrayWords {
			j++
		}
		if i < j && sentences[j-1].Last-sentences[i].First >= least {
			kept = append(kept, span.Of(sentences[i].First, sentences[j-1].Last))
		}
	}
	return span.Union(kept)
}

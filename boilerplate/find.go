// Package boilerplate is the stage behind the first round of match: from the fingerprints that
// several texts share, and the pairs that are known, to which words of every text are no evidence
// of copying, though others have them, too.
//
// An outlet's: a cookie notice, a newsletter appeal or an author's box stands in an outlet's
// articles again and again. The sign is not that two of its articles share a passage (background
// paragraphs do that) but that the passage is printed at least three times, in articles that have
// otherwise little to do with each other: updates of one story, which share nearly everything,
// count as one printing. And it is whole sentences that nobody says, printed by those who have it
// as a habit.
//
// Everybody's: an agency's copyright line stands once in each of a hundred stories, in whatever
// paper. The sign is the number of stories, not of texts: texts that share a good part of the
// shorter one's words, directly or through others, are one, so that a wire story is one story
// however many papers cut and merge it. The number is high, because background paragraphs stand in
// many stories, too, and are copied. It misses what few stories have; the user's phrases are there
// for that.
//
// Cost: one pass over the shared fingerprints, and the words of the texts that have some.
package boilerplate

import (
	"slices"

	"overlap/edition"
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/sketch"
)

const (
	// fewestPrintings is how often an outlet must print a passage for it to be boilerplate.
	fewestPrintings = 3

	// habit is twice the mean number of printings that the outlets which have a passage
	// must reach. The background paragraph of a wire story stands in three articles of one
	// outlet, but once in each of twenty others; a notice is printed by habit.
	habit = 5

	// frequentStories and frequentOutlets are how many stories a passage must stand in, of
	// how many outlets, for it to be everybody's boilerplate.
	frequentStories = 25
	frequentOutlets = 5

	// OneStory is the share of a text's words from which it tells a story together with
	// another: of the longer one for two texts of one outlet to be versions (a notice is
	// most of a short text, too), of the later one for an edge between stories.
	OneStory = .3
)

// Find notes every text's boilerplate, from the fingerprints that several texts
// share: all of them, so that it does not matter which texts were aligned.
func (f *Found) Find() error {
	f.Begin("seeking boilerplate")
	found, err := f.habits()
	if err != nil {
		return err
	}
	detectors := work.NewMemory[detector](f.Crew, nil)
	return edition.EachText(f.Set, found, func(worker, t int, habits spool.Records) {
		var m Marks
		if len(habits) > 0 && detectors.Try(worker, "seeking boilerplate in",
			func(d *detector) { m = d.detect(f, t, habits) }, f.First(t)) {
			f.Marks[t] = m
		}
	})
}

// Whose boilerplate a fingerprint is.
const (
	ofOutlet = iota
	ofEverybody
)

// habitOf packs that a fingerprint which begins at a token of a text is somebody's boilerplate.
func habitOf(text, token, whose uint32) spool.Record {
	return spool.Record{Key: edition.KeyOf(text, token), At: whose}
}

// unpackHabit returns the token, and whose boilerplate it is.
func unpackHabit(r spool.Record) (token int, whose uint32) { return int(edition.NumberOf(r)), r.At }

// habits returns the fingerprints that are boilerplate, by text.
func (f *Found) habits() (*spool.Spool, error) {
	version, kin := f.relations()
	outlets, far := f.Outlets(), f.OutletsElsewhere()
	counters := make([]printCounter, f.Jobs)
	return edition.Collect(f.Set, f.Walk, f.Prints,
		func(worker, part int, prints spool.Records, to edition.Writer) error {
			c := &counters[worker]
			for group := range sketch.Groups(prints) {
				elsewhere := f.Elsewhere.Of(part, group)
				if elsewhere.Articles() == 0 && !c.mayBeHabit(group, outlets) {
					continue
				}
				c.count(group, version, outlets)
				c.countElsewhere(elsewhere, far)
				everywhere := c.isFrequent(group, kin, elsewhere.Articles())
				for _, p := range group {
					if c.isHabit(int(outlets[p.Of])) {
						to.Add(habitOf(p.Of, sketch.PlaceOf(p), ofOutlet))
					} else if everywhere {
						to.Add(habitOf(p.Of, sketch.PlaceOf(p), ofEverybody))
					}
				}
			}
			return nil
		})
}

// A detector makes boilerplate of fingerprints, text by text. One goroutine uses it.
type detector struct {
	words     shingle.Text
	sentences []shingle.Sentence
	marked    [2][]span.Span // by whose boilerplate it is
	spans     arena.Arena[span.Span]
}

// detect returns the boilerplate of text t: whole sentences that nobody says. There is none if the
// text cannot be read.
func (d *detector) detect(f *Found, t int, habits spool.Records) (m Marks) {
	words := f.WordsOf(f.Texts[t].Editions[0], &d.words)
	if len(words.Words) < f.First(t).Size {
		return m
	}
	d.sentences = words.AppendSentences(d.sentences[:0])
	d.marked = [2][]span.Span{d.marked[0][:0], d.marked[1][:0]}
	from, to := f.Leader(t).Compact.Walk(), f.Leader(t).Compact.Walk()
	for _, r := range habits {
		token, whose := unpackHabit(r)
		d.marked[whose] = append(d.marked[whose],
			span.Of(from.Word(token), to.Word(token+f.Shingle)))
	}
	whole := func(whose int) []span.Span {
		unsaid := span.Minus(span.Union(d.marked[whose]), f.First(t).Spoken)
		return sentencesOf(d.sentences, unsaid, f.MinWords)
	}
	own := whole(ofOutlet)
	others := span.Minus(whole(ofEverybody), own)
	m.ofOutlet, m.ofEverybody = sketch.NoticesOf(words, own), sketch.NoticesOf(words, others)
	m.Detected = d.spans.Keep(span.Union(slices.Concat(own, others)))
	return m
}

// sentencesOf cuts spans to the whole sentences in them, give or take a few stray
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

package overlap

import (
	"cmp"
	"iter"
	"slices"

	"overlap/align"
	"overlap/article"
	"overlap/internal/spool"
	"overlap/quote"
	"overlap/shingle"
)

// Touched references.
//
// A reference matters to a check for one of three reasons, the same for which Find would
// compare it with the draft: they share fingerprints that grow to a passage; it prints
// words in quotation marks that the draft prints in quotation marks; or they share
// several keys of rewriting that are rare. What the drafts have of each
// stands in three hash tables, and every reference is held against them once, when it comes.
//
// The rarity of a key, and what words are common in the whole set, are counted over all
// references: the latter over an even sample of them.

const (
	speechShingle = 3   // words of a run that a quotation of a draft and a reference must share
	rateSample    = 512 // references over which the rates of words are counted
)

// A probe is what drafts have that references are held against.
type probe struct {
	prints map[uint64]spool.Records // fingerprint -> where it stands in drafts, by their numbers
	drafts []line                   // of the drafts
	speech map[uint64]bool          // shingles of the quotations
	keys   map[uint64]bool          // keys of rewriting
}

// A touch is what one reference has of the drafts.
type touch struct {
	sure bool     // a passage or a quotation
	keys []uint64 // the drafts' keys that it has, each once
}

// probe makes a probe of the drafts, which are all articles yet.
func (r *run) probe() *probe {
	p := &probe{prints: make(map[uint64]spool.Records), speech: make(map[uint64]bool), keys: make(map[uint64]bool)}
	var s sketcher
	for i := range r.articles {
		words := r.words(i, new(shingle.Text))
		tokens := align.Tokenize(words)
		p.drafts = append(p.drafts, lineOf(tokens, nil))
		for _, posting := range s.tokenPostings(tokens, uint32(i), r.o) {
			known := p.prints[posting.Key]
			if n := len(known); n < repeats || known[n-repeats].Of != posting.Of {
				p.prints[posting.Key] = append(known, posting)
			}
		}
		for _, h := range speech(words, quote.Find(words)) {
			p.speech[h] = true
		}
		if r.o.Rewritten {
			for _, k := range tokens.Keys(nil) {
				p.keys[k] = true
			}
		}
	}
	return p
}

// speech returns the shingles of an article's quotations.
func speech(words *shingle.Text, quotes []quote.Quotation) []uint64 {
	var all []uint64
	for _, q := range quotes {
		if q.Kind != quote.Speech || q.Depth != 0 {
			continue
		}
		for _, s := range parts(words, q) {
			part := shingle.Text{Source: words.Source, Words: words.Words[s.First:s.Last]}
			all = part.Shingles(all, speechShingle)
		}
	}
	return all
}

// touched returns the references that share something with a draft, looked at, by id.
func (r *run) touched(references iter.Seq[article.Article]) ([]*printed, error) {
	all := &run{Crew: r.Crew, o: r.o, library: r.library}
	r.Begin("reading references")
	room := r.library.held
	p, v := r.probe(), newVocabulary()
	probers := make([]*prober, r.Jobs)
	for i := range probers {
		probers[i] = &prober{run: all, probe: p, vocabulary: v, shelf: r.library.shelf()}
	}
	all.Guard(func() { all.receive(references, intakes(probers)) })
	if err := all.Failed(); err != nil {
		return nil, err
	}
	all.admit()
	changed, err := r.rejoin(v)
	if err == nil && changed {
		p = r.probe()
		err = all.holdAgain(p, probers)
	}
	if err != nil {
		return nil, err
	}
	r.library.held = room // what is looked at is kept anew
	r.countKeys(all.articles)
	found, err := r.lookAt(r.worth(all.articles))
	if err != nil {
		return nil, err
	}
	return found, r.countRates(p, all.articles)
}

// countKeys counts how many references have each of the drafts' keys.
func (r *run) countKeys(references []*printed) {
	r.untouched = make(map[uint64]int)
	for _, a := range references {
		if a.touch != nil {
			for _, k := range a.touch.keys {
				r.untouched[k]++
			}
		}
	}
}

// countRates counts how often words stand in the drafts and in an even sample of the references.
func (r *run) countRates(p *probe, references []*printed) error {
	if !r.o.Rewritten {
		return nil
	}
	step := len(references)/rateSample + 1
	counters := make([]align.Counter, r.Jobs)
	r.Begin("counting words")
	count := func(worker int, a *printed) {
		var tokens align.Tokens
		if r.Try("counting the words of", func() {
			tokens = align.Tokenize(shingle.Split(r.compared(a)))
		}, a) {
			counters[worker].Add(tokens)
		}
	}
	for _, a := range r.articles {
		if !a.isBeside() {
			count(0, a)
		}
	}
	if len(p.keys) == 0 {
		step = len(references) + 1
	}
	err := r.Each((len(references)+step-1)/step, func(worker, i int) {
		if i *= step; !references[i].broken {
			count(worker, references[i])
		}
	})
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	r.rates = counters[0].Rates()
	return err
}

// lookAt looks at articles that came after the others were received, and returns those of them that
// could be read.
func (r *run) lookAt(articles []*printed) ([]*printed, error) {
	receivers := r.newReceivers()
	received := len(r.class)
	for k, a := range articles {
		a.class = uint32(received + k)
	}
	err := r.Each(len(articles), func(worker, k int) { r.take(receivers[worker], articles[k]) })
	for _, w := range receivers {
		w.end()
	}
	r.class = append(r.class, make([]*printed, len(articles))...)
	articles = slices.DeleteFunc(articles, func(a *printed) bool { return a.broken })
	for _, a := range articles {
		if a.leads {
			r.class[a.class] = a
		}
	}
	return articles, cmp.Or(err, r.Failed())
}

// worth returns the references that are to become texts, and takes their keys out of the count of
// the untouched ones. A key that more than MaxTexts references have, or rareTexts if that is more,
// is no reason, however many of them will turn out to be editions of one text.
func (r *run) worth(references []*printed) []*printed {
	var kept []*printed
	most := max(r.o.MaxTexts, rareTexts)
	for _, a := range references {
		if a.touch == nil {
			continue
		}
		rare := 0
		for _, k := range a.touch.keys {
			if r.untouched[k] <= most {
				rare++
			}
		}
		if a.touch.sure || rare >= leastKeys {
			kept = append(kept, a)
		}
	}
	for _, a := range kept {
		for _, k := range a.touch.keys {
			r.untouched[k]--
		}
		a.touch = nil
	}
	return kept
}

// A prober is the intake of references, which it holds against a probe.
type prober struct {
	run   *run
	probe *probe
	shelf *shelf
	*vocabulary
	holding
}

// A holding is the memory that holding one reference after another against a probe uses.
type holding struct {
	sketcher
	known spool.Records // fingerprints that drafts have, too
	met   spool.Records
	seeds []seed
	keys  []uint64
}

func (b *prober) renew() { b.holding = holding{} }

func (b *prober) end() { b.run.Fail(b.shelf.end()) }

func (b *prober) keep(a *printed) {
	b.run.Fail(b.shelf.keep(a, a.held.Text, headOf(a.held)))
}

// read notes what reference a has of the drafts.
func (b *prober) read(a *printed) {
	a.compared = uint32(comparedOf(a.held.Text))
	words := shingle.Split(a.held.Text[:a.compared])
	a.size = len(words.Words)
	a.hash, _ = b.digest(words.Words)
	b.add(words.Words)
	b.hold(a, words)
}

// hold notes what a reference of some words has of the drafts.
func (b *prober) hold(a *printed, words *shingle.Text) {
	r, p := b.run, b.probe
	tokens := align.Tokenize(words)
	t := touch{sure: b.passage(r, p, tokens) || b.quotation(p, words)}
	if len(p.keys) > 0 {
		b.keys = tokens.Keys(b.keys[:0])
		slices.Sort(b.keys)
		for _, k := range slices.Compact(b.keys) {
			if p.keys[k] {
				t.keys = append(t.keys, k)
			}
		}
	}
	if a.touch = nil; t.sure || len(t.keys) > 0 {
		a.touch = &t
	}
}

// holdAgain holds the references against drafts that have changed.
func (r *run) holdAgain(p *probe, probers []*prober) error {
	for _, b := range probers {
		b.probe = p
	}
	return r.Each(len(r.articles), func(worker, i int) {
		a, b := r.articles[i], probers[worker]
		if !r.Try("reading", func() { b.hold(a, r.words(i, new(shingle.Text))) }, a) {
			a.broken = true
			b.renew()
		}
	})
}

// passage reports whether a draft may share a passage with the tokens of a reference.
func (b *prober) passage(r *run, p *probe, tokens align.Tokens) bool {
	b.known = b.known[:0]
	for _, here := range b.tokenPostings(tokens, 0, r.o) {
		if len(p.prints[here.Key]) > 0 {
			b.known = append(b.known, here)
		}
	}
	if len(b.known) == 0 {
		return false
	}
	spool.Sort(b.known, 1)
	b.met = b.met[:0] // the draft, the token there, the token here
	for group := range b.known.Groups() {
		for _, here := range thin(group, repeats) {
			for _, there := range p.prints[here.Key] {
				b.met = append(b.met, spool.Record{Key: uint64(there.Of), Of: there.At, At: here.At})
			}
		}
	}
	spool.Sort(b.met, 1)
	here := lineOf(tokens, nil)
	for group := range b.met.Groups() {
		b.seeds = b.seeds[:0]
		for _, m := range group {
			b.seeds = append(b.seeds, seed{at: m.At, by: m.Of})
		}
		if r.grows(p.drafts[group[0].Key], here, b.seeds) {
			return true
		}
	}
	return false
}

// quotation reports whether a reference quotes words that a draft quotes. Its quotations
// are sought only if it has the words at all.
func (b *prober) quotation(p *probe, words *shingle.Text) bool {
	if len(p.speech) == 0 {
		return false
	}
	known := func(h uint64) bool { return p.speech[h] }
	if b.shingles = words.Shingles(b.shingles[:0], speechShingle); !slices.ContainsFunc(b.shingles, known) {
		return false
	}
	return slices.ContainsFunc(speech(words, quote.Find(words)), known)
}

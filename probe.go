package overlap

import (
	"slices"

	"overlap/align"
	"overlap/article"
	"overlap/lsh"
	"overlap/quote"
	"overlap/shingle"
)

// Touched references.
//
// A reference matters to a check for one of three reasons, the same for which Find would
// compare it with the draft: they share fingerprints that grow to a passage; it prints
// words in quotation marks that the draft prints in quotation marks; or they share
// several keys of rewriting that are rare. What the drafts have of each
// stands in three hash tables, and every reference is held against them once.
//
// The rarity of a key, and what words are common in the whole set, are counted over all
// references: the latter over an even sample of them.

const (
	speechShingle = 3   // words of a run that a quotation of a draft and a reference must share
	rateSample    = 512 // references over which the rates of words are counted
)

// A probe is what drafts have that references are held against.
type probe struct {
	prints map[uint64]lsh.Segment // fingerprint -> where it stands in drafts, by their numbers
	drafts []align.Tokens         // of the drafts
	speech map[uint64]bool        // shingles of the quotations
	keys   map[uint64]bool        // keys of rewriting
	step   int                    // every step-th reference is in the sample
}

// A touch is what one reference has of the drafts.
type touch struct {
	sure  bool        // a passage or a quotation
	draft bool        // it is one of them
	keys  []uint64    // the drafts' keys that it has, each once
	side  *align.Side // if it is of the sample
}

// probe makes a probe of the drafts, which are all articles yet, for n references.
func (r *run) probe(n int) (*probe, []*align.Side) {
	p := &probe{prints: make(map[uint64]lsh.Segment), speech: make(map[uint64]bool), keys: make(map[uint64]bool), step: n/rateSample + 1}
	var s sketcher
	var sides []*align.Side
	for i := range r.articles {
		a := &r.articles[i]
		tokens := align.Tokenize(a.words)
		p.drafts = append(p.drafts, tokens)
		for _, posting := range s.postings(tokens, uint32(i), r.o) {
			known := p.prints[posting.Print]
			if n := len(known); n < repeats || known[n-repeats].Text != posting.Text {
				p.prints[posting.Print] = append(known, posting)
			}
		}
		for _, h := range speech(a) {
			p.speech[h] = true
		}
		if r.o.Rewritten {
			sides = append(sides, align.Prepare(a.words, r.o.align(true)))
			for _, k := range tokens.Keys(nil) {
				p.keys[k] = true
			}
		}
	}
	return p, sides
}

// speech returns the shingles of an article's quotations.
func speech(a *printed) []uint64 {
	var all []uint64
	for _, q := range a.quotes {
		if q.Kind != quote.Speech || q.Depth != 0 {
			continue
		}
		for _, s := range parts(a.words, q) {
			part := shingle.Text{Source: a.words.Source, Words: a.words.Words[s.first:s.last]}
			all = part.Shingles(all, speechShingle)
		}
	}
	return all
}

// touched returns the references that share something with a draft, looked at, by id.
func (r *run) touched(references []article.Article) ([]printed, error) {
	all := &run{ctx: r.ctx, o: r.o}
	all.admit(references)
	r.skipped = append(r.skipped, all.skipped...)
	p, sides := r.probe(len(all.articles))
	touches := make([]touch, len(all.articles))
	probers := make([]prober, r.o.Jobs)
	if err := r.each(len(all.articles), func(worker, i int) {
		touches[i] = probers[worker].hold(r, p, &all.articles[i], i%p.step == 0)
	}); err != nil {
		return nil, err
	}
	drafts := r.newIdentity()
	r.untouched = make(map[uint64]int)
	for i := range touches {
		if touches[i].draft = drafts.is(r, &all.articles[i]); touches[i].draft {
			continue
		}
		for _, k := range touches[i].keys {
			r.untouched[k]++
		}
		if touches[i].side != nil {
			sides = append(sides, touches[i].side)
		}
	}
	r.common = align.CountRates(sides)
	kept := r.worth(touches)
	if err := r.each(len(kept), func(worker, k int) {
		if a := &all.articles[kept[k]]; a.words == nil {
			a.words = shingle.Split(a.Text)
			a.look(&probers[worker].sketcher, r)
		}
	}); err != nil {
		return nil, err
	}
	found := make([]printed, len(kept))
	for k, i := range kept {
		found[k] = all.articles[i]
	}
	return found, nil
}

// worth returns the numbers of the references that are to become texts, and takes their
// keys out of the count of the untouched ones. A key that more than MaxTexts references
// have is no reason, however many of them will turn out to be editions of one text.
func (r *run) worth(touches []touch) []int {
	var kept []int
	for i, t := range touches {
		rare := 0
		for _, k := range t.keys {
			if r.untouched[k] <= r.o.MaxTexts {
				rare++
			}
		}
		if !t.draft && (t.sure || rare >= leastKeys) {
			kept = append(kept, i)
		}
	}
	for _, i := range kept {
		for _, k := range touches[i].keys {
			r.untouched[k]--
		}
	}
	return kept
}

// A prober holds the memory that holding one reference after another against a probe uses.
type prober struct {
	sketcher
	seeds []seed
	keys  []uint64
}

// hold returns what reference a has of the drafts. Only if that is sure are its words kept.
func (b *prober) hold(r *run, p *probe, a *printed, sample bool) touch {
	words := shingle.Split(a.Text)
	a.hash = hashOf(words.Words)
	tokens := align.Tokenize(words)
	t := touch{sure: b.passage(r, p, tokens) || b.quotation(p, words)}
	if t.sure {
		a.words = words
		a.look(&b.sketcher, r)
	}
	if len(p.keys) > 0 {
		b.keys = tokens.Keys(b.keys[:0])
		slices.Sort(b.keys)
		for _, k := range slices.Compact(b.keys) {
			if p.keys[k] {
				t.keys = append(t.keys, k)
			}
		}
		if sample {
			t.side = align.Prepare(words, r.o.align(true))
		}
	}
	return t
}

// passage reports whether a draft may share a passage with the tokens of a reference.
func (b *prober) passage(r *run, p *probe, tokens align.Tokens) bool {
	b.seeds = b.seeds[:0]
	for _, here := range b.postings(tokens, 0, r.o) {
		for _, there := range p.prints[here.Print] {
			b.seeds = append(b.seeds, seed{there.Text, here.Word, there.Word})
		}
	}
	slices.SortFunc(b.seeds, compareSeeds)
	for i := 0; i < len(b.seeds); {
		j := i + 1
		for j < len(b.seeds) && b.seeds[j].text == b.seeds[i].text {
			j++
		}
		if r.grows(p.drafts[b.seeds[i].text], tokens, b.seeds[i:j]) {
			return true
		}
		i = j
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
	return slices.ContainsFunc(speech(&printed{words: words, quotes: quote.Find(words)}), known)
}

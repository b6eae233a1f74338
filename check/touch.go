package check

import (
	"iter"
	"slices"

	"overlap/align"
	"overlap/article"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/join"
	"overlap/quote"
	"overlap/shingle"
	"overlap/sketch"
)

// Touched references.
//
// A reference matters to a check for one of three reasons, the same for which Find would compare it
// with the draft: they share fingerprints that grow to a passage; it prints words in quotation
// marks that the draft prints in quotation marks; or they share several keys of rewriting that are
// rare. Every reference is held against what the drafts have of these when it comes.
//
// All references count for how rare a key is, and an even sample of them for what words are common
// in the whole set.

const (
	speechShingle = 3   // words of a run that a quotation of a draft and a reference must share
	rateSample    = 512 // references over which the rates of words are counted
)

// A touchstone is what drafts have that references are held against.
type touchstone struct {
	prints *join.Table
	speech map[uint64]bool // shingles of the quotations
	keys   map[uint64]bool // of rewriting
}

// A touch is what one reference has of the drafts.
type touch struct {
	sure bool     // a passage or a quotation
	keys []uint64 // the drafts' keys that it has, each once
}

// touchstone makes a touchstone of the drafts, which are all articles yet.
func (r *Checker) touchstone() *touchstone {
	p := &touchstone{prints: join.NewTable(join.Repeats, true), speech: make(map[uint64]bool),
		keys: make(map[uint64]bool)}
	o := r.Segment.Options.Sketch
	o.Speech = false
	s := sketch.New(o)
	for i, a := range r.Documents {
		s.Read(index.Credited(a, index.Head{}, r.TextOf(i)), a.Respelt)
		s.Print()
		l := s.Compact
		l.Canon = slices.Clone(l.Canon)
		p.prints.Add(l, s.Prints)
		for _, h := range speech(&s.Text) {
			p.speech[h] = true
		}
		for _, k := range s.Keys {
			p.keys[k] = true
		}
	}
	return p
}

// speech returns the shingles of an article's quotations.
func speech(words *shingle.Text) []uint64 {
	var all []uint64
	for _, q := range quote.Find(words) {
		if q.Kind != quote.Speech || q.Depth != 0 {
			continue
		}
		for _, s := range sketch.PartsOf(words, q) {
			part := shingle.Text{Source: words.Source, Words: words.Words[s.First:s.Last]}
			all = part.Shingles(all, speechShingle)
		}
	}
	return all
}

// A holder holds references against a touchstone. One goroutine uses it.
type holder struct {
	*touchstone
	join.Prober
	shingles []uint64
	touches  map[*index.Document]touch
}

// hold notes what a reference has of the drafts.
func (h *holder) hold(a *index.Document, s *sketch.Sketcher) {
	t := touch{sure: len(h.Between(s.Compact, s.Prints, nil)) > 0 || h.quotation(&s.Text)}
	slices.Sort(s.Keys)
	for _, k := range slices.Compact(s.Keys) {
		if h.keys[k] {
			t.keys = append(t.keys, k)
		}
	}
	if delete(h.touches, a); t.sure || len(t.keys) > 0 {
		h.touches[a] = t
	}
}

// quotation reports whether a reference quotes words that a draft quotes. Its quotations are sought
// only if it has the words at all.
func (h *holder) quotation(words *shingle.Text) bool {
	if len(h.speech) == 0 {
		return false
	}
	known := func(hash uint64) bool { return h.speech[hash] }
	h.shingles = words.Shingles(h.shingles[:0], speechShingle)
	return slices.ContainsFunc(h.shingles, known) && slices.ContainsFunc(speech(words), known)
}

// holders returns a holder for each worker.
func (r *Checker) holders(p *touchstone) []*holder {
	all := make([]*holder, r.Jobs)
	for i := range all {
		all[i] = &holder{touchstone: p, Prober: join.NewProber(p.prints, &r.Policy),
			touches: make(map[*index.Document]touch)}
	}
	return all
}

// touched returns the references that share something with a draft, looked at, by id.
func (r *Checker) touched(references iter.Seq[article.Article]) ([]*index.Document, error) {
	r.Begin("reading references")
	held := r.Library.Held()
	p, v := r.touchstone(), newVocabulary()
	holders := r.holders(p)
	o := r.Segment.Options.Sketch
	o.Speech, o.Keys = false, len(p.keys) > 0
	all, err := r.Segment.Beside(r.Crew, references, o,
		func(worker int, a *index.Document, s *sketch.Sketcher) {
			v.add(s.Text.Words)
			holders[worker].hold(a, s)
		})
	if err != nil {
		return nil, err
	}
	changed, err := r.rejoin(v)
	if err == nil && changed {
		p = r.touchstone()
		holders = r.holders(p)
		all.Documents, err = all.Again(r.Crew,
			func(worker int, a *index.Document, s *sketch.Sketcher) { holders[worker].hold(a, s) })
	}
	if err != nil {
		return nil, err
	}
	r.Library.Hold(held - r.Library.Held()) // what is looked at is kept anew
	touches := make(map[*index.Document]touch)
	for _, h := range holders {
		for a, t := range h.touches {
			touches[a] = t
		}
	}
	found, err := r.Segment.Add(r.Crew, r.worth(all.Documents, touches))
	if err != nil {
		return nil, err
	}
	return found, r.countRates(len(p.keys) > 0, all.Documents)
}

// countRates counts how often words stand in the drafts and, if they have keys, in an even sample
// of the references.
func (r *Checker) countRates(keys bool, references []*index.Document) error {
	if !r.Rewritten {
		return nil
	}
	step := len(references)/rateSample + 1
	counters := make([]align.Counter, r.Jobs)
	r.Begin("counting words")
	count := func(worker int, a *index.Document) {
		var tokens align.Tokens
		if r.Try("counting the words of", func() {
			tokens = align.Tokenize(shingle.Split(r.ComparedOf(a)))
		}, a) {
			counters[worker].Add(tokens)
		}
	}
	for _, a := range r.Documents {
		if !r.Drafts.IsBeside(a) {
			count(0, a)
		}
	}
	if !keys {
		step = len(references) + 1
	}
	err := r.Each((len(references)+step-1)/step,
		func(worker, i int) { count(worker, references[i*step]) })
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	r.Rates = counters[0].Rates()
	return err
}

// worth returns the references that are to become texts, and counts the keys of the others. A key
// that more than MaxTexts references have, or rareTexts if that is more, is no reason, however many
// of them will turn out to be editions of one text.
func (r *Checker) worth(references []*index.Document,
	touches map[*index.Document]touch) []*index.Document {
	r.Untouched = make(map[uint64]int)
	for _, t := range touches {
		for _, k := range t.keys {
			r.Untouched[k]++
		}
	}
	var kept []*index.Document
	most := max(r.MaxTexts, join.RareTexts)
	for _, a := range references {
		t, rare := touches[a], 0
		for _, k := range t.keys {
			rare += codec.Bit(r.Untouched[k] <= most)
		}
		if t.sure || rare >= join.LeastKeys {
			kept = append(kept, a)
		}
	}
	for _, a := range kept {
		for _, k := range touches[a].keys {
			r.Untouched[k]--
		}
	}
	return kept
}

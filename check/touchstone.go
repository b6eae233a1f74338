package check

import (
	"slices"

	"overlap/edition"
	"overlap/index"
	"overlap/join"
	"overlap/shingle"
	"overlap/sketch"
)

// Touched references.
//
// A reference matters to a check for one of three reasons, the same for which a scan would compare
// it with the draft: they share fingerprints that grow to a passage; it prints words in quotation
// marks that the draft prints in quotation marks; or they share several keys of rewriting that are
// rare. Every reference is held against what the drafts have of these when it comes.

// A touchstone is what drafts have that references are held against. Any number of goroutines read
// it.
type touchstone struct {
	prints *join.Table
	speech runs // shingles of the quotations
	keys   runs // of rewriting
}

// A touch is what one reference has of the drafts.
type touch struct {
	sure bool     // a passage or a quotation
	keys []uint64 // the drafts' keys that it has, each once
}

// newTouchstone makes a touchstone of drafts, which are all articles of the set yet.
func newTouchstone(s *edition.Set) *touchstone {
	stone := &touchstone{join.NewTable(join.Repeats, true), make(runs), make(runs)}
	o := s.Segment.Options.Sketch
	o.Speech = false
	k := sketch.New(o)
	for i, a := range s.Documents {
		k.Read(index.Credited(a, index.Head{}, s.TextOf(i)), a.Respelt)
		k.Print()
		stone.prints.Add(k.Compact, k.Prints)
		stone.speech.add(sketch.Quoted(nil, &k.Text))
		stone.keys.add(k.Keys)
	}
	return stone
}

// A holder holds references against a touchstone. One goroutine uses it.
type holder struct {
	*touchstone
	join.Prober
	shingles []uint64
	touches  map[*index.Document]touch // of those that have something of the drafts
}

// holdersOf returns a holder for each worker, against one touchstone of a set's drafts.
func holdersOf(s *edition.Set) []*holder {
	stone, all := newTouchstone(s), make([]*holder, s.Jobs)
	for i := range all {
		all[i] = &holder{touchstone: stone, Prober: join.NewProber(stone.prints, &s.Policy),
			touches: make(map[*index.Document]touch)}
	}
	return all
}

// hold notes what a reference has of the drafts.
func (h *holder) hold(a *index.Document, k *sketch.Sketcher) {
	t := touch{sure: len(h.Between(k.Compact, k.Prints, nil)) > 0 || h.quotes(&k.Text)}
	slices.Sort(k.Keys)
	for _, key := range slices.Compact(k.Keys) {
		if h.keys[key] {
			t.keys = append(t.keys, key)
		}
	}
	if t.sure || len(t.keys) > 0 {
		h.touches[a] = t
	}
}

// quotes reports whether a reference quotes words that a draft quotes. Its quotations are sought
// only if it has the words at all.
func (h *holder) quotes(t *shingle.Text) bool {
	if len(h.speech) == 0 {
		return false
	}
	h.shingles = t.Shingles(h.shingles[:0], sketch.QuotedWords)
	return h.speech.haveAny(h.shingles) && h.speech.haveAny(sketch.Quoted(nil, t))
}

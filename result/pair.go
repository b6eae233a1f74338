package result

import (
	"cmp"
	"slices"
)

// A Pair is two texts that share at least one passage. A is the earlier where First is "a".
type Pair struct {
	ID         string  `json:"id"` // from the ids of the two: see chronicle.PairID
	A          string  `json:"a"`  // the smaller id of the two
	B          string  `json:"b"`
	First      string  `json:"first"`      // "a", "b" or "unknown"
	Confidence float64 `json:"confidence"` // from 0 to 1, that First is right
	Reason     string  `json:"reason"`     // for First, in words
	// words of A inside passages that are not set aside as common language, each word once
	AShared int `json:"a_shared"`
	BShared int `json:"b_shared"`
	ACommon int `json:"a_common,omitempty"` // words of A inside those that are, and in no others
	BCommon int `json:"b_common,omitempty"`
	Longest int `json:"longest"` // words of A in the longest passage
	// that of its passages: of several the one that says most, by reuse, quotation, boilerplate,
	// then template, names, formula
	Nature   string    `json:"nature"`
	Surprise float64   `json:"surprise"` // the greatest of its passages
	Passages []Passage `json:"passages"` // by a.lo, then b.lo
	// that one was made of the other, or both of one source, in other words; nil where only some
	// passages say so, if any
	Retelling *Retelling `json:"retelling,omitempty"`
}

// A Retelling says how much of an article another one tells, and that no unrelated article tells as
// much: that is how the two are known to be rewritten. The article that is told is the shorter one,
// whichever was first.
type Retelling struct {
	Of        string `json:"of"`        // the article that is told, "a" or "b"
	Sentences int    `json:"sentences"` // its sentences, but quotations and what the two share
	Told      int    `json:"told"`      // of these, those that the other article tells
	// how much likelier its words are in a text made of the other than in one on this subject, in
	// bits for each content word but quotations; of each sentence, and of what they share, so much
	// at most
	PerWord float64 `json:"per_word"`
	// of all articles that were compared and do not print what the other tells it by, the one that
	// tells most; absent if the result has none
	Next        string  `json:"next,omitempty"`
	NextPerWord float64 `json:"next_per_word,omitempty"`
}

// A Passage is one stretch of words that two texts share.
type Passage struct {
	ID         string  `json:"id"` // from its words; no other of the pair has it
	A          Span    `json:"a"`
	B          Span    `json:"b"`
	Words      int     `json:"words"`      // words of A in the passage
	Matched    int     `json:"matched"`    // words of A that have a partner in B
	Kind       string  `json:"kind"`       // "verbatim", "edited" or "rewritten"
	Similarity float64 `json:"similarity"` // from 0 to 1
	// of the matched words: no common words of the language,
	Rare        int  `json:"rare"`
	Names       int  `json:"names"`       // printed like names,
	Numbers     int  `json:"numbers"`     // and numbers
	Quoted      bool `json:"quoted"`      // it is quotation on both sides
	Boilerplate bool `json:"boilerplate"` // it is no evidence of copying

	// "reuse"; "formula", "template" or "names", which are set aside as common language;
	// "quotation" or "boilerplate"
	Nature string `json:"nature"`
	// by how many bits it is likelier copied than common language: below 0 it is set aside, unless
	// it is a long run in no form
	Surprise float64 `json:"surprise"`
	// unrelated texts that have its rarest run of four words, each story once; -1 if no such run
	// was counted
	Elsewhere   int    `json:"elsewhere"`
	Differences []Slot `json:"differences,omitempty"` // of a template, what it is filled in with
	// of a rewritten passage, its sentences and what tells each, by a.lo, then b.lo
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Evidence is a sentence of one side of a rewritten passage and the one to three sentences of the
// other that tell it.
type Evidence struct {
	A Span `json:"a"`
	B Span `json:"b"`
	// how much likelier the sentence's words are in a text made of these than in one on this
	// subject, at least 1
	Bits  float64   `json:"bits"`
	Words []Bearing `json:"words"` // what bears it out, by a.lo, then b.lo
}

// A Bearing is a word of one side and the word of the other that stands for it.
type Bearing struct {
	A    Span   `json:"a"`
	B    Span   `json:"b"`
	Kind string `json:"kind"` // "word", "synonym", "name" or "number"
}

// Turned returns r as the pair has it with its sides exchanged.
func (r *Retelling) Turned() *Retelling {
	if r == nil {
		return nil
	}
	t := *r
	if t.Of = "a"; r.Of == "a" {
		t.Of = "b"
	}
	return &t
}

// IsCommon reports whether p is common language, which is set aside unless Settings.AllNatures says
// otherwise.
func (p Passage) IsCommon() bool {
	return slices.Contains(CommonNatures(), p.Nature)
}

// A Slot is a stretch of A and what stands in its place in B.
type Slot struct {
	A Span `json:"a"`
	B Span `json:"b"`
}

// Turned returns p with its sides exchanged.
func (p Passage) Turned() Passage {
	p.A, p.B = p.B, p.A
	var slots []Slot
	for _, s := range p.Differences {
		slots = append(slots, Slot{s.B, s.A})
	}
	p.Differences = slots
	p.Evidence = slices.Clone(p.Evidence)
	for i := range p.Evidence {
		p.Evidence[i] = p.Evidence[i].turned()
	}
	slices.SortFunc(p.Evidence, func(e, f Evidence) int { return compareSpans(e.A, e.B, f.A, f.B) })
	return p
}

// turned returns e with its sides exchanged.
func (e Evidence) turned() Evidence {
	e.A, e.B = e.B, e.A
	e.Words = slices.Clone(e.Words)
	for i, w := range e.Words {
		e.Words[i].A, e.Words[i].B = w.B, w.A
	}
	slices.SortFunc(e.Words, func(w, v Bearing) int { return compareSpans(w.A, w.B, v.A, v.B) })
	return e
}

// compareSpans orders two spans of a and b by the place in a, then in b.
func compareSpans(a, b, c, d Span) int {
	return cmp.Or(cmp.Compare(a.Lo, c.Lo), cmp.Compare(b.Lo, d.Lo))
}

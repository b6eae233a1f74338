package result

import "slices"

// A Pair is two texts that share at least one passage. A is the earlier where First is "a".
type Pair struct {
	A          string  `json:"a"` // the smaller id of the two
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
}

// A Passage is one stretch of words that two texts share.
type Passage struct {
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
	return p
}

// Package result has the types of what a run found, with their form as JSON: what the stages fill
// in and reports read. It decides nothing but what follows from a result alone: whether a draft is
// over its gate, what is listed of very many skips.
package result

// SchemaName is the name and version of the result's form. Fields may be added under
// one version; none changes its meaning or goes away.
const SchemaName = "overlap/1"

// A Result is all that one run found. Every list has a total order, stated where the
// list is; the same articles and options give the same result in whatever order the
// articles came and however many workers there were.
type Result struct {
	Schema   string    `json:"schema"`
	Tool     Tool      `json:"tool"`
	Settings Settings  `json:"settings"`
	Articles []Article `json:"articles"` // by id
	// of a check, its drafts in short, by id; report.Judge fills them in
	Drafts []Draft `json:"drafts"`
	// those that concern it, by pair, then passage; decision.Apply fills them in
	Decisions []Decision `json:"decisions"`
	Pairs     []Pair     `json:"pairs"` // by shared words, most first, then a, then b
	// by outlets, then articles, then uses, most first, then text
	Quotes  []Quote `json:"quotes"`
	Stories []Story `json:"stories"` // by articles, most first, then first
	// by shared words, most first, then lent ones, then outlet, then kind
	Outlets []Outlet `json:"outlets"`
	// releases and agency stories: by used words, most first, then family, then article
	Releases []Release `json:"releases"`
	// by articles, most first, then outlet, then text
	Boilerplate []Boilerplate `json:"boilerplate"`
	Recall      *Recall       `json:"recall,omitempty"`
	// what changed in an archive: by time, then stories before pairs, then id
	Events    []Event  `json:"events"`
	Skipped   []Skip   `json:"skipped"`   // by path, then line
	Footnotes []string `json:"footnotes"` // doubts about the result, in words
}

// A Tool says what made a result.
type Tool struct {
	Version string   `json:"version"`
	Commit  string   `json:"commit,omitempty"` // that it was built of, if that is known
	Built   string   `json:"built,omitempty"`  // when the commit was made, RFC 3339
	Time    string   `json:"time"`             // when the run began, RFC 3339, UTC; may be empty
	Command []string `json:"command"`          // its arguments
}

// A Boilerplate is a passage that is repeated for other reasons than copying.
type Boilerplate struct {
	Text     string `json:"text"`
	Articles int    `json:"articles"`
	Outlet   string `json:"outlet"`
	Rule     string `json:"rule"` // "outlet", "frequency", "list", "self" or "furniture"
}

// A Recall is an estimate of how many pairs with shared passages were found, from texts that
// were held against all others by brute force.
type Recall struct {
	Sampled  int     `json:"sampled"`  // texts that were drawn
	Pairs    int     `json:"pairs"`    // pairs of theirs that share more than boilerplate
	Found    int     `json:"found"`    // of these, how many are in the result
	Estimate float64 `json:"estimate"` // Found as a part of Pairs; 0 of none
	Low      float64 `json:"low"`      // where that lies for all pairs, with 95 per cent confidence
	High     float64 `json:"high"`

	// Most of what is missed is eight words or nine, some of them edited. So those pairs are
	// counted apart that have a passage of twenty words or more.
	LongPairs int `json:"long_pairs"`
	LongFound int `json:"long_found"`

	// What is made of another text in other words, counted apart: of RewrittenSampled of the texts,
	// none if nobody asked for rewriting, each was explained by every other that appeared within
	// the days in which rewriting is sought. RewrittenPairs are those with a longer text that
	// explains it well enough to be its source, RewrittenFound those of them that have a rewritten
	// passage in the result.
	RewrittenSampled int `json:"rewritten_sampled"`
	RewrittenPairs   int `json:"rewritten_pairs"`
	RewrittenFound   int `json:"rewritten_found"`
}

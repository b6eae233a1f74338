package newsgen

import "time"

// A Truth is what is known of one article because it was made that way. Words are
// counted as shingle.Split counts them; every range is half open, every list in the
// order of the article.
type Truth struct {
	ID string `json:"id"`
	// "wire", "release", "own", "copy", "merged", "pooled", "refetched", "updated", "lead" (a later
	// version of a wire story) or "reprinted"
	Kind  string    `json:"kind"`
	Words int       `json:"words"`
	Time  time.Time `json:"time"` // when it really appeared
	// what it says of that: "exact", "day", "fetched", "nothing" or "contradiction"
	Dated string `json:"dated"`

	// EditionOf is the first article of the set that prints the same text: at least .97
	// of the words of both, in the same order. Near are articles of which it
	// has between .85 and .97: whether they are one text is a matter of taste.
	EditionOf string   `json:"edition_of,omitempty"`
	Near      []string `json:"near,omitempty"`

	// Way is how it was made of others: "reprint", "trim", "edit", "rewrite", "excerpt", "merge",
	// "pool" (copy that outlets of one owner share), "refetch", "update" or "revise"; empty if it
	// was made of none, or by its outlet as a lead or update before anybody copied.
	Way string `json:"way,omitempty"`
	// Parents are the articles that it has passages from, in the order of these; Ancestors theirs
	// and so on, the nearest first, without the parents.
	Parents   []string `json:"parents,omitempty"`
	Ancestors []string `json:"ancestors,omitempty"`
	// VersionOf is the version that its outlet printed before, if it is a later one.
	VersionOf string `json:"version_of,omitempty"`
	Declared  string `json:"declared,omitempty"` // the parent that it declares as its source

	Credits     []string      `json:"credits,omitempty"` // outlets named in text, byline or credit
	Passages    []Passage     `json:"passages,omitempty"`
	Quotes      []Quote       `json:"quotes,omitempty"`
	Boilerplate []Boilerplate `json:"boilerplate,omitempty"`
	Self        []Self        `json:"self,omitempty"`
}

// A Passage is a stretch of words that was copied from another article in one go.
type Passage struct {
	First     int    `json:"first"`
	Last      int    `json:"last"`
	From      string `json:"from"` // where it was copied from, which may be a copy itself
	FromFirst int    `json:"from_first"`
	FromLast  int    `json:"from_last"`
	// "verbatim", "edited" (word by word) or "rewritten" (sentences turned round, too)
	Kind      string `json:"kind"`
	Rate      int    `json:"rate"` // how many words in a hundred were to be changed
	Same      int    `json:"same"` // words that are still those of the source
	Direction string `json:"direction"`

	// Runs are the words that are still the source's, in longest runs. Left out of a
	// verbatim passage, which is one run.
	Runs []Run `json:"runs,omitempty"`

	// Origins says where the words come from in the first place, where that is not From.
	Origins []Origin `json:"origins,omitempty"`
}

// What the printed times say of a passage's source and its copy (Passage.Direction).
const (
	Told     = "told"     // the source was first, on any reading of the two times
	Untold   = "untold"   // a time is missing, they are equal or too near, or one is impossible
	Arguable = "arguable" // a day without hour or zone, or a time of fetching: some readings tell
)

// A Run is words of the article that are words of another, one by one.
type Run struct {
	First     int `json:"first"`
	FromFirst int `json:"from_first"`
	Words     int `json:"words"`
}

// An Origin is a run and the article that wrote it.
type Origin struct {
	From string `json:"from"`
	Run
}

// A Quote is an utterance as one article prints it, without the marks.
type Quote struct {
	First     int    `json:"first"`
	Last      int    `json:"last"`
	Utterance string `json:"utterance"` // the same for every use of it
	Speaker   string `json:"speaker"`   // first and last name, as this article has it
	Named     bool   `json:"named"`     // the sentence has the first name, too
	// "none", "cut", "reworded" or "other speaker", against what was said
	Drift string `json:"drift"`
}

// A Boilerplate is words that are there whatever the article is about.
type Boilerplate struct {
	First int    `json:"first"`
	Last  int    `json:"last"`
	Rule  string `json:"rule"` // "outlet", "author", "owner", "agency" or "wide" (many outlets)
}

// A Self is words that the article has printed before.
type Self struct {
	First int `json:"first"`
	Last  int `json:"last"`
	Of    int `json:"of"` // first word of the first printing
}

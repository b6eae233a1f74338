package result

// An Article is one article and its account. Text and Meta are there only if asked for.
type Article struct {
	ID     string `json:"id"`     // as it was read, or made from where it stood
	Outlet string `json:"outlet"` // who printed it; empty if it does not say
	Owner  string `json:"owner"`  // as the list of owners has it, else as given
	Title  string `json:"title"`
	// RFC 3339 date and time, without an offset where none was given, a full date where only the
	// day is known, or empty
	Published string `json:"published"`
	// the time that decides who was first, as Published; empty if none does
	When     string `json:"when"`
	WhenKind string `json:"when_kind"` // what When is: "published", "fetched" or "none"
	Byline   string `json:"byline"`    // who wrote it; empty if it does not say
	URL      string `json:"url"`       // its address; empty if it does not say
	SHA256   string `json:"sha256"`    // of the text, in hexadecimal
	Words    int    `json:"words"`     // that are compared
	// articles with one text_id are editions of one text
	TextID string `json:"text_id"`
	// id of the edition that stands for the text; empty if it is this one
	EditionOf string `json:"edition_of"`
	// of an edition, from the one that stands for the text: numbers first, then names, then by lo
	Differences []Difference `json:"differences,omitempty"`
	// how many there are besides the first 20
	MoreDifferences int  `json:"more_differences,omitempty"`
	Archived        bool `json:"archived,omitempty"` // of a scan with an archive: it is of that
	// of a check: it is a draft, not a reference
	Draft bool `json:"draft,omitempty"`
	// of a draft: why it is not under the gate even if it is not over it
	Unchecked string `json:"unchecked,omitempty"`
	// what decisions make of its account; nil where none concerns it
	Decided *Decided `json:"decided,omitempty"`
	// of a draft: by grade, disguises first, then lo, then kind
	Warnings []Warning `json:"warnings,omitempty"`
	// the agency that it credits with its words; not there if none
	Wire     *Wire      `json:"wire,omitempty"`
	Declared []Declared `json:"declared,omitempty"` // sources that it declares, in its order
	Account  Account    `json:"account"`            // where its words are from
	// a name for the account: settle/verdict.go says which and from what on; empty for a reference
	// of a check
	Verdict string `json:"verdict"`
	// what the verdict stands on, in words
	Evidence string `json:"evidence"`
	// passages that repeat inside the article, by bytes
	Self []Self            `json:"self,omitempty"`
	Text string            `json:"text,omitempty"` // as it was read
	Meta map[string]string `json:"meta,omitempty"` // fields of its source that mean nothing here
	// with which bytes of Text it begins, boilerplate apart; nil if it has a title or no text
	Starts *Span `json:"starts,omitempty"`
}

// A Declared is a source that an article declares.
type Declared struct {
	How  string `json:"how"`  // what declares it: a key of its record or page, a sentence or a line
	URL  string `json:"url"`  // its address; empty if it has none
	Name string `json:"name"` // its name; empty if it has none
}

// A Wire is a news agency that an article credits with its words, and what says so.
type Wire struct {
	Agency string   `json:"agency"`
	Beside []string `json:"beside,omitempty"` // others that its line names, if that is a byline
	// agency.Evidence lists them: "dateline", "byline", "copyright", ...
	Evidence string `json:"evidence"`
	// where it stands: "text", "byline", "credit", "outlet" or "url"
	Field string `json:"field"`
	Lo    int    `json:"lo"` // bytes of that field
	Hi    int    `json:"hi"`
	Part  bool   `json:"part"` // the agency contributed: the article is more than its copy
}

// A Difference is words of an edition that the edition which stands for the text has not, or has
// otherwise.
type Difference struct {
	Lo int `json:"lo"` // bytes of the edition's text; Lo is Hi where words are missing
	Hi int `json:"hi"`
	// the words of the edition that stands for the text; empty if these are new
	Was string `json:"was"`
	Is  string `json:"is"` // what stands at Lo to Hi
}

// A Span is a stretch of bytes of an article's text, half open.
type Span struct {
	Lo int `json:"lo"` // of its first byte
	Hi int `json:"hi"` // behind its last one
}

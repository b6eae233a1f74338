package result

// Settings are the options of a run as the result states them, every default filled in.
type Settings struct {
	MinWords   int    `json:"min_words"`
	MaxGap     int    `json:"max_gap"`
	MinLength  int    `json:"min_length"`
	Rewritten  bool   `json:"rewritten"`
	Shingle    int    `json:"shingle"`
	Window     int    `json:"window"`
	MaxTexts   int    `json:"max_texts"`
	AllNatures bool   `json:"all_natures,omitempty"` // nothing is set aside as common language
	MinDelay   string `json:"min_delay"`
	Days       int    `json:"days"` // 0 if there is no limit
	// days between articles among which rewriting is sought; 0 if there is no limit
	RewrittenDays int      `json:"rewritten_days"`
	Gate          *Gate    `json:"gate,omitempty"` // of a check that has one
	Against       *Against `json:"against,omitempty"`
	TrustDraft    bool     `json:"trust_draft,omitempty"`
	Self          []string `json:"self,omitempty"`
	WithText      bool     `json:"with_text"`
	// how many outlets the user told of
	Listed int `json:"outlets_listed,omitempty"`
	// the first thousand of them, by name
	Outlets []OutletSetting `json:"outlets,omitempty"`
	// how many were added to those that are known
	Agencies     int  `json:"agencies"`
	ExcludeWire  bool `json:"exclude_wire"`
	ArticlesOnly bool `json:"articles_only"`
	RecallSample int  `json:"recall_sample"`
	// since when changes of an archive are told, RFC 3339; empty if they are not
	Since string `json:"since,omitempty"`
	// which articles were read, and how, if the reader says
	Input *Input `json:"input,omitempty"`
}

// An Input says which of the articles that were there were read, and how. It is for whoever
// reads them to fill in.
type Input struct {
	Fields    map[string]string `json:"fields,omitempty"` // our names and the source's keys
	Paragraph string            `json:"paragraph,omitempty"`
	From      string            `json:"from,omitempty"`
	To        string            `json:"to,omitempty"`
	Outlets   []string          `json:"outlets,omitempty"`
	Langs     []string          `json:"langs,omitempty"`
	Limit     int               `json:"limit,omitempty"`
	Sample    int               `json:"sample,omitempty"`
	Seed      uint64            `json:"seed"` // of the sample
}

// Against says what the drafts of a check were held against: this, and nothing else.
type Against struct {
	Articles int  `json:"articles"`           // how many there were
	Archived bool `json:"archived,omitempty"` // they are an archive
	// how what they are from is called, for whoever reads them to fill in: no more of a path than
	// its last name
	Names []string `json:"names,omitempty"`
}

// An OutletSetting is a profile as a result states it.
type OutletSetting struct {
	Outlet string `json:"outlet"` // as outlet.Key has it
	Owner  string `json:"owner,omitempty"`
	Kind   string `json:"kind,omitempty"`
	Rights string `json:"rights,omitempty"`
	Delay  string `json:"delay,omitempty"`
}

package result

// An Outlet is the sum of the accounts of one outlet's articles. Articles that name no
// outlet are summed up under the empty name. An agency's copy is one, too, whoever prints it: its
// name is the agency's, and the articles are those of the agency's own outlets. A publisher's paper
// and the copy of its news service are two, which Kind tells apart.
type Outlet struct {
	Outlet string `json:"outlet"`
	Owner  string `json:"owner"` // as most of its articles have it
	// as the list of outlets has it; "agency" for an agency's copy
	Kind     string `json:"kind,omitempty"`
	Articles int    `json:"articles"`
	Words    int    `json:"words"`
	// prose put down to others; the words of From and Scattered add up to it
	Shared int `json:"shared"`
	// of Shared: words in pieces too short for an entry of an account's sources
	Scattered int `json:"scattered,omitempty"`
	Common    int `json:"common,omitempty"` // own words set aside as common language
	Agency    int `json:"agency,omitempty"` // of Shared: agency copy
	// of own words: copy of an agency that it credits and has first
	AgencyOwn    int `json:"agency_own,omitempty"`
	Recycled     int `json:"recycled,omitempty"` // of own words: of its own earlier articles
	InsideOwner  int `json:"inside_owner"`       // of Shared: from outlets of the same owner
	Credited     int `json:"credited"`           // of Shared: in articles that credit the source
	SharedQuoted int `json:"shared_quoted"`      // quotations that others print, too
	// words of other outlets that are put down to this one
	Lent int    `json:"lent"`
	From []Flow `json:"from"` // by words, most first, then outlet, then kind
}

// A Flow is the prose that an outlet has from another, or of an agency's copy, whoever printed it
// first: the words of the entries of accounts' sources.
type Flow struct {
	Outlet    string  `json:"outlet"` // the source: an outlet or an agency
	Owner     string  `json:"owner"`
	Kind      string  `json:"kind,omitempty"` // of the source, as Outlet has it
	SameOwner bool    `json:"same_owner"`
	Articles  int     `json:"articles"`  // that have such prose
	Words     int     `json:"words"`     // of it
	OfOutlet  float64 `json:"of_outlet"` // words, as a part of all words of the outlet
	// words, as a part of all words of the source; over 1 if these are printed more than once, 0
	// for an agency of whose own outlets there is no article
	OfSource float64 `json:"of_source"`
	Earlier  int     `json:"earlier"` // of words: the dates tell that the source was first
	// median time from source to article, where known; empty if nowhere: 3h5m0s
	Delay    string `json:"delay"`
	Credited int    `json:"credited"` // of words: in articles that credit the source
}

package result

// An Outlet is the sum of the accounts of one outlet's articles. Articles that name no
// outlet are summed up under the empty name.
type Outlet struct {
	Outlet string `json:"outlet"`
	Owner  string `json:"owner"` // as most of its articles have it
	// as the list of outlets has it; "agency" for the node of an agency's copy
	Kind     string `json:"kind,omitempty"`
	Articles int    `json:"articles"`
	Words    int    `json:"words"`
	// prose put down to other outlets; the words of From add up to it
	Shared int `json:"shared"`
	Common int `json:"common,omitempty"` // own words set aside as common language
	Agency int `json:"agency,omitempty"` // of Shared: agency copy
	// of own words: copy of an agency that it credits and has first
	AgencyOwn    int `json:"agency_own,omitempty"`
	Recycled     int `json:"recycled,omitempty"` // own words of its own earlier articles
	InsideOwner  int `json:"inside_owner"`       // of Shared: from outlets of the same owner
	Credited     int `json:"credited"`           // of Shared: in articles that name the source
	SharedQuoted int `json:"shared_quoted"`      // quotations that others print, too
	// words of other outlets that are put down to this one
	Lent int    `json:"lent"`
	From []Flow `json:"from"` // by words, most first, then outlet
}

// A Flow is the prose that an outlet shares with the outlet that was or may have been first.
type Flow struct {
	Outlet    string  `json:"outlet"` // the source
	Owner     string  `json:"owner"`
	Kind      string  `json:"kind,omitempty"` // of the source, as Outlet has it
	SameOwner bool    `json:"same_owner"`
	Articles  int     `json:"articles"`  // that have such prose
	Words     int     `json:"words"`     // of it
	OfOutlet  float64 `json:"of_outlet"` // words, as a part of all words of the outlet
	// words, as a part of all words of the source; over 1 if these are printed more than once
	OfSource float64 `json:"of_source"`
	Earlier  int     `json:"earlier"` // of words: the dates tell that the source was first
	// median time from source to article, where known; empty if nowhere: 3h5m0s
	Delay    string `json:"delay"`
	Credited int    `json:"credited"` // of words: in articles that name the source
}

package result

// A Story is a group of texts joined by verified passages.
type Story struct {
	ID       string   `json:"id"`       // from its content
	Articles []string `json:"articles"` // by time, then id
	Texts    int      `json:"texts"`    // editions of one counted once
	Outlets  int      `json:"outlets"`  // that print it
	Owners   int      `json:"owners"`   // that are known
	Cohesion float64  `json:"cohesion"` // median share, over every two texts
	Lowest   float64  `json:"lowest"`   // the least of these shares
	First    string   `json:"first"`    // id of its earliest article
	// each article below that from which it most likely has its words; by time, then id
	Tree []Branch `json:"tree"`
}

// A Branch is an article in the transmission tree of its story.
type Branch struct {
	Article string `json:"article"` // its id
	// id of the article above it; empty if Kind is not "source" or "outside"
	Parent string `json:"parent"`
	// what is above it: "root" if nothing is, "source" if an article, "unseen" if one that is not
	// in the set, "unknown" if it cannot be told, "outside" if an article that is none of the story
	Kind   string `json:"kind"`
	Family string `json:"family"` // of what is above it, as Source has it; empty of a root
	// the agency whose copy that is
	Agency string  `json:"agency,omitempty"`
	Share  float64 `json:"share"` // part of its prose that it has from above
	Delay  string  `json:"delay"` // time since the parent: 3h5m0s; empty if it is not known
	// in how many of the draws that leave out a fifth of the set, and in which both are, the parent
	// is the same
	Probability float64 `json:"probability"`
}

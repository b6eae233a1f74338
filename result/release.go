package result

// A Release is a press release or an agency story, and what was made of it.
type Release struct {
	// id of the release, or of the printing that stands for the agency story
	Article string  `json:"article"`
	Kind    string  `json:"kind"`             // "release" or "agency"
	Agency  string  `json:"agency,omitempty"` // the agency
	Family  string  `json:"family"`           // as Source has it
	Words   int     `json:"words"`            // of its prose
	Used    int     `json:"used"`             // of these: words that at least one article prints
	Uses    []Usage `json:"uses"`             // by words, most first, then article
}

// A Usage is what an article has of a release or an agency story, at least MinWords words.
type Usage struct {
	Article   string  `json:"article"`    // its id
	Words     int     `json:"words"`      // of the release's prose that stand in the article
	OfRelease float64 `json:"of_release"` // words, as a part of those of the release
	// words of the article that stand in the release, as a part of all its words
	OfArticle float64 `json:"of_article"`
}

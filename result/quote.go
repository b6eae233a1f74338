package result

// A Quote is one utterance and every use that the articles make of it.
type Quote struct {
	Text    string `json:"text"`    // the fullest variant, its parts with a space between them
	Speaker string `json:"speaker"` // as most uses resolve it; empty if none does
	Outlets int    `json:"outlets"`
	Uses    []Use  `json:"uses"` // by time, then article, then lo
}

// A Use is one article's printing of a quotation.
type Use struct {
	Article string `json:"article"`
	Lo      int    `json:"lo"` // between the outermost marks
	Hi      int    `json:"hi"`
	// the quoted bytes: several where the article interrupts the speaker
	Parts    []Span `json:"parts"`
	Text     string `json:"text"`             // as printed, with what interrupts it
	Speaker  string `json:"speaker"`          // the resolved name; empty if not known
	Source   *Span  `json:"source,omitempty"` // the words that name the speaker
	Rule     string `json:"rule"`             // what decided on the speaker
	Unclosed bool   `json:"unclosed"`         // its closing mark is missing
	Unopened bool   `json:"unopened"`         // its opening mark is missing
	Drift    string `json:"drift"`            // "none", "cut", "fragment", "reworded" or "other speaker"
}

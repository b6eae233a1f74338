package result

// A Warning is something odd about a draft.
type Warning struct {
	Kind string `json:"kind"` // the Warn constants list them
	// "disguise": copied words are made to pass for others; "note": anything else
	Grade   string `json:"grade"`
	Words   int    `json:"words"` // how many it concerns; 0 if it is none of the text
	Example string `json:"example"`
	Lo      int    `json:"lo"` // bytes of the text from the first of the words to the last;
	Hi      int    `json:"hi"` // Lo if they are not in it, and would stand there
}

// What a Warning is of, its Kind.
const (
	WarnReplaced = "replaced letters" // by others that look like them
	WarnParted   = "parted letters"   // by spaces or signs between them
	WarnJoined   = "joined words"
	WarnHidden   = "hidden words" // that no reader of the page sees
	WarnUnread   = "unread words" // that a reader of the page sees and the text lacks
	WarnQuoted   = "mostly quotation"
	WarnDate     = "dated before its source"
)

// The grades of a Warning.
const (
	Disguise = "disguise"
	Note     = "note"
)

// isDisguised reports whether an article has a warning of grade Disguise.
func (a *Article) isDisguised() bool {
	for _, w := range a.Warnings {
		if w.Grade == Disguise {
			return true
		}
	}
	return false
}

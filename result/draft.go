package result

// A Draft is what a check says of one draft in short, for whoever has many.
type Draft struct {
	Article string `json:"article"` // its id
	Outcome string `json:"outcome"` // Passes, Stopped, NotChecked or NoGate
	// the finding in one sentence: "219 of 276 words are Associated Press copy, credited: passes as
	// wire"
	Sentence string `json:"sentence"`
	Verdict  string `json:"verdict"` // the figures beside the gate
	Words    int    `json:"words"`   // of the draft
	Counted  int    `json:"counted"` // those that the gate counts,
	Of       int    `json:"of"`      // of so many
	// words, each once, before any licence or decision frees them: copied prose, that told in
	// other words, and quotations that references print, too
	Copied    int `json:"copied"`
	Rewritten int `json:"rewritten"`
	Quoted    int `json:"quoted"`
	// id of the article of the first of its sources, or else of those of its rewriting, and its
	// words; empty if there is none
	Source      string `json:"source"`
	SourceWords int    `json:"source_words"`
	Agency      string `json:"agency,omitempty"` // whose copy these are
	Warnings    int    `json:"warnings"`         // all,
	Disguises   int    `json:"disguises"`        // and those of a disguise
	Accepted    int    `json:"accepted"`         // words that decisions free
	Dismissed   int    `json:"dismissed"`
	Reopened    int    `json:"reopened"` // decisions whose words have changed
	// what there is to do, in words, what weighs most first
	ToDo []string `json:"to_do"`
}

// The outcomes of a Draft.
const (
	Passes     = "passes"
	Stopped    = "stopped"
	NotChecked = "not checked"
	NoGate     = "no gate"
)

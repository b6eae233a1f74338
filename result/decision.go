package result

// A Decision is what somebody decided of a passage that two articles share, or of all of them.
type Decision struct {
	Pair    string `json:"pair"`              // id of the pair
	Passage string `json:"passage,omitempty"` // id of the passage; empty if it is the whole pair
	// of the words that were decided on, as both articles have them: decision.Seal, or SealAll
	Words    string `json:"words"`
	Decision string `json:"decision"` // Accepted or Dismissed
	Reason   string `json:"reason"`
	By       string `json:"by"`           // who decided
	At       string `json:"at,omitempty"` // when, RFC 3339
	// the articles of the pair, for whoever reads it
	A string `json:"a,omitempty"`
	B string `json:"b,omitempty"`
	// in a result: it is Standing, or Reopened since its words changed
	State string `json:"state,omitempty"`
}

// What a Decision says.
const (
	// The words may stand: none of them counts, whoever else has them.
	Accepted = "accepted"
	// It is no match: the passage counts as if it were not there. What others have of its words
	// counts.
	Dismissed = "dismissed"
)

// The states of a Decision in a result.
const (
	Standing = "standing"
	Reopened = "reopened" // its words are no longer those that were decided on, so it says nothing
)

// Decided is what decisions make of the account of an article.
type Decided struct {
	Standing  int `json:"standing"`  // decisions on its pairs and passages that stand
	Reopened  int `json:"reopened"`  // and those that were reopened
	Accepted  int `json:"accepted"`  // words that no longer count since they are accepted
	Dismissed int `json:"dismissed"` // and since what has them is dismissed
	// the account without these, which are own words in it; of lists, it has Licences
	Left Account `json:"left"`
}

// Judged is the account of an article by which it is judged: what decisions leave of it.
func (a *Article) Judged() *Account {
	if a.Decided != nil {
		return &a.Decided.Left
	}
	return &a.Account
}

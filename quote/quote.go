// Package quote finds quotations, says who speaks, and brings the variants of one
// utterance together.
//
// Everything here is a pure function of its arguments, so any number of goroutines
// may call it at once.
package quote

// A Span is a stretch of bytes of a text, half open. The zero value is "nowhere".
type Span struct {
	Lo, Hi int
}

// Empty reports whether the span holds no bytes.
func (s Span) Empty() bool { return s.Lo >= s.Hi }

// A Quotation is one printing of somebody's words in an article.
type Quotation struct {
	Lo, Hi int // bytes between the outermost marks, half open
	// the quoted bytes, ascending: several where the article interrupts itself or starts a new
	// paragraph
	Parts    []Span
	Kind     Kind
	Depth    int    // 0, or in how many other quotations it stands
	Source   Span   // the words that name who speaks ("he", "the president"); empty if none do
	Speaker  string // the resolved name, or the description as printed; empty if not known
	Rule     string // what decided on the speaker, one of the Rule names; empty if nothing did
	Unclosed bool   // the closing mark is missing: the quotation stops with its paragraph
	// the opening mark is missing: the quotation starts with its paragraph or sentence
	Unopened bool
}

// Kind says what the marks are there for.
type Kind uint8

// The kinds. Only Speech is somebody's utterance.
const (
	Speech Kind = iota // words said or written by somebody
	Scare              // a word or phrase held at arm's length
	Title              // the title of a work
	Name               // a nickname, or a word spoken of as a word
)

// String returns the kind in lower case.
func (k Kind) String() string {
	switch k {
	case Speech:
		return "speech"
	case Scare:
		return "scare"
	case Title:
		return "title"
	case Name:
		return "name"
	}
	return "unknown"
}

// The rules that decide on a speaker, as Quotation.Rule gives them, from the surest
// to the weakest.
const (
	RuleTranscript = "transcript" // the line starts with the name and a colon
	RuleAfter      = "after"      // "…," the mayor said
	RuleInverted   = "inverted"   // "…," said the mayor
	RuleAccording  = "according"  // "…," according to the mayor
	RuleBefore     = "before"     // The mayor said: "…"
	RuleColon      = "colon"      // The mayor: "…"
	RuleSubject    = "subject"    // The mayor, who … "…": the subject of the sentence
	// the quotation before in the same paragraph, or in the one before
	RuleContinued = "continued"
	// a question, an answer, and so on: the quotation before the one before
	RuleAlternating = "alternating"
	RulePrevious    = "previous" // the sentence before introduces it
	RuleSigned      = "signed"   // "…" – the mayor
	RuleBlock       = "block"    // a block quotation, for which no other rule found a speaker
	RuleDash        = "dash"     // the same of what a dash opens
)

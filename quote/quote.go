// Package quote finds quotations, says who speaks, and brings the variants of one
// utterance together.
//
// Everything here is a pure function of its arguments, so any number of goroutines
// may call it at once.
//
// Which rule stands where, in the order of find.go:
//
//   - Marks: marks.go, pair.go, gather.go and singles.go pair them; measure.go knows inches,
//     unclosed.go where a quotation without its closing mark ends.
//   - Lines: lines.go, nameline.go. Speech behind a dash: dash.go judges lines, dashwalk.go goes
//     from cue to cue, dashcue.go and dashguess.go tell one, tongues.go has the words.
//   - Words: class.go says what a word can be, language_en.go and so on which words are,
//     identify.go which language a text is in; clause.go makes tokens of words.
//   - Names: names.go and naming.go tell them by capitals, noun.go where all nouns have capitals;
//     given.go has first names, office.go who is President.
//   - Who speaks, in English: speaker.go orders the rules; cue.go and according.go look beside the
//     quotation, phrase.go for the subject of a verb; voice.go and known.go say what can speak.
//   - The same in other languages: beside.go orders the rules and looks beside the quotation,
//     nearby.go in the sentences around, dashspeaker.go behind a dash; mention.go is their phrases,
//     subject.go finds the subject of a verb, personal.go the name in a mention.
//   - Whom the words stand for: resolve.go, and reference.go in other languages than English;
//     antecedent.go for pronouns of all, incumbent.go for offices; introduce.go for what other
//     articles tell, who.go for who is one person.
//   - What is no speech: kind.go.
//   - Variants: group.go is the start; said.go, variant.go, match.go, lead.go, drift.go.
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
	// hashes of the offices that the article gives to Speaker, for Group; 0 is none
	offices [maxOffices]uint64
	lang    *language // of the article, for Group; nil is English
}

// maxOffices is how many offices of a speaker are kept: those that the article tells first.
const maxOffices = 3

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

package match

// A Nature is what a passage is: copied words, or some that others would have anyway. Package
// nature judges it.
type Nature uint8

// Reuse comes first: a passage that nobody judged counts.
const (
	Reuse       Nature = iota // words of the other text, or of one source of both
	Formula                   // what anybody of the trade would write
	Template                  // a form that both texts fill in
	Names                     // names, titles, bodies, and the words that string them
	Quotation                 // what somebody said, on both sides
	Boilerplate               // what an outlet prints by habit
)

// String returns the nature as Passage.Nature of a result has it.
func (n Nature) String() string {
	return [...]string{"reuse", "formula", "template", "names", "quotation", "boilerplate"}[n]
}

// IsCommon reports whether a passage is set aside as common language: it is no evidence of
// anything, unlike quotations and boilerplate, which have figures of their own.
func (n Nature) IsCommon() bool { return n == Formula || n == Template || n == Names }

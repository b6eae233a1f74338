package page

// A Dated is a text of a page in which its date of publication may stand.
type Dated struct {
	Text   string // a date, or a line with one in it
	Before string // what stands before it on its line, where it is part of one
	By     Mark
	Hidden bool // it stands in an attribute, which readers do not see
	Far    int  // bytes of text from the headline to it; negative before the headline
	Part   Part
}

// A Mark says by what a text is known to have a date, the most trusted first.
type Mark int

// The first four are written for machines, the others are seen.
const (
	Linked    Mark = iota // JSON-LD
	Meta                  // a meta element
	Property              // an attribute of an element that is said to be the date of publication
	State                 // what scripts work with
	Published             // an element that is said to be that, by its class
	Shown                 // an element that is said to be a date
	Line                  // a line with digits, of which nothing is said
	Updated               // an element or markup that is said to be the date of the last change
)

// A Part is a part of a page, by the kinds and names of its elements.
type Part int

// The parts of a page.
const (
	Own    Part = iota // the article, and all of which nothing is known
	Around             // what is around the articles, as menus and footers
	Other              // comments, other articles, and what was written at another time
)

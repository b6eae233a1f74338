// Package page finds the article on a web page: its text with the paragraphs apart, and
// what the markup says of it.
package page

import (
	"errors"

	"overlap/article/declared"
)

// A Page is what was found on a web page. Every field but Text and Rule may be empty.
type Page struct {
	Title    string
	Subtitle string // a second headline, under the first
	Byline   string
	Credit   string  // the agency or paper that the text is from, where the markup says so apart
	Outlet   string  // the name that the site gives itself
	URL      string  // its own
	Host     string  // of the site that it stands on, as far as the page tells
	Lang     string  // as the markup has it: "en", "en-US"
	Dates    []Dated // what may have the date of publication, in the order of Mark and of the page
	Text     string  // UTF-8, NFC, paragraphs parted by an empty line
	Rule     string  // how the text was found: see Doubt
	// sources that it declares, which may be its own outlet's: addresses of another site first
	Declared []declared.Source

	claims     *claims
	about      string // what the markup says in a sentence or two
	linked     string // articleBody of JSON-LD
	overlinked bool   // there is more JSON-LD than is read
}

// ErrNoText says that a page has no text.
var ErrNoText = errors.New("no text on the page")

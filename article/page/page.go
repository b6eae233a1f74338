// Package page finds the article on a web page: its text with the paragraphs apart, and
// what the markup says of it.
package page

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
)

// A Page is what was found on a web page. Every field but Text and Rule may be empty.
type Page struct {
	Title  string
	Byline string
	Credit string   // the agency or paper that the text is from, where the markup says so apart
	Outlet string   // the name that the site gives itself
	URL    string   // the canonical one
	Lang   string   // as the markup has it: "en", "en-US"
	Dates  []string // of publication, as the markup has them, the most trusted first
	Text   string   // UTF-8, paragraphs parted by an empty line
	Rule   string   // how the text was found: container, readability, json-ld, paragraphs, all text or flat

	linked string // articleBody of JSON-LD
}

// ErrNoText says that a page has no text.
var ErrNoText = errors.New("no text on the page")

// Read finds the article on a page, which is valid UTF-8. The error is ErrNoText if there is none.
// A page of 100 KB takes a few milliseconds; it may be called from any number of goroutines.
func Read(source string) (Page, error) {
	var p Page
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil { // elements inside of each other beyond the parser's bound
		p.Text, p.Rule = flat(source), "flat"
	} else {
		p.metadata(doc)
		p.body(doc, source)
	}
	if strings.TrimSpace(p.Text) == "" {
		return p, ErrNoText
	}
	return p, nil
}

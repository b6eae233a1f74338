// Package office reads the text of drafts as writing programs keep them: Word documents (DOCX),
// OpenDocument texts (ODT) and PDF.
//
// What a reader of the printed document sees is its text: paragraphs, headings, items of lists and
// rows of tables in their order, a text box behind the paragraph that it hangs on, footnotes and
// endnotes at the end. Left out are what was deleted while changes were tracked, comments, heads
// and feet of pages and their numbers. Words that the document hides are set apart.
//
// Nothing is fetched and nothing is run that a document names. Every part has a bound, in bytes
// and in depth, and no function calls itself on what a document says.
//
// What it misses: words hidden by colour or size; what a drawing, a formula or a macro would show;
// documents that stand as objects inside of a document.
package office

import (
	"errors"
	"fmt"
)

// A Document is the text of a document and what it says of itself.
type Document struct {
	Title  string // as printed at its head, else as its properties have it
	Author string
	Lang   string // a language tag as en-US; empty if the document does not say it
	// when the file was made and last saved, as it is written there; neither is a publication
	Created, Modified string
	Text              string   // paragraphs parted by empty lines, UTF-8
	Hidden            []Unseen // what no reader sees, in the order of the text
	Unread            []Unseen // what a reader sees and the text lacks: heads and feet of a PDF
	Notes             []string // doubts, in words
}

// An Unseen is a stretch of words that the document hides.
type Unseen struct {
	At     int    // the byte of the text at which it would stand
	Text   string // white space runs are one space
	How    string // the property that hides it
	Inside bool   // it stands between words of a paragraph that a reader sees
}

// ErrNoText says that a document has no words at all.
var ErrNoText = errors.New("no text in the document")

// ErrLocked says that a document can be read with a password only.
var ErrLocked = errors.New("the document is encrypted: save it without a password")

// The bounds. MaxPart is the size of a part of a document in bytes: the text of a real article
// takes some 100 KB, of a book a few megabytes. MaxText bounds what is taken out of it.
const (
	MaxPart = 8 << 20
	MaxText = 16 << 20

	maxOpen  = 1000   // elements inside of each other; real ones have some 30
	maxAttrs = 10_000 // attributes of an element; real ones have some 40
)

// tooLarge says that a thing is beyond a bound in bytes.
func tooLarge(thing string, bound int) error {
	return fmt.Errorf("%s is longer than %d MiB, which is the most that is read", thing, bound>>20)
}

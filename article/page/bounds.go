package page

import (
	"errors"
	"fmt"
)

// What a page may cost.
//
// The parser of HTML may make of a page a tree that is many times as large, and in time that grows
// with its square, as the standard demands:
//
//   - attributes of a second <body> go to the first, which is searched for each;
//   - an element of format that was not closed is opened again in every block behind it, with all
//     of its attributes, up to the depth of the tree;
//   - text behind a tag that does not belong there is joined to the text before it, byte by byte.
//
// Readability and the walks of this package take time for each node and each element around it.
// Each of these is counted before it is done, from above, by one pass over the tags that knows
// nothing of where they stand: it costs two per cent of reading. Counts are fixed and so is what is
// beyond them, on every machine. Real pages stay below a fifth of each bound: 1,058 of them have at
// the most 19,600 tags, 27,800 nodes and 54 elements inside of each other.
const (
	maxNodes = 250_000   // of the tree
	maxAttrs = 300_000   // of all elements
	maxTwice = 1_000_000 // searches of attributes that are given to an element again
	maxMoved = 1 << 30   // bytes of text that are moved to be joined
	maxScans = 16        // times that a page is looked through for attributes
	maxSteps = 4_000_000 // nodes, each with the elements around it

	maxLinked = 1 << 20 // bytes of JSON-LD
)

// What a node and an attribute take at the most, with what is noted of them, in bytes.
const (
	nodeSize = 256
	attrSize = 100
)

// maxOpen is how deep elements stand inside of each other at the most: the parser gives up.
const maxOpen = 512

// maxNesting is how deep elements are followed.
const maxNesting = 2000

// errDeep says that elements stand inside of each other beyond the parser's bound.
var errDeep = errors.New("elements stand too deep inside of each other")

// beyond says which bound a page is beyond.
func beyond(bound int, things string) error {
	return fmt.Errorf("the page has more than %d %s, which is the most that is read", bound, things)
}

// unknown says by which bound what a page hides is not known.
func unknown(bound int, things string) error {
	return fmt.Errorf("the page has more than %d %s: what it hides is not known", bound, things)
}

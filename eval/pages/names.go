package main

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Names: who wrote a page and what it is called.
//
// The authors of a page are right if they are all there and no others: the names parted by commas,
// semicolons, ampersands, slashes and "and" in three languages, each folded to its words, in any
// order. A title is right if its folded words are those of the truth. A page is left out whose
// truth does not know of authors and titles.

// A naming is what is said of a page: by the truth or by a program.
type naming struct {
	Byline string `json:"byline"`
	Title  string `json:"title"`
}

// authorMarks part the names of authors.
var authorMarks = regexp.MustCompile(`(?i)[,;&/|]| und | and | et `)

// authors returns the folded names of a byline in an order of their own.
func authors(byline string) []string {
	var all []string
	for _, name := range authorMarks.Split(byline, -1) {
		if name = strings.TrimSpace(folded(name)); name != "" {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// listed returns one author or several as a byline.
func listed(author any) string {
	switch author := author.(type) {
	case string:
		return author
	case []any:
		var all []string
		for _, one := range author {
			all = append(all, listed(one))
		}
		return strings.Join(all, "; ")
	}
	return ""
}

// A names counts what was right.
type names struct {
	authors, given, right int // pages that have authors; for which some are given; all are right
	none, invented        int // pages that have none, and for which some are given
	titles, titled        int // pages that have a title, and for which it is right
}

// count counts a page. It returns whether authors and title are right.
func (n *names) count(want, got naming) (byline, title bool) {
	truth, said := authors(want.Byline), authors(got.Byline)
	byline, title = slices.Equal(truth, said), folded(want.Title) == folded(got.Title)
	switch {
	case len(truth) == 0:
		n.none++
		n.invented += one(len(said) > 0)
	default:
		n.authors++
		n.given += one(len(said) > 0)
		n.right += one(byline)
	}
	if want.Title != "" {
		n.titles++
		n.titled += one(title)
	}
	return byline, title || want.Title == ""
}

// one is 1 for true.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// String says it in a line.
func (n names) String() string {
	return fmt.Sprintf("authors right %d of %d (%.3f), of %d given %.3f; given for %d of %d pages "+
		"without; title right %d of %d (%.3f)", n.right, n.authors, ratio(n.right, n.authors),
		n.given, ratio(n.right, n.given), n.invented, n.none, n.titled, n.titles,
		ratio(n.titled, n.titles))
}

// ratio is 0 of nothing.
func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

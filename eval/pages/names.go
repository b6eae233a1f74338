package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"overlap/article"
)

// Names: who wrote a page and what it is called, against a folder with gold.json.
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

// A named is a page with its naming.
type named struct {
	id, path string
	want     naming
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

// readNames returns the pages of a half of a folder whose truth knows of authors and titles, by
// their ids.
func readNames(dir, half string) ([]named, error) {
	b, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, err
	}
	var truth map[string]struct {
		Author any     `json:"author"`
		Title  *string `json:"title"`
	}
	if err := json.Unmarshal(b, &truth); err != nil {
		return nil, err
	}
	var pages []named
	for _, id := range halved(slices.Sorted(maps.Keys(truth)), half) {
		if t := truth[id]; t.Title != nil {
			want := naming{listed(t.Author), *t.Title}
			pages = append(pages, named{id, filepath.Join(dir, "html", id), want})
		}
	}
	return pages, nil
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

// ourNames returns what is read on the pages, in their order.
func ourNames(pages []named) []naming {
	var paths []string
	at := map[string]int{}
	for i, p := range pages {
		paths = append(paths, p.path)
		at[p.path] = i
	}
	all := make([]naming, len(pages))
	for a, skip := range (&article.Reader{}).Read(context.Background(), paths...) {
		if skip == nil {
			all[at[a.Path]] = naming{a.Byline, a.Title}
		}
	}
	return all
}

//go:embed names.py
var namesBeside string

// besideNames returns what trafilatura gives for the pages, in their order.
func besideNames(python string, pages []named) ([]naming, error) {
	var paths strings.Builder
	for _, p := range pages {
		fmt.Fprintln(&paths, p.path)
	}
	c := exec.Command(python, "-c", namesBeside)
	c.Stdin = strings.NewReader(paths.String())
	out, err := c.Output()
	if err != nil {
		return nil, err
	}
	var all []naming
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var n naming
		switch err := d.Decode(&n); {
		case err == io.EOF && len(all) == len(pages):
			return all, nil
		case err == io.EOF:
			return nil, errors.New("it did not answer for every page")
		case err != nil:
			return nil, err
		}
		all = append(all, n)
	}
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

// evalNames measures names on a half of a folder, ours and those of trafilatura, and prints the
// first misses.
func evalNames(dir, half, python string, worst int) error {
	pages, err := readNames(dir, half)
	if err != nil {
		return err
	}
	all := ourNames(pages)
	var n names
	var misses []string
	for i, p := range pages {
		byline, title := n.count(p.want, all[i])
		if !byline {
			misses = append(misses, fmt.Sprintf("%s authors %q, not %q", p.id, p.want.Byline,
				all[i].Byline))
		}
		if !title {
			misses = append(misses, fmt.Sprintf("%s title %q, not %q", p.id, p.want.Title,
				all[i].Title))
		}
	}
	fmt.Printf("%d pages: %v\n", len(pages), n)
	beside, err := besideNames(python, pages)
	if err != nil {
		fmt.Printf("trafilatura does not run: %v\n", err)
	}
	var b names
	for i := range beside {
		b.count(pages[i].want, beside[i])
	}
	if beside != nil {
		fmt.Printf("trafilatura: %v\n", b)
	}
	for _, miss := range misses[:min(worst, len(misses))] {
		fmt.Println(miss)
	}
	return nil
}

// halved returns the half of the pages that is asked for: see main.
func halved[E any](pages []E, half string) []E {
	var some []E
	for i, p := range pages {
		if half == "tune" && i%2 == 1 || half == "check" && i%2 == 0 {
			continue
		}
		some = append(some, p)
	}
	return some
}

package overlap_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"overlap/internal/house"
)

// A knot is files of one package that need each other in a circle; internal/house says what
// counts.

// maxKnot is how many files a knot has at most, where knots says nothing else: as many as one
// reads in a sitting.
const maxKnot = 6

// knots has the packages with a larger knot: how many files it has at most, and what holds it
// together. A bound only goes down.
var knots = map[string]struct {
	bound int
	why   string
}{
	"overlap/article": {27,
		"the table of formats names every reader, and an archive is read by the table again; " +
			"all readers take one source and one fieldMap and give an Article or a Skip"},
	"overlap/article/page": {17,
		"a frame is a page again, so the view of a page opens a Source, within one bound; " +
			"style sheets, selectors and media queries are one cascade"},
	"overlap/report": {18,
		"every part of a sheet is a method of draft; " +
			"and the file that chooses among formats has what all their writers share"},
	"overlap/align": {17,
		"each way to find passages is methods of Side, a prepared text, and of Aligner, " +
			"its scratch memory, and hands on to the next"},
	"overlap/quote": {13,
		"who speaks is read from clauses, names and earlier speakers at once; " +
			"and the files of names also serve to group uses by who spoke"},
	"overlap/cmd/overlap": {24,
		"every subcommand is a method of command, the state of whichever runs"},
	"overlap/bench/peers": {9,
		"every job, peer and table asks the options, which the command's file declares"},
	"overlap/eval/bombs": {12,
		"the list of all bombs names every kind, and each kind makes a bomb"},
	"overlap/eval/evade": {9,
		"each group of disguises is a method of maker and uses the devices of others"},
}

// maxLines is how many lines a file has at most, in packages whose knots are small and in
// overlap.
const maxLines = 350

// longFiles has the files that may have more, and why.
var longFiles = map[string]string{

	"overlap/internal/newsgen/sentence.go": "forms of sentences, a line each",
	"overlap/internal/newsgen/words.go":    "lists of words",
}

// measured are the measures of this module, which the tests share.
var measured = sync.OnceValues(func() ([]house.Package, error) { return house.Measure(".") })

// measure returns the measures of this module. A short test is skipped: the build cache may have
// to be filled.
func measure(t *testing.T) []house.Package {
	t.Helper()
	if testing.Short() {
		t.Skip("reads all packages with their types")
	}
	packages, err := measured()
	if err != nil {
		t.Fatal(err)
	}
	return packages
}

func TestKnots(t *testing.T) {
	seen := 0
	for _, p := range measure(t) {
		knot, bound := p.Knot(), maxKnot
		if listed, ok := knots[p.Path]; ok {
			bound = listed.bound
			seen++
			if len(knot) < bound {
				t.Logf("%s: the largest knot has %d files: lower its bound of %d",
					p.Path, len(knot), bound)
			}
		}
		if len(knot) > bound {
			t.Errorf("%s: %d files need each other in a circle, more than %d: %s",
				p.Path, len(knot), bound, strings.Join(knot, " "))
		}
	}
	if seen != len(knots) {
		t.Errorf("%d of the %d packages in the table were found", seen, len(knots))
	}
}

func TestFileLengths(t *testing.T) {
	seen := 0
	for _, p := range measure(t) {
		if _, ok := knots[p.Path]; ok && p.Path != "overlap" {
			continue
		}
		for _, f := range p.Files {
			name := path.Join(p.Path, f.Name)
			if _, ok := longFiles[name]; ok {
				seen++
			} else if f.Lines > maxLines {
				t.Errorf("%s has %d lines, more than %d", name, f.Lines, maxLines)
			}
		}
	}
	if seen != len(longFiles) {
		t.Errorf("%d of the %d files in the table were found", seen, len(longFiles))
	}
}

// maxColumns is how wide a line of Go code is at most; a tab takes tabColumns.
const (
	maxColumns = 100
	tabColumns = 4
)

// wide are the folders of packages that still have wider lines. The list only shrinks.
var wide = []string{}

// TestWidth reads product code and tests, for whatever platform, but nothing that was generated.
func TestWidth(t *testing.T) {
	found := map[string]int{} // wide lines, by folder
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && noCode(file):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(file) != ".go":
			return nil
		}
		dir := filepath.ToSlash(filepath.Dir(file))
		wider, err := wideLines(file)
		found[dir] += len(wider)
		if len(wider) > 0 && !slices.Contains(wide, dir) {
			t.Errorf("%s:%d: one of %d lines of more than %d columns",
				file, wider[0], len(wider), maxColumns)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range wide {
		if n, ok := found[dir]; !ok {
			t.Errorf("%s: no such package", dir)
		} else if n == 0 {
			t.Logf("%s has no wide line: take it off the list", dir)
		}
	}
}

// noCode reports whether a folder is one in which the go command sees no package, or has
// binaries.
func noCode(dir string) bool {
	name := filepath.Base(dir)
	return dir != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "bin")
}

// generated is the line by which generated code is known.
var generated = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

// wideLines returns the numbers of the lines of a file that are too wide, none if it was
// generated.
func wideLines(file string) ([]int, error) {
	code, err := os.ReadFile(file)
	if err != nil || generated.Match(code) {
		return nil, err
	}
	var wider []int
	number := 0
	for line := range strings.Lines(string(code)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		tabs := strings.Count(line, "\t")
		if utf8.RuneCountInString(line)+(tabColumns-1)*tabs > maxColumns {
			wider = append(wider, number)
		}
	}
	return wider, nil
}

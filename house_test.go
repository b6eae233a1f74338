package overlap_test

import (
	"go/ast"
	"go/parser"
	"go/token"
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

// maxKnot is how many files a knot has at most: as many as one reads in a sitting.
const maxKnot = 6

// maxLines is how many lines a file has at most.
const maxLines = 350

// longFiles has the files that may have more, and why.
var longFiles = map[string]string{
	"overlap/internal/newsgen/chinese_words.go": "lists of words",
	"overlap/internal/newsgen/english_words.go": "lists of words",
	"overlap/internal/newsgen/german_words.go":  "lists of words",
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
	for _, p := range measure(t) {
		if knot := p.Knot(); len(knot) > maxKnot {
			t.Errorf("%s: %d files need each other in a circle, more than %d: %s",
				p.Path, len(knot), maxKnot, strings.Join(knot, " "))
		}
	}
}

func TestFileLengths(t *testing.T) {
	seen := 0
	for _, p := range measure(t) {
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

// maxColumns is how wide a line of Go code is at most; a tab takes tabColumns. A line may be wider
// that cannot be broken: see unbreakable.
const (
	maxColumns = 100
	tabColumns = 4
	wideString = 80 // leaves no room for what stands before and behind it
)

// TestWidth reads product code and tests, for whatever platform, but nothing that was generated.
func TestWidth(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && noCode(file):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(file) != ".go":
			return nil
		}
		wider, err := wideLines(file)
		if len(wider) > 0 {
			t.Errorf("%s: lines of more than %d columns: %d", file, maxColumns, wider)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
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

// wideLines returns the numbers of the lines of a file that are too wide and could be broken, none
// if it was generated.
func wideLines(file string) ([]int, error) {
	code, err := os.ReadFile(file)
	if err != nil || generated.Match(code) {
		return nil, err
	}
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file, code, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	whole := unbreakable(fset, parsed)
	var wider []int
	number := 0
	for line := range strings.Lines(string(code)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		oneWord := len(strings.Fields(line)) <= 2 // with the slashes of a comment
		if columns(line) > maxColumns && !whole[number] && !oneWord {
			wider = append(wider, number)
		}
	}
	return wider, nil
}

// padding is what gofmt puts between columns of a table.
var padding = regexp.MustCompile(`(\S) {2,}`)

// columns is how wide a line is, without padding in code.
func columns(line string) int {
	if !strings.HasPrefix(strings.TrimSpace(line), "//") {
		line = padding.ReplaceAllString(line, "$1 ")
	}
	return utf8.RuneCountInString(line) + (tabColumns-1)*strings.Count(line, "\t")
}

// unbreakable returns the lines that may be of any width: those of a raw string of several lines,
// and those of a string of more than wideString columns that is raw, as expressions and scripts
// are, or a cell of a table of data.
func unbreakable(fset *token.FileSet, file *ast.File) map[int]bool {
	lines := map[int]bool{}
	var above []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			above = above[:len(above)-1]
			return true
		}
		above = append(above, n)
		s, ok := n.(*ast.BasicLit)
		if !ok || s.Kind != token.STRING {
			return true
		}
		first, last := fset.Position(s.Pos()).Line, fset.Position(s.End()).Line
		raw := s.Value[0] == '`'
		if first < last || columns(s.Value) > wideString && (raw || inTable(above)) {
			for line := first; line <= last; line++ {
				lines[line] = true
			}
		}
		return true
	})
	return lines
}

// inTable reports whether the last of nodes is part of a composite literal, and of no call in it.
func inTable(nodes []ast.Node) bool {
	for _, n := range slices.Backward(nodes) {
		switch n.(type) {
		case *ast.CallExpr, *ast.FuncLit:
			return false
		case *ast.CompositeLit:
			return true
		}
	}
	return false
}

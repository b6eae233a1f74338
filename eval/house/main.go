// House prints how the product code of a Go module is laid out, a line a package: its files,
// lines and statements, how many of its functions are long, how many files its largest knot has
// (files that need each other in a circle), and its longest file. The documentation of
// internal/house says what counts.
//
//	house [-of DIR] [-files] [-knots] [-long] [-imports] [PACKAGE...]
//
// With import paths it prints these packages alone. The last line is the sum of what is printed,
// so that two checkouts, as of before and after a change, can be held against each other.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"overlap/internal/house"
)

func main() {
	of := flag.String("of", ".", "root `DIR` of the module to measure")
	var show shown
	flag.BoolVar(&show.files, "files", false, "list the lines and statements of each file")
	flag.BoolVar(&show.knots, "knots", false, "list the files of each knot")
	flag.BoolVar(&show.long, "long", false,
		fmt.Sprintf("list the functions of over %d lines", house.LongFunction))
	flag.BoolVar(&show.imports, "imports", false, "list what each package imports of the module")
	flag.Parse()
	packages, err := house.Measure(*of)
	if err == nil {
		packages, err = named(packages, flag.Args())
	}
	if err == nil {
		err = show.print(os.Stdout, packages)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "house:", err)
		os.Exit(1)
	}
}

// named returns the packages with the given import paths, all if there are none.
func named(packages []house.Package, paths []string) ([]house.Package, error) {
	if len(paths) == 0 {
		return packages, nil
	}
	var found []house.Package
	for _, path := range paths {
		i := slices.IndexFunc(packages, func(p house.Package) bool { return p.Path == path })
		if i < 0 {
			return nil, fmt.Errorf("%s: no such package", path)
		}
		found = append(found, packages[i])
	}
	return found, nil
}

// shown says what is listed below the table.
type shown struct{ files, knots, long, imports bool }

// print writes the table and the lists that are asked for.
func (s shown) print(w io.Writer, packages []house.Package) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table,
		"package\tfiles\tlines\tstatements\tlong functions\tlargest knot\tlongest file")
	var files, lines, statements, long int
	for _, p := range packages {
		n := 0
		for _, f := range p.Files {
			n += len(f.Long)
		}
		longest := p.Longest()
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%d\t%s %d\n", p.Path, len(p.Files), p.Lines(),
			p.Statements(), n, len(p.Knot()), longest.Name, longest.Lines)
		files, lines = files+len(p.Files), lines+p.Lines()
		statements, long = statements+p.Statements(), long+n
	}
	fmt.Fprintf(table, "all\t%d\t%d\t%d\t%d\t\t\n", files, lines, statements, long)
	if err := table.Flush(); err != nil {
		return err
	}
	for _, p := range packages {
		s.list(w, &p)
	}
	return nil
}

// list writes what is asked for of one package.
func (s shown) list(w io.Writer, p *house.Package) {
	if s.imports && len(p.Imports) > 0 {
		fmt.Fprintf(w, "%s imports %s\n", p.Path, strings.Join(p.Imports, ", "))
	}
	if s.knots {
		for _, knot := range p.Knots {
			fmt.Fprintf(w, "%s: a knot of %d: %s\n", p.Path, len(knot), strings.Join(knot, ", "))
		}
	}
	for _, f := range p.Files {
		if s.files {
			fmt.Fprintf(w, "%s/%s: %d lines, %d statements\n",
				p.Path, f.Name, f.Lines, f.Statements)
		}
		for _, long := range f.Long {
			if !s.long {
				break
			}
			fmt.Fprintf(w, "%s/%s: %s has %d lines\n", p.Path, f.Name, long.Name, long.Lines)
		}
	}
}

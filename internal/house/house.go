// Package house measures how the code of a Go module is laid out: how large its packages and
// files are, how many statements they have, what they import of the module, and which of their
// files need each other in a circle.
//
// It reads product code as this platform builds it: no tests, no generated files, nothing below
// a folder testdata.
//
// # Statements
//
// Lines can be joined and comments dropped without a change to the code, so code is counted in
// statements: those of the Go specification in the bodies of functions, methods and function
// literals, wherever a literal stands. A statement that holds others counts as one, and each
// that it holds as one more: the init, post and assignment of an if, for, switch or select too.
// Blocks, empty statements and labels do not count, nor do the case and communication clauses
// that statements hang from. A declaration inside of a function counts as one, outside of
// functions as none.
//
// # Knots
//
// A file needs another of its package if it uses anything that the other declares: a type,
// function, variable or constant, and a field or method as well. A method needs the file of its
// receiver's type, since it names the type. A knot is a set of two files or more, each of which
// needs each other, directly or by way of others: a strongly connected component. To understand
// one of them is to understand all of them.
//
// What is needed without being named is not seen: the type of a value that is only passed on, a
// method that is called by way of an interface.
package house

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A Package is what was measured of one package.
type Package struct {
	Path    string     // its import path
	Files   []File     // by name
	Imports []string   // the packages of the same module that Files import, sorted
	Knots   [][]string // names of Files, sorted; the largest knot first, then by first name
}

// A File is what was measured of one file.
type File struct {
	Name       string // without folder
	Lines      int    // newlines
	Statements int
	Long       []Function // those of over LongFunction lines, in the order of the file
}

// LongFunction is the number of lines, from func to the closing brace, up to which a function or
// method is short.
const LongFunction = 40

// A Function is one that is long.
type Function struct {
	Name  string // of a method: Type.Name
	Lines int
}

// Lines returns the lines of all files.
func (p *Package) Lines() int {
	n := 0
	for _, f := range p.Files {
		n += f.Lines
	}
	return n
}

// Statements returns the statements of all files.
func (p *Package) Statements() int {
	n := 0
	for _, f := range p.Files {
		n += f.Statements
	}
	return n
}

// Longest returns the file with the most lines, the first of several.
func (p *Package) Longest() File {
	var longest File
	for _, f := range p.Files {
		if f.Lines > longest.Lines {
			longest = f
		}
	}
	return longest
}

// Knot returns the largest knot, nil if no two files need each other.
func (p *Package) Knot() []string {
	if len(p.Knots) == 0 {
		return nil
	}
	return p.Knots[0]
}

// loadMode asks for the packages of the module as syntax trees with types, and of what they
// import from elsewhere for the types alone.
const loadMode = packages.NeedName | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedTypes | packages.NeedTypesInfo | packages.NeedSyntax | packages.NeedModule |
	packages.NeedExportFile

// Measure returns the packages of the module whose root is the folder dir, sorted by path; those
// without product code are left out. The module has to compile. What it imports from elsewhere
// is read from the build cache, and built if it is not there: a second once built, ten before.
func Measure(dir string) ([]Package, error) {
	loaded, err := packages.Load(&packages.Config{Mode: loadMode, Dir: dir}, "./...")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	var measured []Package
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			return nil, fmt.Errorf("%s: %w", dir, p.Errors[0])
		}
		m, err := measure(p)
		if err != nil {
			return nil, err
		}
		if len(m.Files) > 0 {
			measured = append(measured, m)
		}
	}
	if len(measured) == 0 {
		return nil, fmt.Errorf("%s: no packages", dir)
	}
	slices.SortFunc(measured, func(a, b Package) int { return strings.Compare(a.Path, b.Path) })
	return measured, nil
}

// measure measures one package.
func measure(p *packages.Package) (Package, error) {
	m := Package{Path: p.PkgPath}
	var product []*ast.File
	for _, f := range p.Syntax {
		if ast.IsGenerated(f) {
			continue
		}
		file, err := measureFile(p.Fset, f)
		if err != nil {
			return Package{}, err
		}
		m.Files = append(m.Files, file)
		product = append(product, f)
	}
	slices.SortFunc(m.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	m.Imports = imports(p.Module.Path, product)
	m.Knots = knots(needs(p, product))
	return m, nil
}

// measureFile measures one file.
func measureFile(fset *token.FileSet, f *ast.File) (File, error) {
	path := fset.File(f.FileStart).Name()
	text, err := os.ReadFile(path)
	if err != nil {
		return File{}, err
	}
	return File{
		Name:       filepath.Base(path),
		Lines:      bytes.Count(text, []byte("\n")),
		Statements: statements(f),
		Long:       longFunctions(fset, f),
	}, nil
}

// statements returns how many statements stand in f.
func statements(f *ast.File) int {
	n := 0
	ast.Inspect(f, func(node ast.Node) bool {
		switch node.(type) {
		case *ast.BlockStmt, *ast.EmptyStmt, *ast.LabeledStmt, *ast.CaseClause, *ast.CommClause:
		case ast.Stmt:
			n++
		}
		return true
	})
	return n
}

// longFunctions returns the long functions and methods of f.
func longFunctions(fset *token.FileSet, f *ast.File) []Function {
	var long []Function
	for _, decl := range f.Decls {
		decl, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		lines := fset.Position(decl.End()).Line - fset.Position(decl.Type.Func).Line + 1
		if lines > LongFunction {
			long = append(long, Function{name(decl), lines})
		}
	}
	return long
}

// name returns the name of a function, or Type.Name of a method.
func name(decl *ast.FuncDecl) string {
	if decl.Recv == nil {
		return decl.Name.Name
	}
	receiver := "" // the first name in *T[K, V]
	ast.Inspect(decl.Recv.List[0].Type, func(node ast.Node) bool {
		if ident, ok := node.(*ast.Ident); ok && receiver == "" {
			receiver = ident.Name
		}
		return receiver == ""
	})
	return receiver + "." + decl.Name.Name
}

// imports returns what the files import of their module, sorted.
func imports(module string, files []*ast.File) []string {
	var found []string
	for _, f := range files {
		for _, spec := range f.Imports {
			path := strings.Trim(spec.Path.Value, "`\"")
			if path == module || strings.HasPrefix(path, module+"/") {
				found = append(found, path)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

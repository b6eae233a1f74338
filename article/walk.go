package article

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// address matches what leads to the web rather than to a file.
var address = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.-]+://`)

// path reads one path that the caller named.
func (p *producer) path(given string) {
	if given == "-" {
		p.stdin()
		return
	}
	stat, err := os.Stat(given)
	switch {
	case given == "":
		p.skip(&Skip{Path: `""`,
			Why: "an empty path: name a file or folder, or - for standard input", Named: true})
	case err != nil && address.MatchString(given):
		p.skip(&Skip{Path: given,
			Why:   "an address, and nothing is fetched: save what it leads to, and name the file",
			Named: true})
	case err != nil:
		p.skip(&Skip{Path: filepath.ToSlash(given), Why: cause(err), Named: true})
	case stat.IsDir():
		p.folder(filepath.Clean(given), true)
	case p.again(filepath.Clean(given), stat.Mode().IsRegular()):
		p.skip(&Skip{Path: filepath.ToSlash(given),
			Why: "this path is named twice: it is read once", Again: true})
	default:
		p.file(filepath.Clean(given), true)
	}
}

// again reports whether a file that is named was read already: it was named before, or lies in a
// folder that was. A pipe may be read twice.
func (p *producer) again(path string, regular bool) bool {
	real, err := realPath(path)
	if err != nil || !regular {
		return false
	}
	if p.named[real] || p.seen[filepath.Dir(real)] && Known(real) && filepath.Base(real)[0] != '.' {
		return true
	}
	p.named[real] = true
	return false
}

// realPath returns a path without links.
func realPath(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(real)
}

// folder reads what is below a folder in lexical order. A folder that was read already, under
// whatever name, is a Skip: so links that lead in a circle come to an end, and links that lead to
// each other do not multiply.
func (p *producer) folder(path string, named bool) {
	real, err := realPath(path)
	if err != nil {
		p.skip(&Skip{Path: filepath.ToSlash(path), Why: cause(err), Named: named})
		return
	}
	p.below(path, real, named)
}

// below is folder where the path without links is known: to look for links at each level
// would cost the cube of the levels.
func (p *producer) below(path, real string, named bool) {
	if p.ctx.Err() != nil {
		return
	}
	slashed := filepath.ToSlash(path)
	if p.seen[real] {
		p.skip(&Skip{Path: slashed, Why: "this folder is read already under another name",
			Again: true})
		return
	}
	p.seen[real] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		p.skip(&Skip{Path: slashed, Why: cause(err), Named: named})
	}
	for _, e := range entries {
		if at := filepath.Join(path, e.Name()); p.named[filepath.Join(real, e.Name())] {
			p.skip(&Skip{Path: filepath.ToSlash(at),
				Why: "this path is named twice: it is read once", Again: true})
		} else {
			p.entry(at, filepath.Join(real, e.Name()), e)
		}
	}
}

// entry reads one file or folder met inside a folder, of which the real path is known.
func (p *producer) entry(path, real string, e fs.DirEntry) {
	mode := e.Type()
	if strings.HasPrefix(e.Name(), ".") {
		p.reader.tally.passed.Add(1)
		return
	}
	if mode&fs.ModeSymlink != 0 {
		stat, err := os.Stat(path)
		if err != nil {
			p.skip(&Skip{Path: filepath.ToSlash(path), Why: cause(err)})
			return
		}
		mode = stat.Mode().Type()
	}
	switch {
	case e.IsDir():
		p.below(path, real, false)
	case mode.IsDir():
		p.folder(path, false)
	case mode.IsRegular() && Known(e.Name()):
		p.file(path, false)
	case mode.IsRegular():
		p.passOver(filepath.ToSlash(path), e.Name())
	default: // a pipe or device would hang or never end
		p.reader.tally.passed.Add(1)
	}
}

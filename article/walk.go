package article

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// path reads one path that the caller named.
func (p *producer) path(given string) {
	if given == "-" {
		p.stdin()
		return
	}
	stat, err := os.Stat(given)
	switch {
	case err != nil:
		p.skip(&Skip{Path: filepath.ToSlash(given), Why: cause(err), Named: true})
	case stat.IsDir():
		p.folder(filepath.Clean(given), true)
	default:
		p.file(filepath.Clean(given), true)
	}
}

// folder reads what is below a folder in lexical order. A folder that was read already,
// under whatever name, is a Skip: so links that lead in a circle come to an end, and links that lead
// to each other do not multiply.
func (p *producer) folder(path string, named bool) {
	if p.ctx.Err() != nil {
		return
	}
	slashed := filepath.ToSlash(path)
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		p.skip(&Skip{Path: slashed, Why: cause(err), Named: named})
		return
	}
	if p.seen[real] {
		p.skip(&Skip{Path: slashed, Why: "this folder is read already under another name"})
		return
	}
	p.seen[real] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		p.skip(&Skip{Path: slashed, Why: cause(err), Named: named})
	}
	for _, e := range entries {
		p.entry(filepath.Join(path, e.Name()), e)
	}
}

// entry reads one file or folder met inside a folder.
func (p *producer) entry(path string, e fs.DirEntry) {
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

// cause is the trouble without the path, which stands before it already.
func cause(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return err.Error()
}

package article

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Files gives the files that Read would open for the paths, each with what the system says of
// it: those that are named, whatever they are, and in folders those that are read, links
// followed, in the order of Read. What cannot be looked at is left out, for Read to say, and so is
// standard input. When ctx is done the sequence ends.
//
// Cost: one look at each entry of the folders; no file is opened.
func Files(ctx context.Context, paths ...string) iter.Seq2[string, fs.FileInfo] {
	return func(yield func(string, fs.FileInfo) bool) {
		w := fileWalk{ctx: ctx, seen: map[string]bool{}, yield: yield}
		for _, path := range paths {
			if path == "-" {
				continue
			}
			if stat, err := os.Stat(path); err == nil && !w.at(path, stat) {
				return
			}
		}
	}
}

// Size gives the bytes of Files: the total for Tally's Bytes, so that one can say how much is left.
func Size(ctx context.Context, paths ...string) int64 {
	var sum int64
	for _, stat := range Files(ctx, paths...) {
		sum += stat.Size()
	}
	return sum
}

// A fileWalk is a walk through folders, as a producer's but without reading.
type fileWalk struct {
	ctx   context.Context
	seen  map[string]bool // real paths of folders
	yield func(string, fs.FileInfo) bool
}

// at gives a file, or what is below a folder. It reports whether more is wanted.
func (w *fileWalk) at(path string, stat fs.FileInfo) bool {
	if w.ctx.Err() != nil {
		return false
	}
	if !stat.IsDir() {
		return w.yield(path, stat)
	}
	real, err := realPath(path)
	return err != nil || w.below(path, real)
}

// below gives what is below a folder, of which the path without links is known.
func (w *fileWalk) below(path, real string) bool {
	if w.ctx.Err() != nil {
		return false
	}
	if w.seen[real] {
		return true
	}
	w.seen[real] = true
	entries, _ := os.ReadDir(path)
	for _, e := range entries {
		if !w.entry(filepath.Join(path, e.Name()), filepath.Join(real, e.Name()), e) {
			return false
		}
	}
	return true
}

// entry looks at one thing inside a folder. It reports whether more is wanted.
func (w *fileWalk) entry(path, real string, e fs.DirEntry) bool {
	link := e.Type()&fs.ModeSymlink != 0
	if strings.HasPrefix(e.Name(), ".") || !e.IsDir() && !link && !Known(e.Name()) {
		return true
	}
	if e.IsDir() {
		return w.below(path, real)
	}
	stat, err := os.Stat(path)
	if err != nil || !stat.IsDir() && (!stat.Mode().IsRegular() || !Known(e.Name())) {
		return true
	}
	return w.at(path, stat)
}

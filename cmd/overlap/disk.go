package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	tempfile "overlap/internal/temp"
)

// A disk is what writing a file whole or not at all takes of the system. A test lets each of
// these fail.
type disk struct {
	create func(path string, mode fs.FileMode) (io.WriteCloser, error) // never one that is there
	mkdir  func(path string) (io.Closer, error)                        // with those above it
	rename func(from, to string) error
}

// osDisk is the real one.
func osDisk() disk { return disk{createLocked, mkdirLocked, os.Rename} }

// A lockedFile holds its lock until it is closed. Closing waits until what was written is on the
// disk: a file must not take the place of another before.
type lockedFile struct{ *os.File }

func (f lockedFile) Close() error {
	err := f.Sync()
	if end := f.File.Close(); err == nil {
		err = end
	}
	return err
}

// createLocked makes a file that no sweep takes for a dead run's.
func createLocked(path string, mode fs.FileMode) (io.WriteCloser, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, err
	}
	lock(f)
	return lockedFile{f}, nil
}

// mkdirLocked makes a folder that no sweep takes for a dead run's, until it is closed.
func mkdirLocked(path string) (io.Closer, error) {
	if err := os.MkdirAll(path, 0o777); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	lock(f)
	return f, nil
}

// A partial name is that of a file or folder which is not whole yet: .NAME.NUMBER.part beside it.
// Files with such names are hidden, and so never read as articles.

// partOf returns a partial name for path that nothing has. Numbers start at the id of the process.
func partOf(path string) string {
	dir, name := filepath.Split(path)
	for n := os.Getpid(); ; n++ {
		part := dir + "." + stem(name) + "." + strconv.Itoa(n) + ".part"
		if _, err := os.Lstat(part); err != nil {
			return part
		}
	}
}

// stem is what a partial name has of a name: a name may be too long to have more added.
func stem(name string) string { return name[:min(len(name), 200)] }

// partsIn returns the partial names in a folder that are of names of which it takes the stems.
func partsIn(dir string, takes func(stem string) bool) []string {
	folder, err := os.Open(filepath.Clean(dir))
	if err != nil {
		return nil
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1)
	var parts []string
	for _, n := range names {
		whole, hidden := strings.CutPrefix(n, ".")
		whole, part := strings.CutSuffix(whole, ".part")
		dot := strings.LastIndexByte(whole, '.')
		if !hidden || !part || dot < 0 {
			continue
		}
		if _, err := strconv.Atoi(whole[dot+1:]); err == nil && takes(whole[:dot]) {
			parts = append(parts, filepath.Join(dir, n))
		}
	}
	return parts
}

// partsOf returns the partial names of path that are there.
func partsOf(path string) []string {
	dir, name := filepath.Split(path)
	return partsIn(dir, func(s string) bool { return s == stem(name) })
}

// about names the file of an error of writing where the error names a partial one.
func about(path string, err error) error {
	if at := (*os.PathError)(nil); errors.As(err, &at) && tempfile.Is(at.Path) {
		return err // not of this path
	}
	if why := cause(err); why != err {
		return fmt.Errorf("%s: %w", path, why)
	}
	return err
}

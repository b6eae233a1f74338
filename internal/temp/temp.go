// Package temp makes files for what has no room in memory.
package temp

import (
	"os"
	"path/filepath"
	"regexp"
)

// Create opens a new file in dir, the system's folder for such files if it is empty, to write and
// read. The file has no name any more when it returns, so it is gone when the program is,
// however that ends. Only a program that is killed between the two leaves an empty file behind, for
// Sweep.
//
// Where the system does not let go of the name of an open file, it stays for Sweep, too.
func Create(dir string) (*os.File, error) {
	file, err := os.CreateTemp(dir, "overlap-*.tmp")
	if err == nil {
		os.Remove(file.Name())
	}
	return file, err
}

// left is the name of a file of Create's.
var left = regexp.MustCompile(`^overlap-[0-9]+\.tmp$`)

// Is reports whether a path is that of a file of Create's: its errors name one.
func Is(path string) bool { return left.MatchString(filepath.Base(path)) }

// Sweep removes from dir what killed programs left there. It does no harm to one that runs: its
// files have no names, or are about to have none, or cannot be removed while they are open.
func Sweep(dir string) {
	if dir == "" {
		dir = os.TempDir()
	}
	files, _ := os.ReadDir(dir) // what cannot be read is not ours
	for _, f := range files {
		if left.MatchString(f.Name()) && f.Type().IsRegular() {
			os.Remove(filepath.Join(dir, f.Name()))
		}
	}
}

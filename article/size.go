package article

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Size gives the bytes on disk of the files that Read would open below the paths: the total for
// Tally's Bytes, so that one can say how much is left. It is an estimate: links are not followed,
// standard input and what cannot be looked at count nothing. When ctx is done it gives what it
// has.
func Size(ctx context.Context, paths ...string) int64 {
	var sum int64
	for _, given := range paths {
		if stat, err := os.Stat(given); err == nil && !stat.IsDir() {
			sum += stat.Size()
			continue
		}
		filepath.WalkDir(given, func(path string, e fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil:
				return nil // Read will say so
			case path != given && strings.HasPrefix(e.Name(), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
			case e.Type().IsRegular() && Known(e.Name()):
				if stat, err := e.Info(); err == nil {
					sum += stat.Size()
				}
			}
			return nil
		})
	}
	return sum
}

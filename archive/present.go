package archive

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// What Present says of a folder that is no longer the archive.
var (
	ErrAway     = errors.New("the archive is not where it was")
	ErrReplaced = errors.New("another archive stands where this one was opened")
)

// Present returns an error that wraps ErrAway if the catalogue is not in its folder, and one that
// wraps ErrReplaced if another one is. An archive that is open does not notice: it has its files.
// One that is moved back is present again.
func (a *Archive) Present() error {
	path := filepath.Join(a.dir, catalogueName)
	now, err := os.Stat(path)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %w", ErrAway, err)
	case !os.SameFile(a.opened, now):
		return fmt.Errorf("%s: %w", path, ErrReplaced)
	}
	return nil
}

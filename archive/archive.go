// Package archive keeps articles in a folder for as long as somebody wants them: the segments of
// package index, and a catalogue that says which of their articles count.
//
// # What holds
//
// An article is in, whole, or not in, whatever happens while it is added. What a Writer has
// acknowledged stays when the process is killed or power is lost. There is one writer at a time
// over all processes, and any number of readers, of which each sees a whole state that stays
// whatever the writer does.
//
// A segment never changes once its file has its name. It is on the disk before one transaction of
// the catalogue names it, so a file that no catalogue names is rubbish, and the next writer sweeps
// it. Removing articles is a transaction of the catalogue; a compaction writes new segments without
// them, and the old files go when nobody reads them any more.
//
// doc/archive-format.md says what stands where, and doc/privacy.md what is forgotten when.
package archive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// An Archive is a folder of articles, opened to be read. Several goroutines may use it.
type Archive struct {
	dir    string
	disk   disk
	opened os.FileInfo // the catalogue's
	*catalogue

	mu    sync.Mutex
	now   *state // the last that was read; nil if none was
	files files
}

// Open opens the archive in a folder, which may be read-only. It reads nothing of the segments yet.
// Errors: the folder is no archive, one of a later version, or its catalogue is missing or damaged.
func Open(dir string) (*Archive, error) { return open(dir, realDisk) }

func open(dir string, d disk) (*Archive, error) {
	if err := isArchive(dir); err != nil {
		return nil, err
	}
	opened, err := os.Stat(filepath.Join(dir, catalogueName))
	if err != nil {
		return nil, err
	}
	c, err := readCatalogue(dir)
	if err != nil {
		return nil, err
	}
	a := &Archive{dir: dir, disk: d, opened: opened, catalogue: c, files: files{}}
	if err := a.read(context.Background(), c.checkFormat); err != nil {
		c.Close()
		return nil, err
	}
	return a, nil
}

// Close closes the archive. Views that are open stay so until they are closed.
func (a *Archive) Close() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.now != nil {
		a.files.release(a.now)
		a.now = nil
	}
	return a.catalogue.Close()
}

// Dir returns the folder.
func (a *Archive) Dir() string { return a.dir }

// errNoCatalogue says that a folder with segments has no catalogue.
var errNoCatalogue = errors.New("it is missing")

// isArchive returns an error unless a folder has a catalogue.
func isArchive(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%s: there is no such folder: `overlap archive init` makes an archive",
			dir)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s: it is a file: an archive is a folder", dir)
	}
	path := filepath.Join(dir, catalogueName)
	info, err = os.Stat(path)
	if err == nil && info.Mode().IsRegular() {
		return nil
	}
	if err == nil {
		return fmt.Errorf("%s: it is no regular file", path)
	}
	if numbers, _, err := segmentsIn(dir); err != nil || len(numbers) > 0 {
		return errors.Join(err, fmt.Errorf("%s: %w: "+repairable, path, errNoCatalogue))
	}
	return fmt.Errorf("%s: the folder is no archive: `overlap archive init` makes one", dir)
}

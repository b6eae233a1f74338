package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"

	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
)

// The files of a folder: segments, whose numbers are never used again, a catalogue, with a journal
// while it is written, a lock, and who has it.
var (
	segmentFile = regexp.MustCompile(`^([0-9]{8,})\.segment$`)
	// what a killed process leaves of a file that it had not ended
	leftFile = regexp.MustCompile(`^\.([0-9]{8,}\.segment\.[0-9]+\.part|` +
		`init[0-9]*\.db.*|removed\.part)$`)
)

// WordsName is the file of a folder that package search keeps the words of the articles in, once
// somebody has asked for it.
const WordsName = "words.db"

// The files that are no segments. The catalogue's name stands with it.
const (
	lockName    = "lock"
	writerName  = "writer"
	removedName = "removed"
	reserveName = "reserve"
)

// isOurs reports whether a file that is no segment belongs to an archive.
func isOurs(name string) bool {
	switch name {
	case catalogueName, catalogueName + "-journal", lockName, writerName, removedName, reserveName,
		WordsName, WordsName + "-wal", WordsName + "-shm", WordsName + "-journal":
		return true
	}
	return false
}

// segmentName is the name of the file of a segment.
func segmentName(number int64) string { return fmt.Sprintf("%08d.segment", number) }

// A disk is all that this package does to files, but for what SQLite does to the catalogue, and for
// the reserve, which may fail. A test has one that fails.
type disk struct {
	store func(c *work.Crew, articles iter.Seq[article.Article], o index.Options,
		path string) error
	merge  func(c *work.Crew, path string, files []*index.File, gone func(file, n int) bool) error
	write  func(path string, text []byte) error
	rename func(old, new string) error
	remove func(path string) error
	sync   func(dir string) error
}

// realDisk is the disk of the system.
var realDisk = disk{
	store: func(c *work.Crew, articles iter.Seq[article.Article], o index.Options,
		path string) error {
		_, err := index.Store(c, articles, o, path)
		return err
	},
	merge:  index.Merge,
	write:  writeFile,
	rename: os.Rename,
	remove: os.Remove,
	sync:   syncFolder,
}

// writeFile writes a file and waits until it is on the disk.
func writeFile(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Sync(), file.Close())
}

// syncFolder waits until the names in a folder are on the disk, where the system has that.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if errors.Is(err, fs.ErrPermission) {
		return nil // it can be written, and not be read
	}
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := folder.Sync(); runtime.GOOS != "windows" && !errors.Is(err, fs.ErrInvalid) {
		return err
	}
	return nil
}

// segmentsIn returns the numbers of the segments whose files are in a folder, ascending, and the
// names of what is in it besides.
func segmentsIn(dir string) (numbers []int64, others []string, err error) {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		n := numberOf(e.Name())
		if n == 0 {
			others = append(others, e.Name())
		} else {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return numbers, others, err
}

// numberOf returns the number of the segment that a file is, and 0 if it is none.
func numberOf(name string) int64 {
	m := segmentFile.FindStringSubmatch(filepath.Base(name))
	if m == nil {
		return 0
	}
	n, err := strconv.ParseInt(m[1], 10, 64)
	if err != nil || segmentName(n) != name {
		return 0
	}
	return n
}

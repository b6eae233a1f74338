package archive

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// On a full disk nothing can be removed, either: what a transaction changes is written beside the
// catalogue first. So a file of zeros keeps room for that, and who removes or compacts gives it up
// where there is none left. The next writer that finds room makes it again.
const mostReserve = 64 << 20 // bytes: what some tens of thousands of articles take that go at once

// errFull says that a disk is full.
var errFull = errors.New("no room is left on the disk")

// isFull reports whether an error says so.
func isFull(err error) bool { return errors.Is(err, errFull) || errors.Is(err, syscall.ENOSPC) }

// reserve keeps as much room in a folder as the catalogue takes, if there is so much.
func reserve(dir, catalogue string) {
	path := filepath.Join(dir, reserveName)
	needed, err := os.Stat(catalogue)
	if err != nil {
		return
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o666)
	if err != nil {
		return
	}
	info, err := file.Stat()
	if err == nil {
		_, err = io.CopyN(file, zeros{}, min(needed.Size(), mostReserve)-info.Size())
	}
	if file.Close(); err != nil {
		os.Remove(path)
	}
}

// Zeros are as many as somebody reads.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

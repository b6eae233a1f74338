package index

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// save writes a file, whole or not at all: under a hidden name beside the path, which it takes when
// all is on the disk. What was there is replaced, and its permissions stay. It is an error if that
// is no regular file: a link or a device would be lost. Several may save at once: one of the files
// stays. It returns how many bytes the file has.
func save(path string, write func(to io.Writer) error) (bytes int64, err error) {
	old, err := os.Lstat(path)
	if err == nil && !old.Mode().IsRegular() {
		return 0, fmt.Errorf("%s: %s is there, and no segment is stored in its place", path,
			kindOf(old))
	}
	file, err := part(path)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", path, err)
	}
	if old != nil {
		file.Chmod(old.Mode().Perm())
	}
	to := bufio.NewWriterSize(file, 1<<20)
	for _, step := range []func() error{
		func() error { return write(to) },
		to.Flush, file.Sync,
		func() (err error) { bytes, err = file.Seek(0, io.SeekEnd); return err },
		file.Close,
		func() error { return os.Rename(file.Name(), path) },
		func() error { return syncFolder(filepath.Dir(path)) },
	} {
		if err := step(); err != nil {
			file.Close()
			os.Remove(file.Name())
			return 0, fmt.Errorf("%s: %w", path, err)
		}
	}
	return bytes, nil
}

// syncFolder sees to it that the names in a folder are on the disk, where the system has that.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return nil // it can be written, and not be read
	}
	defer folder.Close()
	if err := folder.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) &&
		!errors.Is(err, fs.ErrInvalid) {
		return err
	}
	return nil
}

// part makes a file beside a path that nobody else writes. Anyone may read it who may read what
// this process writes.
func part(path string) (*os.File, error) {
	dir, name := filepath.Split(path)
	for n := 0; ; n++ {
		hidden := filepath.Join(dir, fmt.Sprintf(".%s.%d.part", name, n))
		file, err := os.OpenFile(hidden, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// kindOf says what stands under a name that is no regular file.
func kindOf(at fs.FileInfo) string {
	switch mode := at.Mode(); {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeSymlink != 0:
		return "a link"
	}
	return "a device or a pipe"
}

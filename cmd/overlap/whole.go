package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// What is written under a name is whole, or what was there stays. It is written beside its place
// under a partial name, and takes the name at the end.

// A guarded writer ends with its context.
type guarded struct {
	ctx context.Context
	to  io.WriteCloser
}

func (g guarded) Write(b []byte) (int, error) {
	if err := g.ctx.Err(); err != nil {
		return 0, err
	}
	return g.to.Write(b)
}

func (g guarded) Close() error { return g.to.Close() }

// writeTo lets do write to the file at path, or to standard output if that is empty or "-". A file
// is there whole or not at all, with the permissions that it had; a device or a pipe is
// written to as it is, and a link's target takes the place of the link.
func (c *command) writeTo(path string, do func(io.Writer) error) error {
	if path == "" || path == "-" {
		return do(c.stdout)
	}
	path = target(path)
	if old, err := os.Stat(path); err == nil && !old.Mode().IsRegular() {
		return c.inPlace(path, do)
	}
	c.sweep(partsOf(path))
	f, err := c.begin(path)
	if err != nil {
		return err
	}
	defer f.drop()
	if err := do(f); err != nil {
		return about(path, err)
	}
	return f.commit()
}

// target is where a link leads, also if nothing is there yet.
func target(path string) string {
	for range 40 {
		to, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path
}

// inPlace lets do write to a device or pipe.
func (c *command) inPlace(path string, do func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer file.Close()
	s := &stream{ctx: c.ctx, name: path, to: file}
	c.devices = append(c.devices, s)
	if err := do(s); err != nil {
		return err
	}
	return s.say(file.Close())
}

// A file is one that is written under a partial name.
type file struct {
	c          *command
	path, part string
	to         io.WriteCloser // nil once it is closed
	done       bool
}

// begin starts a file that becomes the one at path when it is committed, with its permissions.
func (c *command) begin(path string) (*file, error) {
	part := partOf(path)
	mode := fs.FileMode(0o666) // less what the umask takes
	old, missing := os.Stat(path)
	if missing == nil {
		mode = old.Mode().Perm()
	}
	to, err := c.disk.create(part, mode)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: %w: make the folder %s first", path, cause(err),
			filepath.Dir(path))
	case err != nil:
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	if missing == nil {
		os.Chmod(part, mode)
	}
	return &file{c: c, path: path, part: part, to: guarded{c.ctx, to}}, nil
}

func (f *file) Write(b []byte) (int, error) { return f.to.Write(b) }

// Close ends the writing, and leaves the file under its partial name.
func (f *file) Close() error {
	if f.to == nil {
		return nil
	}
	err := f.to.Close()
	f.to = nil
	if err != nil {
		return fmt.Errorf("%s: %w", f.path, cause(err))
	}
	return nil
}

// commit gives the file its name, unless the run was interrupted.
func (f *file) commit() error {
	if err := f.Close(); err != nil {
		return err
	}
	if err := f.c.ctx.Err(); err != nil {
		return err
	}
	if err := f.c.disk.rename(f.part, f.path); err != nil {
		return fmt.Errorf("%s: %w", f.path, cause(err))
	}
	f.done = true
	f.c.written = append(f.c.written, f.path)
	return nil
}

// drop removes a file that was not committed.
func (f *file) drop() {
	if f.to != nil {
		f.to.Close()
	}
	if !f.done {
		os.Remove(f.part)
	}
}

// creating makes files of a folder: see report.Pages.
type creating = func(name string) (io.WriteCloser, error)

// fill lets do write files into a folder, all of them or none. A folder that is not there is
// made, with those above it. In one that is there the files take their names when all are written;
// where that fails, those that were there come back. old says which other files there are of an
// earlier result: these go.
//
// A run that is killed in the instant in which files take their names leaves some new and some
// old ones.
func (c *command) fill(dir string, old func(name string) bool, do func(creating) error) error {
	dir = filepath.Clean(dir)
	if at, err := os.Stat(dir); err == nil && at.IsDir() {
		return c.refill(dir, old, do)
	}
	return c.found(dir, do)
}

// found makes a folder and its files, under a partial name of the topmost folder that is missing.
func (c *command) found(dir string, do func(creating) error) error {
	top, rest := dir, ""
	for {
		above := filepath.Dir(top)
		if _, err := os.Stat(above); !errors.Is(err, fs.ErrNotExist) || above == top {
			break
		}
		top, rest = above, filepath.Join(filepath.Base(top), rest)
	}
	c.sweep(partsOf(top))
	part := partOf(top)
	defer os.RemoveAll(part)
	held, err := c.disk.mkdir(part)
	if err == nil {
		defer held.Close()
		err = os.MkdirAll(filepath.Join(part, rest), 0o777)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", dir, cause(err))
	}
	if err := do(func(name string) (io.WriteCloser, error) {
		to, err := c.disk.create(filepath.Join(part, rest, name), 0o666)
		return guarded{c.ctx, to}, err
	}); err != nil {
		return about(dir, err)
	}
	if err := c.ctx.Err(); err != nil {
		return err
	}
	if err := c.disk.rename(part, top); err != nil {
		return fmt.Errorf("%s: %w", dir, cause(err))
	}
	c.written = append(c.written, dir)
	return nil
}

// refill writes files into a folder that is there. What a killed run has left of files of the same
// kind goes first, also of those that this run does not write.
func (c *command) refill(dir string, old func(string) bool, do func(creating) error) error {
	c.sweep(partsIn(dir, old))
	var files []*file
	defer func() {
		for _, f := range files {
			f.drop()
		}
	}()
	err := do(func(name string) (io.WriteCloser, error) {
		f, err := c.begin(filepath.Join(dir, name))
		if err == nil {
			files = append(files, f)
		}
		return f, err
	})
	if err == nil {
		err = c.ctx.Err()
	}
	if err != nil {
		return about(dir, err)
	}
	return c.swap(dir, files, old)
}

// swap lets files take the places of those in a folder: all of them, or it puts back what was
// there.
func (c *command) swap(dir string, files []*file, old func(string) bool) (err error) {
	var moves [][2]string // what was renamed from where
	move := func(from, to string) {
		if err == nil {
			if err = c.disk.rename(from, to); err == nil {
				moves = append(moves, [2]string{from, to})
			}
		}
	}
	var gone []string
	away := func(path string) {
		if _, missing := os.Lstat(path); missing == nil {
			gone = append(gone, partOf(path))
			move(path, gone[len(gone)-1])
		}
	}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if old(e.Name()) && !e.IsDir() {
			away(filepath.Join(dir, e.Name()))
		}
	}
	for _, f := range files {
		away(f.path)
		move(f.part, f.path)
	}
	if err != nil {
		for i := len(moves) - 1; i >= 0; i-- {
			c.disk.rename(moves[i][1], moves[i][0])
		}
		return fmt.Errorf("%s: %w", dir, cause(err))
	}
	for _, f := range files {
		f.done = true
	}
	for _, path := range gone {
		os.Remove(path)
	}
	c.written = append(c.written, dir)
	return nil
}

// sweep removes partial files and folders that runs which were killed have left, and says so. A
// run that lives has the lock of what it writes.
func (c *command) sweep(parts []string) {
	for _, part := range parts {
		at, err := os.Lstat(part)
		if err != nil || !at.IsDir() && !at.Mode().IsRegular() {
			continue
		}
		f, err := os.Open(part)
		if err != nil {
			continue
		}
		if lock(f) && os.RemoveAll(part) == nil {
			c.say("removed %s, which a run that was killed had left", part)
		}
		f.Close()
	}
}

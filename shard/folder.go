package shard

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/frame"
	"overlap/internal/par"
)

// A Folder keeps tasks and results as files, so that a run which ended early goes on where it was:
// a task is named by its place and a hash of its bytes, and what came of it stands beside it. A
// result is written under another name and renamed, and has checksums: one that is damaged is
// worked out anew.
type Folder struct {
	Dir     string
	Program string // version of the one that runs
	Jobs    int    // tasks that are done at a time, by this process
	// HandOut has the tasks of a folder done by others, who for each file NAME.task write
	// NAME.done: nil if this process does them.
	HandOut func(stage, dir string, tasks int) error
	// Done is told how many tasks of a stage are done; nil if nobody asks. Several goroutines
	// call it.
	Done func(stage string, done, total int)
}

const (
	taskEnding = ".task"
	doneEnding = ".done"
)

// Run does what a Runner does.
func (f *Folder) Run(ctx context.Context) Runner {
	return func(stage string, tasks iter.Seq2[[]byte, error]) iter.Seq2[io.ReadCloser, error] {
		return func(yield func(io.ReadCloser, error) bool) {
			names, err := f.lay(stage, tasks)
			if err == nil {
				err = f.work(ctx, stage, names)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			for _, name := range names {
				file, err := os.Open(name + doneEnding)
				if !yield(file, err) || err != nil {
					return
				}
			}
		}
	}
}

// lay writes the tasks that are not done, and returns the names of all.
func (f *Folder) lay(stage string, tasks iter.Seq2[[]byte, error]) (names []string, err error) {
	dir := filepath.Join(f.Dir, stage)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	for task, err := range tasks {
		if err != nil {
			return nil, err
		}
		name := filepath.Join(dir, fmt.Sprintf("%06d-%016x", len(names)+1, xxhash.Sum64(task)))
		names = append(names, name)
		if isWhole(name + doneEnding) {
			continue
		}
		err = write(name+taskEnding, func(to io.Writer) error {
			_, err := to.Write(task)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

// isWhole reports whether a file has blocks to its end. One that is damaged is removed.
func isWhole(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	if err := check(file); err != nil {
		os.Remove(path)
		return false
	}
	return true
}

// check reads blocks to their end.
func check(from io.Reader) error {
	in := frame.NewReader(from)
	for {
		if _, _, err := in.Read(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// write writes a file, whole or not at all.
func write(path string, do func(to io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.part")
	if err != nil {
		return err
	}
	err = cmp.Or(do(file), file.Chmod(0o644), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		file.Close()
		os.Remove(file.Name())
	}
	return err
}

// work has the tasks done that are not.
func (f *Folder) work(ctx context.Context, stage string, names []string) error {
	var todo []string
	for _, name := range names {
		if _, err := os.Stat(name + doneEnding); errors.Is(err, fs.ErrNotExist) {
			todo = append(todo, name)
		} else if err != nil {
			return err
		}
	}
	if f.HandOut != nil && len(todo) > 0 {
		if err := f.HandOut(stage, filepath.Join(f.Dir, stage), len(todo)); err != nil {
			return err
		}
		for _, name := range todo {
			if !isWhole(name + doneEnding) {
				return fmt.Errorf("%s was handed out, and there is no %s, or a damaged one: run "+
					"the command again", name+taskEnding, filepath.Base(name+doneEnding))
			}
			os.Remove(name + taskEnding)
		}
		return nil
	}
	failed := make([]error, len(todo))
	done := len(names) - len(todo)
	tell := make(chan struct{}, 1)
	par.Each(max(1, f.Jobs), len(todo), 1, func(_, from, to int) {
		for i := from; i < to; i++ {
			if err := ctx.Err(); err != nil {
				failed[i] = err
				return
			}
			failed[i] = f.do(ctx, stage, todo[i])
			tell <- struct{}{}
			if done++; f.Done != nil {
				f.Done(stage, done, len(names))
			}
			<-tell
		}
	})
	return cmp.Or(cmp.Or(failed...), ctx.Err())
}

// do does a task in this process.
func (f *Folder) do(ctx context.Context, stage, name string) error {
	task, err := os.ReadFile(name + taskEnding)
	if err != nil {
		return err
	}
	err = write(name+doneEnding, func(to io.Writer) error {
		return Work(ctx, f.Program, stage, bytes.NewReader(task), to)
	})
	if err == nil {
		err = os.Remove(name + taskEnding)
	}
	return err
}

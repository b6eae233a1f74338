package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"golang.org/x/term"
)

// A stream is a place that is written to as it is: standard output, a device, a pipe. Its first
// error is kept, because help and manual are printed by a library that looks at none. A write
// that nobody takes does not outlive an interrupt.
type stream struct {
	ctx  context.Context
	name string
	to   io.Writer
	gone error // what the first write fails with; nil if it is tried
	err  error
	used bool // something may have been written
}

// errClosed says that there is no standard output.
var errClosed = errors.New("standard output: it is closed; -o names a file")

// Write writes b, or gives up when the context is done. Then b is left to a goroutine that waits
// for the system, and its owner must not change it.
func (s *stream) Write(b []byte) (int, error) {
	if s.err == nil {
		s.err = cmp.Or(s.gone, s.ctx.Err())
	}
	if s.err != nil {
		return 0, s.err
	}
	s.used = true
	type outcome struct {
		n   int
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		n, err := s.to.Write(b)
		done <- outcome{n, err}
	}()
	select {
	case o := <-done:
		s.err = s.say(o.err)
		return o.n, s.err
	case <-s.ctx.Done():
		s.err = s.ctx.Err()
		return 0, s.err
	}
}

// say puts an error of writing into words.
func (s *stream) say(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return fmt.Errorf("%s: its reader went away before the end", s.name)
	}
	return fmt.Errorf("%s: %w", s.name, cause(err))
}

// columns returns how many columns the terminal has that reads the stream; 0 if none does.
func (s *stream) columns() int { return terminalColumns(s.to)() }

// terminalColumns returns what asks a terminal for its columns, which a person may change.
func terminalColumns(w io.Writer) func() int {
	return func() int {
		if f, ok := w.(*os.File); ok {
			if columns, _, err := term.GetSize(int(f.Fd())); err == nil {
				return max(0, columns)
			}
		}
		return 0
	}
}

func (s *stream) look() look { return lookOf(s.to) }

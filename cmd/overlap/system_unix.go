//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// lock takes the lock of an open file or folder, which ends with the process whatever ends it. It
// reports false if somebody has it, or the file system knows no locks.
func lock(f *os.File) bool {
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil
}

// closed reports whether f is what Go's runtime puts in place of a standard stream that was closed
// when the program began: the null device, open for reading, too. A shell opens that for writing
// only. What it misses: some launchers open it for both (Python's DEVNULL, Node's "ignore"), and
// are taken for such as close the stream.
func closed(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR {
		return false
	}
	at, err := f.Stat()
	null, missing := os.Stat(os.DevNull)
	return err == nil && missing == nil && os.SameFile(at, null)
}

//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"os"
	"runtime"
	"strconv"
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

// giveWay lets whoever else wants the processors have them first, as nice does: those who check
// drafts while articles come in. It costs nothing where nobody does. Where it may not be, nothing
// changes.
func giveWay() {
	const lowered = 15
	for _, thread := range threads() {
		now, err := unix.Getpriority(unix.PRIO_PROCESS, thread)
		if runtime.GOOS == "linux" {
			now = 20 - now // the system call is never negative
		}
		if err == nil {
			unix.Setpriority(unix.PRIO_PROCESS, thread, min(19, now+lowered))
		}
	}
}

// threads returns what has a priority: on Linux each thread, and one that begins has that of the
// thread which began it; elsewhere the process.
func threads() []int {
	all, err := os.ReadDir("/proc/self/task")
	if runtime.GOOS != "linux" || err != nil {
		return []int{0}
	}
	var numbers []int
	for _, e := range all {
		if n, err := strconv.Atoi(e.Name()); err == nil {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

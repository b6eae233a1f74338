//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package main

import "os"

// lock takes no lock where the system has none of this kind: what a run that was killed has left
// is not swept there.
func lock(*os.File) bool { return false }

// closed would tell that a standard stream was closed when the program began.
func closed(*os.File) bool { return false }

// giveWay would let others have the processors first.
func giveWay() {}

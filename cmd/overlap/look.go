package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// A look says whether what is printed has colours and bold letters: on a terminal that has them,
// unless NO_COLOR is set (https://no-color.org).
type look bool

// lookOf returns the look of a place that is written to.
func lookOf(w io.Writer) look {
	f, ok := w.(*os.File)
	return look(ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == "" &&
		os.Getenv("TERM") != "dumb")
}

// The ways of ECMA-48 to print letters.
const (
	inBold = "1"
	inRed  = "31"
)

// in prints text in a way.
func (l look) in(way, text string) string {
	if !l || text == "" {
		return text
	}
	return "\x1b[" + way + "m" + text + "\x1b[0m"
}

func (l look) bold(text string) string { return l.in(inBold, text) }
func (l look) red(text string) string  { return l.in(inRed, text) }

package office

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"unicode/utf8"
)

// How a PDF document is read by another program.
//
// The format is a language of its own, in which a few bytes may ask for any time and memory, and
// the libraries for it that were measured do not withstand that, or cost more than all the rest of
// this program (doc/decisions.md). So pdftotext of Poppler reads it, in a process with bounds that
// the system holds: on memory, on the processor's time, on open files, and it may write none. It
// gets the bytes on its standard input and an empty environment. Its time is counted in seconds of
// the processor, so that a busy machine makes no difference.

// The bounds of one run. Of 68 real documents of up to 196 pages the costliest took 0.3 s and
// 21 MiB, and gave 6 MB.
const (
	popplerMemory = 512 << 10 // KiB of address space
	popplerTime   = 10        // seconds of a processor
	popplerOutput = 32 << 20  // bytes: some 300,000 words with their places
	popplerSaid   = 256 << 10 // bytes: a line for each thing that it doubts
)

// limited runs a program within bounds. A system that does not know one of them goes without.
var limited = fmt.Sprintf(`ulimit -v %d; ulimit -t %d; ulimit -f 0; ulimit -c 0; ulimit -n 64
exec "$0" "$@"`, popplerMemory, popplerTime)

// ErrNoPoppler says that a PDF document cannot be read on this machine, and how it could.
var ErrNoPoppler = errors.New("a PDF document is read by pdftotext of Poppler, which is not " +
	"installed: install the package poppler-utils (macOS: brew install poppler), or save it as " +
	"text or HTML")

// poppler gives the words of a PDF document and where they stand, as XML.
func poppler(ctx context.Context, b []byte) ([]byte, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil, ErrNoPoppler
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	out := capped{most: popplerOutput, full: stop}
	said := capped{most: popplerSaid, full: func() {}}
	run := exec.CommandContext(ctx, "/bin/sh", "-c", limited, program, "-raw", "-bbox",
		"-enc", "UTF-8", "-", "-")
	run.Env = []string{"LC_ALL=C"}
	run.Stdin, run.Stdout, run.Stderr = bytes.NewReader(b), &out, &said
	err = run.Run()
	if out.over {
		return nil, tooLarge("what pdftotext finds on its pages", popplerOutput)
	}
	if err != nil && ctx.Err() == nil {
		return nil, popplerTrouble(err, said.kept)
	}
	return printable(out.kept), ctx.Err()
}

// popplerTrouble says what stopped pdftotext, by its exit status and what it said.
func popplerTrouble(err error, said []byte) error {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return fmt.Errorf("pdftotext cannot be run: %w", err)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(said)), "\n")
	switch {
	case strings.Contains(string(said), "ncorrect password"),
		strings.Contains(string(said), "ecurity handler"): // one that Poppler has no key for
		return ErrLocked
	case exit.ExitCode() == 3:
		return errors.New("the PDF document forbids that text is taken out of it: save it without" +
			" restrictions")
	case exit.ExitCode() < 0 || exit.ExitCode() >= 128 || strings.Contains(first, "memory"):
		return fmt.Errorf("the PDF document takes more than %d s or %d MiB to read, which none "+
			"should: given up", popplerTime, popplerMemory>>10)
	case first == "":
		return errors.New("the PDF document is broken, or has no pages")
	}
	return fmt.Errorf("the PDF document is broken: pdftotext says %.100q", first)
}

// A capped buffer keeps the first bytes that are written to it, and says when there are more.
type capped struct {
	kept []byte
	most int
	full func() // called for what is beyond
	over bool
}

// Write keeps what fits.
func (c *capped) Write(b []byte) (int, error) {
	fits := min(len(b), c.most-len(c.kept))
	c.kept = append(c.kept, b[:fits]...)
	if fits < len(b) {
		c.over = true
		c.full()
	}
	return len(b), nil
}

// printable puts spaces where b has what is no character of XML, in place.
func printable(b []byte) []byte {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == utf8.RuneError && n == 1 ||
			r&0xfffe == 0xfffe && r < 0x10000 {
			copy(b[i:i+n], "   ")
		}
		i += n
	}
	return b
}

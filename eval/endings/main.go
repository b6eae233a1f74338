// Command endings ends and starves scans, and looks at what they leave.
//
//	go run ./eval/endings                300 signals, then every way of failing to write
//	go run ./eval/endings -signals 30    for every change
//
// A scan of generated news, which is so large that it writes temporary files, is sent
// SIGINT, SIGTERM or SIGKILL at a drawn moment. Then the output under its name must be the
// old one or the new one, whole; the status 130, or 0 if it was done; and no file left that
// nobody knows, but for what SIGKILL leaves, which the next scan must take away.
// signals.go says more.
//
// Then writing fails: every write of every format once, by an injected writer; and for the
// program at full disks, at limits of file size, at closed and full standard outputs. The
// status must be 1, the old output there. injected.go and starved.go say more.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"overlap/eval/child"
)

func main() {
	os.Setenv("SOURCE_DATE_EPOCH", "1700000000") // a result says when it was made
	os.Exit(start(os.Args[1:], os.Stdout, os.Stderr))
}

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 something is wrong, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("endings", flag.ContinueOnError)
	fs.SetOutput(stderr)
	signals := fs.Int("signals", 300, "how many signals are sent")
	seed := fs.Uint64("seed", 1, "another seed draws other moments")
	temp := fs.String("temp", "", "`folder` for files; the system's if empty")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || *signals < 0 {
		fmt.Fprintln(stderr, "usage: endings [-signals N] [-seed N] [-temp DIR]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, stdout, *temp, *signals, *seed); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// run builds the program and does both parts.
func run(ctx context.Context, w io.Writer, temp string, signals int, seed uint64) error {
	dir, clear, err := child.Temp(temp, "endings")
	if err != nil {
		return err
	}
	defer clear()
	e := &endings{ctx: ctx, w: w, dir: dir}
	if e.bin, err = child.Build(dir, false); err != nil {
		return err
	}
	for _, part := range []func() error{
		func() error { return e.signals(signals, seed) },
		e.injected,
		e.starved,
	} {
		if err := part(); err != nil {
			return err
		}
	}
	if n := len(e.faults); n > 0 {
		return fmt.Errorf("%d endings are wrong", n)
	}
	fmt.Fprintln(w, "nothing is wrong")
	return nil
}

// An endings is what all parts have in common.
type endings struct {
	ctx    context.Context
	w      io.Writer
	dir    string
	bin    string
	faults []string
}

// must puts down a fault unless ok, and says it.
func (e *endings) must(ok bool, format string, args ...any) {
	if !ok {
		f := fmt.Sprintf(format, args...)
		e.faults = append(e.faults, f)
		fmt.Fprintln(e.w, "WRONG:", f)
	}
}

// Command kills kills writers of an archive, and looks at what they leave.
//
//	go run ./eval/kills              a thousand kills
//	go run ./eval/kills -kills 20    some
//
// It starts itself as a writer that adds, removes and compacts at random in a small archive, and
// says what it begins and what is acknowledged. After a random time it is killed (SIGKILL: on
// Windows, terminated). Then the archive must open and verify, have everything that was
// acknowledged, and of what was begun all or nothing: of a batch that was added, all of its first
// chunks. Then the next writer begins with what the last one had begun, or goes on behind it.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"overlap/eval/child"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit status: 0 if
// nothing is wrong, 1 if something is, 2 if the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("kills", flag.ContinueOnError)
	fs.SetOutput(stderr)
	kills := fs.Int("kills", 1000, "how many writers are killed")
	seed := fs.Uint64("seed", 1, "another seed draws other works and moments")
	temp := fs.String("temp", "", "`folder` for the archive; the system's if empty")
	work := fs.String("write", "", "write to the archive in a `folder`, as the killed do")
	from := fs.Int("from", 0, "with -write: the first work")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || *kills < 0 {
		fmt.Fprintln(stderr, "usage: kills [-kills N] [-seed N] [-temp DIR]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	if *work != "" {
		err = write(ctx, stdout, *work, *seed, *from)
	} else {
		err = run(ctx, stdout, *temp, *kills, *seed)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// run kills so many writers and prints what came of it.
func run(ctx context.Context, w io.Writer, temp string, kills int, seed uint64) error {
	dir, clear, err := child.Temp(temp, "kills")
	if err != nil {
		return err
	}
	defer clear()
	program, err := os.Executable()
	if err != nil {
		return err
	}
	h, err := newHunt(ctx, program, dir, seed)
	if err != nil {
		return err
	}
	begun := time.Now()
	for h.kills < kills {
		if err := h.round(); err != nil {
			return fmt.Errorf("kill %d, seed %d: %w", h.kills, seed, err)
		}
	}
	h.print(w)
	fmt.Fprintf(w, "%.0f s; nothing is wrong\n", time.Since(begun).Seconds())
	return nil
}

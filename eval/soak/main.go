// Command soak scans everything real in one set, again and again, and holds the results
// against each other, against themselves, and against an exact oracle.
//
//	go run ./eval/soak -corpus ../shared/corpora          all of it
//	go run ./eval/soak -corpus ../shared/corpora -quick   drawn parts of it, for every change
//
// The folder holds the corpora that package real reads, packed or unpacked. A scan is a
// run of the program with a processor count, a memory and an order of its own. The exit
// status is 1 if
//
//   - two scans of one set differ in a byte, but for the command line;
//   - a scan takes more memory than it was given, or ends with another status than 0;
//   - a result is not true: truth.go says of what;
//   - pairs that share 20 words in a row are not found in a drawn sample (package oracle),
//     or the verbatim passages of a drawn subset are not those of the whole: hold.go says
//     how many may be;
//   - the race detector reports something in a scan of a drawn subset.
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
	"overlap/eval/real"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 something is wrong, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("soak", flag.ContinueOnError)
	fs.SetOutput(stderr)
	corpus := fs.String("corpus", "", "`folder` of corpora")
	quick := fs.Bool("quick", false, "drawn parts only")
	race := fs.Bool("race", false, "a drawn subset under the race detector, and nothing else")
	seed := fs.Uint64("seed", 1, "another seed draws other subsets and orders")
	temp := fs.String("temp", "", "`folder` for files; the system's if empty")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || *corpus == "" {
		fmt.Fprintln(stderr, "usage: soak -corpus DIR [-quick] [-race] [-seed N] [-temp DIR]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	plan := full
	switch {
	case *race:
		plan = raced
	case *quick:
		plan = short
	}
	if err := run(ctx, stdout, *corpus, *temp, *seed, plan); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// run unpacks the corpora, builds the program and follows the plan.
func run(ctx context.Context, w io.Writer, corpus, temp string, seed uint64, p plan) error {
	dir, clear, err := child.Temp(temp, "soak")
	if err != nil {
		return err
	}
	defer clear()
	s := &soak{ctx: ctx, w: w, dir: dir, draw: drawer(seed)}
	if s.bin, err = child.Build(dir, p.race); err != nil {
		return err
	}
	corpora := dir + "/corpora"
	if err := os.Mkdir(corpora, 0o777); err != nil {
		return err
	}
	if err := real.Unpack(corpus, corpora); err != nil {
		return err
	}
	all, err := real.All(corpora)
	if err != nil {
		return err
	}
	for _, c := range all {
		fmt.Fprintf(w, "%s %d, ", c.Name, len(c.Articles))
		s.all = append(s.all, c.Articles...)
	}
	fmt.Fprintf(w, "%d articles in all\n", len(s.all))
	return s.follow(p, all)
}

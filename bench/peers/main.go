// Command peers runs what else finds copies beside overlap, on the same generated articles
// in the same run, and prints one table: time, memory, recall and precision.
//
//	go run ./bench/peers -passim ../passim
//
// It installs datasketch, rensa and text-dedup from their registry, each into an
// environment of its own, and passim from a checkout. It needs Python 3.10 or newer; passim also
// needs Java 17. What cannot be installed or run is a row with the reason.
// Each program is started as its user would start it, and the clock stops when it ends.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func run(args []string, stdout, stderr io.Writer) int {
	var o options
	fs := flag.NewFlagSet("peers", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.IntVar(&o.articles, "n", 10000, "articles for those that find near-duplicate articles")
	fs.IntVar(&o.passages, "passages", 500, "articles for those that find passages")
	fs.Uint64Var(&o.seed, "seed", 1, "another seed gives other articles")
	fs.IntVar(&o.runs, "runs", 3,
		"how often each is run that takes less than half a minute; the fastest counts")
	fs.StringVar(&o.python, "python", "python3", "the `python` that makes the environments")
	fs.StringVar(&o.env, "env", "",
		"`folder` to keep the environments in; empty for one that is thrown away")
	fs.StringVar(&o.passim, "passim", "", "`folder` of a checkout of passim, which has no package")
	fs.BoolVar(&o.tune, "tune", false,
		"try settings of those that have a threshold, on articles of another seed")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || o.articles < 20 || o.passages < 20 || o.runs < 1 {
		fmt.Fprintln(stderr,
			"usage: peers [-n ARTICLES] [-passages ARTICLES] [-seed N] [-runs N] [-python "+
				"PYTHON] [-env DIR] [-passim DIR] [-tune]")
		return 2
	}
	if err := compare(o, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// compare installs, runs, judges and prints.
func compare(o options, stdout, stderr io.Writer) error {
	work, err := os.MkdirTemp("", "overlap-peers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if o.env == "" {
		o.env = filepath.Join(work, "env")
	}
	e := &environment{options: o, work: work, progress: stderr}
	if err := e.prepare(); err != nil {
		return err
	}
	if o.tune {
		return tune(e, stdout)
	}
	for _, job := range []*job{wholeArticles(e), passagesOf(e)} {
		rows, err := job.measure(e)
		if err != nil {
			return err
		}
		if err := printRows(stdout, job, rows); err != nil {
			return err
		}
	}
	return nil
}

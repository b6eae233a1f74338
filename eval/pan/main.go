// Command pan measures the aligner on a PAN text alignment corpus.
//
// A corpus is a folder with src, susp and a folder for each kind of obfuscation,
// which holds a file named pairs, a line "suspicious source" each, and an XML file of
// truth for each pair. Every pair is aligned in process, on all cores; the table that
// is printed has the measures of package plagdet for each kind, over the pairs of that
// kind, and for all, over the pairs of every kind.
//
//	go run ./eval/pan -corpus DIR -args eval/pan13.args
//
// What cannot be read is named on standard error with file and line, counted, and
// left out of the score; everything else is still scored.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/pprof"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// settings are the command line of one run.
type settings struct {
	corpus  string
	args    string // file of aligner flags, empty for the defaults
	out     string // folder for the detections, empty for none
	part    part
	only    string // what a kind or a pair's file name must contain
	errors  int    // how many of the worst pairs of each kind to print
	jobs    int
	set     bool   // compare all documents as one set, too
	profile string // file for a CPU profile, empty for none
}

// run is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func run(args []string, stdout, stderr io.Writer) int {
	var s settings
	fs := flag.NewFlagSet("pan", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&s.corpus, "corpus", "", "folder of the corpus")
	fs.StringVar(&s.args, "args", "", "`file` of aligner flags, one a line")
	fs.StringVar(&s.out, "out", "", "`folder` to write the detections to, as PAN XML")
	fs.Var(&s.part, "part",
		"even, odd or all: half of the pairs of each kind, chosen by a hash of their names")
	fs.StringVar(&s.only, "only", "",
		"`text` that the kind's name or the name of one of the pair's files must contain")
	fs.IntVar(&s.errors, "errors", 0, "how many of the worst pairs of each kind to print")
	fs.IntVar(&s.jobs, "jobs", runtime.GOMAXPROCS(0), "how many pairs to align at a time")
	fs.BoolVar(&s.set, "set", false, "compare all documents as one set, too")
	fs.StringVar(&s.profile, "cpuprofile", "", "`file` to write a CPU profile to")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if s.corpus == "" || fs.NArg() > 0 || s.jobs < 1 {
		fmt.Fprintln(stderr,
			"usage: pan -corpus DIR [-args FILE] [-out DIR] [-part even|odd|all] [-only TEXT] "+
				"[-errors N] [-jobs N]")
		return 2
	}
	if err := measure(s, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// measure reads the corpus, aligns its pairs and prints what came of it.
func measure(s settings, stdout, stderr io.Writer) error {
	options, err := readArgs(s.args)
	if err != nil {
		return err
	}
	corpus, err := readCorpus(s.corpus, s.keep)
	if err != nil {
		return err
	}
	if s.profile != "" {
		f, err := os.Create(s.profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
	}
	detect(corpus, options, s.jobs)
	pprof.StopCPUProfile()
	for _, t := range corpus.troubles {
		fmt.Fprintln(stderr, t)
	}
	if s.out != "" {
		if err := writeDetections(s.out, corpus); err != nil {
			return err
		}
	}
	printWorst(stdout, corpus, s.errors)
	printScores(stdout, corpus)
	if !s.set {
		return nil
	}
	scan, err := scanAll(corpus, options)
	if err == nil {
		scan.print(stdout, corpus)
	}
	return err
}

// Command account measures what accounts say of where articles are from.
//
//	go run ./eval/account -generated
//	go run ./eval/account -helsinki CORPUS/helsinki_articles.csv
//
// Of generated stories it is known who copied from whom: they are scanned whole, and once more with
// a parent of each story taken out. Of the Helsinki articles nothing is known: their accounts are
// held against their own figures, against the credits in the texts, and against the accounts of the
// same articles when a fifth of the set is left out. README.md beside it says what is counted.
// The exit status is 1 if a figure falls short.
//
// Cost: some two minutes on two cores; memory for one set.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"overlap/eval/sheet"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish or fell short, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	var p plan
	fs := flag.NewFlagSet("account", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.BoolVar(&p.generated, "generated", false, "scan generated stories")
	fs.StringVar(&p.helsinki, "helsinki", "", "scan the Helsinki articles of a `file`")
	fs.IntVar(&p.articles, "n", 3000, "articles of each of two generated sets in English; of the "+
		"others half as many")
	fs.Uint64Var(&p.seed, "seed", 1, "another seed gives other articles and draws")
	fs.IntVar(&p.draws, "draws", 20, "how often a fifth of the Helsinki articles is left out")
	fs.IntVar(&p.worst, "worst", 0, "how many examples of each error to print")
	fs.IntVar(&p.jobs, "jobs", runtime.GOMAXPROCS(0), "goroutines of a scan")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || !p.generated && p.helsinki == "" || min(p.articles, p.jobs) < 1 ||
		min(p.draws, p.worst) < 0 {
		fmt.Fprintln(stderr, "usage: account [-generated] [-helsinki FILE] [-n ARTICLES] "+
			"[-seed N] [-draws N] [-worst N] [-jobs N]")
		return 2
	}
	short, err := p.measure(stdout)
	if err == nil && short > 0 {
		err = fmt.Errorf("%d figures fall short", short)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// measure measures and prints what is asked for. It returns how many figures fall short.
func (p *plan) measure(out io.Writer) (short int, err error) {
	for _, step := range []func(io.Writer) (*sheet.Sheet, error){p.stories, p.real} {
		s, err := step(out)
		if err != nil {
			return short, err
		}
		s.Print(out)
		short += s.Short
	}
	return short, nil
}

// Command reach measures false hiding: how many of the passages that truly were copied a scan sets
// aside as common language, or does not list, by how many articles print them.
//
//	go run ./eval/reach [-helsinki FILE]
//
// Without a file it looks at generated news alone (internal/newsgen), in three languages, and
// at small sets of it. README.md beside it says what is counted. The exit status is 1 if more is
// hidden than is allowed.
//
// Cost: four minutes of processor time, most of it for the alignment of some 60,000 generated
// articles in sets of 3,000 and less; memory for one set.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// A plan is what the command line asks for.
type plan struct {
	english  int // least distinct planted passages of each reach
	others   int // the same for each other language
	small    int // small sets of each kind
	seed     uint64
	jobs     int
	helsinki string // the file; left out if empty
	list     bool   // say which are hidden
	text     bool   // with their words
}

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish or fell short, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	var p plan
	fs := flag.NewFlagSet("reach", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.IntVar(&p.english, "n", 2000, "least distinct planted passages of each reach in English")
	fs.IntVar(&p.others, "others", 500, "the same in each other language")
	fs.IntVar(&p.small, "small", 100, "small sets of each kind")
	fs.Uint64Var(&p.seed, "seed", 1, "another seed gives other articles")
	fs.IntVar(&p.jobs, "jobs", runtime.GOMAXPROCS(0), "goroutines of a scan")
	fs.StringVar(&p.helsinki, "helsinki", "", "`file` of the Helsinki articles")
	fs.BoolVar(&p.list, "list", false, "list what is hidden, by ids and bytes")
	fs.BoolVar(&p.text, "text", false, "list it with its words")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || min(p.english, p.others, p.small) < 0 {
		fmt.Fprintln(stderr, "usage: reach [-helsinki FILE] [-n PASSAGES] [-others PASSAGES] "+
			"[-small SETS] [-seed N] [-jobs N] [-list] [-text]")
		return 2
	}
	s := &sheet{list: p.list || p.text, text: p.text}
	if err := p.measure(s); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	if short := s.print(stdout); short > 0 {
		fmt.Fprintf(stderr, "%d figures fall short\n", short)
		return 1
	}
	return 0
}

// measure scans all that is asked for.
func (p *plan) measure(s *sheet) error {
	for _, step := range []func(*sheet) error{p.planted, p.smallSets, p.real} {
		if err := step(s); err != nil {
			return err
		}
	}
	return nil
}

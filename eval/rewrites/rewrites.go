// Command rewrites measures how much of rewritten news a scan finds, and what it claims wrongly.
//
//	go run ./eval/rewrites -half tune
//
// The articles of eval/rewrites/set, each rewritten in six ways, are scanned among invented ones
// (internal/newsgen) with the options that the command has by default. There are as many scans as
// levels. Each has all sources, all controls and one rewrite of each source, so that a rewrite has
// no other to be made of; from one scan to the next each source gets the next level.
//
// A word of a rewrite is found if a passage with its source covers it, and covers, on the other
// side, something of a sentence that the word's sentence was made of. A claim is a word and another
// article that a passage says it shares; it is true if the word is found there. So added sentences
// inside a passage count against precision, and so does what is said of the wrong sentence. What is
// set aside as common language or boilerplate is no claim. A source's edition has all its words.
//
// Half of the cases are to tune on, half are kept: of these only figures are to be looked at.
// Cost: six scans of some 700 articles, a few seconds.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"overlap"
	"overlap/eval/rewrites/set"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// A plan is what the command line asks for.
type plan struct {
	half       string // whose figures are printed
	background int    // articles beside those of the set
	seed       uint64 // of these
	errors     int    // how many examples of each level to print
	options    overlap.Options
}

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	p := plan{options: overlap.Options{Rewritten: true}}
	fs := flag.NewFlagSet("rewrites", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&p.half, "half", "tune", "whose figures: tune, check, or all")
	fs.IntVar(&p.background, "n", 600, "how many invented articles beside the set")
	fs.Uint64Var(&p.seed, "seed", 1, "another seed gives others")
	fs.IntVar(&p.errors, "errors", 0, "how many examples of each level to print; of tune alone")
	fs.BoolVar(&p.options.Summaries, "summaries", false, "seek stretches that sum up a whole other")
	fs.BoolVar(&p.options.Join, "join", false, "let a rewritten passage take in those it meets")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if err := p.check(fs.NArg()); err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := p.run(stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// check says what makes no sense, with so many arguments behind the flags.
func (p *plan) check(args int) error {
	switch {
	case args > 0 || p.background < 0:
		return errors.New(
			"usage: rewrites [-half HALF] [-n ARTICLES] [-seed N] [-errors N] [-summaries] [-join]")
	case p.half != "tune" && p.half != "check" && p.half != "all":
		return fmt.Errorf("-half %s: none of tune, check, all", p.half)
	case p.errors > 0 && p.half != "tune":
		return fmt.Errorf("-half %s: -errors shows the half to tune on alone", p.half)
	}
	return nil
}

// asks reports whether figures of a case are asked for.
func (p *plan) asks(c *set.Case) bool {
	return p.half == "all" || (c.Number%2 == 0) == (p.half == "tune")
}

// run scans as often as there are levels, and prints the figures.
func (p *plan) run(w io.Writer) error {
	cases, err := set.Load()
	if err != nil {
		return err
	}
	s := newFigures(p.errors)
	articles := 0
	for turn := range set.Levels {
		c := newCast(cases, turn, p.background, p.seed)
		articles = len(c.articles)
		r, err := overlap.Find(context.Background(), c.articles, p.options)
		if err != nil {
			return err
		}
		claims := newClaims(r)
		for i := range cases {
			if p.asks(&cases[i]) {
				s.judge(&cases[i], levelOf(i, turn), claims)
			}
		}
	}
	fmt.Fprintf(w, "half %s of %d cases, %d scans of %d articles\n",
		p.half, len(cases), len(set.Levels), articles)
	s.print(w)
	return nil
}

// Command nature measures how much of what a scan finds is copying and how much only shared
// language. Readers judge drawn passages; README.md beside it says by which rules, judgements.csv
// has what they said: ids and bytes, and nothing of the texts.
//
//	go run ./eval/nature -corpus reuters reuters.jsonl                  the figures
//	go run ./eval/nature -corpus reuters -draw DIR reuters.jsonl        what a reader is to judge
//
// The sample is the same for whoever draws it: passages have an order that looks random, by a hash
// of their articles and bytes, and the first of that order are drawn, of all and of each stratum.
// So a later scan draws again what it still has, and its judgements stay worth something; what is
// new is listed as not judged. A third of what is judged, by the same hash, is held out: only
// -held looks at it.
//
// Cost: one scan, a table of the runs of four words in it, and memory for both.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// A plan is what the command line asks for.
type plan struct {
	corpus     string   // its name in the judgements
	paths      []string // its articles
	judgements string   // the file of them
	natures    []string // passages that the program gives one of these are drawn
	sample     sample
	dir        string // the draw goes there; figures if empty
	unread     string // it has only what this reader has not judged; everything if empty
	held       bool   // figures are those of what is held out
	all        bool   // figures are those of all judgements
}

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	var p plan
	fs := flag.NewFlagSet("nature", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&p.corpus, "corpus", "", "`name` of the corpus in the judgements")
	fs.StringVar(&p.judgements, "judgements", "eval/nature/judgements.csv", "their `file`")
	of := fs.String("of", reuse, "passages of which `natures`, as the program has them")
	fs.IntVar(&p.sample.uniform, "n", 120, "passages drawn of all")
	fs.IntVar(&p.sample.stratum, "stratum", 32, "passages drawn of each stratum")
	fs.IntVar(&p.sample.close, "close", 0, "passages drawn of close pairs, where most reuse is")
	fs.Uint64Var(&p.sample.seed, "seed", 1, "of the draw")
	fs.StringVar(&p.dir, "draw", "", "`folder` outside of the repository for passages to judge")
	fs.StringVar(&p.unread, "unread", "", "draw only what this `reader` has not judged")
	fs.BoolVar(&p.all, "all", false, "figures of all judgements, held out or not")
	fs.BoolVar(&p.held, "held", false, "figures of the judgements that are held out, final ones")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	p.paths, p.natures = fs.Args(), strings.Split(*of, ",")
	if err := p.check(); err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := p.run(stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// check says what makes no sense.
func (p *plan) check() error {
	if p.corpus == "" || len(p.paths) == 0 {
		return errors.New("usage: nature -corpus NAME [-of NATURES] [-n N] [-stratum N] " +
			"[-close N] [-seed N] [-judgements FILE] [-held | -all | -draw DIR [-unread READER]] " +
			"PATH")
	}
	for _, n := range p.natures {
		if !slices.Contains(natures, n) {
			return fmt.Errorf("-of %s: none of %s", n, strings.Join(natures, ", "))
		}
	}
	return nil
}

// run scans the corpus and draws from it or prints figures.
func (p *plan) run(w io.Writer) error {
	judged, err := readJudgements(p.judgements)
	if err != nil {
		return err
	}
	c, err := scan(context.Background(), p.paths)
	if err != nil {
		return err
	}
	book := c.join(judged, p.corpus)
	drawn := p.sample.draw(c.of(p.natures))
	if p.dir != "" {
		return p.print(w, c, drawn, book)
	}
	f := figures{w: w, book: book, drawn: drawn, held: p.held, all: p.all}
	f.print(p.natures)
	f.printLoss(c, p.sample)
	return nil
}

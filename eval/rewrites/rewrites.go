// Command rewrites measures how much of rewritten news a scan finds, and what it claims wrongly.
//
//	go run ./eval/rewrites -half tune
//	go run ./eval/rewrites -half all -cases DIR -among FILE
//
// The articles of eval/rewrites/set, each rewritten in six ways, are scanned among invented ones
// (internal/newsgen) with the options that the command has by default. There are as many scans as
// levels. Each has all sources, all controls and one rewrite of each source, so that a rewrite has
// no other to be made of; from one scan to the next each source gets the next level. Cases of one's
// own and articles of one's own take the place of the invented ones.
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
	"strings"

	"overlap"
	"overlap/article"
	"overlap/eval/rewrites/set"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// A plan is what the command line asks for.
type plan struct {
	half       string          // whose figures are printed
	cases      string          // the folder of a set; the invented one if empty
	among      string          // where the background is; generated if empty
	reader     *article.Reader // of it
	background int             // articles beside those of the set
	seed       uint64          // of these
	errors     int             // how many examples of each level to print
	seen       bool            // print whether the sources are suspected at all, and nothing else
}

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	p := plan{reader: &article.Reader{Fields: map[string]string{}}}
	flags := p.flags()
	flags.SetOutput(stderr)
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if err := p.check(flags.NArg()); err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	if err := p.run(stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// flags returns the flags that set p.
func (p *plan) flags() *flag.FlagSet {
	f := flag.NewFlagSet("rewrites", flag.ContinueOnError)
	f.StringVar(&p.half, "half", "tune", "whose figures: tune, check, or all")
	f.StringVar(&p.cases, "cases", "", "`folder` of cases, each a folder as in eval/rewrites/set")
	f.StringVar(&p.among, "among", "", "`file` of the articles beside the cases")
	f.Func("field", "read `NAME=KEY` of -among, as scan --field; again for each", p.field)
	f.StringVar(&p.reader.Paragraph, "paragraph", "", "`mark` between paragraphs of -among")
	f.IntVar(&p.background, "n", 600, "how many articles beside the cases, invented or drawn")
	f.Uint64Var(&p.seed, "seed", 1, "another seed gives others")
	f.BoolVar(&p.seen, "suspects", false, "print whether the sources are suspected, nothing else")
	f.IntVar(&p.errors, "errors", 0, "how many examples of each level to print; of tune alone")
	return f
}

// field has the reader take a name from a key.
func (p *plan) field(s string) error {
	name, key, ok := strings.Cut(s, "=")
	if !ok || key == "" {
		return errors.New("NAME=KEY is wanted")
	}
	p.reader.Fields[name] = key
	return p.reader.Check()
}

// check says what makes no sense, with so many arguments behind the flags.
func (p *plan) check(args int) error {
	switch {
	case args > 0 || p.background < 0:
		return errors.New("usage: rewrites [-half HALF] [-cases DIR] [-among FILE] " +
			"[-field NAME=KEY] [-paragraph MARK] [-n ARTICLES] [-seed N] [-errors N] " +
			"[-suspects]")
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

// run scans until each rewrite had its turn, and prints the figures.
func (p *plan) run(w io.Writer) error {
	cases, err := p.load()
	if err != nil {
		return err
	}
	background, err := p.beside(w, cases)
	if err != nil {
		return err
	}
	f := newFigures(p.errors > 0)
	turns := turnsOf(cases)
	fmt.Fprintf(w, "half %s of %d cases, %d scans among %d articles\n",
		p.half, len(cases), turns, len(background))
	seen := map[string]*sought{}
	for turn := range turns {
		cast := newCast(cases, turn, background)
		if p.seen {
			err = p.suspects(seen, cases, turn, cast)
		} else {
			err = p.turn(f, cases, turn, cast)
		}
		if err != nil {
			return err
		}
	}
	if p.seen {
		printSought(w, seen)
	} else {
		f.print(w, p.errors)
	}
	return nil
}

// load reads the cases.
func (p *plan) load() ([]set.Case, error) {
	if p.cases == "" {
		return set.Load(set.Invented)
	}
	cases, err := set.Load(os.DirFS(p.cases))
	if err == nil && len(cases) == 0 {
		err = errors.New("no folder of a case")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.cases, err)
	}
	return cases, nil
}

// beside returns the articles beside the cases. It prints how many real ones were left out.
func (p *plan) beside(w io.Writer, cases []set.Case) ([]article.Article, error) {
	if p.among == "" {
		return generated(p.background, p.seed, cases[0].Source.Time), nil
	}
	a := newAmong(p.reader, p.among, cases)
	articles, err := a.draw(context.Background(), p.background, p.seed)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(w, "%d of %d articles that sources replace are left out\n", a.left, len(a.replaced))
	return articles, nil
}

// turn scans once, and adds what is said of the cases that figures are asked of.
func (p *plan) turn(f *figures, cases []set.Case, turn int, cast *cast) error {
	r, err := overlap.Find(context.Background(), cast.articles, overlap.Options{Rewritten: true})
	if err != nil {
		return err
	}
	said := newClaims(cast, r)
	for i := range cases {
		c := &cases[i]
		if !p.asks(c) {
			continue
		}
		for j := range c.Controls {
			f.judge(c, &c.Controls[j], said)
		}
		if t := rewriteOf(cases, i, turn); t != nil {
			f.judge(c, t, said)
		}
	}
	return nil
}

// Command archive measures an archive of generated news: how fast it is built and how large it is,
// how long a draft waits that is checked against it, and what a day's articles cost.
//
//	go run ./bench/archive -articles 1000000 -dir DIR
//	go run ./bench/archive -articles 20000 -seconds 5 -drafts 100 -day 500
//
// Each stage is a process of its own. Processor time is that of the process, memory what is
// resident beside pages of files. A draft has 800 words, a third of them copied from ten archived
// articles; of a day's articles every fifth copies from an archived one. It prints a Markdown
// table: what is asked stands beside what was measured, in bold where it was missed. With -bars a
// miss is an exit status of 1.
//
// It wants some 3 GB on the disk for each 500,000 articles.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"

	"overlap/eval/child"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit status: 0
// done, 1 could not finish or missed what is asked, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	p := plan{args: args}
	flags := p.flags()
	flags.SetOutput(stderr)
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 || p.articles < 1 || p.drafts < 1 || p.day < 1 || p.seconds < 1 {
		fmt.Fprintln(stderr, "usage: archive [-articles N] [-dir DIR] [-keep] [-seed N] "+
			"[-drafts N] [-day N] [-seconds N] [-bars]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	run := p.run
	if p.stage != "" {
		run = p.measure
	}
	if err := run(ctx, stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// flags returns the flags that set p.
func (p *plan) flags() *flag.FlagSet {
	f := flag.NewFlagSet("archive", flag.ContinueOnError)
	f.IntVar(&p.articles, "articles", 20_000, "how many are archived")
	f.StringVar(&p.dir, "dir", "", "`folder` for the files; one of its own, thrown away, if empty")
	f.BoolVar(&p.keep, "keep", false, "leave the files in -dir")
	f.Uint64Var(&p.seed, "seed", 1, "another seed gives other articles")
	f.IntVar(&p.drafts, "drafts", 500, "how many drafts are checked one after the other")
	f.IntVar(&p.day, "day", 5000, "articles of the day")
	f.IntVar(&p.seconds, "seconds", 60, "for which clients send drafts")
	f.BoolVar(&p.bars, "bars", false, "exit with 1 if what is asked is missed")
	f.StringVar(&p.stage, "stage", "", "measure one stage: what the command calls itself with")
	return f
}

// errMissed says that a measure is not as asked.
var errMissed = errors.New("what is asked is missed")

// run measures all stages, and prints.
func (p *plan) run(ctx context.Context, w io.Writer) error {
	if err := os.MkdirAll(p.dir, 0o777); p.dir != "" && err != nil {
		return err
	}
	dir, remove, err := child.Temp(p.dir, "archive")
	if err != nil {
		return err
	}
	if !p.keep {
		defer remove()
	}
	p.dir, p.args = dir, append(p.args, "-dir", dir)
	missed := false
	say := func(m measure) {
		missed = missed || m.Missed
		m.print(w)
	}
	fmt.Fprintf(w, "On %d processors, %s; %d articles\n\n| what | asked | measured |\n"+
		"|---|---|---|\n", runtime.GOMAXPROCS(0), runtime.Version(), p.articles)
	for _, stage := range []func(context.Context, func(measure)) error{
		p.generated, p.built, p.checked, p.called, p.scanned, p.served,
	} {
		if err := stage(ctx, say); err != nil {
			return err
		}
	}
	if missed && p.bars {
		return errMissed
	}
	return nil
}

// stages are what runs as a process of its own, by name.
var stages = map[string]func(ctx context.Context, p *plan, say func(measure)) error{
	"generate": generate,
	"scan":     scan,
	"build":    build,
	"sizes":    sizes,
	"check":    check,
	"day":      day,
	"clients":  clients,
}

// measure runs one stage, and writes what it measures as JSON.
func (p *plan) measure(ctx context.Context, w io.Writer) error {
	stage, ok := stages[p.stage]
	if !ok {
		return fmt.Errorf("-stage %s: there is none", p.stage)
	}
	var trouble error
	err := stage(ctx, p, func(m measure) {
		trouble = errors.Join(trouble, json.NewEncoder(w).Encode(m))
	})
	return errors.Join(err, trouble)
}

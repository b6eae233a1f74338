// Command desk asks the originality desk more than it can answer, and what nobody should ask.
//
//	go run ./eval/desk                                    all, for some seconds
//	go run ./eval/desk -hold 10m                          load for ten minutes
//	go run ./eval/desk -archive DIR -search FILE -drafts FILE -browser 200
//
// It makes an archive of generated articles, or takes one that is there (which is only read if
// -fuzz is 0), and starts overlap serve. Then
//
//   - clients send drafts of 800 words at a rate that grows until it is not held; at the highest
//     rate that was held, for -hold; at four times that, for a tenth of -hold; and again at the
//     rate. Every answer must be 200, or 429 with Retry-After in the overload, and afterwards the
//     rate must be held at once;
//   - with -browser, Chromium opens the desk, pastes so many drafts one after the other, and says
//     how long it is from the sending of each until its report is shown;
//   - with -fuzz, schemathesis (from PyPI, in an environment of its own) sends what the description
//     of the API allows, and what it does not: no answer may be 5xx, or other than described. One
//     of its checks is left out: that what fits the description is accepted. A draft without a word
//     fits, and is refused.
//
// It prints Markdown, and exits with 1 if something is not as it must be.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// A plan is what is done.
type plan struct {
	articles                int
	archive, search, drafts string
	hold, within            time.Duration
	fuzz                    time.Duration
	browser                 int
	python                  string
}

// start is the command as a function of its arguments and streams. It returns the exit status: 0 if
// all is as it must be, 1 if not, 2 if the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	var p plan
	f := flag.NewFlagSet("desk", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.IntVar(&p.articles, "articles", 5000, "how many are generated")
	f.StringVar(&p.archive, "archive", "",
		"the `folder` of an archive, in place of a generated one")
	f.StringVar(&p.search, "search", "", "the `file` of its index of words")
	f.StringVar(&p.drafts, "drafts", "", "a `file` of drafts, in place of generated ones")
	f.DurationVar(&p.hold, "hold", 20*time.Second, "how long the rate is held; 0 sends no drafts")
	f.DurationVar(&p.within, "within", time.Second, "in which 95 of 100 drafts are answered")
	f.DurationVar(&p.fuzz, "fuzz", 0, "how long schemathesis asks")
	f.IntVar(&p.browser, "browser", 0, "how many drafts are pasted in Chromium")
	f.StringVar(&p.python, "python", "python3", "the `python` that has venv")
	if err := f.Parse(args); err != nil {
		return 2
	}
	if f.NArg() > 0 || p.articles < 100 || p.hold < 0 || p.fuzz < 0 || p.browser < 0 {
		fmt.Fprintln(stderr, "usage: desk [-articles N] [-archive DIR -search FILE -drafts FILE] "+
			"[-hold TIME] [-within TIME] [-browser N] [-fuzz TIME]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := p.run(ctx, stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// run starts the desk and does what is planned.
func (p *plan) run(ctx context.Context, w io.Writer) error {
	d, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer d.close()
	fmt.Fprintf(w, "%d articles in the archive\n\n", d.articles)
	if p.hold > 0 {
		if err := d.load(ctx, w, p.hold, p.within); err != nil {
			return err
		}
	}
	if p.browser > 0 {
		if err := d.browse(ctx, w, p.browser); err != nil {
			return err
		}
	}
	if p.fuzz > 0 {
		return d.fuzz(ctx, w, p.python, p.fuzz)
	}
	return nil
}

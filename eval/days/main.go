// Command days measures whether the scan of a day against an archive says of the day's articles
// what one scan of all days up to then says of them.
//
//	go run ./eval/days
//	go run ./eval/days -days 4 -show 2 -field outlet=publisher -paragraph ' ### ' articles.csv
//	go run ./eval/days -replay
//
// A set is a path, read as scan reads it, or generated news: SHAPE:ARTICLES, with the shapes of
// bench/gen, as news:300. Without one it is the sample story and 300 articles of news. Each set is
// dealt to days: at random, -cases times; once with articles that come again later, changed or not;
// by date; and all but the last few, of which each is a day.
// The days go into an archive one after the other. The last few are checked as drafts, too, beside
// a check that reads all others. What is compared, and what is the same, says eval/days/agree. The
// bar is on pairs of scans: of those that either of the two has, so many must be equal in all that
// they have. A small archive is scanned whole (package neighbours), so that nothing differs there;
// news:5000 shows what does in a larger one.
//
// With -replay, sets are dealt to 30 days by date, and the stories of each day are followed by
// package chronicle: under one in a hundred of their ids may change with no event that says so, and
// a day that comes again must change nothing.
//
// Cost: for each day of each case a scan of all articles up to then.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"overlap/article"
	"overlap/eval/days/agree"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// A plan is what the command line asks for.
type plan struct {
	reader article.Reader
	seed   uint64
	days   int     // of each case; of the last articles, how many
	cases  int     // dealt at random
	show   int     // differences of each kind and field that are shown
	least  float64 // part of the pairs that must be equal
	replay bool    // follow stories over days, and compare nothing
	sets   []string
}

// usage is how the command is called.
const usage = "usage: days [-seed N] [-days N] [-cases N] [-show N] [-least PART] " +
	"[-replay] [-field NAME=KEY] [-paragraph MARK] [SET ...]"

// errBar says that a measure is under its bar.
var errBar = errors.New("under the bar")

// start is the command as a function of its arguments and streams. It returns the exit status: 0
// done, 1 could not finish or is under the bar, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	p := plan{reader: article.Reader{Fields: map[string]string{}}}
	flags := p.flags()
	flags.SetOutput(stderr)
	if err := flags.Parse(args); err != nil {
		return 2
	}
	p.sets = flags.Args()
	switch {
	case len(p.sets) > 0:
	case p.replay:
		p.sets = []string{"news:6000", "lineage:3000"}
	default:
		p.sets = []string{"testdata/wire", "news:300"}
	}
	if p.days < 1 || p.cases < 0 || p.show < 0 {
		fmt.Fprintln(stderr, usage)
		return 2
	}
	run := p.run
	if p.replay {
		run = p.follow
	}
	if err := run(context.Background(), stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// flags returns the flags that set p.
func (p *plan) flags() *flag.FlagSet {
	f := flag.NewFlagSet("days", flag.ContinueOnError)
	f.Uint64Var(&p.seed, "seed", 1, "another seed deals otherwise, and generates other news")
	f.IntVar(&p.days, "days", 5, "how many days a set is dealt to; how many articles are the last")
	f.IntVar(&p.cases, "cases", 2, "how many times it is dealt at random")
	f.IntVar(&p.show, "show", 0, "how many differences of each kind and field to show")
	f.Float64Var(&p.least, "least", .995, "part of the pairs that must be equal")
	f.BoolVar(&p.replay, "replay", false, "follow the ids of stories over 30 days instead")
	f.Func("field", "read `NAME=KEY`, as scan --field; again for each", p.field)
	f.StringVar(&p.reader.Paragraph, "paragraph", "", "`mark` between paragraphs of a text")
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

// run measures each set, and prints.
func (p *plan) run(ctx context.Context, w io.Writer) error {
	under := false
	for _, set := range p.sets {
		articles, err := p.load(ctx, set)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s: %d articles\n", set, len(articles))
		for _, c := range p.casesOf(ctx, articles) {
			sum, err := p.measure(ctx, w, c)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", set, c.name, err)
			}
			under = under || c.barred && sum.Row(agree.Pairs).Agreement() < p.least
		}
	}
	if under {
		return fmt.Errorf("%w of %v", errBar, p.least)
	}
	return nil
}

// follow follows the stories of each set, and prints.
func (p *plan) follow(ctx context.Context, w io.Writer) error {
	var under error
	for _, set := range p.sets {
		err := p.last(ctx, w, set)
		if err != nil && !errors.Is(err, errSilent) {
			return err
		}
		under = errors.Join(under, err)
	}
	return under
}

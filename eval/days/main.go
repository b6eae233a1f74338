// Command days measures whether the scan of a day against an archive says of the day's articles what
// one scan of all days up to then says of them.
//
//	go run ./eval/days
//	go run ./eval/days -days 4 -show 2 -field outlet=publisher -paragraph ' ### ' articles.csv
//
// A set is a path, read as scan reads it, or generated news: SHAPE:ARTICLES, with the shapes of
// bench/gen, as news:300. Without one it is the sample story and 300 articles of news. Each set is
// dealt to days: at random, -cases times; once with articles that come again later, changed or not;
// by date; and all but the last few, of which each is a day.
// The days go into an archive one after the other. What is compared, and what is the same, says
// eval/days/agree. The bar is on pairs: of those that either of the two scans has, so many must be
// equal in all that they have.
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

	"overlap"
	"overlap/article"
	"overlap/eval/days/agree"
	"overlap/eval/days/replay"
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
	sets   []string
}

// usage is how the command is called.
const usage = "usage: days [-seed N] [-days N] [-cases N] [-show N] [-least PART] " +
	"[-field NAME=KEY] [-paragraph MARK] [SET ...]"

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
	if p.sets = flags.Args(); len(p.sets) == 0 {
		p.sets = []string{"testdata/wire", "news:300"}
	}
	if p.days < 1 || p.cases < 0 || p.show < 0 {
		fmt.Fprintln(stderr, usage)
		return 2
	}
	if err := p.run(context.Background(), stdout); err != nil {
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
		for _, c := range p.deal(articles) {
			sum, err := p.measure(ctx, w, c)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", set, c.name, err)
			}
			under = under || sum.Row(agree.Pairs).Agreement() < p.least
		}
	}
	if under {
		return fmt.Errorf("pairs: %w of %v", errBar, p.least)
	}
	return nil
}

// A dealing is a set dealt to days.
type dealing struct {
	name string
	days [][]article.Article
}

// deal deals articles in each way.
func (p *plan) deal(articles []article.Article) (all []dealing) {
	for i := range p.cases {
		seed := p.seed + uint64(i)
		all = append(all, dealing{fmt.Sprintf("%d days at random, seed %d", p.days, seed),
			replay.Random(articles, p.days, seed)})
	}
	return append(all,
		dealing{fmt.Sprintf("%d days at random, some articles again", p.days),
			replay.Again(replay.Random(articles, p.days, p.seed), p.seed)},
		dealing{fmt.Sprintf("%d days by date", p.days), replay.Dated(articles, p.days)},
		dealing{fmt.Sprintf("%d articles, each behind all others", p.days),
			replay.Last(articles, p.days, p.seed)})
}

// measure compares the days of a dealing, and prints the sum.
func (p *plan) measure(ctx context.Context, w io.Writer, c dealing) (agree.Table, error) {
	o := overlap.Options{Rewritten: true}
	sum, show := agree.New(), shown{most: p.show, of: map[string]int{}}
	for day, err := range replay.Agreement(ctx, c.days, daily(ctx, o), o) {
		if err != nil {
			return nil, err
		}
		sum.Add(day.Table)
		show.note(day)
	}
	fmt.Fprintf(w, "\n%s\n", c.name)
	printTable(w, sum)
	show.print(w)
	fmt.Fprintln(w)
	return sum, nil
}

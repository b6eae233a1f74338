// Command planted measures a scan of generated news against what is known of it.
//
//	go run ./eval/planted -n 3000 -seed 1
//
// It generates articles (internal/newsgen), scans them in process and asks of the result:
// how many planted passages were found, and how much of them; whether what was reported
// is planted, or else truly common words; whether who was first is said where the dates
// tell and only there; whether editions, boilerplate and best sources are right. Every
// figure stands beside what is asked of it; the exit status is 1 if one falls short.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"overlap"
	"overlap/article"
	"overlap/eval/memory"
	"overlap/eval/proof"
	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/internal/newsgen"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish or fell short, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	var g newsgen.Options
	fs := flag.NewFlagSet("planted", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.IntVar(&g.Articles, "n", 3000, "how many articles")
	fs.Uint64Var(&g.Seed, "seed", 1, "another seed gives other articles")
	fs.IntVar(&g.Outlets, "outlets", 240, "how many outlets")
	jobs := fs.Int("jobs", runtime.GOMAXPROCS(0), "goroutines of the scan")
	examples := fs.Int("errors", 0, "how many examples of each error to print")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || g.Articles < 1 || g.Outlets < 1 {
		fmt.Fprintln(stderr,
			"usage: planted [-n ARTICLES] [-seed N] [-outlets N] [-jobs N] [-errors N]")
		return 2
	}
	if err := measure(stdout, g, *jobs, *examples); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// A judge asks a result for what the truth knows.
type judge struct{ *world.World }

// measure generates, scans, judges and prints.
func measure(out io.Writer, g newsgen.Options, jobs, examples int) error {
	var articles []article.Article
	var truths []newsgen.Truth
	bytes := 0
	for item := range newsgen.Generate(g) {
		articles = append(articles, item.Article)
		truths = append(truths, item.Truth)
		bytes += len(item.Text)
	}
	start := time.Now()
	result, err := overlap.Find(context.Background(), articles,
		overlap.Options{Rewritten: true, WithText: true, Jobs: jobs})
	if err != nil {
		return err
	}
	took := time.Since(start).Seconds()
	fmt.Fprintf(out,
		"%d articles, %.1f MB; %d pairs in %.2f s (%.1f MB/s), peak resident memory %s\n",
		len(articles), float64(bytes)/1e6,
		len(result.Pairs), took, float64(bytes)/1e6/took, memory.Peak())

	w := judge{world.New(articles, truths, result)}
	s := &sheet.Sheet{Examples: examples}
	w.judgePassages(s)
	w.judgeReported(s)
	w.JudgeDirections(s)
	w.JudgeEditions(s)
	w.judgeSources(s)
	w.judgeBoilerplate(s)
	w.judgeCredits(s)
	w.judgeQuotes(s)
	s.Print(out)
	p := proof.Of(result, articles)
	p.Print(out, examples)
	if s.Short > 0 || len(p.Faults) > 0 {
		return fmt.Errorf("%d figures fall short, %d claims are not borne out", s.Short,
			len(p.Faults))
	}
	return nil
}

// Command quotes measures the finder of quotations against PolNeAR (Newell, Margolin
// and Ruths, LREC 2018): news on an election in which people marked who is quoted with
// which words. See truth.go for what counts as a quotation.
//
//	go run ./eval/quotes -corpus DIR [-errors N] [-part all|look|keep] [-words N]
//
// It prints one line a measure, with the counts behind it. With -errors it also prints
// some of what went wrong, spread evenly over the articles.
//
//	go run ./eval/quotes -gold eval/quotes/testdata [-errors N] [-part all|look|keep]
//
// measures it on the invented sets of other languages that the project keeps: see gold.go.
//
//	go run ./eval/quotes -result RESULT.json [-draw N] [-seed N] [-judged VERDICTS.csv]
//
// counts the quotations of a result and prints the hundred widest with their speakers, and uses
// drawn from them, for the eye; or how many of the verdicts kept in a file are "right". See
// widest.go.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"

	"overlap/quote"
	"overlap/shingle"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("quotes", flag.ContinueOnError)
	flags.SetOutput(errs)
	corpus := flags.String("corpus", "", "folder of PolNeAR: .txt in text, .ann in attributions")
	sets := flags.String("gold", "", "folder of gold sets, see gold.go")
	mistakes := flags.Int("errors", 0, "print this many mistakes of each sort")
	part := flags.String("part", "all",
		"articles to use: all, look (three quarters by a hash of the name) or keep (the fourth, "+
			"never looked at while the rules were written)")
	words := flags.Int("words", 6, "of PolNeAR, count quotations of so many words and more")
	widest := flags.String("result", "", "print the widest quotations of this result in JSON")
	draw := flags.Int("draw", 200, "and so many of their uses")
	seed := flags.Uint64("seed", 1, "which uses are drawn")
	verdicts := flags.String("judged", "", "hold the result against these verdicts instead")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *widest != "" {
		if err := eye(out, *widest, *verdicts, *draw, *seed); err != nil {
			fmt.Fprintln(errs, err)
			return 1
		}
		return 0
	}
	if *sets != "" {
		if err := gold(out, *sets, *part, *mistakes); err != nil {
			fmt.Fprintln(errs, err)
			return 1
		}
		return 0
	}
	if *corpus == "" || *part != "all" && *part != "look" && *part != "keep" {
		flags.Usage()
		return 2
	}
	docs, err := readCorpus(*corpus)
	if err != nil {
		fmt.Fprintln(errs, err)
		return 1
	}
	s := score{words: *words}
	for i := range docs {
		if *part == "all" || (*part == "keep") == kept(docs[i].name) {
			s.add(&docs[i])
		}
	}
	s.print(out)
	s.printMistakes(out, *mistakes)
	return 0
}

// eye prints a result for the eye, or how it stands against verdicts.
func eye(out io.Writer, path, verdicts string, draw int, seed uint64) error {
	s, err := readSet(path)
	switch {
	case err != nil:
		return err
	case verdicts != "":
		return s.judged(out, verdicts)
	}
	s.count(out)
	s.print(out, draw, seed)
	return nil
}

// kept reports whether the article is one of the quarter that nobody looks at.
func kept(name string) bool {
	h := fnv.New32a()
	h.Write([]byte(name + ".txt"))
	return h.Sum32()%4 == 0
}

// find runs the finder on a document.
func find(d *document) (*shingle.Text, []quote.Quotation) {
	t := shingle.Split(d.text)
	return t, quote.Find(t)
}

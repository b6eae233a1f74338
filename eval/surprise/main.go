// Command surprise measures how surprising stock phrases, invented prose and passages of a scan
// are, in bits, by the counts of the scanned set and by the background that ships.
//
//	overlap scan ARTICLES -f json --with-text -o scan.json
//	go run ./eval/surprise -result scan.json
//
// A passage is verbatim, of 20 words or more, and neither quoted nor boilerplate; each text counts
// once, by how many articles have its middle eight words. Without a result only the background is
// measured, by the phrases.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"overlap/background"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 measured, 1 could not, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("surprise", flag.ContinueOnError)
	flags.SetOutput(stderr)
	path := flags.String("result", "", "result of a scan with texts")
	table := flags.String("table", "", "another table than the one that ships")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		flags.Usage()
		return 2
	}
	if err := measure(stdout, *path, *table); err != nil {
		fmt.Fprintln(stderr, "surprise:", err)
		return 1
	}
	return 0
}

func measure(out io.Writer, path, table string) error {
	t, err := tableOf(table)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	if path == "" {
		phrases(w, []named{{"background", t.Counts()}})
		return w.Flush()
	}
	s, err := readScan(path)
	if err != nil {
		return err
	}
	all := models(s, t.Counts())
	phrases(w, all)
	passages(w, all, s.passages())
	articles(w, s, t)
	return w.Flush()
}

// tableOf returns the table of a file, or the one that ships.
func tableOf(path string) (*background.Table, error) {
	if path == "" {
		return background.English(), nil
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	t, err := background.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

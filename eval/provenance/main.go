// Command provenance measures what pages and articles declare of where they are from.
//
//	go run ./eval/provenance              generated stories, declarations hidden and shown
//	go run ./eval/provenance CORPUS/…     folders of pages with known addresses
//
// Of generated stories some articles declare their source. They are scanned without that, with it,
// and from pages that say it by a canonical link or in a sentence. It is counted how often the
// source that the account names first is the declared one, and how often an article that declares a
// source and shares its text is called independent.
//
// A folder has html/ and gold.json or ground-truth.json with the url of each page. It is counted on
// how many the site is right, and on how many the address. With -list it prints what is wrong and
// what each page declares.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("provenance", flag.ContinueOnError)
	fs.SetOutput(stderr)
	articles := fs.Int("n", 3000, "articles of each generated set")
	half := fs.String("half", "all", "of the pages: all, tune (every other) or check (the others)")
	list := fs.Bool("list", false, "print what is wrong, and what each page declares")
	jobs := fs.Int("jobs", runtime.GOMAXPROCS(0), "goroutines of a scan")
	if err := fs.Parse(args); err != nil || min(*articles, *jobs) < 1 {
		return 2
	}
	var err error
	if fs.NArg() == 0 {
		err = stories(stdout, *articles, *jobs)
	}
	for _, dir := range fs.Args() {
		if err == nil {
			err = pages(stdout, dir, *half, *list)
		}
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

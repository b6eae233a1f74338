// Command gen writes news whose copying is known: articles as JSON lines and, line by
// line beside them, the truth about each.
//
//	go run ./bench/gen -n 100000 -seed 1 -o articles.jsonl -truth truth.jsonl
//
// The articles are what overlap scan reads; the truth is newsgen.Truth, whose comments
// say what its fields mean. The same flags give the same bytes. Memory does not grow with
// the number of articles: a hundred thousand are some 300 MB.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"overlap/article"
	"overlap/internal/newsgen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func run(args []string, stdout, stderr io.Writer) int {
	var o newsgen.Options
	fs := flag.NewFlagSet("gen", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.IntVar(&o.Articles, "n", 1000, "how many articles")
	fs.Uint64Var(&o.Seed, "seed", 1, "another seed gives other articles")
	fs.IntVar(&o.Outlets, "outlets", 240, "how many outlets")
	fs.StringVar((*string)(&o.Shape), "shape", string(newsgen.News),
		"news, spread, lineage, template, copies or paragraphs: the last three are the hard cases")
	fs.StringVar((*string)(&o.Language), "lang", string(newsgen.English), "en, de or zh")
	out := fs.String("o", "-", "`file` for the articles, - for standard output")
	truth := fs.String("truth", "", "`file` for the truth, empty for none")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || o.Articles < 0 || o.Outlets < 1 ||
		!slices.Contains(newsgen.Shapes, o.Shape) ||
		!slices.Contains(newsgen.Languages, o.Language) {
		fmt.Fprintln(stderr,
			"usage: gen [-n ARTICLES] [-seed N] [-outlets N] [-shape SHAPE] "+
				"[-lang LANGUAGE] [-o FILE] [-truth FILE]")
		return 2
	}
	if err := write(o, *out, *truth, stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// write writes the articles and their truth to the files named.
func write(o newsgen.Options, out, truth string, stdout io.Writer) (err error) {
	articles, closeArticles, err := create(out, stdout)
	if err != nil {
		return err
	}
	defer func() { err = firstError(err, closeArticles()) }()
	truths, closeTruths, err := create(truth, stdout)
	if err != nil {
		return err
	}
	defer func() { err = firstError(err, closeTruths()) }()
	for item := range newsgen.Generate(o) {
		if err := articles.Encode(newRecord(item)); err != nil {
			return err
		}
		if truth == "" {
			continue
		}
		if err := truths.Encode(item.Truth); err != nil {
			return err
		}
	}
	return nil
}

// create opens a file for JSON lines and returns what finishes it; - is standard
// output and no name is nowhere.
func create(path string, stdout io.Writer) (*json.Encoder, func() error, error) {
	var to io.Writer = stdout
	done := func() error { return nil }
	switch path {
	case "-":
	case "":
		to = io.Discard
	default:
		f, err := os.Create(path)
		if err != nil {
			return nil, nil, err
		}
		to, done = f, f.Close
	}
	b := bufio.NewWriterSize(to, 1<<20)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	return e, func() error { return firstError(b.Flush(), done()) }, nil
}

func firstError(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// A record is an article as scan reads it.
type record struct {
	ID        string `json:"id"`
	Outlet    string `json:"outlet"`
	Owner     string `json:"owner"`
	Title     string `json:"title"`
	Byline    string `json:"byline"`
	Credit    string `json:"credit"`
	URL       string `json:"url"`
	Lang      string `json:"lang"`
	Published string `json:"published"`
	Fetched   string `json:"fetched"`
	Text      string `json:"text"`

	Declared []article.Declared `json:"declared,omitempty"`
}

func newRecord(item *newsgen.Item) record {
	return record{item.ID, item.Outlet, item.Owner, item.Title, item.Byline, item.Credit, item.URL,
		item.Lang,
		item.PrintedPublished, item.PrintedFetched, item.Text, item.Declared}
}

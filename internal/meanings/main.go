// Command meanings writes which words of English may mean the same, for package english.
//
//	apt-get install wordnet-base
//	go run ./internal/meanings /usr/share/wordnet > english/meanings.bin
//
// Its argument is the folder of WordNet 3.0's database, as wndb(5WN) describes it. Of it stays what
// English rewriting is found by: single words, their commoner senses, and one step from each.
package main

import (
	"fmt"
	"io"
	"os"

	"overlap/english"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 written, 1 could not, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	if len(args) != 1 {
		fmt.Fprintln(stderr, "usage: meanings WORDNET > english/meanings.bin")
		return 2
	}
	if err := write(stdout, args[0]); err != nil {
		fmt.Fprintln(stderr, "meanings:", err)
		return 1
	}
	return 0
}

// write writes the table of a database in dir.
func write(out io.Writer, dir string) error {
	w, err := readWordNet(dir)
	if err != nil {
		return err
	}
	_, err = out.Write(english.AppendMeanings(nil, shared(w.meanings())))
	return err
}

// shared returns the meanings that several stems have, numbered anew: one that only one stem has
// pairs nothing. Two numbers that are one stem's own and wider one are its own.
func shared(of map[uint32]map[int]bool) map[uint32][]english.Meaning {
	stems := make(map[int]int) // that have a meaning
	last := 0
	for _, meanings := range of {
		for m := range meanings {
			stems[m]++
			last = max(last, m)
		}
	}
	numbers := make(map[int]int)
	for m := range last + 1 {
		if stems[m] > 1 {
			numbers[m] = len(numbers)
		}
	}
	kept := make(map[uint32][]english.Meaning)
	for stem, meanings := range of {
		for m, wider := range meanings {
			n, ok := numbers[m]
			if !ok {
				continue
			}
			meaning := english.Meaning(2 * n)
			if wider {
				meaning++
			}
			kept[stem] = append(kept[stem], meaning)
		}
	}
	return kept
}

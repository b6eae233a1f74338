// Command reuters turns Reuters-21578, newswire of 1987 in SGML, into JSON lines that
// every command reads. real.Reuters says what an article of it is.
//
//	go run ./eval/reuters -dir DIR > reuters.jsonl
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"overlap/eval/real"
)

func main() {
	dir := flag.String("dir", "", "the folder with the .sgm files")
	flag.Parse()
	n, err := run(*dir, os.Stdout)
	fmt.Fprintln(os.Stderr, n, "articles")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes the articles of all files in dir and counts them.
func run(dir string, out io.Writer) (int, error) {
	all, err := real.Reuters(dir)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriter(out)
	for _, a := range all {
		w.Write(a.AppendLine(nil)) // its error stays for Flush
	}
	return len(all), w.Flush()
}

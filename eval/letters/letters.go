// Command letters measures how often the encoding of undeclared bytes is told.
//
// It reads articles in any languages, encodes their texts as each language was written before
// UTF-8, cuts them to several lengths, and counts the pieces that are read as they were written.
// What is read otherwise of texts in Western languages, windows-1252, is a false guess. Pieces
// without a letter beyond ASCII are left out. Languages are what the articles say.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"overlap/article"
	"overlap/article/charset"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 measured, 1 could not, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("letters", flag.ContinueOnError)
	flags.SetOutput(stderr)
	wrong := flags.Int("wrong", 0, "print so many `PIECES` that were read wrong, of each encoding")
	if flags.Parse(args) != nil {
		return 2
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(stderr, "usage: letters [-wrong N] PATH... (articles in several languages)")
		return 2
	}
	m := measure{counts: map[string][]count{}, most: *wrong, out: stdout}
	r := article.Reader{}
	for a, skip := range r.Read(context.Background(), flags.Args()...) {
		if skip == nil {
			m.article(&a)
		}
	}
	if len(m.counts) == 0 {
		fmt.Fprintln(stderr, "letters: no article in a language that is known here")
		return 1
	}
	m.print()
	return 0
}

// lengths are those of the pieces, in bytes.
var lengths = []int{50, 100, 200, 500, 1000, 2000, 5000, 20000}

// A count is of pieces of one encoding and length.
type count struct{ right, all int }

// A measure has the counts by encoding.
type measure struct {
	counts map[string][]count
	most   int
	told   map[string]int
	out    io.Writer
}

// article counts the pieces of one article in all encodings of its language.
func (m *measure) article(a *article.Article) {
	for _, name := range encodings[a.Lang] {
		e, err := htmlindex.Get(name)
		if err != nil {
			panic(err) // the table is wrong
		}
		text := writable(asWritten(name, a.Text), e)
		if m.counts[name] == nil {
			m.counts[name] = make([]count, len(lengths))
		}
		for i, n := range lengths {
			if n > lengths[0] && len(text) < n*3/4 {
				break
			}
			for _, piece := range pieces(text, n) {
				m.piece(name, e, &m.counts[name][i], piece)
			}
		}
	}
}

// piece counts one.
func (m *measure) piece(name string, e encoding.Encoding, c *count, piece string) {
	raw, err := e.NewEncoder().String(piece)
	if err != nil || ascii(piece) {
		return
	}
	guess := charset.Guess([]byte(raw), "")
	c.all++
	if charset.In([]byte(raw), guess) == charset.In([]byte(raw), name) {
		c.right++
	} else if m.told[name] < m.most {
		if m.told == nil {
			m.told = map[string]int{}
		}
		m.told[name]++
		fmt.Fprintf(m.out, "%s read as %s: %q\n", name, guess, piece[:min(len(piece), 300)])
	}
}

// pieces cuts text at spaces into at most ten pieces of about n bytes.
func pieces(text string, n int) []string {
	var all []string
	for len(text) > 0 && len(all) < 10 {
		end := len(text)
		if end > n {
			end = n
			if i := strings.LastIndexAny(text[:n], " \n"); i > n/2 {
				end = i
			}
			for end < len(text) && text[end]&0xc0 == 0x80 {
				end++
			}
		}
		if end >= n/2 || len(all) == 0 {
			all = append(all, text[:end])
		}
		text = text[end:]
	}
	return all
}

// ascii reports whether s has no letter beyond ASCII.
func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0xc0 && r < 0x2000 || r >= 0x2e80
	})
}

// writable puts a question mark for what the encoding does not have.
func writable(text string, e encoding.Encoding) string {
	encoder := e.NewEncoder()
	var s strings.Builder
	known := map[rune]bool{}
	for _, r := range text {
		ok, met := known[r]
		if !met {
			_, err := encoder.String(string(r))
			encoder.Reset()
			ok = err == nil
			known[r] = ok
		}
		if ok {
			s.WriteRune(r)
		} else {
			s.WriteByte('?')
		}
	}
	return s.String()
}

// print prints a row for each encoding.
func (m *measure) print() {
	w := tabwriter.NewWriter(m.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "encoding\t")
	for _, n := range lengths {
		fmt.Fprintf(w, "%d B\t", n)
	}
	fmt.Fprintln(w, "all\t")
	names := make([]string, 0, len(m.counts))
	for name := range m.counts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(w, "%s\t", name)
		var total count
		for _, c := range m.counts[name] {
			total.right += c.right
			total.all += c.all
			fmt.Fprint(w, c, "\t")
		}
		fmt.Fprint(w, total, "\t\n")
	}
	w.Flush()
	var western count
	for _, c := range m.counts[charset.Western] {
		western.right += c.right
		western.all += c.all
	}
	fmt.Fprintf(m.out, "false guesses on Western text: %d of %d pieces\n",
		western.all-western.right, western.all)
}

// String gives the share and what it is of.
func (c count) String() string {
	if c.all == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f (%d)", float64(c.right)/float64(c.all), c.all)
}

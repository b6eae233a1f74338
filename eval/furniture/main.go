// Command furniture measures how much of what is no article in scraped texts is told from the
// article, and what of the article is lost with it. Readers marked real articles; truth.csv has
// what they said: ids and bytes, and nothing of the texts. README.md says by which rules.
//
//	go run ./eval/furniture -corpora DIR           the figures
//	go run ./eval/furniture -corpora DIR -list     and the words that were missed and lost
//
// DIR has the corpora, unpacked, at whatever depth. Cost: reading them.
package main

import (
	"cmp"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"overlap/agency"
	"overlap/eval/real"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 could not finish, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("furniture", flag.ContinueOnError)
	fs.SetOutput(stderr)
	corpora := fs.String("corpora", "", "`folder` of the corpora")
	path := fs.String("truth", "eval/furniture/truth.csv", "their marks")
	list := fs.Bool("list", false, "list the words that were missed and lost")
	if err := fs.Parse(args); err != nil || *corpora == "" {
		fmt.Fprintln(stderr, "furniture: -corpora is needed")
		return 2
	}
	if err := measure(stdout, *corpora, *path, *list); err != nil {
		fmt.Fprintln(stderr, "furniture:", err)
		return 1
	}
	return 0
}

// measure prints the figures of each set.
func measure(w io.Writer, corpora, path string, list bool) error {
	marks, err := readMarks(path)
	if err != nil {
		return err
	}
	all, err := real.All(corpora)
	if err != nil {
		return err
	}
	counts := make(map[string]*count)
	sketcher := sketch.New(sketch.Options{MinWords: 8, Shingle: 5, Window: 4, Speech: true,
		Agencies: agency.NewTable(nil)})
	for _, corpus := range all {
		for _, a := range corpus.Articles {
			m := marks[a.ID]
			if m == nil {
				continue
			}
			c := counts[m.set]
			if c == nil {
				c = new(count)
				counts[m.set] = c
			}
			sketcher.Read(agency.Article{Text: a.Text}, nil)
			c.articles++
			for _, odd := range c.add(&sketcher.Text, m, sketch.SpansOf(sketcher.Furniture)) {
				if list {
					fmt.Fprintln(w, a.ID, odd)
				}
			}
		}
	}
	return print(w, counts)
}

// Marks are what a reader said of an article.
type marks struct {
	set               string // "tuned" or "held"
	furniture, either []result.Span
}

// readMarks returns the marks by the articles' ids.
func readMarks(path string) (map[string]*marks, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	all := make(map[string]*marks)
	for i, row := range rows[1:] {
		lo, bad := strconv.Atoi(row[3])
		hi, worse := strconv.Atoi(row[4])
		if err := cmp.Or(bad, worse); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, i+2, err)
		}
		m := all[row[1]+"-"+row[2]]
		if m == nil {
			m = &marks{set: row[0]}
			all[row[1]+"-"+row[2]] = m
		}
		switch row[5] {
		case "furniture":
			m.furniture = append(m.furniture, result.Span{Lo: lo, Hi: hi})
		case "either":
			m.either = append(m.either, result.Span{Lo: lo, Hi: hi})
		}
	}
	return all, nil
}

// A count counts words of a set of articles.
type count struct {
	articles                    int
	furniture, found, own, lost int
}

// add counts the words of an article, and returns the runs of those that were missed and lost.
func (c *count) add(t *shingle.Text, m *marks, found []span.Span) (odd []string) {
	truth, either := wordsOf(t, m.furniture), wordsOf(t, m.either)
	var missed, lost []span.Span
	for i := range t.Words {
		is := span.In(i, found)
		switch {
		case span.In(i, truth):
			c.furniture++
			if is {
				c.found++
			} else {
				missed = span.Extend(missed, i)
			}
		case !span.In(i, either):
			c.own++
			if is {
				c.lost++
				lost = span.Extend(lost, i)
			}
		}
	}
	for _, s := range missed {
		odd = append(odd, quoted("missed", t, s))
	}
	for _, s := range lost {
		odd = append(odd, quoted("lost", t, s))
	}
	return odd
}

// wordsOf returns the words in spans of bytes, as a union.
func wordsOf(t *shingle.Text, bytes []result.Span) []span.Span {
	var spans []span.Span
	for _, b := range bytes {
		first, last := t.At(b.Lo, b.Hi)
		spans = append(spans, span.Of(first, last))
	}
	return span.Union(spans)
}

func quoted(what string, t *shingle.Text, s span.Span) string {
	lo, hi := t.Bytes(s.First, s.Last)
	return fmt.Sprintf("%s %d-%d %.200q", what, lo, hi, t.Source[lo:hi])
}

// print prints the counts by set.
func print(w io.Writer, counts map[string]*count) error {
	var sets []string
	for set := range counts {
		sets = append(sets, set)
	}
	slices.Sort(sets)
	for _, set := range sets {
		c := counts[set]
		if _, err := fmt.Fprintf(w, "%s: %d articles; furniture %d of %d words found, %.4f; "+
			"own words lost %d of %d, %.5f\n", set, c.articles, c.found, c.furniture,
			part(c.found, c.furniture), c.lost, c.own, part(c.lost, c.own)); err != nil {
			return err
		}
	}
	return nil
}

func part(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

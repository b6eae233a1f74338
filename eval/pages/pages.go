// Command pages measures how well the text of articles is found on web pages.
//
// It reads a folder as the article-extraction-benchmark has it: html/ID.html.gz and
// ground-truth.json with the articleBody of each ID. The measure is that benchmark's: bags of
// 4-grams of words, precision and recall averaged over the pages, F1 of the two averages. It
// prints, too, how often title and day of publication are what the page's markup gives: see
// markup.go. With -worst N it prints, for the N worst pages, the runs of words that are too many
// and those that lack.
//
// It reads a folder as the evaluation of trafilatura has it, too: html/ID and gold.json with the
// segments, the author and the title of each ID. See gold.go. Trafilatura is run beside it.
package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"overlap/article/page"
)

type score struct {
	id                string
	rule              string
	precision, recall float64
	found             bool // any text was found
	want, got         []string
}

func main() {
	half := flag.String("half", "all", "all, tune (every other page) or check (the others)")
	worst := flag.Int("worst", 0, "pages to print")
	python := flag.String("python", "python3", "a Python for trafilatura; empty to leave it out")
	flag.Parse()
	measure := run
	if _, err := os.Stat(filepath.Join(flag.Arg(0), "gold.json")); err == nil {
		measure = func(dir, half string, worst int) error {
			return evalGold(dir, half, *python, worst)
		}
	}
	if err := measure(flag.Arg(0), *half, *worst); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, half string, worst int) error {
	var truth map[string]struct {
		Body string `json:"articleBody"`
		URL  string `json:"url"`
	}
	b, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, &truth); err != nil {
		return err
	}
	var ids []string
	for id := range truth {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var scores []score
	var took time.Duration
	var said tally
	for i, id := range ids {
		if half == "tune" && i%2 == 1 || half == "check" && i%2 == 0 {
			continue
		}
		raw, err := unpack(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return err
		}
		start := time.Now()
		p, _ := page.Read(strings.ToValidUTF8(string(raw), "\ufffd"))
		took += time.Since(start)
		said.count(readMarkup(string(raw)), &p)
		s := compare(truth[id].Body, p.Text)
		s.id, s.rule = id, p.Rule
		scores = append(scores, s)
	}
	report(scores, took, worst)
	fmt.Printf("of those whose markup gives one: title right %d of %d, day of publication right "+
		"%d of %d\n",
		said.titlesRight, said.titles, said.datesRight, said.dates)
	return nil
}

func unpack(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

func report(scores []score, took time.Duration, worst int) {
	var p, r float64
	found := 0
	for _, s := range scores {
		if s.found {
			p += s.precision
			found++
		}
		r += s.recall
	}
	p, r = p/float64(found), r/float64(len(scores))
	fmt.Printf("%d pages: precision %.4f, recall %.4f, F1 %.4f; %.0f pages/s on one core\n",
		len(scores), p, r, 2*p*r/(p+r), float64(len(scores))/took.Seconds())
	slices.SortFunc(scores, func(a, b score) int {
		x, y := a.precision+a.recall, b.precision+b.recall
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return strings.Compare(a.id, b.id)
	})
	for _, s := range scores[:min(worst, len(scores))] {
		fmt.Printf("\n%s precision %.3f recall %.3f (%s)\n", s.id[:12], s.precision, s.recall,
			s.rule)
		differences("  + ", s.got, s.want)
		differences("  - ", s.want, s.got)
	}
}

// differences prints the runs of words of a that stand in no 4-gram of b.
func differences(mark string, a, b []string) {
	known := bag(b)
	covered := make([]bool, len(a))
	for i := 0; i+4 <= len(a); i++ {
		if known[strings.Join(a[i:i+4], " ")] > 0 {
			for j := i; j < i+4; j++ {
				covered[j] = true
			}
		}
	}
	for i := 0; i < len(a); {
		j := i
		for j < len(a) && covered[j] == covered[i] {
			j++
		}
		if !covered[i] {
			run := a[i:j]
			if len(run) > 40 {
				run = slices.Concat(run[:25], []string{fmt.Sprintf("[… %d …]", len(run)-35)},
					run[len(run)-10:])
			}
			fmt.Println(mark + strings.Join(run, " "))
		}
		i = j
	}
}

var word = regexp.MustCompile(`[\pL\pN\p{Mn}_]+`)

func compare(want, got string) score {
	s := score{want: word.FindAllString(want, -1), got: word.FindAllString(got, -1)}
	a, b := bag(s.want), bag(s.got)
	var both, in, out int
	for k, n := range a {
		both += min(n, b[k])
		in += n
	}
	for _, n := range b {
		out += n
	}
	s.found = out > 0
	if out > 0 {
		s.precision = float64(both) / float64(out)
	}
	if in > 0 {
		s.recall = float64(both) / float64(in)
	}
	return s
}

// bag counts the 4-grams of words; a shorter text is one of its own.
func bag(words []string) map[string]int {
	m := map[string]int{}
	if len(words) == 0 {
		return m
	}
	for i := 0; i < max(1, len(words)-3); i++ {
		m[strings.Join(words[i:min(i+4, len(words))], " ")]++
	}
	return m
}

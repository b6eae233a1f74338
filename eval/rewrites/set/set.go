// Package set is invented news articles, what six ways of rewriting made of each, and for each two
// independent articles on the same event.
//
// Everything is written by hand for this purpose, nobody's text among it: towns, people, outlets
// and figures do not exist. The manner of each is in its first line, as a tabloid's, an agency's or
// a machine's. Truth is by sentence: each sentence of a rewrite says of which sentences of the
// source it was made. Controls share with the source what everybody at the event had, names, place
// and figures, and were written from nothing else: control has an angle of its own, rival is a
// plain report of the same facts.
//
// What it is not: a sample of how often desks do what. One writer's hand is in all of it.
package set

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

//go:embed */*.txt
var files embed.FS

// Levels are the names of the ways of rewriting. The first four are those of which figures are
// asked, a copy edit, a journalist's recasting, a heavy paraphrase with synonyms and figures in
// other forms, and a brief. Beside them, paraphrases that are easier and harder than l3: near keeps
// the source's words though no order of them, free retells and shares with its source hardly more
// than an independent article.
var Levels = []string{"l1", "l2", "l3", "l4", "near", "free"}

// Asked is how many of Levels figures are asked of: the first ones.
const Asked = 4

// Controls are the names of independent articles.
var Controls = []string{"control", "rival"}

// A Sentence is some bytes of a text, half open, and the sentences of the source that it was made
// of, numbered from 0 and in ascending order; none, if it was added.
type Sentence struct {
	Lo, Hi int
	From   []int
}

// A Text is one article as it was printed. Paragraphs of Text are separated by an empty line,
// sentences in one by a space.
type Text struct {
	Outlet, Title, Manner string
	Time                  time.Time
	Text                  string
	Sentences             []Sentence
}

// A Case is a source, what was made of it, in the order of Levels, and independent articles, in the
// order of Controls. Sentences of sources and controls are from nothing.
type Case struct {
	Number   int // the even ones are to tune on, the odd ones are kept aside
	Source   Text
	Rewrites []Text
	Controls []Text
}

// Load returns all cases by their numbers.
func Load() ([]Case, error) {
	folders, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, err
	}
	var cases []Case
	for _, folder := range folders {
		c, err := load(folder.Name())
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	slices.SortFunc(cases, func(a, b Case) int { return cmp.Compare(a.Number, b.Number) })
	return cases, nil
}

// load returns the case of a folder.
func load(folder string) (c Case, err error) {
	if c.Number, err = strconv.Atoi(folder); err != nil {
		return c, fmt.Errorf("%s: no number", folder)
	}
	source, err := parseAll(folder, []string{"source"}, false)
	if err != nil {
		return c, err
	}
	c.Source = source[0]
	if c.Rewrites, err = parseAll(folder, Levels, true); err != nil {
		return c, err
	}
	c.Controls, err = parseAll(folder, Controls, false)
	return c, err
}

// parseAll reads the texts of a folder that have these names.
func parseAll(folder string, names []string, rewrites bool) ([]Text, error) {
	texts := make([]Text, len(names))
	for i, name := range names {
		file := path.Join(folder, name+".txt")
		content, err := files.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if texts[i], err = parse(file, string(content), rewrites); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// parse reads the text of a file. Sentences of a rewrite begin with what they were made of.
func parse(file, content string, rewrite bool) (t Text, err error) {
	head, body, _ := strings.Cut(content, "\n")
	if err := t.parseHead(head); err != nil {
		return t, fmt.Errorf("%s:1: %w", file, err)
	}
	var text strings.Builder
	between := ""
	for i, line := range strings.Split(strings.TrimRight(body, "\n"), "\n") {
		if line == "" {
			between = "\n\n"
			continue
		}
		var from []int
		if rewrite {
			if from, line, err = cutFrom(line); err != nil {
				return t, fmt.Errorf("%s:%d: %w", file, i+2, err)
			}
		}
		text.WriteString(between)
		lo := text.Len()
		text.WriteString(line)
		t.Sentences = append(t.Sentences, Sentence{lo, text.Len(), from})
		between = " "
	}
	t.Text = text.String()
	return t, nil
}

// parseHead reads the first line of a file: "# outlet | date | title | manner".
func (t *Text) parseHead(head string) (err error) {
	fields := strings.Split(strings.TrimPrefix(head, "# "), " | ")
	if len(fields) != 4 {
		return fmt.Errorf("%d fields, not 4: %q", len(fields), head)
	}
	t.Outlet, t.Title, t.Manner = fields[0], fields[2], fields[3]
	t.Time, err = time.Parse("2006-01-02 15:04", fields[1])
	return err
}

// cutFrom takes the numbers and the tab from the beginning of a line, "3,4\tText.".
func cutFrom(line string) (from []int, text string, err error) {
	numbers, text, ok := strings.Cut(line, "\t")
	if !ok {
		return nil, "", fmt.Errorf("no tab: %q", line)
	}
	if numbers == "-" {
		return nil, text, nil
	}
	for number := range strings.SplitSeq(numbers, ",") {
		n, err := strconv.Atoi(number)
		if err != nil {
			return nil, "", err
		}
		from = append(from, n-1)
	}
	slices.Sort(from)
	return from, text, nil
}

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
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Invented has the folders of the set.
//
//go:embed */*.txt
var Invented embed.FS

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
	Name                  string // "source", or one of Levels or Controls
	Outlet, Title, Manner string
	Time                  time.Time
	Text                  string
	Sentences             []Sentence
}

// A Case is a source, what was made of it, in the order of Levels, and independent articles, in the
// order of Controls: as many of each as there are files. Sentences of sources and controls are from
// nothing.
type Case struct {
	Number   int // the even ones are to tune on, the odd ones are kept aside
	Source   Text
	Rewrites []Text
	Controls []Text
}

// Replaces returns the id of the real article that a source was made of, which its manner names as
// "replaces ID"; empty if it names none.
func (c *Case) Replaces() string {
	_, behind, _ := strings.Cut(c.Source.Manner, "replaces ")
	id, _, _ := strings.Cut(behind, " ")
	return strings.TrimRight(id, ",;")
}

// Load returns all cases by their numbers: each is a folder whose name is its number.
func Load(folders fs.FS) ([]Case, error) {
	entries, err := fs.ReadDir(folders, ".")
	if err != nil {
		return nil, err
	}
	var cases []Case
	for _, entry := range entries {
		if !entry.IsDir() {
			continue
		}
		c, err := load(folders, entry.Name())
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	slices.SortFunc(cases, func(a, b Case) int { return cmp.Compare(a.Number, b.Number) })
	return cases, nil
}

// load returns the case of a folder.
func load(folders fs.FS, folder string) (c Case, err error) {
	if c.Number, err = strconv.Atoi(folder); err != nil {
		return c, fmt.Errorf("%s: no number", folder)
	}
	source, err := read(folders, folder, "source", 0)
	if err != nil {
		return c, err
	}
	c.Source = *source
	if c.Rewrites, err = readAll(folders, folder, Levels, len(source.Sentences)); err != nil {
		return c, err
	}
	c.Controls, err = readAll(folders, folder, Controls, 0)
	return c, err
}

// readAll reads the texts of a folder that have these names, those that there are.
func readAll(folders fs.FS, folder string, names []string, of int) (texts []Text, err error) {
	for _, name := range names {
		t, err := read(folders, folder, name, of)
		switch {
		case err == nil:
			texts = append(texts, *t)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
	}
	return texts, nil
}

// read reads a text of a folder, which was made of so many sentences.
func read(folders fs.FS, folder, name string, of int) (*Text, error) {
	file := path.Join(folder, name+".txt")
	content, err := fs.ReadFile(folders, file)
	if err != nil {
		return nil, err
	}
	t, err := parse(file, string(content), of)
	t.Name = name
	return &t, err
}

// parse reads the text of a file. Sentences of a rewrite begin with what they were made of: some of
// so many sentences, 0 if the text is no rewrite.
func parse(file, content string, of int) (t Text, err error) {
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
		if of > 0 {
			if from, line, err = cutFrom(line, of); err != nil {
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

// cutFrom takes the numbers and the tab from the beginning of a line, "3,4\tText.". They are from 1
// to of.
func cutFrom(line string, of int) (from []int, text string, err error) {
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
		if n < 1 || n > of {
			return nil, "", fmt.Errorf("sentence %d of %d", n, of)
		}
		from = append(from, n-1)
	}
	slices.Sort(from)
	return from, text, nil
}

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A corpus is honest articles, each of which is checked against all others.
type corpus struct {
	name    string
	lines   []string // each article as a line of JSON
	drafts  []draft
	numbers []int // for each draft the line that is it
}

// corpora returns those that can be made: the sample story, the texts in twelve scripts,
// and what lies in dir, if anything does.
func corpora(bin, dir, scripts string, story []record) ([]corpus, error) {
	all := []corpus{ofRecords("sample story", story)}
	texts, err := readScripts(scripts)
	if err != nil {
		return nil, err
	}
	c := ofRecords("twelve scripts", texts)
	for _, r := range story {
		c.lines = append(c.lines, r.line())
	}
	all = append(all, c)
	if dir == "" {
		return all, nil
	}
	for _, given := range []struct {
		name, pattern string
		drawn         int // 0 for all
		flags         []string
	}{
		{"Helsinki", "helsinki*.csv", 200,
			[]string{"--paragraph", " ### ", "--field", "outlet=publisher", "--field",
				"fetched=scrape_time"}},
		{"PolNeAR", "data/*/text", 200, nil},
		{"pages", "pages*/html", 0, nil},
	} {
		paths, err := filepath.Glob(filepath.Join(dir, given.pattern))
		if err != nil || len(paths) == 0 {
			fmt.Fprintf(os.Stderr, "evade: no %s in %s: left out\n", given.pattern, dir)
			continue
		}
		c, err := extracted(bin, given.name, append(given.flags, paths...))
		if err != nil {
			return nil, err
		}
		if given.drawn > 0 {
			c.draw(given.drawn)
		}
		all = append(all, *c)
	}
	return all, nil
}

// ofRecords makes a corpus whose drafts are lines of JSON.
func ofRecords(name string, records []record) corpus {
	c := corpus{name: name}
	for i, r := range records {
		c.lines = append(c.lines, r.line())
		c.drafts = append(c.drafts, draft{name, r.ID, "draft.jsonl", r.line()})
		c.numbers = append(c.numbers, i)
	}
	return c
}

// extracted makes a corpus of what the command reads. A draft is the article's own file,
// as it is, or its line where a file has many.
func extracted(bin, name string, args []string) (*corpus, error) {
	out, err := exec.Command(bin, append([]string{"extract", "--quiet"}, args...)...).Output()
	if err != nil && len(out) == 0 {
		return nil, fmt.Errorf("%s: extract: %w", name, err)
	}
	c := &corpus{name: name}
	for line := range bytes.Lines(out) {
		var r record
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		d := draft{name, r.ID, "draft.jsonl", string(line)}
		if data, err := os.ReadFile(r.ID); err == nil {
			d.file, d.content = filepath.Base(r.ID), string(data)
		}
		c.numbers = append(c.numbers, len(c.lines))
		c.lines = append(c.lines, string(line))
		c.drafts = append(c.drafts, d)
	}
	return c, nil
}

// draw leaves n drafts, always the same.
func (c *corpus) draw(n int) {
	order := rand.New(rand.NewPCG(16, 16)).Perm(len(c.drafts))
	order = order[:min(n, len(order))]
	slices.Sort(order)
	var drafts []draft
	var numbers []int
	for _, i := range order {
		drafts, numbers = append(drafts, c.drafts[i]), append(numbers, c.numbers[i])
	}
	c.drafts, c.numbers = drafts, numbers
}

// readScripts reads texts that a line in brackets names.
func readScripts(path string) ([]record, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var records []record
	for part := range strings.SplitSeq(string(data), "\n[") {
		if name, text, ok := strings.Cut(part, "]\n"); ok {
			records = append(records, record{ID: name, Text: strings.TrimSpace(text)})
		}
	}
	if len(records) < 10 {
		return nil, fmt.Errorf("%s: %d texts, at least 10 are wanted", path, len(records))
	}
	return records, nil
}

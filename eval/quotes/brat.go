package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// An attribution is one annotation of PolNeAR: the ranges of its content and of the
// source it is given to, in bytes. Sources is empty where the annotator saw none.
type attribution struct {
	content, source []span
}

type span struct{ lo, hi int }

// A document is an article and its annotations.
type document struct {
	name         string
	text         string
	attributions []attribution
}

// readCorpus reads every document below dir that has a folder text and a folder
// attributions beside it, by name. Where several people annotated one article, it takes
// the one whose file name comes first.
func readCorpus(dir string) ([]document, error) {
	var docs []document
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" ||
			filepath.Base(filepath.Dir(path)) != "text" {
			return err
		}
		doc, err := readDocument(path)
		if err == nil && doc.attributions != nil {
			docs = append(docs, doc)
		}
		return err
	})
	if err == nil && len(docs) == 0 {
		err = fmt.Errorf("%s: no folder text beside a folder attributions", dir)
	}
	return docs, err
}

func readDocument(path string) (document, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return document{}, err
	}
	name := strings.TrimSuffix(filepath.Base(path), ".txt")
	doc := document{name: name, text: string(text)}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(filepath.Dir(path)), "attributions",
		globQuote(name)+"_*.ann"))
	if err != nil || len(files) == 0 {
		return doc, err
	}
	slices.Sort(files)
	doc.attributions, err = readAnnotations(files[0], offsets(doc.text))
	return doc, err
}

// globQuote escapes what filepath.Glob would take for a pattern.
func globQuote(s string) string {
	return strings.NewReplacer("*", `\*`, "?", `\?`, "[", `\[`, `\`, `\\`).Replace(s)
}

// offsets returns the byte at which each code point of s starts, and the end.
func offsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

// readAnnotations reads a file of brat's standoff format: T lines are ranges with a
// type, E lines tie them to an attribution.
func readAnnotations(path string, at []int) ([]attribution, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ranges := map[string][]span{}
	var events []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		fields := strings.Split(in.Text(), "\t")
		switch {
		case len(fields) > 1 && strings.HasPrefix(fields[0], "T"):
			spans, err := readRanges(fields[1], at)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			ranges[fields[0]] = spans
		case len(fields) > 1 && strings.HasPrefix(fields[0], "E"):
			events = append(events, fields[1])
		}
	}
	all := []attribution{}
	for _, e := range events {
		var a attribution
		for _, role := range strings.Fields(e) {
			name, id, _ := strings.Cut(role, ":")
			switch strings.TrimRight(name, "0123456789") {
			case "Content":
				a.content = append(a.content, ranges[id]...)
			case "Source":
				a.source = append(a.source, ranges[id]...)
			}
		}
		all = append(all, a)
	}
	return all, in.Err()
}

// readRanges reads "Type 12 34;40 51" with offsets in code points.
func readRanges(s string, at []int) ([]span, error) {
	_, list, _ := strings.Cut(s, " ")
	var spans []span
	for r := range strings.SplitSeq(list, ";") {
		a, b, _ := strings.Cut(r, " ")
		lo, err1 := strconv.Atoi(a)
		hi, err2 := strconv.Atoi(b)
		if err1 != nil || err2 != nil || lo < 0 || lo > hi || hi >= len(at) {
			return nil, fmt.Errorf("range %q outside the text", r)
		}
		spans = append(spans, span{at[lo], at[hi]})
	}
	return spans, nil
}

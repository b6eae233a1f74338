package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"overlap/eval/hand"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

// News is generated articles on disk, and what is known of them.
type news struct {
	path   string // JSON lines; beside it, in path.parts, the same lines in some files
	n      int
	truths []newsgen.Truth
	outlet map[string]string // by article
	book   *hand.Book
}

// parts is into how many files the lines are dealt for who reads each on a processor of
// its own.
const parts = 8

// readNews reads articles and truth, line by line.
func readNews(articles, truth string) (*news, error) {
	w := &news{path: articles, outlet: map[string]string{}, book: hand.NewBook()}
	if err := lines(truth, func(line []byte) error {
		var t newsgen.Truth
		err := json.Unmarshal(line, &t)
		w.truths = append(w.truths, t)
		return err
	}); err != nil {
		return nil, err
	}
	err := lines(articles, func(line []byte) error {
		var a struct{ ID, Outlet, Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		if w.n == len(w.truths) || w.truths[w.n].ID != a.ID {
			return fmt.Errorf("%s:%d: %s has no truth", articles, w.n+1, a.ID)
		}
		w.outlet[a.ID] = a.Outlet
		w.book.Add(&w.truths[w.n], shingle.Split(a.Text))
		w.n++
		return nil
	})
	return w, err
}

// deal deals the lines of a file into files below a folder of its name.
func deal(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var files [parts]bytes.Buffer
	n := 0
	for line := range bytes.Lines(text) {
		files[n%parts].Write(line)
		n++
	}
	if err := os.MkdirAll(path+".parts", 0o755); err != nil {
		return err
	}
	for i := range files {
		if err := os.WriteFile(filepath.Join(path+".parts", fmt.Sprintf("%d.json", i)),
			files[i].Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// lines calls a function with each line of a file.
func lines(path string, f func(line []byte) error) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		if err := f(s.Bytes()); err != nil {
			return err
		}
	}
	return s.Err()
}

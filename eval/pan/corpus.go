package main

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"overlap/eval/plagdet"
)

// A corpus is what one run measures.
type corpus struct {
	documents string // the folder that has src and susp
	kinds     []*kind
	troubles  []error // what could not be read, in the order of the kinds and pairs
}

// A kind is one folder of pairs: one way of hiding that a passage was copied.
type kind struct {
	name string
	path string
	// The pairs that are scored, in the order of the pairs file.
	pairs []*pair
	took  time.Duration // reading, preparing and aligning, by the clock
}

// A pair is two documents, what people know about them and what the aligner found.
type pair struct {
	kind         *kind
	this, source string // file names
	line         int    // in the pairs file
	cases        []plagdet.Annotation
	detections   []detection
	troubles     []error
	unread       bool // a document is missing: the pair is not scored
}

// name is the name that the files of the pair have, without extension.
func (p *pair) name() string {
	return strings.TrimSuffix(p.this, ".txt") + "-" + strings.TrimSuffix(p.source, ".txt")
}

// trouble notes something about the pair at its line of the pairs file.
func (p *pair) trouble(format string, args ...any) {
	p.troubles = append(p.troubles,
		at(filepath.Join(p.kind.path, "pairs"), p.line, format, args...))
}

// at is an error with its position.
func at(path string, line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", path, line, fmt.Sprintf(format, args...))
}

// readCorpus reads the pairs that keep accepts and their truth. A folder without
// kinds that has a pairs file itself is taken for a single kind, its documents being
// in it or beside it.
func readCorpus(dir string, keep func(*pair) bool) (*corpus, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, reason(dir, err)
	}
	var folders []string
	for _, e := range entries { // sorted by name
		path := filepath.Join(dir, e.Name())
		if info, err := os.Stat(path); err == nil && info.IsDir() &&
			isFile(filepath.Join(path, "pairs")) {
			folders = append(folders, path)
		}
	}
	c := &corpus{documents: dir}
	if len(folders) == 0 {
		if !isFile(filepath.Join(dir, "pairs")) {
			return nil, fmt.Errorf("%s: no pairs file, neither here nor in a folder below", dir)
		}
		folders = []string{dir}
	}
	if !isDir(filepath.Join(dir, "susp")) && isDir(filepath.Join(dir, "..", "susp")) {
		c.documents = filepath.Join(dir, "..")
	}
	for _, sub := range []string{"src", "susp"} {
		if path := filepath.Join(c.documents, sub); !isDir(path) {
			return nil, fmt.Errorf("%s: no such folder", path)
		}
	}
	for _, path := range folders {
		if err := c.readKind(path, keep); err != nil {
			return nil, err
		}
	}
	if len(c.kinds) == 0 {
		return nil, fmt.Errorf("%s: no pair is left to align", dir)
	}
	return c, nil
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// reason shortens what the system says about a path.
func reason(path string, err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// readKind adds the folder of one kind, unless none of its pairs is kept.
func (c *corpus) readKind(path string, keep func(*pair) bool) error {
	f, err := os.Open(filepath.Join(path, "pairs"))
	if err != nil {
		return reason(filepath.Join(path, "pairs"), err)
	}
	defer f.Close()
	k := &kind{name: filepath.Base(path), path: path}
	seen := map[string]int{}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Fields(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 2 {
			c.troubles = append(c.troubles,
				at(f.Name(), n, "%d names where two documents are expected", len(fields)))
			continue
		}
		p := &pair{kind: k, this: fields[0], source: fields[1], line: n}
		if first := seen[p.name()]; first > 0 {
			c.troubles = append(c.troubles,
				at(f.Name(), n, "pair stands in line %d already", first))
			continue
		}
		seen[p.name()] = n
		if keep(p) {
			p.readTruth()
			k.pairs = append(k.pairs, p)
		}
	}
	if err := lines.Err(); err != nil {
		return reason(f.Name(), err)
	}
	if len(k.pairs) > 0 {
		c.kinds = append(c.kinds, k)
	}
	return nil
}

// readTruth reads the cases of the pair. Its troubles are noted with the pair; one
// whose truth is not there is not scored, a case that makes no sense is left out.
func (p *pair) readTruth() {
	path := filepath.Join(p.kind.path, p.name()+".xml")
	text, err := os.ReadFile(path)
	if err != nil {
		p.unread = true
		p.trouble("no truth: %v", reason(path, err))
		return
	}
	var truth struct {
		Reference string    `xml:"reference,attr"`
		Features  []feature `xml:"feature"`
	}
	if err := xml.Unmarshal(text, &truth); err != nil {
		p.unread = true
		p.troubles = append(p.troubles, fmt.Errorf("%s: %v", path, err))
		return
	}
	for i, f := range truth.Features {
		// The corpora of other years say which kind of plagiarism it is before the
		// word; what stands beside it is about the document.
		if !strings.HasSuffix(f.get("name"), "plagiarism") {
			continue
		}
		a, err := f.annotation(truth.Reference)
		switch {
		case err != nil:
			p.troubles = append(p.troubles, fmt.Errorf("%s: feature %d: %v", path, i+1, err))
		case a.This != p.this || a.Source != p.source:
			p.troubles = append(p.troubles,
				fmt.Errorf("%s: feature %d: is about %s and %s", path, i+1, a.This, a.Source))
		default:
			p.cases = append(p.cases, a)
		}
	}
}

// A feature is one XML element of truth, whatever attributes it has.
type feature struct {
	Attributes []xml.Attr `xml:",any,attr"`
}

// get returns an attribute, empty if there is none.
func (f feature) get(name string) string {
	for _, a := range f.Attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// annotation reads f as a case of the suspicious document this.
func (f feature) annotation(this string) (plagdet.Annotation, error) {
	a := plagdet.Annotation{This: this, Source: f.get("source_reference")}
	var err error
	if a.T, err = f.span("this"); err != nil {
		return a, err
	}
	a.S, err = f.span("source")
	return a, err
}

// span reads the offset and length of one side, which count code points.
func (f feature) span(side string) (plagdet.Span, error) {
	var n [2]int
	for i, name := range []string{side + "_offset", side + "_length"} {
		v, err := strconv.Atoi(f.get(name))
		if err != nil || v < 0 {
			return plagdet.Span{}, fmt.Errorf("%s %q is no number of characters", name, f.get(name))
		}
		n[i] = v
	}
	return plagdet.Span{Lo: n[0], Hi: n[0] + n[1]}, nil
}

// Package real reads the corpora of real articles that lie beside the repository, each in
// its own form.
package real

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"overlap/article"
)

// Unpack unpacks the archives of corpora in dir, .tar.xz and .csv.xz, into to. Corpora
// that lie there unpacked are linked. It needs the programs tar and xz.
func Unpack(dir, to string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		path, err := filepath.Abs(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		if err := unpack(path, to); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// unpack unpacks or links one of them.
func unpack(path, to string) error {
	name := filepath.Base(path)
	if dir, ok := strings.CutSuffix(name, ".tar.xz"); ok {
		if strings.HasPrefix(dir, "pan13") {
			return nil // its documents are made of pieces of others: no news
		}
		to = filepath.Join(to, dir)
		if err := os.Mkdir(to, 0o777); err != nil {
			return err
		}
		return said(exec.Command("tar", "-xf", path, "-C", to))
	}
	if csv, ok := strings.CutSuffix(name, ".xz"); ok {
		f, err := os.Create(filepath.Join(to, csv))
		if err != nil {
			return err
		}
		defer f.Close()
		c := exec.Command("xz", "-dc", path)
		c.Stdout = f
		return said(c)
	}
	return os.Symlink(path, filepath.Join(to, name))
}

// said runs a program; what it said is part of the error.
func said(c *exec.Cmd) error {
	var stderr strings.Builder
	c.Stderr = &stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%w: %s", err, strings.TrimSpace(stderr.String()))
	}
	return nil
}

// A Corpus is the articles of one source.
type Corpus struct {
	Name     string
	Articles []article.Article // their ids begin with the name
}

// All reads every corpus that it finds in dir, unpacked, at whatever depth: Reuters-21578,
// the Helsinki articles, PolNeAR, the pages of three evaluations, the five seeds and the
// samples of WARC and ARC. Articles of no words are left out.
func All(dir string) ([]Corpus, error) {
	var all []Corpus
	for _, s := range sources {
		found, err := find(dir, s.at)
		if err != nil {
			return nil, err
		}
		if found == "" {
			continue
		}
		articles, err := s.read(found)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		for i := range articles {
			articles[i].ID = s.name + "-" + articles[i].ID
		}
		all = append(all, Corpus{s.name, articles})
	}
	if len(all) == 0 {
		return nil, errors.New(dir + ": none of the corpora is there")
	}
	return all, nil
}

// sources are the corpora, and where each lies: a file or folder that nothing else has.
var sources = []struct {
	name, at string
	read     func(path string) ([]article.Article, error)
}{
	{"reuters", "0.sgm",
		func(path string) ([]article.Article, error) { return Reuters(filepath.Dir(path)) }},
	{"helsinki", "helsinki*.csv", Helsinki},
	{"polnear", "metadata.tsv", polnear},
	{"seeds", "000_b35b6677f2eec1cd.txt", folder},
	{"pages", "ground-truth.json", pages},
	{"pages2", "pages2*/gold.json", pages},
	{"dates", "dates*/gold.json", pages},
	{"warc", "example.warc", folder},
}

// find returns the first path below dir whose end matches a pattern, links followed once.
func find(dir, pattern string) (string, error) {
	depth := strings.Count(pattern, "/") + 1
	var found string
	var look func(dir string, left int) error
	look = func(dir string, left int) error {
		entries, err := os.ReadDir(dir)
		if err != nil || found != "" {
			return err
		}
		for _, e := range entries {
			path := filepath.Join(dir, e.Name())
			parts := strings.Split(filepath.ToSlash(path), "/")
			end := strings.Join(parts[max(0, len(parts)-depth):], "/")
			if ok, _ := filepath.Match(pattern, end); ok {
				found = path
				return nil
			}
			if at, err := os.Stat(path); err == nil && at.IsDir() && left > 0 &&
				e.Name() != "html" {
				if err := look(path, left-1); err != nil || found != "" {
					return err
				}
			}
		}
		return nil
	}
	return found, look(dir, 5)
}

// folder reads the folder that a file is in.
func folder(path string) ([]article.Article, error) { return read(filepath.Dir(path)) }

// pages reads the folder html beside a file.
func pages(path string) ([]article.Article, error) {
	return read(filepath.Join(filepath.Dir(path), "html"))
}

// read reads everything below a path as the program does. What it skips is no error: some
// of it is broken on purpose.
func read(path string) ([]article.Article, error) {
	var all []article.Article
	for a, skip := range new(article.Reader).Read(context.Background(), path) {
		if skip != nil {
			continue
		}
		if id, err := filepath.Rel(path, a.ID); err == nil && !strings.HasPrefix(id, "..") {
			a.ID = id
		}
		a.Meta, a.Path, a.Line = nil, "", 0
		all = append(all, a)
	}
	return all, nil
}

package main

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/article"
)

// No input is ever an output. What is written is held against all that is read, by what the
// system says of the files, so that links are seen through, before anything is read.

// A use is a file or folder that a run is told of, and the flag that names it; empty for a path.
type use struct{ flag, path string }

// String names it as the command line does.
func (u use) String() string { return strings.TrimSpace(u.flag + " " + u.path) }

// sources are what a run reads: its paths and the files that flags name.
func (j *job) sources() []use {
	var all []use
	for _, path := range j.ctx.Args().Slice() {
		all = append(all, use{"", path})
	}
	for _, path := range j.ctx.StringSlice("against") {
		all = append(all, use{"--against", path})
	}
	for _, name := range []string{"outlets", "phrases", "agencies", "pairs", "decisions"} {
		if path := j.ctx.String(name); path != "" {
			all = append(all, use{"--" + name, path})
		}
	}
	return all
}

// results are what a run writes or takes away: those of a folder are files in it, and what killed
// runs have left of them goes.
func (j *job) results() []use {
	var all []use
	add := func(flag string, paths ...string) {
		for _, path := range paths {
			all = append(all, use{flag, path})
		}
	}
	dir, flag, takes := j.out.folder()
	if dir == "" && j.out.path != "" && j.out.path != "-" {
		add(j.out.flag, append(partsOf(target(j.out.path)), j.out.path)...)
	}
	if dir != "" {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if takes(e.Name()) {
				add(flag, filepath.Join(dir, e.Name()))
			}
		}
		add(flag, partsIn(dir, takes)...)
	}
	if path := j.ctx.String("skipped"); path != "" && path != "-" {
		add("--skipped", append(partsOf(target(path)), path)...)
	}
	return all
}

// An opened thing is what a run writes to, as the system knows it.
type opened struct {
	use
	stat fs.FileInfo
}

// apart refuses a run that would write to what it reads, or twice to one file.
func (c *command) apart(j *job) error {
	if err := distinct(j, j.results()); err != nil {
		return err
	}
	for _, r := range j.results() {
		if err := outside(j.ctx, r); err != nil {
			return err
		}
	}
	return c.apartFrom(j, j.sources())
}

// outside refuses a result that lies in the archive of --archive: its files are its own.
func outside(ctx *cli.Context, r use) error {
	if dir := ctx.String("archive"); dir != "" && r.path != "" && below(real(dir), real(r.path)) {
		return usage("%s lies in the archive %s: write elsewhere", r, dir)
	}
	return nil
}

// apartFrom refuses a run that would write to one of the sources.
func (c *command) apartFrom(j *job, sources []use) error {
	outputs := c.streams()
	for _, r := range j.results() {
		if stat, err := os.Stat(r.path); err == nil && stat.Mode().IsRegular() {
			outputs = append(outputs, opened{r, stat})
		}
	}
	if len(outputs) == 0 {
		return nil
	}
	return c.clash(j.ctx.Context, sources, outputs)
}

// streams are standard output and standard error if they go to files. The shell that led them
// there has emptied these already.
func (c *command) streams() []opened {
	var all []opened
	for _, s := range []struct {
		name string
		to   any
	}{{"standard output", c.stdout.to}, {"standard error", c.stderr}} {
		if f, ok := s.to.(*os.File); ok {
			if stat, err := f.Stat(); err == nil && stat.Mode().IsRegular() {
				all = append(all, opened{use{s.name, ""}, stat})
			}
		}
	}
	return all
}

// clash returns an error if a source is an output, or has it in a folder.
func (c *command) clash(ctx context.Context, sources []use, outputs []opened) error {
	for _, s := range sources {
		if f, ok := c.stdin.(*os.File); ok && s.path == "-" {
			if stat, err := f.Stat(); err == nil {
				if err := same(use{"", "standard input"}, "", stat, outputs); err != nil {
					return err
				}
			}
			continue
		}
		for path, stat := range article.Files(ctx, s.path) {
			if err := same(s, path, stat, outputs); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// same returns an error if a file, which is a source or lies in it, is one of the outputs.
func same(source use, path string, stat fs.FileInfo, outputs []opened) error {
	for _, o := range outputs {
		if !os.SameFile(o.stat, stat) {
			continue
		}
		file := cmp.Or(path, source.path)
		switch {
		case source.flag != "":
			file += ", which " + source.flag + " names"
		case filepath.Clean(file) != filepath.Clean(source.path):
			file += ", which is read with " + source.path
		default:
			file += ", which is read"
		}
		if o.path == "" {
			return usage("%s goes to %s: write elsewhere. A shell empties a file before it is read",
				o, file)
		}
		return usage("%s would take the place of %s: write elsewhere", o, file)
	}
	return nil
}

// distinct returns an error if two results are one file.
func distinct(j *job, results []use) error {
	dir, flag, takes := j.out.folder()
	if j.ctx.String("skipped") == "-" && dir == "" && (j.out.path == "" || j.out.path == "-") {
		return usage("--skipped - goes to standard output, as the result does: name a file")
	}
	for i, r := range results {
		if dir != "" && r.flag != flag && inside(dir, r.path) && takes(filepath.Base(r.path)) {
			return usage("%s would be written twice: %s %s takes a file of that name", r, flag, dir)
		}
		for _, s := range results[:i] {
			if r.flag != s.flag && oneFile(r.path, s.path) {
				return usage("%s and %s are one file: name two", s, r)
			}
		}
	}
	return nil
}

// inside reports whether a file lies directly in a folder.
func inside(dir, path string) bool {
	return oneFile(dir, filepath.Dir(target(path)))
}

// oneFile reports whether two paths, where there may be nothing yet, lead to one file.
func oneFile(a, b string) bool {
	v, errA := os.Stat(a)
	w, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(v, w) && (v.Mode().IsRegular() || v.IsDir())
	}
	return real(a) == real(b)
}

// real is a path without links, as far as it is there.
func real(path string) string {
	path, _ = filepath.Abs(target(path))
	if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(dir, filepath.Base(path))
	}
	return path
}

// forewarn says that a result lies among what is read: a run does not write there twice.
func (c *command) forewarn(j *job) {
	if j.ctx.Bool("quiet") {
		return
	}
	paths := []string{j.ctx.String("skipped"), j.out.path}
	dir, _, _ := j.out.folder()
	if dir != "" {
		paths[1] = dir
	}
	for _, path := range paths {
		if path == "" || path == "-" || path != dir && !article.Known(path) {
			continue
		}
		for _, s := range j.sources() {
			if at, err := os.Stat(s.path); err == nil && at.IsDir() &&
				below(real(s.path), real(path)) {
				c.say("%s lies in %s, which is read: the next run that writes there refuses",
					path, s.path)
			}
		}
	}
}

// below reports whether a path lies somewhere in a folder.
func below(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

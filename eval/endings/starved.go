package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"overlap/eval/child"
)

// A starvation is a run that cannot write all it wants to. It is a line of the shell, in
// which $overlap is the program.
type starvation struct {
	name, line string
}

// starvations are limits of file size, full devices and what is no place for a file.
func starvations() []starvation {
	var all []starvation
	for _, out := range []string{"-f json -o out/r.json", "-f html -o out/r.html",
		"-f csv -o out/csv", "-f html --pages out/pages", "-f table -o out/r.txt",
		"-f jsonl -o out/r.jsonl", "-f markdown -o out/r.md"} {
		for _, blocks := range []int{0, 1, 3} {
			all = append(all, starvation{fmt.Sprintf("%d blocks a file, %s", blocks, out),
				fmt.Sprintf("ulimit -f %d; exec $overlap scan some.jsonl %s", blocks, out)})
		}
	}
	for _, blocks := range []int{0, 8, 100, 1000} {
		all = append(all, starvation{fmt.Sprintf("%d blocks a file, temporary files", blocks),
			fmt.Sprintf("ulimit -f %d; exec $overlap scan many.jsonl -f table --memory 256MiB",
				blocks)})
	}
	for _, out := range []string{"-f json", "-f table", "-f html", "-f csv", "-f jsonl",
		"-f markdown", "--help"} {
		all = append(all,
			starvation{"a full standard output, " + out,
				"exec $overlap scan some.jsonl " + out + " >/dev/full"},
			starvation{"a closed standard output, " + out,
				"exec $overlap scan some.jsonl " + out + " >&-"})
	}
	return append(all,
		starvation{"help to a full standard output", "exec $overlap --help >/dev/full"},
		starvation{"help to a closed standard output", "exec $overlap --help >&-"},
		starvation{"version to a full standard output", "exec $overlap version >/dev/full"},
		starvation{"a manual to a full standard output", "exec $overlap man >/dev/full"},
		starvation{"the device /dev/full", "exec $overlap scan some.jsonl -f json -o /dev/full"},
		starvation{"a list of skips at /dev/full",
			"exec $overlap scan some.jsonl broken.jsonl -f json -o out/r.json --skipped /dev/full"},
		starvation{"a folder that is not there",
			"exec $overlap scan some.jsonl -f json -o none/r.json"},
		starvation{"a file in place of a folder",
			"exec $overlap scan some.jsonl -f html --pages some.jsonl/pages"},
		starvation{"a reader that goes away",
			"{ $overlap scan many.jsonl -f json; echo $? >status; } | head -c 10 >/dev/null; " +
				"exit $(cat status)"},
	)
}

// disks are starvations on a disk of a megabyte at small.
var disks = []starvation{
	{"a full disk, json", "exec $overlap scan many.jsonl -f json -o small/r.json"},
	{"a full disk, html", "exec $overlap scan many.jsonl -f html -o small/r.html"},
	{"a full disk, csv folder",
		"mkdir -p small/csv; exec $overlap scan many.jsonl -f csv -o small/csv"},
	{"a full disk, pages", "exec $overlap scan many.jsonl -f html --pages small/pages"},
	{"a full disk, temporary files",
		"exec $overlap scan many.jsonl -f table --memory 256MiB --temp small"},
	{"a full disk, quotations", "exec $overlap quotes many.jsonl -f json -o small/q.json"},
}

// starved runs the starvations.
func (e *endings) starved() error {
	if err := e.inputs(); err != nil {
		return err
	}
	all := starvations()
	for _, s := range all {
		if err := e.starve(s, "out"); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	small := filepath.Join(e.dir, "small")
	if err := os.Mkdir(small, 0o777); err != nil {
		return err
	}
	if err := syscall.Mount("tmpfs", small, "tmpfs", 0, "size=1m"); err != nil {
		fmt.Fprintln(e.w, "full disks are left out: a disk of a megabyte cannot be mounted:", err)
		fmt.Fprintf(e.w, "%d starvations\n", len(all))
		return nil
	}
	defer syscall.Unmount(small, 0)
	for _, s := range disks {
		if err := e.starve(s, "small"); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	fmt.Fprintf(e.w, "%d starvations\n", len(all)+len(disks))
	return nil
}

// inputs writes the articles.
func (e *endings) inputs() error {
	if err := os.WriteFile(filepath.Join(e.dir, "broken.jsonl"), []byte("{broken\n"),
		0o666); err != nil {
		return err
	}
	return e.news()
}

// old is what stands at every name that an output may have.
const old = "\"the old output\"\n"

// starve runs one starvation in a fresh folder of outputs, and looks at what is left: the
// old outputs, nothing else.
func (e *endings) starve(s starvation, out string) error {
	if err := e.furnish(out); err != nil {
		return err
	}
	before, err := digest(filepath.Join(e.dir, out))
	if err != nil {
		return err
	}
	c := child.Command{Bin: "/bin/sh", Dir: e.dir, Args: []string{"-c", s.line}, Stdout: io.Discard,
		Env: append(os.Environ(), "overlap="+e.bin)}
	r, err := c.Run(e.ctx)
	if err == nil {
		err = e.ctx.Err()
	}
	if err != nil {
		return err
	}
	e.must(r.Status == 1 && !r.Crashed(), "%s: status %d: %s", s.name, r.Status, r.Said())
	e.must(r.Status != 1 || strings.TrimSpace(r.Stderr) != "", "%s: nothing was said", s.name)
	after, err := digest(filepath.Join(e.dir, out))
	e.must(err == nil && after == before, "%s: the old output is gone, or another was left", s.name)
	filepath.WalkDir(filepath.Join(e.dir, out), func(path string, d fs.DirEntry, err error) error {
		e.must(err != nil || !partial(d.Name()), "%s: left behind: %s", s.name, path)
		return nil
	})
	return nil
}

// furnish fills a folder with old outputs.
func (e *endings) furnish(out string) error {
	dir := filepath.Join(e.dir, out)
	entries, _ := os.ReadDir(dir)
	for _, one := range entries {
		if err := os.RemoveAll(filepath.Join(dir, one.Name())); err != nil {
			return err
		}
	}
	for _, name := range []string{"r.json", "r.html", "r.txt", "r.jsonl", "r.md", "q.json",
		"csv/articles.csv", "pages/index.html"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(old), 0o666); err != nil {
			return err
		}
	}
	return nil
}

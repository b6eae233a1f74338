package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// What the peers need: the packages of each, and a script for each that has no command.
//
//go:embed *.txt *.py
var files embed.FS

// An environment is where the peers are installed and run.
type environment struct {
	options
	work     string // for everything that is thrown away
	overlap  string // the program under test
	version  string // of it
	progress io.Writer
}

// prepare builds overlap and lays out the scripts.
func (e *environment) prepare() error {
	scripts, err := files.ReadDir(".")
	if err != nil {
		return err
	}
	for _, s := range scripts {
		text, err := files.ReadFile(s.Name())
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(e.work, s.Name()), text, 0o644); err != nil {
			return err
		}
	}
	e.overlap = filepath.Join(e.work, "overlap")
	if _, err := output(exec.Command("go", "build", "-o", e.overlap, "./cmd/overlap")); err != nil {
		return err
	}
	// none outside a checkout
	commit, _ := output(exec.Command("git", "rev-parse", "--short", "HEAD"))
	e.version = commit
	return nil
}

// generate writes articles and their truth to files and returns their names.
func (e *environment) generate(n int, seed uint64) (articles, truth string, err error) {
	base := filepath.Join(e.work, fmt.Sprintf("news-%d-%d", n, seed))
	articles, truth = base+".jsonl", base+".truth.jsonl"
	_, err = output(exec.Command("go", "run", "./bench/gen", "-n", fmt.Sprint(n), "-seed",
		fmt.Sprint(seed), "-o", articles, "-truth", truth))
	return articles, truth, err
}

// install makes the Python environment of a package, unless it is there already with
// the same requirements, and returns the version of the package.
func (e *environment) install(name string, more ...string) (version string, err error) {
	requirements, err := files.ReadFile(name + ".txt")
	if err != nil {
		return "", err
	}
	dir := filepath.Join(e.env, name)
	stamp := filepath.Join(dir, "requirements.txt")
	want := append(requirements, strings.Join(more, "\n")...)
	if have, err := os.ReadFile(stamp); err != nil || !bytes.Equal(have, want) {
		fmt.Fprintf(e.progress, "peers: installing %s\n", name)
		if err := os.RemoveAll(dir); err != nil {
			return "", err
		}
		if _, err := output(exec.Command(e.python, "-m", "venv", dir)); err != nil {
			return "", err
		}
		args := append([]string{"-m", "pip", "install", "--quiet", "-r",
			filepath.Join(e.work, name+".txt")}, more...)
		if _, err := output(exec.Command(e.bin(name, "python"), args...)); err != nil {
			return "", err
		}
		if err := os.WriteFile(stamp, want, 0o644); err != nil {
			return "", err
		}
	}
	return output(exec.Command(e.bin(name, "python"), "-c",
		"import importlib.metadata as m; print(m.version('"+name+"'))"))
}

// bin returns the path of a program of a peer's environment.
func (e *environment) bin(name, program string) string {
	return filepath.Join(e.env, name, "bin", program)
}

// script returns a command that runs one of our scripts in a peer's environment.
func (e *environment) script(name, script string, args ...string) *exec.Cmd {
	return exec.Command(e.bin(name, "python"),
		append([]string{filepath.Join(e.work, script)}, args...)...)
}

// output runs a command and returns what it prints, without the space around it. An error has the
// last line that it says on standard error.
func output(c *exec.Cmd) (string, error) {
	var stderr strings.Builder
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		return "", failure(c, err, stderr.String())
	}
	return strings.TrimSpace(string(out)), nil
}

// failure is an error of a command with the last line of what it said.
func failure(c *exec.Cmd, err error, said string) error {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	if last == "" {
		return fmt.Errorf("%s: %w", filepath.Base(c.Path), err)
	}
	return errors.New(last)
}

package main

import (
	"embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"overlap/eval/beside"
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
	build := exec.Command("go", "build", "-o", e.overlap, "./cmd/overlap")
	if _, err := beside.Output(build); err != nil {
		return err
	}
	// none outside a checkout
	commit, _ := beside.Output(exec.Command("git", "rev-parse", "--short", "HEAD"))
	e.version = commit
	return nil
}

// generate writes articles and their truth to files and returns their names.
func (e *environment) generate(n int, seed uint64) (articles, truth string, err error) {
	base := filepath.Join(e.work, fmt.Sprintf("news-%d-%d", n, seed))
	articles, truth = base+".jsonl", base+".truth.jsonl"
	_, err = beside.Output(exec.Command("go", "run", "./bench/gen", "-n", fmt.Sprint(n), "-seed",
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
	want := string(requirements) + strings.Join(more, "\n")
	made, err := beside.Open(e.python, filepath.Join(e.env, name), want, e.progress)
	if err != nil {
		return "", err
	}
	return made.Version(name)
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

// Package beside runs Python programs that are measured beside ours, each in an environment of
// its own with the versions of packages that are asked for. It needs Python 3.10 with venv, and
// the network the first time.
package beside

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// An Environment is a folder with a Python and packages.
type Environment struct{ dir string }

// Kept gives a folder for the environment of that name which stays after the program ends: in the
// user's cache, or where there is none in the folder for temporary files.
func Kept(name string) string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "overlap", "beside", name)
}

// Open makes an environment in dir with the requirements, lines as pip reads them from a file. One
// that is there already with the same lines is taken as it is; progress is told if it is not.
func Open(python, dir, requirements string, progress io.Writer) (*Environment, error) {
	e := &Environment{dir: dir}
	stamp := filepath.Join(dir, "requirements.txt")
	if have, err := os.ReadFile(stamp); err == nil && string(have) == requirements {
		return e, nil
	}
	fmt.Fprintf(progress, "installing %s\n", strings.Join(strings.Fields(requirements), " "))
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if _, err := Output(exec.Command(python, "-m", "venv", dir)); err != nil {
		return nil, err
	}
	asked := filepath.Join(dir, "asked.txt") // it is the stamp once all is installed
	if err := os.WriteFile(asked, []byte(requirements), 0o644); err != nil {
		return nil, err
	}
	install := exec.Command(e.Program("python"), "-m", "pip", "install", "--quiet", "-r", asked)
	if _, err := Output(install); err != nil {
		return nil, err
	}
	return e, os.Rename(asked, stamp)
}

// Program gives the path of a program of the environment, as python.
func (e *Environment) Program(name string) string { return filepath.Join(e.dir, "bin", name) }

// Version gives the version of a package.
func (e *Environment) Version(name string) (string, error) {
	return Output(exec.Command(e.Program("python"), "-c",
		"import importlib.metadata as m; print(m.version('"+name+"'))"))
}

// Ask runs a script with the question as JSON on its standard input, and reads the answer as JSON
// from its standard output.
func (e *Environment) Ask(script string, question, answer any) error {
	in, err := json.Marshal(question)
	if err != nil {
		return err
	}
	c := exec.Command(e.Program("python"), "-c", script)
	c.Stdin = strings.NewReader(string(in))
	out, err := Output(c)
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(out), answer)
}

// Output runs a command and returns what it prints, without the space around it. An error has the
// last line that it says on standard error.
func Output(c *exec.Cmd) (string, error) {
	var stderr strings.Builder
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		return "", Failure(c, err, stderr.String())
	}
	return strings.TrimSpace(string(out)), nil
}

// Failure is an error of a command with the last line of what it said.
func Failure(c *exec.Cmd, err error, said string) error {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	if last == "" {
		return fmt.Errorf("%s: %w", filepath.Base(c.Path), err)
	}
	return errors.New(last)
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// An outcome is what a check says of a draft.
type outcome struct {
	stopped, warned bool
	examples        []warning // of a disguise
	err             error     // the check could not be made
}

// A warning is one of grade disguise.
type warning struct {
	Kind    string `json:"kind"`
	Grade   string `json:"grade"`
	Words   int    `json:"words"`
	Example string `json:"example"`
}

// A result is what is read of one in JSON.
type result struct {
	Articles []struct {
		ID       string    `json:"id"`
		Draft    bool      `json:"draft"`
		Warnings []warning `json:"warnings"`
	} `json:"articles"`
	Pairs []struct {
		A string `json:"a"`
		B string `json:"b"`
	} `json:"pairs"`
	Quotes []struct {
		Uses []struct {
			Article string `json:"article"`
		} `json:"uses"`
	} `json:"quotes"`
}

// A checker runs the command.
type checker struct {
	bin   string
	flags []string // of every check
	dir   string   // where files of drafts are written
	jobs  int
}

// newChecker takes the gates that the command has.
func newChecker(bin, dir string, jobs int) (*checker, error) {
	help, err := exec.Command(bin, "check", "--help").Output()
	if err != nil {
		return nil, fmt.Errorf("%s check --help: %w", bin, err)
	}
	c := &checker{bin: bin, dir: dir, jobs: jobs,
		flags: []string{"--quiet", "--jobs", "1", "--format", "json", "--fail-over", "30"}}
	if bytes.Contains(help, []byte("--fail-over-rewritten")) {
		c.flags = append(c.flags, "--fail-over-rewritten", "30")
	}
	return c, nil
}

// has reports whether the command has a flag of check.
func (c *checker) has(flag string) bool {
	help, _ := exec.Command(c.bin, "check", "--help").Output()
	return bytes.Contains(help, []byte(flag+" "))
}

// A request says what a draft is checked against.
type request struct {
	flags []string
	stdin string
}

// check checks the draft in a file.
func (c *checker) check(ctx context.Context, path string, r request) outcome {
	cmd := exec.CommandContext(ctx, c.bin,
		slices.Concat([]string{"check", path}, c.flags, r.flags)...)
	cmd.Stdin = strings.NewReader(r.stdin)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return outcome{err: err}
	}
	status := cmd.ProcessState.ExitCode()
	o := outcome{stopped: status == 3}
	var result result
	if err := json.Unmarshal(out.Bytes(), &result); err != nil {
		if status == 1 { // nothing could be read or compared: said, and no pass
			return o
		}
		return outcome{err: fmt.Errorf("%s: status %d, %w: %s", path, status, err, said.String())}
	}
	for _, a := range result.Articles {
		for _, w := range a.Warnings {
			if a.Draft && w.Grade == "disguise" {
				o.warned = true
				o.examples = append(o.examples, w)
			}
		}
	}
	return o
}

// checkAll writes and checks drafts, each in a folder of its own, and returns what is said
// of each.
func (c *checker) checkAll(ctx context.Context, drafts []draft, ask func(i int) request) []outcome {
	outcomes := make([]outcome, len(drafts))
	c.each(len(drafts), func(i int) {
		path, err := c.write(drafts[i], i)
		if err != nil {
			outcomes[i].err = err
			return
		}
		outcomes[i] = c.check(ctx, path, ask(i))
	})
	return outcomes
}

// each calls do with the numbers below n, some at a time.
func (c *checker) each(n int, do func(i int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range c.jobs {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// write puts a draft into a folder of its own, under its name.
func (c *checker) write(d draft, i int) (string, error) {
	dir := filepath.Join(c.dir, strings.ReplaceAll(d.group, " ", "-"), strconv.Itoa(i))
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", err
	}
	path := filepath.Join(dir, d.file)
	return path, os.WriteFile(path, []byte(d.content), 0o666)
}

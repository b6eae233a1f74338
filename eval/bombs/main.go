// Command bombs gives the program input that was made to bring it down, and says what
// became of it: time, memory, status, and what was said.
//
//	go run ./eval/bombs                          all
//	go run ./eval/bombs -only gzip               those whose kind or name contains a word
//	go run ./eval/bombs -doc doc/reliability.md  write the table between the file's marks
//
// A bomb is made in a temporary folder, given to a run of its own with --memory 256MiB,
// and deleted. The exit status is 1 if a run took more memory than it was given, more
// processor time than news of its size may cost, was ended by a signal or by the Go
// runtime, or passed in silence.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"overlap/eval/child"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 done, 1 a bomb went off, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("bombs", flag.ContinueOnError)
	fs.SetOutput(stderr)
	only := fs.String("only", "", "only bombs whose kind, name or file contains this `text`")
	doc := fs.String("doc", "", "Markdown `file` whose table is written anew")
	temp := fs.String("temp", "", "`folder` for bombs; the system's if empty")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 {
		fmt.Fprintln(stderr, "usage: bombs [-only TEXT] [-doc FILE] [-temp DIR]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	outcomes, err := run(ctx, stdout, *only, *temp)
	if err == nil && *doc != "" {
		err = writeDoc(*doc, outcomes)
	}
	if err == nil {
		err = verdict(outcomes)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// run runs the bombs and prints a line for each.
func run(ctx context.Context, w io.Writer, only, temp string) ([]*outcome, error) {
	dir, clear, err := child.Temp(temp, "bombs")
	if err != nil {
		return nil, err
	}
	defer clear()
	bin, err := child.Build(dir, false)
	if err != nil {
		return nil, err
	}
	var all []*outcome
	for _, b := range bombs() {
		if !strings.Contains(b.kind+" "+b.name+" "+b.file, only) {
			continue
		}
		o, err := explode(ctx, bin, dir, &b)
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.name, err)
		}
		fmt.Fprintln(w, o)
		all = append(all, o)
	}
	return all, nil
}

// explode makes a bomb, runs it and deletes it.
func explode(ctx context.Context, bin, dir string, b *bomb) (*outcome, error) {
	dir, clear, err := child.Temp(dir, "one")
	if err != nil {
		return nil, err
	}
	defer clear()
	path, size, err := b.make(dir)
	if err != nil {
		return nil, err
	}
	temp := filepath.Join(dir, "temp")
	if err := os.Mkdir(temp, 0o777); err != nil {
		return nil, err
	}
	o := &outcome{bomb: b, size: size}
	ctx, cancel := context.WithTimeout(ctx, 5*o.mayTake()+30*time.Second)
	defer cancel()
	out := filepath.Join(dir, "out.json")
	o.run, err = child.Command{Bin: bin, Args: b.command(path, out, temp), Stdout: io.Discard,
		Most: 8 * mostBytes}.Run(ctx)
	if err != nil {
		return nil, err
	}
	o.run.Stderr = strings.ReplaceAll(o.run.Stderr, dir+string(filepath.Separator), "")
	o.judge(out)
	return o, nil
}

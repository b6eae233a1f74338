package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"syscall"
	"time"

	"overlap/eval/child"
	"overlap/eval/memory"
)

// A process is a stage that ran as a process of its own, so that its memory is its own.
type process struct {
	*child.Run
	anonymous memory.Bytes // the most that was resident beside pages of files
	measures  []measure
}

// apart runs a stage as a process.
func apart(ctx context.Context, p *plan, stage string) (*process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	ran, out := new(process), new(bytes.Buffer)
	ran.Run, err = child.Command{
		Bin: self, Args: append([]string{"-stage", stage}, p.args...), Stdout: out,
		Watch: func(pid int) {
			ran.anonymous = max(ran.anonymous, memory.AnonymousOf(strconv.Itoa(pid)))
		},
	}.Run(ctx)
	switch {
	case err != nil:
		return nil, err
	case ran.Status != 0:
		return ran, fmt.Errorf("%s: %w: %s", stage, errStage, ran.Stderr)
	}
	for d := json.NewDecoder(out); ; {
		var m measure
		switch err := d.Decode(&m); {
		case errors.Is(err, io.EOF):
			return ran, nil
		case err != nil:
			return nil, err
		}
		ran.measures = append(ran.measures, m)
	}
}

// pass passes on what a stage measured, unless there is an error.
func (r *process) pass(say func(measure), err error) error {
	if err != nil {
		return err
	}
	for _, m := range r.measures {
		say(m)
	}
	return nil
}

// errStage says that a stage ended before its time.
var errStage = errors.New("ended early")

// memory says how much memory it took; most is what is asked, no limit if 0.
func (r *process) memory(what string, most memory.Bytes) measure {
	m := measure{What: "memory of " + what, Measured: fmt.Sprintf(
		"%v at most, %v resident with pages of files", r.anonymous, r.Peak)}
	if most > 0 {
		m.Asked, m.Missed = fmt.Sprintf("under %v", most), r.anonymous >= most
	}
	return m
}

// cpuTime returns how long processors worked for this process, user and system.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

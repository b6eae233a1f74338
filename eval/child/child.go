// Package child runs the program as a process of its own and says what that took.
package child

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"overlap/eval/memory"
)

// Build builds the command overlap into dir and returns its path. race asks for the race
// detector, which needs cgo.
func Build(dir string, race bool) (string, error) {
	bin := filepath.Join(dir, "overlap")
	args := []string{"build", "-o", bin}
	if race {
		args = append(args, "-race")
	}
	out, err := exec.Command("go", append(args, "overlap/cmd/overlap")...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w: %s", err, out)
	}
	return bin, nil
}

// A Run is one run that has ended.
type Run struct {
	Status int            // exit status; -1 if a signal ended it
	Signal syscall.Signal // that ended it; 0 if none did
	CPU    time.Duration  // user and system
	Wall   time.Duration
	Peak   memory.Bytes // resident
	Stderr string       // its first megabyte
}

// A Command is a program to run. The zero values of all but Bin mean what they mean in
// os/exec.
type Command struct {
	Bin    string
	Args   []string
	Dir    string
	Env    []string
	Stdin  io.Reader
	Stdout io.Writer
	// Watch is called every few milliseconds with the process's ID; nil is not.
	Watch func(pid int)
	// Most is how much may be resident; a run that takes more is killed. 0 is no limit.
	Most memory.Bytes
	// Signal is sent after After, if it is not 0 and the program still runs.
	Signal syscall.Signal
	After  time.Duration
}

// Run runs the command until it ends, or kills it when ctx is done. The error says that
// it could not be started: how it ended is the Run's.
func (c Command) Run(ctx context.Context) (*Run, error) {
	said := &head{most: 1 << 20}
	cmd := exec.CommandContext(ctx, c.Bin, c.Args...)
	cmd.Dir, cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = c.Dir, c.Env, c.Stdin, c.Stdout, said
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	ended := make(chan struct{})
	peak := make(chan memory.Bytes, 1)
	go func() { peak <- c.watch(cmd.Process, ended) }()
	if c.Signal != 0 {
		timer := time.AfterFunc(c.After, func() { cmd.Process.Signal(c.Signal) })
		defer timer.Stop()
	}
	cmd.Wait() // what it says is in ProcessState
	wall := time.Since(start)
	close(ended)
	r := &Run{Wall: wall, Status: cmd.ProcessState.ExitCode(), Stderr: said.String()}
	r.CPU = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	r.Peak = <-peak
	if s, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		r.Signal = s.Signal()
	}
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		r.Peak = exact(r.Peak, memory.Bytes(u.Maxrss*1024))
	}
	return r, nil
}

// exact is the peak of a child: what the system says at its end. A child begins as a copy of
// its parent, and the system counts that in: where the parent was larger, what was seen while
// the child ran is all there is.
func exact(seen, said memory.Bytes) memory.Bytes {
	if said > memory.Peak() {
		return said
	}
	return seen
}

// watch looks at a process's peak every few milliseconds until ended is closed, and kills
// it above a limit. The system keeps the peak, so that only what comes after the last look
// is missed.
func (c Command) watch(p *os.Process, ended <-chan struct{}) memory.Bytes {
	var most memory.Bytes
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			return most
		case <-tick.C:
			most = max(most, memory.PeakOf(strconv.Itoa(p.Pid)))
			if c.Watch != nil {
				c.Watch(p.Pid)
			}
			if c.Most > 0 && most > c.Most {
				p.Kill()
			}
		}
	}
}

// Crashed reports whether the Go runtime ended the run: a panic, a stack overflow, no memory.
func (r *Run) Crashed() bool {
	for _, s := range []string{"panic: ", "fatal error: ", "runtime: goroutine stack exceeds",
		"WARNING: DATA RACE"} {
		if strings.Contains(r.Stderr, s) {
			return true
		}
	}
	return r.Signal != 0
}

// Said returns the first line of standard error that is not a summary of what was read, or
// that if there is no other.
func (r *Run) Said() string {
	var first string
	for line := range strings.Lines(r.Stderr) {
		line = strings.TrimSpace(strings.TrimPrefix(line, "overlap: "))
		if !strings.HasPrefix(line, "read ") {
			return line
		}
		first = line
	}
	return first
}

// A head keeps the first bytes of what is written to it.
type head struct {
	bytes.Buffer
	most int
}

// Write keeps what still has room.
func (h *head) Write(p []byte) (int, error) {
	h.Buffer.Write(p[:min(len(p), max(0, h.most-h.Len()))])
	return len(p), nil
}

// Temp makes a folder for a command's files below dir, the system's if that is empty.
func Temp(dir, name string) (string, func(), error) {
	dir, err := os.MkdirTemp(dir, "overlap-"+name+"-*")
	return dir, func() { os.RemoveAll(dir) }, err
}

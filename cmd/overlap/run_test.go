package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/result"
)

// A shakyWriter panics the first time that it is written to.
type shakyWriter struct {
	strings.Builder
	shaken bool
}

func (w *shakyWriter) Write(b []byte) (int, error) {
	if !w.shaken {
		w.shaken = true
		panic("shaken")
	}
	return w.Builder.Write(b)
}

// TestFaultOfTheCommand: a panic of the command itself is told in a line, what was begun is undone,
// and the status is 1. With --debug it says where.
func TestFaultOfTheCommand(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "broken.jsonl")
	if err := os.WriteFile(broken, []byte("{\"text\":\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	for _, flags := range [][]string{{}, {"--debug"}} {
		args := append([]string{"overlap", "scan", broken, "-f", "json", "-o",
			filepath.Join(dir, "out")}, flags...)
		var stderr shakyWriter
		status := run(args, strings.NewReader(""), &strings.Builder{}, &stderr)
		said := stderr.String()
		if status != statusUnfinished ||
			!strings.HasPrefix(said, "overlap: fault: reading articles: shaken") {
			t.Errorf("status %d: %s", status, said)
		}
		if where := strings.Contains(said, "goroutine"); where != (len(flags) > 0) {
			t.Errorf("%v: %s", flags, said)
		}
		if got := tree(t, dir); got != before {
			t.Errorf("there is\n%s", got)
		}
	}
}

// TestFaultsAreTold: a skip that is a fault of the program makes the status 1, and its stack is
// shown with --debug only.
func TestFaultsAreTold(t *testing.T) {
	for _, debug := range []bool{false, true} {
		var stderr strings.Builder
		c := &command{stderr: &stderr}
		j := &job{skips: &skips{c: c, debug: debug}}
		j.skips.add(result.Skip{Path: "a.txt", Why: "fault: index out of range",
			Stack: "where it was"})
		if err := c.outcome(j); err != ended(statusUnfinished) {
			t.Errorf("%v", err)
		}
		if shown := strings.Contains(stderr.String(), "where it was"); shown != debug {
			t.Errorf("debug %v: %s", debug, stderr.String())
		}
	}
}

// TestManySkips: all are counted and listed, and a bounded number is kept.
func TestManySkips(t *testing.T) {
	var stderr, list strings.Builder
	s := &skips{c: &command{stderr: &stderr}, list: bufio.NewWriter(&list)}
	const many = 5*result.MostSkips + 7
	for i := range many {
		s.add(result.Skip{Path: "x.jsonl", Line: i + 1, Why: "article has no text"})
	}
	if err := s.told(); err != nil {
		t.Error(err)
	}
	if n := len(s.listed); n >= 4*result.MostSkips {
		t.Errorf("%d are kept", n)
	}
	if n := strings.Count(list.String(), "\n"); n != many {
		t.Errorf("%d are listed", n)
	}
	if n := strings.Count(stderr.String(), "\n"); n != mostSaid+1 {
		t.Errorf("%d are said", n)
	}
	if got := s.kinds.String(); got != "50007 × article has no text" {
		t.Error(got)
	}
}

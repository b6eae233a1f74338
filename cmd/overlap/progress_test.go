package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestProgressLine: one line, whose stage never goes back.
func TestProgressLine(t *testing.T) {
	p := &progress{stages: findingStages, stop: make(chan struct{})}
	now := time.Now()
	for _, test := range []struct {
		step        string
		done, total int
		after       time.Duration
		want        string
	}{
		{"reading", 5 << 20, -1, 0, "1 of 7: reading, 5.2 MB"},
		{"reading", 5 << 20, 50 << 20, 5 * time.Second,
			"1 of 7: reading, 10 %, 1.0 MB a second, about 50 seconds left"},
		{"aligning pairs", 1000, 4000, 200 * time.Second,
			"3 of 7: comparing articles, 25 %, 5 a second, about 10 minutes left"},
		{"folding editions", 1, 2, 0, "3 of 7: comparing articles, 50 %"},
		{"settling accounts", 9, 10, 3 * time.Second,
			"7 of 7: summing up, 90 %, 3 a second, a few seconds left"},
	} {
		p.set(test.step, test.done, test.total)
		p.since = now
		if got := p.line(now.Add(test.after)); got != test.want {
			t.Errorf("%s: %q, want %q", test.step, got, test.want)
		}
	}
}

// TestProgressShows: the line is drawn over itself, cut to the terminal, and gone at the end.
func TestProgressShows(t *testing.T) {
	var out strings.Builder
	p := &progress{stages: findingStages, stop: make(chan struct{}), gone: make(chan struct{})}
	p.set("aligning pairs", 1, 2)
	go p.show(&out, func() int { return 12 })
	time.Sleep(700 * time.Millisecond)
	p.end()
	p.end()
	if got, want := out.String(), "\r\x1b[K3 of 7: com\r\x1b[K"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestStepsHaveStages: every step that the packages name belongs to a stage.
func TestStepsHaveStages(t *testing.T) {
	var known []string
	for _, s := range slices.Concat(findingStages, keepingStages, verifyingStages) {
		known = append(known, s.steps...)
	}
	begin := regexp.MustCompile(`\.Begin\("([^"]+)"\)`)
	met := 0
	files, err := filepath.Glob("../../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		for _, m := range begin.FindAllStringSubmatch(string(text), -1) {
			if met++; !slices.Contains(known, m[1]) {
				t.Errorf("%s: no stage has the step %q", path, m[1])
			}
		}
	}
	if met < 20 {
		t.Errorf("only %d steps were met", met)
	}
}

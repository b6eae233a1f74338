package main

import (
	"strings"
	"testing"

	"overlap"
	"overlap/internal/newsgen"
)

// TestRun measures two small sizes.
func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(&out, "", "30,60", newsgen.Options{Seed: 1}, overlap.Options{Temp: t.TempDir()}); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(strings.TrimSpace(out.String()), "\n"); len(lines) != 3 || !strings.Contains(lines[2], "times the time") {
		t.Error(out.String())
	}
	if err := run(&out, "", "many", newsgen.Options{}, overlap.Options{Temp: t.TempDir()}); err == nil {
		t.Error("no error")
	}
}

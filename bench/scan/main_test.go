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
	if err := run(&out, "", "30,60", newsgen.Options{Seed: 1},
		overlap.Options{Temp: t.TempDir()}); err != nil {
		t.Fatal(err)
	}
	if strings.Count(out.String(), "times the time") != 1 ||
		strings.Count(out.String(), " s  reading articles\n") != 2 {
		t.Error(out.String())
	}
	if err := run(&out, "", "many", newsgen.Options{},
		overlap.Options{Temp: t.TempDir()}); err == nil {
		t.Error("no error")
	}
}

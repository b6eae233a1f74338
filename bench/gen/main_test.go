package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/internal/newsgen"
)

// Both files have a line an article, of the same articles.
func TestFilesGoTogether(t *testing.T) {
	dir := t.TempDir()
	out, truth := filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "t.jsonl")
	var stdout, stderr strings.Builder
	if status := run([]string{"-n", "50", "-seed", "9", "-o", out, "-truth", truth}, &stdout,
		&stderr); status != 0 {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	a, b := lines(t, out), lines(t, truth)
	if len(a) != 50 || len(b) != 50 {
		t.Fatalf("%d articles, %d truths", len(a), len(b))
	}
	for i := range a {
		var r record
		var tr newsgen.Truth
		if err := json.Unmarshal([]byte(a[i]), &r); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(b[i]), &tr); err != nil {
			t.Fatal(err)
		}
		if r.ID != tr.ID || r.Text == "" || r.Outlet == "" {
			t.Errorf("line %d: %+v beside the truth of %s", i+1, r, tr.ID)
		}
	}

	if status := run([]string{"-n", "50", "-seed", "9"}, &stdout, &stderr); status != 0 ||
		stdout.String() != strings.Join(a, "\n")+"\n" {
		t.Error("standard output has other articles than the file")
	}
}

func lines(t *testing.T, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

func TestWrongCommandLines(t *testing.T) {
	for _, test := range []struct {
		args   []string
		status int
	}{
		{[]string{"-n", "-1"}, 2},
		{[]string{"-n", "few"}, 2},
		{[]string{"more"}, 2},
		{[]string{"-shape", "round"}, 2},
		{[]string{"-o", "/nowhere/at/all.jsonl"}, 1},
	} {
		var stdout, stderr strings.Builder
		if status := run(test.args, &stdout, &stderr); status != test.status || stderr.Len() == 0 {
			t.Errorf("%q: status %d, %q", test.args, status, stderr.String())
		}
	}
}

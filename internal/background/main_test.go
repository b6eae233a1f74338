package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"overlap/background"
	"overlap/eval/proof"
	"overlap/shingle"
)

func TestWrite(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"a.txt":     "one two three\nfour",
		"b/c.json":  `{"z": ["nine words make this one long enough for prose"], "a": "one two"}`,
		"b/d.txt":   "one two three five",
		"other.bin": "one two three",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "xx.bin")
	var out, errs bytes.Buffer
	args := []string{"-made", "2026-11-29", "-sources", "a 1,b 2", "-o", path, folder}
	if status := start(args, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, &errs)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	table, err := background.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	counts := table.Counts()
	sources := []string{"a 1", "b 2"}
	if counts.Texts != 3 || counts.Words != 17 || !slices.Equal(table.Sources, sources) {
		t.Errorf("%d texts of %d words from %q", counts.Texts, counts.Words, table.Sources)
	}
	for text, want := range map[string]int{
		"one": 3, "one two three": 2, "two three four": 0, "three four": 1, "nine words": 1,
		"nine words make": 0,
	} {
		words := shingle.Split(text)
		if got := counts.Of(proof.Hashes(words, 0, len(words.Words))); got != want {
			t.Errorf("%d texts have %q, not %d", got, text, want)
		}
	}
}

func TestStatus(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(bad, []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   string
		status int
		says   string
	}{
		{"", 2, "Usage"},
		{"-made 2026-11-29 -sources a -o x", 2, "Usage"},
		{"-floor 2", 2, "not defined"},
		{"-made 2026-11-29 -sources a -o x missing", 1, "missing"},
		{"-made 2026-11-29 -sources a -o x " + filepath.Dir(bad), 1, "bad.json"},
	} {
		var out, errs bytes.Buffer
		if got := start(strings.Fields(c.args), &out, &errs); got != c.status {
			t.Errorf("%q: status %d", c.args, got)
		}
		if !strings.Contains(errs.String(), c.says) {
			t.Errorf("%q says %q", c.args, &errs)
		}
	}
}

func TestPart(t *testing.T) {
	var texts []string
	add := func(text string) { texts = append(texts, text) }
	long := strings.Repeat("word ", articleWords)
	part([]string{"a b", long, long, "c", ""}, add)
	if len(texts) != 3 || texts[0] != "a b\n"+long+"\n" || texts[2] != "c\n\n" {
		t.Errorf("%d texts", len(texts))
	}
	texts = nil
	if part([]string{"", " "}, add); texts != nil {
		t.Errorf("no words are %d texts", len(texts))
	}
}

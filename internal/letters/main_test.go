package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/internal/tones"
)

// TestTables makes a table of three words, and one of characters.
func TestTables(t *testing.T) {
	dir := t.TempDir()
	for name, list := range map[string]string{
		"xx.tsv": "ab\t300\nba\t100\nAb3\t900\n", "zh.tsv": "港口\t4\n港a\t8\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(list), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out, trouble bytes.Buffer
	if status := start([]string{dir}, &out, &trouble); status != 0 {
		t.Fatal(trouble.String())
	}
	// behind a space three words in four start with a, which is 0.42 bits: two quarters
	want := "pairs xx\n ab\nQ28\n8Q2\n28Q\ncharacters zh\n2港\n8口\n\n"
	if got := out.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestTrouble tells of what is wrong with its place.
func TestTrouble(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "xx.tsv"), []byte("a\t1\nb\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args   []string
		status int
		want   string
	}{
		{nil, 2, "usage: letters WORDS"}, {[]string{t.TempDir()}, 1, "no lists of words"},
		{[]string{dir}, 1, `xx.tsv:2: no frequency: saw ""`},
	} {
		var out, trouble bytes.Buffer
		if status := start(test.args, &out, &trouble); status != test.status ||
			!strings.Contains(trouble.String(), test.want) {
			t.Errorf("%q: status %d, %s", test.args, status, trouble.String())
		}
	}
}

// TestTonesApart writes Vietnamese as windows-1258 does.
func TestTonesApart(t *testing.T) {
	for in, want := range map[string]string{
		"việt": "viê\u0323t", "đường": "đươ\u0300ng", "bà": "ba\u0300", "tân": "tân", "a": "a",
	} {
		if got := tones.Apart(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

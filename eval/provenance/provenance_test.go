package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPages: a folder with one page that declares another outlet.
func TestPages(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"gold.json": `{"a.html": {"url": "https://quaypost.example/pier", "date": NaN},
			"b.html": {"url": "no address"}}`,
		"html/a.html": `<html><head><link rel="canonical" href="https://wire.example/1"><meta ` +
			`property="og:url" content="https://quaypost.example/pier"></head><body><p>The pier ` +
			`is closed.</p></body></html>`,
		"html/b.html": "<p>Nothing.</p>",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs strings.Builder
	if status := start([]string{"-list", dir}, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	for _, want := range []string{"canonical https://wire.example/1",
		"1 pages with known addresses: site right 1, wrong 0, unknown 0; address right 1; declare " +
			"another outlet 1"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q lacks %q", out.String(), want)
		}
	}
	if start([]string{filepath.Join(dir, "html")}, &out, &errs) != 1 ||
		start([]string{"-n", "0"}, &out, &errs) != 2 {
		t.Error("a folder without addresses, or no articles, is no error")
	}
}

// TestStories: what is shown names more of the declared sources than what is hidden.
func TestStories(t *testing.T) {
	if testing.Short() {
		t.Skip("scans generated stories")
	}
	var out strings.Builder
	if err := stories(&out, 200, 2); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "declare a source"); n != 9 {
		t.Errorf("%d lines:\n%s", n, out.String())
	}
}

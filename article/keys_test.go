package article

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestKeysOf tells what an object has in place of a text.
func TestKeysOf(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{`{"headline":"A","body":"Some words"}`, "headline 1, body 10"},
		{`{"n":5,"none":null,"body":"x"}`, "n 0, body 1"},
		{`{"status":"ok","articles":[{"body":"One."},{"other":1}]}`, "body 4"},
		{`{"articles":[{"articles":[{"body":"One."}]}]}`, "body 4"},
		{`{"a":{"b":{"c":"x"},"d":[{"e":"xy"},{"f":1}]},"g":{},"h":[1]}`,
			"a.b.c 1, a.d.e 2, g 0, h 0"},
		{`{}`, ""},
	} {
		got := linesOf(t, &Reader{}, test.line)
		var keys []string
		for _, k := range got[0].skip.Keys {
			keys = append(keys, k.Name+" "+string('0'+byte(k.Size%10)))
		}
		if got, want := strings.Join(keys, ", "), strings.ReplaceAll(test.want, "10",
			"0"); got != want {
			t.Errorf("%s: %s; want %s", test.line, got, want)
		}
	}
	many := `{` + strings.Repeat(`"k":1,`, 1000) + `"k":1}`
	if n := len(keysOf([]byte(many))); n != mostKeys {
		t.Errorf("%d keys are told", n)
	}
}

// TestMet: it is known which of our names a source has a key of.
func TestMet(t *testing.T) {
	r := &Reader{Fields: map[string]string{"outlet": "publsher", "title": "none,headline",
		"text": "body"}}
	r.Stdin = strings.NewReader(`{"headline":"A","body":"B","publisher":"C"}`)
	for range r.Read(context.Background(), "-") {
	}
	for name, met := range map[string]bool{"outlet": false, "title": true, "text": true,
		"url": false, "nothing": false} {
		if r.Met(name) != met {
			t.Errorf("%s: met is %v", name, !met)
		}
	}
}

// TestFiles: what Files gives are the files that Read opens.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", ".hidden.txt", "notes.md", "in/b.jsonl", "in/.c/d.txt",
		"elsewhere"} {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, []byte(`{"text":"One."}`), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	os.Symlink("../elsewhere", filepath.Join(dir, "in", "link.txt"))
	os.Symlink("..", filepath.Join(dir, "in", "round"))
	os.Symlink("nowhere.txt", filepath.Join(dir, "in", "dead.txt"))
	var names []string
	for path := range Files(context.Background(), dir, filepath.Join(dir, "notes.md")) {
		rel, _ := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(rel))
	}
	if want := []string{"a.txt", "in/b.jsonl", "in/link.txt", "notes.md"}; !slices.Equal(names,
		want) {
		t.Errorf("%v; want %v", names, want)
	}
}

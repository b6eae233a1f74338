package article

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// everything returns what comes of a reading, as text.
func everything(all func(func(Article, *Skip) bool)) (out []string) {
	all(func(a Article, s *Skip) bool {
		if s != nil {
			out = append(out, fmt.Sprintf("skip %+v", *s))
		} else {
			out = append(out, fmt.Sprintf("%+v", a))
		}
		return true
	})
	return out
}

// TestSplits: whatever the size of splits, they are read as the file is, skips with their lines.
func TestSplits(t *testing.T) {
	dir := t.TempDir()
	line := rapid.SampledFrom([]string{`{"text":"The ferry left at dawn."}`,
		`{"id":"one","text":"Goats were on board.","outlet":"The Quay"}`, `{"text":`, "", "  ",
		`{"text":"An äther, a café, a ` + strings.Repeat("long ", 300) + `line."}`, `[1,2]`})
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(dir, "quay.jsonl")
		all := strings.Join(rapid.SliceOfN(line, 1, 12).Draw(t, "lines"), "\n") +
			rapid.SampledFrom([]string{"", "\n"}).Draw(t, "end")
		if err := os.WriteFile(path, []byte(all), 0o644); err != nil {
			t.Fatal(err)
		}
		ctx := context.Background()
		want := everything((&Reader{Jobs: 1}).Read(ctx, path))
		var splits []Split
		size := rapid.Int64Range(1, 400).Draw(t, "size")
		for s, skip := range (&Reader{}).Splits(ctx, size, path) {
			if skip != nil {
				t.Fatal(skip)
			}
			splits = append(splits, s)
		}
		for i, s := range splits {
			last := i == len(splits)-1
			if s.Hi > 0 && (i > 0 && s.Lo != splits[i-1].Hi || !last && s.Hi-s.Lo < size) {
				t.Fatalf("splits %+v of %d bytes", splits, size)
			}
		}
		var got []string
		for _, s := range splits {
			got = append(got, everything((&Reader{Jobs: 1}).ReadSplits(ctx, s))...)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("in splits %+v:\n%s\nwhole:\n%s", splits, strings.Join(got, "\n"),
				strings.Join(want, "\n"))
		}
	})
}

// TestSplitsOfFolder: files that cannot be cut are whole, in the order of reading, and what belongs
// to none is skipped as reading skips it.
func TestSplitsOfFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "The ferry left.", "b.csv": "text\nGoats.\n",
		"c.jsonl": `{"text":"One."}` + "\n" + `{"text":"Two."}` + "\n", "d.unknown": "no"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	paths := []string{dir, dir + "/none.txt", dir + "/a.txt", "-"}
	for s, skip := range (&Reader{}).Splits(t.Context(), 5, paths...) {
		if skip != nil {
			got = append(got, filepath.Base(skip.Path)+": "+skip.Why)
		} else {
			name := filepath.Base(s.Path)
			got = append(got, fmt.Sprintf("%s %v %d %d", name, s.Named, s.Hi, s.Line))
		}
	}
	want := []string{"a.txt false 0 0", "b.csv false 0 0", "c.jsonl false 16 1",
		"c.jsonl false 32 2",
		"none.txt: no such file or directory",
		"a.txt: this path is named twice: it is read once",
		"-: standard input cannot be read in splits: name a file"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

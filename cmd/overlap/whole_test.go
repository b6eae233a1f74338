package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// errBroken is what a broken disk says.
var errBroken = errors.New("no space left")

// A brokenDisk fails once, at the step of that number.
type brokenDisk struct {
	disk
	steps, fails int
}

func (b *brokenDisk) step() error {
	b.steps++
	if b.steps == b.fails {
		return errBroken
	}
	return nil
}

// broken returns the real disk, one step of which fails.
func (b *brokenDisk) broken() disk {
	return disk{
		create: func(path string, mode fs.FileMode) (io.WriteCloser, error) {
			if err := b.step(); err != nil {
				return nil, err
			}
			f, err := b.disk.create(path, mode)
			return brokenFile{b, f}, err
		},
		mkdir: func(path string) (io.Closer, error) {
			if err := b.step(); err != nil {
				return nil, err
			}
			return b.disk.mkdir(path)
		},
		rename: func(from, to string) error {
			if err := b.step(); err != nil {
				return err
			}
			return b.disk.rename(from, to)
		},
	}
}

// A brokenFile is one whose writing or closing may be the step that fails.
type brokenFile struct {
	b  *brokenDisk
	to io.WriteCloser
}

func (f brokenFile) Write(p []byte) (int, error) {
	if err := f.b.step(); err != nil {
		n, _ := f.to.Write(p[:len(p)/2])
		return n, err
	}
	return f.to.Write(p)
}

func (f brokenFile) Close() error {
	err := f.b.step()
	f.to.Close()
	return err
}

// tree returns what is below a folder, hidden files too, a path a line with what is in it.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var lines []string
	filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			t.Fatal(err)
		}
		text := "a folder"
		if !e.IsDir() {
			b, _ := os.ReadFile(path)
			text = string(b)
		}
		rel, _ := filepath.Rel(dir, path)
		lines = append(lines, filepath.ToSlash(rel)+": "+text)
		return nil
	})
	return strings.Join(lines, "\n")
}

// TestEveryWriteFails lets every step of writing fail once. Whatever fails, what was there is there
// as it was, and nothing else; where nothing fails, all that is new is there.
func TestEveryWriteFails(t *testing.T) {
	files := func(names ...string) func(create creating) error {
		return func(create creating) error {
			for _, name := range names {
				w, err := create(name)
				if err != nil {
					return err
				}
				_, err = io.WriteString(w, "new "+name)
				if end := w.Close(); err == nil {
					err = end
				}
				if err != nil {
					return err
				}
			}
			return nil
		}
	}
	page := func(name string) bool { return strings.HasSuffix(name, ".html") }
	for _, test := range []struct {
		name, old string // files that are there
		write     func(c *command, dir string) error
		want      string
	}{
		{"a new file", "", func(c *command, dir string) error {
			return c.writeTo(filepath.Join(dir, "out"),
				func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err })
		}, ".: a folder\nout: new"},
		{"an old file", "out", func(c *command, dir string) error {
			return c.writeTo(filepath.Join(dir, "out"),
				func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err })
		}, ".: a folder\nout: new"},
		{"a new folder", "note", func(c *command, dir string) error {
			return c.fill(filepath.Join(dir, "a", "b"), page, files("1.html", "2.html"))
		},
			".: a folder\na: a folder\na/b: a folder\na/b/1.html: new 1.html\na/b/2.html: new " +
				"2.html\nnote: old"},
		{"an old folder", "1.html 3.html note", func(c *command, dir string) error {
			return c.fill(dir, page, files("1.html", "2.html"))
		}, ".: a folder\n1.html: new 1.html\n2.html: new 2.html\nnote: old"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for fails := 1; ; fails++ {
				dir := t.TempDir()
				for name := range strings.FieldsSeq(test.old) {
					if err := os.WriteFile(filepath.Join(dir, name), []byte("old"),
						0o600); err != nil {
						t.Fatal(err)
					}
				}
				before := tree(t, dir)
				b := &brokenDisk{disk: osDisk(), fails: fails}
				err := test.write(&command{ctx: context.Background(), stderr: io.Discard,
					disk: b.broken()}, dir)
				now := tree(t, dir)
				switch {
				case b.steps < fails && err == nil && now == test.want:
					if fails < 4 {
						t.Errorf("only %d steps", fails-1)
					}
					return
				case b.steps < fails:
					t.Fatalf("nothing failed: %v\n%s", err, now)
				case !errors.Is(err, errBroken):
					t.Errorf("step %d failed: %v", fails, err)
				case now != before:
					t.Errorf("step %d failed, and there is\n%s\ninstead of\n%s", fails, now, before)
				}
			}
		})
	}
}

// TestPermissionsStay: a file that is written anew keeps its permissions.
func TestPermissionsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	for _, mode := range []fs.FileMode{0o600, 0o666, 0o444} {
		os.WriteFile(path, nil, 0o600)
		os.Chmod(path, mode)
		c := &command{ctx: context.Background(), stderr: io.Discard, disk: osDisk()}
		if err := c.writeTo(path, func(io.Writer) error { return nil }); err != nil {
			t.Fatal(err)
		}
		if at, _ := os.Stat(path); at.Mode() != mode {
			t.Errorf("%v became %v", mode, at.Mode())
		}
		os.Remove(path)
	}
}

// TestSweep: what a dead run has left is removed, and what a living one writes is not, nor what
// is named alike.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	alive, err := createLocked(filepath.Join(dir, ".out.7.part"), 0o666)
	if err != nil {
		t.Fatal(err)
	}
	defer alive.Close()
	for _, name := range []string{".out.8.part", ".out.x.part", ".other.8.part", ".out.8.party"} {
		os.WriteFile(filepath.Join(dir, name), nil, 0o666)
	}
	os.MkdirAll(filepath.Join(dir, ".out.9.part", "in"), 0o777)
	var said strings.Builder
	c := &command{ctx: context.Background(), stderr: &said, disk: osDisk()}
	if err := c.writeTo(filepath.Join(dir, "out"),
		func(io.Writer) error { return nil }); err != nil {
		t.Fatal(err)
	}
	want := ".: a folder\n.other.8.part: \n.out.7.part: \n.out.8.party: \n.out.x.part: \nout: "
	if got := tree(t, dir); got != want {
		t.Errorf("there is\n%s", got)
	}
	if n := strings.Count(said.String(), "which a run that was killed had left\n"); n != 2 {
		t.Errorf("said %s", said.String())
	}
}

// TestSweepFolder: a folder that is filled again keeps nothing of a killed run, which wrote more
// files or other ones, but all that is none of its kind.
func TestSweepFolder(t *testing.T) {
	dir := t.TempDir()
	alive, err := createLocked(filepath.Join(dir, ".0003.html.7.part"), 0o666)
	if err != nil {
		t.Fatal(err)
	}
	defer alive.Close()
	for _, name := range []string{"0001.html", ".0001.html.8.part", ".0002.html.8.part",
		".index.html.8.part", ".r.json.8.part", ".html.8.part"} {
		os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o666)
	}
	c := &command{ctx: context.Background(), stderr: io.Discard, disk: osDisk()}
	_, _, takes := (&output{pages: dir}).folder()
	if err := c.fill(dir, takes, func(create creating) error {
		w, err := create("index.html")
		return cmp.Or(err, w.Close())
	}); err != nil {
		t.Fatal(err)
	}
	want := ".: a folder\n.0003.html.7.part: \n.html.8.part: old\n.r.json.8.part: old\nindex.html: "
	if got := tree(t, dir); got != want {
		t.Errorf("there is\n%s", got)
	}
}

// TestInterruptedWrites: an interrupt leaves what was there, and is told apart from an error.
func TestInterruptedWrites(t *testing.T) {
	dir := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	c := &command{ctx: ctx, stderr: io.Discard, disk: osDisk()}
	err := c.writeTo(filepath.Join(dir, "out"), func(w io.Writer) error {
		stop()
		_, err := io.WriteString(w, "half")
		return err
	})
	if got := tree(t, dir); got != ".: a folder" || !errors.Is(err, context.Canceled) {
		t.Errorf("%v: %s", err, got)
	}
}

// TestStreamGivesUp: a write that nobody takes ends with the context, and its first error stays.
func TestStreamGivesUp(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stuck := &stuckWriter{begun: stop, end: make(chan bool)}
	defer close(stuck.end)
	s := &stream{ctx: ctx, name: "pipe", to: stuck}
	if _, err := s.Write([]byte("nobody")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if !s.used || !errors.Is(s.err, context.Canceled) {
		t.Errorf("%+v", s.err)
	}
}

// A stuckWriter says when a write has begun, and ends it when the test does.
type stuckWriter struct {
	begun func()
	end   chan bool
}

func (w *stuckWriter) Write(b []byte) (int, error) {
	w.begun()
	<-w.end
	return len(b), nil
}

// TestReasons counts reasons by kind.
func TestReasons(t *testing.T) {
	var r reasons
	for _, why := range []string{
		"article has no text", "article has no text",
		`id "a" stands already at x.jsonl:1`, `id "b" stands already at y/z.jsonl:12`,
		"the file is empty",
	} {
		r.add(why, 1)
	}
	want := "2 × article has no text; 2 × id … stands already at …; 1 × the file is empty"
	if got := r.String(); got != want {
		t.Errorf("%s; want %s", got, want)
	}
	for i := range 5000 {
		r.add(fmt.Sprintf("odd %s",
			strings.Repeat("x",
				i%30)+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676))), 1)
	}
	if len(r.kinds) != mostKinds || !strings.Contains(r.String(), " for other reasons") {
		t.Errorf("%d kinds: %s", len(r.kinds), r.String())
	}
}

// TestMarks finds what stands where a paragraph may end.
func TestMarks(t *testing.T) {
	for text, want := range map[string][]string{
		"One. ### Two. ### Three.":     {"###"},
		"One. <p> Two. || Three.":      {"<p>", "||"},
		`One. \n\n Two.`:               {`\n\n`},
		"He said - and she -- so … .":  nil,
		"Prices rose 3 % or $ 4 / kg.": nil,
		"One ###":                      nil,
		"#metoo and #blm are tags":     nil,
	} {
		if got := marks(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestNearest finds the key that was meant.
func TestNearest(t *testing.T) {
	names := []string{"publisher", "headline", "pubDate", "url"}
	for meant, want := range map[string]string{"publsher": "publisher", "Headlines": "headline",
		"uri": "url", "nothing": ""} {
		if got := nearest(meant, names); got != want {
			t.Errorf("%s: %q", meant, got)
		}
	}
}

// TestReasonsOfExcerpts counts broken lines, each with an excerpt of its own, as one kind.
func TestReasonsOfExcerpts(t *testing.T) {
	var r reasons
	for i := range 1000 {
		words := strings.Repeat(" pear\\\"s", i%7)
		r.add(fmt.Sprintf("broken JSON at byte %d: want a value, saw %q", i, "a"+words), 1)
		r.add(fmt.Sprintf("not all of %s was read: %q", string(rune('a'+i%26))+".txt", words+"."),
			1)
	}
	if n := len(r.kinds); n != 2 {
		t.Errorf("%d kinds, want 2: %.500s", n, r.String())
	}
	if s := r.String(); !strings.Contains(s, "1000 × broken JSON at byte … want a value, saw …") {
		t.Errorf("%s", s)
	}
}

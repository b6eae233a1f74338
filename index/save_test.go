package index

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"overlap/internal/work"
)

// storeOdd stores the odd articles in a file.
func storeOdd(t *testing.T, c *work.Crew, path string) (*Stored, error) {
	return Store(c, slices.Values(odd(t)), options(), path)
}

// TestSaveInPlace: a file keeps its permissions, a new one has those of any other, and what is no
// file stays.
func TestSaveInPlace(t *testing.T) {
	c, dir := crew(t, 1, 0), t.TempDir()
	path, link, plain := filepath.Join(dir, "today"), filepath.Join(dir, "link"),
		filepath.Join(dir, "plain")
	modeOf := func(path string) os.FileMode {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, want := range []os.FileMode{modeOf(plain), 0o640} {
		if _, err := storeOdd(t, c, path); err != nil || modeOf(path) != want {
			t.Errorf("%v, and not %v: %v", modeOf(path), want, err)
		}
		if err := os.Chmod(path, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	for what, path := range map[string]string{"a link": link, "a folder": dir} {
		was := modeOf(path)
		want := path + ": " + what + " is there"
		if _, err := storeOdd(t, c, path); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", what, err)
		}
		if modeOf(path) != was {
			t.Errorf("%s was replaced", what)
		}
	}
	want := dir + ": section head: a folder is no stored segment"
	if _, err := Open(dir); err == nil || err.Error() != want {
		t.Error(err)
	}
}

// TestSave replaces a file, leaves nothing else, and has an error where it cannot.
func TestSave(t *testing.T) {
	c, dir := crew(t, 2, 0), t.TempDir()
	path := filepath.Join(dir, "today")
	var both sync.WaitGroup // at once, which the race detector looks at
	for range 2 {
		one := crew(t, 1, 0)
		both.Go(func() {
			s, err := storeOdd(t, one, path)
			if err != nil || s.Articles != 7 || s.Contents != 6 {
				t.Error(s, err)
			}
		})
	}
	both.Wait()
	f, err := Open(path)
	if err != nil || f.Len() != 7 || f.Params() != ParamsOf(options().Sketch) {
		t.Fatal(f, err)
	}
	defer f.Close()
	over, end := context.WithCancel(t.Context())
	end()
	c.Context = over
	if _, err := storeOdd(t, c, path); err == nil {
		t.Error("the run is over: no error")
	}
	if err := Merge(c, path, []*File{f}, nil); err == nil {
		t.Error("the run is over: no error of a merge")
	}
	if _, err := storeOdd(t, crew(t, 1, 0), filepath.Join(dir, "none", "today")); err == nil {
		t.Error("a file in no folder")
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%v are left", files)
	}
}

// TestFaulted: of an article that could not be read nothing is stored, and it is told.
func TestFaulted(t *testing.T) {
	c, path := crew(t, 1, 0), filepath.Join(t.TempDir(), "segment")
	c.Trip = func(_ string, _ bool, items []work.Item) {
		if items[0].Name() == "b" {
			panic("trip")
		}
	}
	s, err := storeOdd(t, c, path)
	if err != nil || !slices.Equal(s.Faulted, []string{"b"}) || s.Articles != 6 {
		t.Error(s, err)
	}
	if len(c.Skipped()) != 3 { // two have the id of another one
		t.Errorf("skipped: %v", c.Skipped())
	}
}

// TestNothing: a segment of no articles is one, and what is left if all are gone.
func TestNothing(t *testing.T) {
	none := stored(t, crew(t, 1, 0), options(), nil)
	var left bytes.Buffer
	some := opened(t, stored(t, crew(t, 1, 0), options(), odd(t)))
	gone := func(int, int) bool { return true }
	if err := merge(crew(t, 2, 0), &left, []*File{some}, gone); err != nil ||
		!bytes.Equal(left.Bytes(), none) {
		t.Errorf("%d bytes are left, and not %d: %v", left.Len(), len(none), err)
	}
	f := opened(t, none)
	if err := f.Verify(); err != nil {
		t.Error(err)
	}
	if found, n, err := f.Prints(nil, 7, 7); len(found) > 0 || n > 0 || err != nil {
		t.Error(found, n, err)
	}
	if _, err := f.Row(0); err == nil {
		t.Error("a row of no article")
	}
	if _, err := f.Article(0); err == nil {
		t.Error("an article of none")
	}
}

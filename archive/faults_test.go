package archive

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
)

// errNoRoom is what a failing disk says.
var errNoRoom = errors.New("no space left on device")

// failing returns a disk of which the n-th call fails, from 0, and a count of its calls. A write
// that fails has written half of its file.
func failing(n int) (disk, *int) {
	calls := 0
	fails := func() bool { calls++; return calls-1 == n }
	half := func(path string) error {
		if text, err := os.ReadFile(path); err == nil {
			os.WriteFile(path, text[:len(text)/2], 0o666)
		}
		return fmt.Errorf("%s: %w", path, errNoRoom)
	}
	d := realDisk
	d.store = func(c *work.Crew, articles iter.Seq[article.Article], o index.Options,
		path string) error {
		err := realDisk.store(c, articles, o, path)
		if fails() {
			return half(path)
		}
		return err
	}
	d.merge = func(c *work.Crew, path string, files []*index.File,
		gone func(file, n int) bool) error {
		err := realDisk.merge(c, path, files, gone)
		if fails() {
			return half(path)
		}
		return err
	}
	d.write = func(path string, text []byte) error {
		if fails() {
			realDisk.write(path, text)
			return half(path)
		}
		return realDisk.write(path, text)
	}
	d.rename = func(old, new string) error {
		if fails() {
			return errNoRoom
		}
		return realDisk.rename(old, new)
	}
	d.remove = func(path string) error {
		if fails() {
			return errNoRoom
		}
		return realDisk.remove(path)
	}
	d.sync = func(dir string) error {
		if fails() {
			return errNoRoom
		}
		return realDisk.sync(dir)
	}
	return d, &calls
}

// TestFailingCalls lets each call of a week of works fail once. What was acknowledged is there,
// what failed is in whole or not, and the works go on with the same writer, or with the next.
func TestFailingCalls(t *testing.T) {
	first, second := news(12, 1), news(9, 2)
	step := 1
	if testing.Short() {
		step = 4
	}
	for n, calls := 0, 1; n < calls; n += step {
		d, count := failing(n)
		dir := t.TempDir()
		for try := 0; try < 2; try++ {
			if err := initialise(dir, options, d); err == nil {
				break
			} else if try > 0 && !strings.Contains(err.Error(), "archive in it already") {
				t.Fatal(err)
			}
		}
		a, err := open(dir, d)
		if err != nil {
			t.Fatal(err)
		}
		w, err := a.Write(t.Context())
		if err != nil {
			w = writer(t, a)
		}
		w.Chunk = 5
		now := map[string]string{}
		for _, do := range []func() error{
			func() error { return addAll(t, w, now, first) },
			func() error { return addAll(t, w, now, second) },
			func() error { return removeAll(t, w, now, first[2].Outlet, append(first, second...)) },
			func() error { _, err := w.Compact(crew(t), Whole, day(2)); return err },
		} {
			for try := 0; ; try++ {
				err := do()
				if v := viewed(t, a); err == nil {
					if diff := cmp.Diff(now, texts(t, v)); diff != "" {
						t.Fatalf("call %d: %s", n, diff)
					}
					break
				} else if !errors.Is(err, errNoRoom) || try > 0 {
					t.Fatalf("call %d: %v", n, err)
				}
			}
		}
		calls = *count
		w.Close()
		if w, err = a.Write(t.Context()); err != nil {
			w = writer(t, a)
		}
		w.Close()
		for _, f := range verified(t, dir) {
			if f.Do != doNothing {
				t.Error(f)
			}
		}
		a.Close()
	}
}

// addAll adds articles, and puts down what counts then.
func addAll(t *testing.T, w *Writer, now map[string]string, some []article.Article) error {
	if _, err := w.Add(crew(t), slices.Values(some), options, day(0)); err != nil {
		return err
	}
	for _, a := range some {
		now[a.ID] = a.Text
	}
	return nil
}

// removeAll removes the articles of an outlet.
func removeAll(t *testing.T, w *Writer, now map[string]string, outlet string,
	all []article.Article) error {
	_, err := w.Remove(t.Context(), Selection{Outlets: []string{outlet}}, day(1))
	if err != nil {
		return err
	}
	for _, a := range all {
		if outletKey(a.Outlet) == outletKey(outlet) {
			delete(now, a.ID)
		}
	}
	return nil
}

// TestFullCatalogue lets the catalogue have no room for a batch: nothing of it is in, and the same
// writer goes on when there is room.
func TestFullCatalogue(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	first, second := news(300, 1), news(40, 2)
	if _, err := w.Exec("PRAGMA max_page_count = 12"); err != nil {
		t.Fatal(err)
	}
	_, err := w.Add(crew(t), slices.Values(first), options, day(0))
	if err == nil || !strings.Contains(err.Error(), "no room is left") {
		t.Fatalf("a batch that has no room: %v", err)
	}
	if n := viewed(t, a).Len(); n != 0 {
		t.Errorf("%d articles are in", n)
	}
	if numbers, _, _ := segmentsIn(a.Dir()); len(numbers) > 0 {
		t.Errorf("its segment is left: %d", numbers)
	}
	if _, err := w.Exec("PRAGMA max_page_count = 100000"); err != nil {
		t.Fatal(err)
	}
	add(t, w, 1, second...)
	if diff := cmp.Diff(said(slices.Values(second)), texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
	w.Close()
	sound(t, a.Dir())
}

// mounted returns a small file system of its own, of so many bytes.
func mounted(t *testing.T, options string) string {
	t.Helper()
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Skip("mounts a file system, which root does, on Linux")
	}
	dir := t.TempDir()
	out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput()
	if err != nil {
		t.Skipf("no file system can be mounted: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", "-l", dir).Run() })
	return dir
}

// TestFullDisk fills a disk at every few pages of what a batch, a removal and a compaction write.
func TestFullDisk(t *testing.T) {
	disk := mounted(t, "size=4m")
	steps := 3
	if testing.Short() {
		steps = 30
	}
	full, done := 0, 0
	for left := 8; left < 260; left += steps {
		t.Run(fmt.Sprint(left), func(t *testing.T) {
			if worksFull(t, disk, left) > 0 {
				full++
			} else {
				done++
			}
		})
	}
	if full == 0 || done == 0 {
		t.Errorf("the disk was full %d times, and %d times it was not", full, done)
	}
}

// worksFull does works on a disk of which so many pages are left, and returns how many failed.
func worksFull(t *testing.T, disk string, left int) (faults int) {
	first, second := news(60, 1), news(60, 2)
	dir := filepath.Join(disk, fmt.Sprint(left))
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := Init(dir, options); err != nil {
		t.Fatal(err)
	}
	a := opened(t, dir)
	w := writer(t, a)
	add(t, w, 0, first...)
	fill(t, disk, int64(left)*4096)
	now := said(slices.Values(first))
	for _, do := range []func() error{
		func() error { return addAll(t, w, now, second) },
		func() error { return removeAll(t, w, now, first[2].Outlet, append(first, second...)) },
		func() error { _, err := w.Compact(crew(t), Whole, day(2)); return err },
	} {
		before := texts(t, viewed(t, a))
		err := do()
		after := texts(t, viewed(t, a))
		switch {
		case err == nil && !cmp.Equal(now, after):
			t.Fatal(cmp.Diff(now, after))
		case err == nil:
		case strings.Contains(err.Error(), "written down"): // it was removed
			now = after
			faults++
		case cmp.Equal(before, after):
			faults++
		default:
			t.Fatalf("%v: %s", err, cmp.Diff(before, after))
		}
		if w.usable() != nil {
			w.Close()
			w = writer(t, a)
		}
	}
	if err := os.Remove(filepath.Join(disk, "fill")); err != nil {
		t.Fatal(err)
	}
	w.Close()
	writer(t, a).Close()
	sound(t, dir)
	return faults
}

// fill fills a disk but for so many bytes.
func fill(t *testing.T, disk string, left int64) {
	t.Helper()
	path := filepath.Join(disk, "fill")
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	some := make([]byte, 1<<12)
	size := int64(0)
	for {
		n, err := out.Write(some)
		size += int64(n)
		if err != nil {
			break
		}
	}
	if err := out.Truncate(max(0, size-left)); err != nil {
		t.Fatal(err)
	}
}

// TestCanceled ends a batch in the middle: whole chunks are in, and the batch goes on where it was.
func TestCanceled(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	w.Chunk = 10
	ctx, cancel := context.WithCancel(t.Context())
	c := crew(t)
	c.Context = ctx
	c.Progress = func(step string, done, _ int) {
		if step == Committing && done >= 20 {
			cancel()
		}
	}
	some := news(60, 1)
	added, err := w.Add(c, slices.Values(some), options, day(0))
	if !errors.Is(err, context.Canceled) || added.New != 20 {
		t.Fatalf("%+v, %v", added, err)
	}
	if n := viewed(t, a).Len(); n != 20 {
		t.Errorf("%d articles are in", n)
	}
	again := add(t, w, 0, some...)
	if again.New != 40 || again.Present != 20 {
		t.Errorf("%+v", again)
	}
	w.Close()
	sound(t, a.Dir())
}

// TestPanics: articles that panic end the batch, and nothing else.
func TestPanics(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	some := news(10, 1)
	_, err := w.Add(crew(t), func(yield func(article.Article) bool) {
		yield(some[0])
		panic("pears")
	}, options, day(0))
	if err == nil || !strings.Contains(err.Error(), "pears") {
		t.Errorf("%v", err)
	}
	if added := add(t, w, 0, some...); added.New != 10 {
		t.Errorf("%+v", added)
	}
}

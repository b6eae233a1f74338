package archive

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// verified returns what is wrong with a folder.
func verified(t testing.TB, dir string) []Fault {
	t.Helper()
	faults, err := Verify(crew(t), dir)
	if err != nil {
		t.Fatal(err)
	}
	return faults
}

// sound fails if anything is wrong with a folder.
func sound(t testing.TB, dir string) {
	t.Helper()
	for _, f := range verified(t, dir) {
		t.Error(f)
	}
}

// lived returns an archive in which something of each kind happened, and what counts in it. It is
// made once, and copied for who asks.
func lived(t testing.TB) (dir string, now map[string]string) {
	t.Helper()
	once.Do(func() {
		if once.dir, once.err = os.MkdirTemp("", "archive"); once.err == nil {
			once.now = live(t, once.dir)
		}
	})
	if once.err != nil {
		t.Fatal(once.err)
	}
	dir = t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(once.dir)); err != nil {
		t.Fatal(err)
	}
	return dir, maps.Clone(once.now)
}

// once is the archive that lived returns.
var once struct {
	sync.Once
	dir string
	now map[string]string
	err error
}

// TestMain removes what all tests share.
func TestMain(m *testing.M) {
	status := m.Run()
	os.RemoveAll(once.dir)
	os.Exit(status)
}

// live makes an archive in a folder in which something of each kind happens.
func live(t testing.TB, dir string) (now map[string]string) {
	t.Helper()
	if err := Init(dir, options); err != nil {
		t.Fatal(err)
	}
	a := opened(t, dir)
	w := writer(t, a)
	first, second := news(40, 1), news(30, 2)
	add(t, w, 0, first...)
	changed := slices.Clone(first[:5])
	for i := range changed {
		changed[i].Title += " (updated)"
		changed[i].Text += " It was updated."
	}
	add(t, w, 1, append(changed, second...)...)
	ids := []string{first[0].ID, first[20].ID, second[3].ID}
	if n, err := w.Remove(t.Context(), Selection{IDs: ids}, day(2)); n != 3 || err != nil {
		t.Fatalf("%d removed, %v", n, err)
	}
	add(t, w, 3, first[20])
	now = texts(t, viewed(t, a))
	if len(now) != 68 {
		t.Fatalf("%d articles count", len(now))
	}
	w.Close()
	return now
}

// TestVerifySound finds nothing wrong with what nobody damaged.
func TestVerifySound(t *testing.T) {
	dir, _ := lived(t)
	sound(t, dir)
}

// TestRepairCatalogue makes a catalogue again that is missing or damaged: what counted counts, and
// what was removed stays so.
func TestRepairCatalogue(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"missing": os.Remove,
		"empty":   func(path string) error { return os.Truncate(path, 0) },
		"cut":     func(path string) error { return os.Truncate(path, 10_000) },
		"other":   func(path string) error { return os.WriteFile(path, []byte("pears"), 0o666) },
	} {
		t.Run(name, func(t *testing.T) {
			dir, want := lived(t)
			if err := damage(filepath.Join(dir, catalogueName)); err != nil {
				t.Fatal(err)
			}
			if a, err := Open(dir); err == nil {
				v, err := a.View(t.Context())
				if err == nil {
					v.Close()
					t.Error("the damaged catalogue is read")
				} else if !strings.Contains(err.Error(), "verify --repair") {
					t.Error(err)
				}
				a.Close()
			} else if !strings.Contains(err.Error(), "verify --repair") {
				t.Error(err)
			}
			if len(verified(t, dir)) == 0 {
				t.Error("nothing is wrong")
			}
			if name == "missing" { // and again
				if _, err := Repair(crew(t), dir, options, day(8)); err != nil {
					t.Fatal(err)
				}
				if err := damage(filepath.Join(dir, catalogueName)); err != nil {
					t.Fatal(err)
				}
			}
			repairs(t, dir, want)
		})
	}
}

// repairs repairs an archive, and holds what counts in it against what should.
func repairs(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	done, err := Repair(crew(t), dir, options, day(9))
	if err != nil {
		t.Fatal(err)
	}
	if done.Articles != len(want) {
		t.Errorf("%+v: %d articles count", done, len(want))
	}
	for _, f := range verified(t, dir) {
		if !strings.HasSuffix(f.File, damagedEnding) {
			t.Error(f)
		}
	}
	a := opened(t, dir)
	if diff := cmp.Diff(want, texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
	w := writer(t, a)
	add(t, w, 10, news(5, 7)...)
	if _, err := w.Compact(crew(t), Whole, day(11)); err != nil {
		t.Error(err)
	}
	if got := viewed(t, a).Len(); got != len(want)+5 {
		t.Errorf("%d articles count", got)
	}
}

package spill

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// TestStore counts what is held, makes its file when it is needed, gives each writer a place of its
// own, and has errors and no panics once it is closed.
func TestStore(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, "overlap-12.tmp")
	if err := os.WriteFile(left, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := New("pears", 10, dir)
	for _, step := range []struct {
		bytes int64
		fits  bool
	}{{6, true}, {4, true}, {1, false}, {-1, true}, {-4, true}, {4, true}} {
		if got := s.Hold(step.bytes); got != step.fits {
			t.Errorf("%d more of %d: %v", step.bytes, s.Held(), got)
		}
	}
	if s.Fits(1) || !s.Fits(0) || s.Spilled() {
		t.Errorf("%d held of 10, in a file: %v", s.Held(), s.Spilled())
	}
	var group sync.WaitGroup
	for w := range byte(4) {
		group.Go(func() {
			for range 100 {
				at, err := s.Reserve(2)
				if err == nil {
					_, err = s.WriteAt([]byte{w, w}, at)
				}
				got := make([]byte, 2)
				_, bad := s.ReadAt(got, at)
				if err != nil || bad != nil || [2]byte(got) != [2]byte{w, w} {
					t.Error(got, err, bad)
				}
			}
		})
	}
	group.Wait()
	if files, _ := os.ReadDir(dir); len(files) > 0 || !s.Spilled() {
		t.Errorf("%v has a name", files)
	}
	s.Close()
	if _, err := s.ReadAt(make([]byte, 1), 0); err == nil {
		t.Error("it was closed")
	}
	if _, err := New("pears", 0, filepath.Join(dir, "none")).Reserve(1); err == nil {
		t.Error("a file in no folder")
	}
}

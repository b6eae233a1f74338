package archive

import (
	"os"
	"path/filepath"
	"testing"
)

// TestRemoveOnFullDisk removes articles, and gives their room back, where the disk has no room for
// anything.
func TestRemoveOnFullDisk(t *testing.T) {
	disk := mounted(t, "size=8m")
	dir := filepath.Join(disk, "kept")
	if err := Init(dir, options); err != nil {
		t.Fatal(err)
	}
	a := opened(t, dir)
	w := writer(t, a)
	first, second := news(200, 1), news(200, 2)
	add(t, w, 0, first...)
	add(t, w, 1, second...)
	w.Close()
	fill(t, disk, 0)
	w = writer(t, a)
	if _, err := w.Remove(t.Context(), Selection{IDs: []string{second[0].ID}}, day(2)); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, x := range first {
		ids = append(ids, x.ID)
	}
	if _, err := w.Remove(t.Context(), Selection{IDs: ids}, day(3)); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Compact(crew(t), Forget, day(4)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	if n := viewed(t, a).Len(); n != 199 {
		t.Errorf("%d articles are left", n)
	}
	if _, err := os.Stat(filepath.Join(dir, reserveName)); err != nil {
		t.Errorf("nothing is kept for the next time: %v", err)
	}
	sound(t, dir)
}

package temp

import (
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestCreate makes a file without a name that is written and read again.
func TestCreate(t *testing.T) {
	dir := t.TempDir()
	file, err := Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if files, _ := os.ReadDir(dir); len(files) > 0 {
		t.Errorf("%v has a name", files)
	}
	if _, err := io.WriteString(file, "pears"); err != nil {
		t.Fatal(err)
	}
	got := make([]byte, 5)
	if _, err := file.ReadAt(got, 0); err != nil || string(got) != "pears" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := Create(filepath.Join(dir, "none")); err == nil {
		t.Error("a file in no folder")
	}
}

// TestSweep removes what is left of killed programs and nothing else.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	kept := map[string]bool{"overlap-notes.tmp": true, "overlap-12.txt": true, "pears.tmp": true}
	for _, name := range []string{"overlap-12.tmp", "overlap-notes.tmp", "overlap-12.txt",
		"pears.tmp"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "overlap-13.tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	kept["overlap-13.tmp"] = true
	Sweep(dir)
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		if !kept[f.Name()] {
			t.Errorf("%s is left", f.Name())
		}
		delete(kept, f.Name())
	}
	if len(kept) > 0 {
		t.Errorf("swept: %v", kept)
	}
}

package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/index"
)

// TestDamagedSegments flips a bit in each section of a segment, and cuts it off at each: a look
// says which file, section and block it is, nothing false is read, and a repair keeps what can be
// read.
func TestDamagedSegments(t *testing.T) {
	dir, want := lived(t)
	path := filepath.Join(dir, segmentName(2))
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := os.ReadFile(filepath.Join(dir, catalogueName))
	if err != nil {
		t.Fatal(err)
	}
	f, err := index.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	sizes := f.Sizes()
	f.Close()
	at := int64(16) // behind the head
	for _, s := range sizes {
		for _, cut := range []bool{false, true} {
			damaged := append([]byte(nil), whole...)
			if damaged[at] ^= 1; cut {
				damaged = damaged[:at]
			}
			name := s.Section
			if cut {
				name += " cut"
			}
			t.Run(name, func(t *testing.T) {
				dir := t.TempDir()
				copied := func(name string, text []byte) {
					if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
						t.Fatal(err)
					}
				}
				others := []string{segmentName(1), segmentName(3), removedName}
				for _, name := range others {
					text, err := os.ReadFile(filepath.Join(filepath.Dir(path), name))
					if err != nil {
						t.Fatal(err)
					}
					copied(name, text)
				}
				copied(catalogueName, catalogue)
				copied(segmentName(2), damaged)
				faults := verified(t, dir)
				if len(faults) != 1 || faults[0].File != segmentName(2) {
					t.Fatalf("%v", faults)
				}
				if why := faults[0].Why; !cut && !strings.Contains(why, "section "+s.Section) {
					t.Errorf("section %s: %s", s.Section, why)
				}
				done, err := Repair(crew(t), dir, options, day(9))
				if err != nil {
					t.Fatal(err)
				}
				if got := len(done.Aside); got != 1 {
					t.Errorf("%d segments were put aside", got)
				}
				readsRight(t, dir, want)
			})
		}
		at += s.Bytes
	}
}

// readsRight fails if what an archive has is not what it had. An article may be lost, and then an
// older version of it counts.
func readsRight(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	for _, f := range verified(t, dir) {
		if !strings.HasSuffix(f.File, damagedEnding) {
			t.Error(f)
		}
	}
	got := texts(t, viewed(t, opened(t, dir)))
	for id, text := range got {
		if was, ok := want[id]; !ok || text != was && text+" It was updated." != was {
			t.Errorf("%s was not there", id)
		}
	}
	if len(got) < 34 {
		t.Errorf("%d articles are left", len(got))
	}
}

// TestDamagedCatalogue flips a bit in each page of the catalogue: what reads it says that it is
// damaged, or is right.
func TestDamagedCatalogue(t *testing.T) {
	dir, want := lived(t)
	path := filepath.Join(dir, catalogueName)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for at := 0; at < len(whole); at += 4096 {
		for _, in := range []int{3, 100, 2049, 4090} {
			damaged := append([]byte(nil), whole...)
			damaged[at+in] ^= 4
			if err := os.WriteFile(path, damaged, 0o666); err != nil {
				t.Fatal(err)
			}
			faults, err := Verify(crew(t), dir)
			if err != nil || len(faults) > 0 {
				seen++
				continue
			}
			if got := texts(t, viewed(t, opened(t, dir))); len(got) != len(want) {
				t.Errorf("page %d, byte %d: %d articles count, and nothing is seen", at/4096, in,
					len(got))
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d faults are seen", seen)
	}
}

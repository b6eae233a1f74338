package overlap_test

import (
	"go/build"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// floors says on which floor each package stands. Imports only go down: a package may
// import what stands on a lower floor, and nothing else of this module.
var floors = map[string]int{
	"overlap/internal/par":  -2,
	"overlap/internal/temp": -2,

	"overlap/internal/arena":  -1,
	"overlap/internal/codec":  -1,
	"overlap/internal/forest": -1,
	"overlap/internal/lists":  -1,
	"overlap/internal/prose":  -1,
	"overlap/internal/span":   -1,
	"overlap/internal/spool":  -1,

	"overlap/article":      0,
	"overlap/article/page": 0,
	"overlap/result":       0,
	"overlap/shingle":      0,
	"overlap/lsh":          0,

	"overlap/agency":        1,
	"overlap/align":         1,
	"overlap/internal/work": 1,
	"overlap/quote":         1,
	"overlap/timeline":      1,

	"overlap/internal/policy": 2,
	"overlap/outlet":          2,
	"overlap/sketch":          2,
	"overlap/index":           3,
	"overlap/draft":           4,
	"overlap/prepare":         4,
	"overlap/edition":         5,
	"overlap/join":            6,
	"overlap/speech":          6,
	"overlap/match":           7,
	"overlap/boilerplate":     8,
	"overlap/recall":          9,
	"overlap/account":         9,
	"overlap/check":           10,
	"overlap/settle":          10,

	"overlap": 11,

	"overlap/report": 2,

	"overlap/cmd/overlap": 12,
}

// above is the floor of what measures and generates: nothing may import it but its like.
const above = 13

func TestFloors(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); path != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "bin") {
			return fs.SkipDir
		}
		pkg, err := build.ImportDir(path, 0)
		if err != nil {
			return nil // no Go files
		}
		name := strings.TrimSuffix("overlap/"+filepath.ToSlash(path), "/.")
		floor, ok := floors[name]
		switch {
		case ok:
			seen++
		case strings.HasPrefix(name, "overlap/eval/"), strings.HasPrefix(name, "overlap/internal/"), strings.HasPrefix(name, "overlap/bench"):
			floor = above
		default:
			t.Errorf("%s stands on no floor: give it one here and in doc/design.md", name)
		}
		for _, imported := range pkg.Imports {
			if imported != "overlap" && !strings.HasPrefix(imported, "overlap/") {
				continue
			}
			below, ok := floors[imported]
			if !ok {
				below = above
			}
			if below >= floor && floor != above && !strings.HasPrefix(imported, name+"/") {
				t.Errorf("%s (floor %d) imports %s (floor %d)", name, floor, imported, below)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen != len(floors) {
		t.Errorf("%d of the %d packages were found", seen, len(floors))
	}
}

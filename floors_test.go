package overlap_test

import (
	"errors"
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors says on which floor each package stands. Imports only go down: a package may
// import what stands on a lower floor, and nothing else of this module.
var floors = map[string]int{
	"overlap/internal/temp": -3,

	"overlap/internal/par":   -2,
	"overlap/internal/spill": -2,

	"overlap/article/calendar": -1,
	"overlap/article/charset":  -1,
	"overlap/article/declared": -1,
	"overlap/internal/arena":   -1,
	"overlap/internal/codec":   -1,
	"overlap/internal/frame":   -1,
	"overlap/internal/forest":  -1,
	"overlap/internal/lists":   -1,
	"overlap/internal/prose":   -1,
	"overlap/internal/span":    -1,
	"overlap/internal/spool":   -1,
	"overlap/site":             -1,

	"overlap/article":         0,
	"overlap/article/office":  0,
	"overlap/article/parquet": 0,
	"overlap/article/page":    0,
	"overlap/result":          0,
	"overlap/story":           0,
	"overlap/source":          0,
	"overlap/shingle":         0,
	"overlap/english":         1,
	"overlap/furniture":       1,
	"overlap/lsh":             0,

	"overlap/internal/postings": 0,

	"overlap/agency":        1,
	"overlap/background":    1,
	"overlap/chronicle":     1,
	"overlap/decision":      1,
	"overlap/align":         2,
	"overlap/internal/work": 1,
	"overlap/quote":         2,
	"overlap/timeline":      1,

	"overlap/internal/policy": 3,
	"overlap/outlet":          2,
	"overlap/sketch":          3,
	"overlap/index":           4,
	"overlap/archive":         5,
	"overlap/draft":           5,
	"overlap/prepare":         5,
	"overlap/edition":         6,
	"overlap/join":            7,
	"overlap/speech":          7,
	"overlap/match":           8,
	"overlap/neighbours":      8,
	"overlap/boilerplate":     9,
	"overlap/shard":           9,
	"overlap/nature":          10,
	"overlap/family":          11,
	"overlap/recall":          11,
	"overlap/descent":         12,
	"overlap/account":         13,
	"overlap/check":           14,
	"overlap/settle":          14,

	"overlap": 15,

	"overlap/report": 3,
	"overlap/search": 6,
	"overlap/serve":  16,

	"overlap/cmd/overlap": 17,

	"overlap/internal/background":  above,
	"overlap/internal/chromium":    above,
	"overlap/internal/confusables": above,
	"overlap/internal/house":       above,
	"overlap/internal/letters":     above,
	"overlap/internal/meanings":    above,
	"overlap/internal/newsgen":     above,
	"overlap/internal/stages":      above,
	"overlap/internal/tones":       above,
}

// above is the floor of what measures and generates. It may import everything, and is imported
// by its like and by tests alone.
const above = 20

// measuring are the folders of which every package stands above.
var measuring = []string{"overlap/bench/", "overlap/eval/"}

// floorOf returns the floor on which a package stands.
func floorOf(name string) (floor int, ok bool) {
	for _, folder := range measuring {
		if strings.HasPrefix(name, folder) {
			return above, true
		}
	}
	floor, ok = floors[name]
	return floor, ok
}

// TestFloors holds that product code imports only from lower floors, and a package what lies in
// folders below it. A test may also import its own package and what stands above.
func TestFloors(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if noCode(path) {
			return fs.SkipDir
		}
		pkg, err := build.ImportDir(path, 0)
		var none *build.NoGoError
		if errors.As(err, &none) {
			return nil
		}
		if err != nil {
			return err
		}
		name := strings.TrimSuffix("overlap/"+filepath.ToSlash(path), "/.")
		if _, ok := floors[name]; ok {
			seen++
		}
		checkImports(t, name, pkg)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen != len(floors) {
		t.Errorf("%d of the %d packages were found", seen, len(floors))
	}
}

// checkImports holds the imports of one package against the floors.
func checkImports(t *testing.T, name string, pkg *build.Package) {
	floor, ok := floorOf(name)
	if !ok {
		t.Errorf("%s stands on no floor: give it one here and in doc/design.md", name)
		return
	}
	for _, imported := range pkg.Imports {
		if !mayImport(name, imported) {
			below, _ := floorOf(imported)
			t.Errorf("%s (floor %d) imports %s (floor %d)", name, floor, imported, below)
		}
	}
	for _, imported := range slices.Concat(pkg.TestImports, pkg.XTestImports) {
		below, _ := floorOf(imported)
		if !mayImport(name, imported) && imported != name && below != above {
			t.Errorf("a test of %s (floor %d) imports %s (floor %d)", name, floor, imported, below)
		}
	}
}

// mayImport reports whether product code of a package may import another. What stands on no
// floor is of another module.
func mayImport(name, imported string) bool {
	floor, _ := floorOf(name)
	below, ours := floorOf(imported)
	return !ours || below < floor || floor == above || strings.HasPrefix(imported, name+"/")
}

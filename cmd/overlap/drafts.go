package main

import (
	"path"
	"path/filepath"
	"strings"

	"overlap/article"
)

// nameDrafts gives drafts that have no id of their own the names of their files, however the
// command line spells the way there: a decision on a draft holds from any folder, and nobody's
// folders stand in a report. Files of one name have as much of the way in front as tells them
// apart.
func nameDrafts(drafts []article.Article) {
	behind := make(map[int]string) // of those that are named, what stands behind the path
	for i := range drafts {
		a := &drafts[i]
		if a.IsPlaced() || a.ID == a.Path {
			behind[i] = strings.TrimPrefix(a.ID, a.Path)
		}
	}
	for most := 1; len(behind) > 0; most++ {
		called := make(map[string]int)
		short := func(i int) string { return ending(drafts[i].Path, most) + behind[i] }
		for i := range behind {
			called[short(i)]++
		}
		for i := range behind {
			if id := short(i); called[id] == 1 || id == ending(drafts[i].Path, most+1)+behind[i] {
				drafts[i].ID = id
				delete(behind, i)
			}
		}
	}
}

// ending returns the last elements of a path, at most so many.
func ending(name string, most int) string {
	all := strings.Split(strings.TrimPrefix(path.Clean(filepath.ToSlash(name)), "/"), "/")
	return strings.Join(all[max(0, len(all)-most):], "/")
}

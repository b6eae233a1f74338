package newsgen

import (
	"slices"
	"testing"
)

// What the truth says of descent goes together, and everything that is promised is there.
func TestLineage(t *testing.T) {
	for _, l := range Languages {
		t.Run(string(l), func(t *testing.T) {
			w := generate(Options{Articles: 2500, Seed: 3, Shape: Lineage, Language: l})
			seen := map[string]int{}
			for _, item := range w.items {
				checkDescent(t, w, item)
				tr := item.Truth
				seen["way "+tr.Way]++
				seen["kind "+tr.Kind]++
				seen["outlet "+item.OutletKind]++
				for name, there := range map[string]bool{
					"declared": tr.Declared != "", "version": tr.VersionOf != "",
					"ancestors": tr.Ancestors != nil, "parents": len(tr.Parents) > 1,
				} {
					if there {
						seen[name]++
					}
				}
			}
			for _, name := range []string{"way reprint", "way trim", "way edit", "way rewrite",
				"way excerpt", "way merge", "way pool", "way refetch", "way update", "way revise",
				"kind lead", "kind release", "kind pooled", "outlet agency", "outlet release",
				"outlet paper", "declared", "version", "ancestors", "parents"} {
				if seen[name] < 10 {
					t.Errorf("%d of 2500 articles have %s", seen[name], name)
				}
			}
		})
	}
}

// checkDescent holds parents, ancestors and versions of an article against its passages.
func checkDescent(t *testing.T, w world, item *Item) {
	t.Helper()
	tr := item.Truth
	var from, above []string
	for _, p := range tr.Passages {
		if !slices.Contains(from, p.From) {
			from = append(from, p.From)
		}
	}
	if !slices.Equal(from, tr.Parents) {
		t.Errorf("%s has passages from %v and parents %v", item.ID, from, tr.Parents)
	}
	for _, id := range tr.Parents {
		above = slices.Concat(above, w.byID[id].Truth.Parents, w.byID[id].Truth.Ancestors)
	}
	for _, id := range above {
		if !slices.Contains(tr.Parents, id) && !slices.Contains(tr.Ancestors, id) {
			t.Errorf("%s has no ancestor %s", item.ID, id)
		}
	}
	for _, id := range tr.Ancestors {
		if !slices.Contains(above, id) || slices.Contains(tr.Parents, id) {
			t.Errorf("%s has ancestor %s", item.ID, id)
		}
	}
	if (tr.Way != "") != (tr.Parents != nil) && tr.VersionOf == "" {
		t.Errorf("%s was made by %q of %v", item.ID, tr.Way, tr.Parents)
	}
	if of := w.byID[tr.VersionOf]; tr.VersionOf != "" && of.Outlet != item.Outlet {
		t.Errorf("%s of %s is a version of one of %s", item.ID, item.Outlet, of.Outlet)
	}
	if tr.Declared != "" && !slices.Contains(tr.Parents, tr.Declared) {
		t.Errorf("%s declares %s, which is no parent", item.ID, tr.Declared)
	}
	if (tr.Declared != "") != (item.Declared != nil) {
		t.Errorf("%s declares %q and has %+v", item.ID, tr.Declared, item.Declared)
	}
	for _, d := range item.Declared {
		of := w.byID[tr.Declared]
		if d.URL+d.Name == "" || d.URL != "" && d.URL != of.URL ||
			d.Name != "" && d.Name != of.Outlet {
			t.Errorf("%s declares %+v for %s", item.ID, d, tr.Declared)
		}
	}
}

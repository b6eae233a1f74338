package set

import (
	"testing"
	"testing/fstest"
)

// TestLoad holds that a set may lack levels and controls, that files beside its folders are passed
// over, and that a source may name what it replaces.
func TestLoad(t *testing.T) {
	file := func(manner, body string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("# Outlet | 2025-03-03 18:40 | Title | " + manner +
			"\n" + body)}
	}
	folders := fstest.MapFS{
		"README":        file("", ""),
		"10/source.txt": file("plain", "One.\nTwo.\n"),
		"10/l3.txt":     file("odd", "2\tDue.\n"),
		"2/source.txt":  file("an agency, replaces r9-x, cut", "One.\n"),
		"2/l2.txt":      file("odd", "1\tUno.\n"),
		"2/l4.txt":      file("odd", "-\tTre.\n"),
		"2/rival.txt":   file("odd", "Four.\n"),
	}
	cases, err := Load(folders)
	if err != nil || len(cases) != 2 {
		t.Fatal(cases, err)
	}
	first, last := cases[0], cases[1]
	if first.Number != 2 || first.Replaces() != "r9-x" || len(first.Rewrites) != 2 ||
		first.Rewrites[1].Name != "l4" || first.Controls[0].Name != "rival" {
		t.Errorf("%+v", first)
	}
	if last.Number != 10 || last.Replaces() != "" || last.Rewrites[0].Name != "l3" ||
		last.Controls != nil {
		t.Errorf("%+v", last)
	}
	folders["10/l3.txt"] = file("odd", "3\tTre.\n")
	const want = "10/l3.txt:2: sentence 3 of 2"
	if _, err := Load(folders); err == nil || err.Error() != want {
		t.Errorf("%v, not %s", err, want)
	}
	delete(folders, "10/source.txt")
	if _, err := Load(folders); err == nil {
		t.Error("a folder without a source is a case")
	}
}

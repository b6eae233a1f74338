package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReadPages(t *testing.T) {
	dir := t.TempDir()
	gold := `{"b.html": {"url": "u", "date": NaN}, "a.html": {"date": "2024-03-05"}}`
	if err := os.WriteFile(filepath.Join(dir, "gold.json"), []byte(gold), 0o644); err != nil {
		t.Fatal(err)
	}
	for half, want := range map[string]string{"all": "a.html b.html ", "tune": "a.html ",
		"check": "b.html "} {
		pages, err := readPages(dir, half)
		got := ""
		for _, p := range pages {
			got += p.name + " "
		}
		if got != want || err != nil {
			t.Errorf("%s: %q, %v, want %q", half, got, err, want)
		}
	}
	if _, err := readPages(t.TempDir(), "all"); err == nil {
		t.Error("a folder without pages is no error")
	}
}

func TestJudge(t *testing.T) {
	pages := []page{{day: "2024-03-05"}, {day: "2024-03-05"}, {day: "2024-03-05"}, {}, {}}
	got := judge(pages, []string{"2024-03-05", "2024-03-06", "", "2024-03-05", ""})
	if want := (tally{dated: 3, given: 3, right: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

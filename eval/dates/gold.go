package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// A page is one of the corpus.
type page struct {
	name, path, url string
	day             string // of its first publication, or "" if it has none
}

// noNumber is what Python writes for a value that is not there, which is no JSON.
var noNumber = regexp.MustCompile(`:\s*NaN\b`)

// readPages reads gold.json, sorted by name, and leaves out the other half of the pages.
func readPages(dir, half string) ([]page, error) {
	b, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, err
	}
	var gold map[string]struct{ URL, Date string }
	if err := json.Unmarshal(noNumber.ReplaceAll(b, []byte(": null")), &gold); err != nil {
		return nil, err
	}
	var pages []page
	for i, name := range slices.Sorted(maps.Keys(gold)) {
		if half == "tune" && i%2 == 1 || half == "check" && i%2 == 0 {
			continue
		}
		pages = append(pages, page{name: name, path: filepath.Join(dir, "html", name),
			url: gold[name].URL, day: gold[name].Date})
	}
	return pages, nil
}

// A tally counts days.
type tally struct {
	dated int // pages that have a day
	given int // pages for which one was found
	right int // pages for which the true one was found
}

// judge holds the days that were found against the true ones.
func judge(pages []page, days []string) tally {
	var t tally
	for i, p := range pages {
		if p.day != "" {
			t.dated++
		}
		if days[i] != "" {
			t.given++
		}
		if p.day != "" && days[i] == p.day {
			t.right++
		}
	}
	return t
}

func (t tally) String() string {
	return fmt.Sprintf("right %.3f of all (%d of %d), %.3f of those given (%d);",
		share(t.right, t.dated), t.right, t.dated, share(t.right, t.given), t.given)
}

// share is part of whole, 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"overlap/article"
	"overlap/eval/beside"
)

// A gold is a page with what the truth says of it.
type gold struct {
	id, path string
	segments segments
	named    *naming // nil if the truth does not know of names
}

// A reading is what a program reads on a page.
type reading struct {
	Text, Byline, Title string
}

// readGold reads the truth of a half of a folder, by the ids of its pages.
func readGold(dir, half string) ([]gold, error) {
	b, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, err
	}
	var truth map[string]struct {
		With, Without []string
		Author        any
		Title         *string
	}
	if err := json.Unmarshal(b, &truth); err != nil {
		return nil, err
	}
	var pages []gold
	for _, id := range halved(slices.Sorted(maps.Keys(truth)), half) {
		t := truth[id]
		g := gold{id: id, path: filepath.Join(dir, "html", id)}
		g.segments = segments{t.With, t.Without}
		if t.Title != nil {
			g.named = &naming{listed(t.Author), *t.Title}
		}
		pages = append(pages, g)
	}
	return pages, nil
}

// ours gives what is read on the pages, in their order.
func ours(pages []gold) []reading {
	var paths []string
	at := map[string]int{}
	for i, p := range pages {
		paths = append(paths, p.path)
		at[p.path] = i
	}
	all := make([]reading, len(pages))
	for a, skip := range (&article.Reader{}).Read(context.Background(), paths...) {
		if skip == nil {
			all[at[a.Path]] = reading{a.Text, a.Byline, a.Title}
		}
	}
	return all
}

//go:embed trafilatura.py
var trafilatura string

//go:embed trafilatura.txt
var requirements string

// theirs gives what trafilatura reads on the pages, in their order.
func theirs(python string, pages []gold) (all []reading, err error) {
	var paths []string
	for _, p := range pages {
		paths = append(paths, p.path)
	}
	e, err := beside.Open(python, beside.Kept("trafilatura"), requirements, os.Stderr)
	if err != nil {
		return nil, err
	}
	return all, e.Ask(trafilatura, paths, &all)
}

// A tallied is the count of one program.
type tallied struct {
	found found
	names names
}

// count counts a page, and gives what was wrong of it in lines.
func (t *tallied) count(p gold, r reading) (wrong []string) {
	extra, missing := t.found.count(p.segments, r.Text)
	for _, s := range missing {
		wrong = append(wrong, fmt.Sprintf("%s lacks %q", p.id, s))
	}
	for _, s := range extra {
		wrong = append(wrong, fmt.Sprintf("%s has %q", p.id, s))
	}
	if p.named == nil {
		return wrong
	}
	byline, title := t.names.count(*p.named, naming{r.Byline, r.Title})
	if !byline {
		wrong = append(wrong, fmt.Sprintf("%s authors %q, not %q", p.id, r.Byline, p.named.Byline))
	}
	if !title {
		wrong = append(wrong, fmt.Sprintf("%s title %q, not %q", p.id, r.Title, p.named.Title))
	}
	return wrong
}

// print prints it under the name of the program.
func (t tallied) print(name string) {
	fmt.Printf("%s: %v\n%s: %v\n", name, t.found, name, t.names)
}

// evalGold measures texts and names on a half of a folder, ours and those of trafilatura, and
// prints the first misses.
func evalGold(dir, half, python string, worst int) error {
	pages, err := readGold(dir, half)
	if err != nil {
		return err
	}
	var own tallied
	var wrong []string
	for i, r := range ours(pages) {
		wrong = append(wrong, own.count(pages[i], r)...)
	}
	own.print("overlap")
	if python != "" {
		other, err := theirs(python, pages)
		if err != nil {
			fmt.Printf("trafilatura does not run: %v\n", err)
		}
		var t tallied
		for i, r := range other {
			t.count(pages[i], r)
		}
		if other != nil {
			t.print("trafilatura 2.3.1")
		}
	}
	for _, line := range wrong[:min(worst, len(wrong))] {
		fmt.Println(line)
	}
	return nil
}

// halved returns the half of the pages that is asked for: see main.
func halved[E any](pages []E, half string) []E {
	var some []E
	for i, p := range pages {
		if half == "tune" && i%2 == 1 || half == "check" && i%2 == 0 {
			continue
		}
		some = append(some, p)
	}
	return some
}

package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"

	"overlap/shingle"
)

// A scan is what is read of a result.
type scan struct {
	Articles []struct{ ID, Text string }
	Pairs    []struct {
		A        string
		Passages []struct {
			A                   struct{ Lo, Hi int }
			Words               int
			Kind                string
			Quoted, Boilerplate bool
		}
	}
}

// readScan reads a result.
func readScan(path string) (*scan, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := new(scan)
	if err := json.Unmarshal(file, s); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// A passage is a text that articles share, and how many of them.
type passage struct {
	text  string
	reach int
}

// A reach is how many articles print a passage, half open.
type reach struct {
	name   string
	lo, hi int
}

var reaches = []reach{
	{"2 to 4", 2, 5}, {"5 to 9", 5, 10}, {"10 to 19", 10, 20}, {"20 and more", 20, math.MaxInt},
	{"all", 0, math.MaxInt},
}

const (
	fewest = 20 // words of a passage
	middle = 8  // words that say which articles print it
)

// passages returns the distinct passages in the order of the pairs.
func (s *scan) passages() []passage {
	texts, printed := make(map[string]string), make(map[uint64]int)
	for _, a := range s.Articles {
		texts[a.ID] = a.Text
		seen := make(map[uint64]bool)
		for _, run := range shingle.Split(a.Text).Shingles(nil, middle) {
			if !seen[run] {
				seen[run] = true
				printed[run]++
			}
		}
	}
	var all []passage
	known := make(map[uint64]bool)
	for _, pair := range s.Pairs {
		for _, p := range pair.Passages {
			if p.Kind != "verbatim" || p.Words < fewest || p.Quoted || p.Boilerplate {
				continue
			}
			text := texts[pair.A][p.A.Lo:p.A.Hi]
			words := shingle.Split(text)
			if whole := words.Shingles(nil, len(words.Words)); !known[whole[0]] {
				known[whole[0]] = true
				runs := words.Shingles(nil, middle)
				all = append(all, passage{text, printed[runs[len(runs)/2]]})
			}
		}
	}
	return all
}

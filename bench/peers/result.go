package main

import (
	"encoding/json"
	"os"

	"overlap/result"
)

// readResult reads overlap's JSON: the passages, and which article stands for each.
func readResult(path string) (*found, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var r result.Result
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, err
	}
	got := &found{text: map[string]string{}}
	for _, a := range r.Articles {
		got.text[a.ID] = a.ID
		if a.EditionOf != "" {
			got.text[a.ID] = a.EditionOf
		}
	}
	for _, p := range r.Pairs {
		for _, s := range p.Passages {
			got.matches = append(got.matches,
				match{A: p.A, ALo: s.A.Lo, AHi: s.A.Hi, B: p.B, BLo: s.B.Lo, BHi: s.B.Hi})
		}
	}
	return got, nil
}

// editions returns the pairs of articles that are one text.
func (f *found) editions() []match {
	members := map[string][]string{}
	for id, stands := range f.text {
		members[stands] = append(members[stands], id)
	}
	var pairs []match
	for _, ids := range members {
		for i, a := range ids {
			for _, b := range ids[:i] {
				pairs = append(pairs, match{A: a, B: b})
			}
		}
	}
	return pairs
}

package main

import "fmt"

// A setting is what there is to choose for those that find near-duplicate articles.
type setting struct {
	words     int // words of a shingle; 1 for single words
	threshold float64
	bands     int // rensa's only: the others find their own
}

// best is the setting that did best for each of them on 3,000 articles of another seed: see
// tune. Two of three show sets of words in their documentation, too.
var best = setting{words: 1, threshold: .9, bands: 16}

func (s setting) tokens() string {
	if s.words == 1 {
		return "sets of words"
	}
	return fmt.Sprintf("sets of %d-word shingles", s.words)
}

// flag returns a command line flag that sets part of the setting.
func (s setting) flag(name string) string {
	switch name {
	case "size", "ngram":
		return fmt.Sprintf("--%s=%d", name, s.words)
	case "bands":
		return fmt.Sprintf("--%s=%d", name, s.bands)
	}
	return fmt.Sprintf("--%s=%g", name, s.threshold)
}

// A passimSetting is what there is to choose for passim, under the names of its flags.
type passimSetting struct {
	n int // characters of an n-gram
	m int // n-grams that two articles share at least
}

// bestPassim is what did best for passim in tune. Its own are 25 and 5.
var bestPassim = passimSetting{n: 20, m: 3}

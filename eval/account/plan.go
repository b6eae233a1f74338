package main

import "overlap"

// A plan is what the command line asks for.
type plan struct {
	generated bool
	helsinki  string // the file; left out if empty
	articles  int    // of a generated set in English
	seed      uint64
	draws     int
	worst     int // examples of what is wrong
	jobs      int
}

// options returns those of a scan as the command makes it.
func (p *plan) options() overlap.Options {
	return overlap.Options{Rewritten: true, WithText: true, Jobs: p.jobs}
}

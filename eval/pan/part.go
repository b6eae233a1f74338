package main

import (
	"fmt"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// A part is a half of every kind's pairs, or all of them. Which half a pair belongs to
// hangs on its names alone, so that what was tuned on one half can be checked on the
// other, on every machine and whatever else is in the corpus. The halves share
// documents, not pairs.
type part struct{ name string }

// String returns the name of the part; all is the zero value's.
func (p *part) String() string {
	if p.name == "" {
		return "all"
	}
	return p.name
}

// Set takes a part from the command line.
func (p *part) Set(name string) error {
	switch name {
	case "even", "odd", "all":
		p.name = name
		return nil
	}
	return fmt.Errorf("%q is neither even nor odd nor all", name)
}

// has reports whether the pair belongs to the part.
func (p *part) has(q *pair) bool {
	odd := xxhash.Sum64String(q.name())&1 == 1
	return p.String() == "all" || odd == (p.name == "odd")
}

// keep reports whether the run is to align the pair.
func (s settings) keep(p *pair) bool {
	return s.part.has(p) && (strings.Contains(p.kind.name, s.only) ||
		strings.Contains(p.this, s.only) || strings.Contains(p.source, s.only))
}

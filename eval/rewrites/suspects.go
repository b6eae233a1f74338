package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"overlap"
	"overlap/eval/rewrites/set"
	"overlap/eval/suspects"
)

// Sought is whether rewriting is sought between the rewrites of a level and their sources.
type sought struct {
	texts, seen int
	first       int // rewrites whose source is the first by the keys that they share
	near        int // and among the first nearRank
	last        int // the lowest rank of one by keys
}

// nearRank is how many others a source should be among.
const nearRank = 8

// add adds what a rewrite and its source are aligned for.
func (s *sought) add(why suspects.Why) {
	s.texts++
	if why.Edition {
		why.Reason, why.Rank = true, 1
	}
	if why.Reason {
		s.seen++
	}
	if why.Rank == 1 {
		s.first++
	}
	if why.Rank > 0 && why.Rank <= nearRank {
		s.near++
	}
	s.last = max(s.last, why.Rank)
}

// suspects adds to all, by level, what a scan of a cast would align.
func (p *plan) suspects(all map[string]*sought, cases []set.Case, turn int, s *cast) error {
	seen, err := suspects.Of(s.articles, overlap.Options{Rewritten: true})
	if err != nil {
		return err
	}
	for i := range cases {
		c, t := &cases[i], rewriteOf(cases, i, turn)
		if t == nil || !p.asks(c) {
			continue
		}
		if all[t.Name] == nil {
			all[t.Name] = new(sought)
		}
		all[t.Name].add(seen.Why(idOf(c, c.Source.Name), idOf(c, t.Name)))
	}
	return nil
}

// printSought prints a line for each level that there is.
func printSought(w io.Writer, all map[string]*sought) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "level\trewriting sought\tsource first\tamong %d\tlast\n", nearRank)
	for _, name := range set.Levels {
		if s := all[name]; s != nil {
			fmt.Fprintf(t, "%s\t%d of %d\t%d\t%d\t%d\n", name, s.seen, s.texts, s.first, s.near,
				s.last)
		}
	}
	t.Flush()
}

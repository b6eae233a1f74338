package main

import (
	"bufio"
	"cmp"
	"fmt"
	"regexp"

	"overlap/article"
	"overlap/result"
)

// Skips are what a run skipped: in full in the file of --skipped, bounded in the result, on the
// screen the first of them, and in a line the number of each kind.
type skips struct {
	c      *command
	listed []result.Skip // for the result
	all    int
	faults int
	// an article was left out whose id is a number, and stands already
	doubles bool
	kinds   reasons
	debug   bool
	list    *bufio.Writer // of --skipped; nil if there is none
	err     error         // of writing it
}

// told says how many were not said, and writes the list to its end. Where that fails, the result is
// not to take its name either.
func (s *skips) told() error {
	if more := s.all - mostSaid; more > 0 {
		s.c.say("%s more skipped: --skipped FILE lists all", count(more, ""))
	}
	if s.doubles {
		s.c.say("if ids are numbers of rows: --field id=none names articles by file and line")
	}
	if s.list == nil {
		return nil
	}
	if err := cmp.Or(s.err, s.list.Flush()); err != nil {
		s.err = fmt.Errorf("the list of what was skipped: %w", cause(err))
	}
	return s.err
}

// add says, counts, lists and keeps a skip.
func (s *skips) add(k result.Skip) {
	if s.all += max(1, k.More); s.all <= mostSaid {
		s.c.say("%s", place(k))
	}
	s.kinds.add(k.Why, max(1, k.More))
	s.doubles = s.doubles || numbered.MatchString(k.Why)
	if s.listed = append(s.listed, k); len(s.listed) >= 4*result.MostSkips {
		s.listed = result.BoundSkips(s.listed)
	}
	if s.list != nil && s.err == nil {
		_, s.err = fmt.Fprintln(s.list, clean(place(k)))
	}
	if k.Stack != "" {
		s.faults++
		if s.debug && s.faults <= mostSaid {
			fmt.Fprintln(s.c.stderr, k.Stack)
		}
	}
}

// numbered is why an article is left out whose id is a number: it may be that of a row.
var numbered = regexp.MustCompile(`^id "\d+" stands already at`)

// mostSaid is how many skipped things are said one by one: a folder of a million bad files must
// not scroll everything else away.
const mostSaid = 100

// skipOf is what a result says of what a reader skipped.
func skipOf(s *article.Skip) result.Skip {
	return result.Skip{Path: s.Path, Line: s.Line, Why: s.Why, Stack: s.Stack}
}

// place writes a skip as one line.
func place(s result.Skip) string { return where(s.Path, s.Line) + ": " + s.Why }

// where names a place as compilers do.
func where(path string, line int) string {
	if line > 0 {
		return path + ":" + count(line, "")
	}
	return path
}

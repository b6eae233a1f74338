package article

import (
	"fmt"
	"runtime/debug"
)

// An origin is where the bytes of an article come from.
type origin struct {
	path string
	note string // what was done to the bytes already, if anything
	// of what is not UTF-8, if that is known
	charset string
	line    int // from 1; 0 where the file is the article
	// from 1, in a list that may have many objects on one line, or among records; else 0
	nth  int
	part int // from 1, in a list inside of an object; else 0

	place string // of a record in its archive
	// when the record was fetched, if that is known
	fetched Date
	room    *room // for the trees of pages and feeds
}

// article gives an article that has only its origin, and the ID that it has without a better one.
func (o origin) article() Article {
	a := Article{ID: o.path, Path: o.path, Line: o.line}
	switch {
	case o.nth > 0:
		a.ID = fmt.Sprintf("%s#%d", o.path, o.nth)
	case o.line > 0:
		a.ID = fmt.Sprintf("%s:%d", o.path, o.line)
	}
	if o.part > 0 {
		a.ID = fmt.Sprintf("%s#%d", a.ID, o.part)
	}
	if o.note != "" {
		a.note(o.note)
	}
	return a
}

// skip gives the Skip for trouble there.
func (o origin) skip(err error) found {
	why := err.Error()
	switch {
	case o.place != "":
		why = fmt.Sprintf("record %d at %s: %s", o.nth, o.place, why)
	case o.part > 0 && o.nth > 0:
		why = fmt.Sprintf("object %d#%d: %s", o.nth, o.part, why)
	case max(o.part, o.nth) > 0:
		why = fmt.Sprintf("object %d: %s", max(o.part, o.nth), why)
	}
	return found{skip: &Skip{Path: o.path, Line: o.line, Why: why}, err: err}
}

// A found is what came of one article: either it or why not.
type found struct {
	article Article
	skip    *Skip
	err     error  // what skip tells
	split   *Split // that stands in its place: see Splits
}

// fault is what is told of a panic: the stack goes with it.
func (o origin) fault(panicked any) found {
	f := o.skip(fmt.Errorf("%v", panicked))
	f.skip.Why = "fault: " + f.skip.Why
	f.skip.Stack = string(debug.Stack())
	return f
}

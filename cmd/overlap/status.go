package main

import (
	"fmt"
	"strings"
)

// Exit statuses.
const (
	statusDone        = 0
	statusUnfinished  = 1   // something could not be read or written
	statusUsage       = 2   // the command line makes no sense
	statusGate        = 3   // a gate was crossed
	statusInterrupted = 130 // as shells report an interrupt
)

// statuses are the exit statuses for the help and the manual.
var statuses = []struct{ code, means string }{
	{"0", "done"},
	{"1", "something named could not be read, no article was, a draft was not checked, or the " +
		"output could not be written"},
	{"2", "the command line makes no sense, or an output is an input"},
	{"3", "a draft is over the gate of --fail-over and its like"},
	{"130", "interrupted"},
}

// exitStatuses says them in a sentence.
func exitStatuses() string {
	var all []string
	for _, s := range statuses {
		all = append(all, s.code+" "+s.means)
	}
	return "Exit statuses: " + strings.Join(all, "; ") + "."
}

// A usageError is a command line that makes no sense.
type usageError struct{ error }

// usage returns a usageError in the words of fmt.Sprintf.
func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// An ended error ends the command with an exit status. What there is to say was said.
type ended int

func (e ended) Error() string { return fmt.Sprintf("ended with status %d", int(e)) }

const (
	errUnread = ended(statusUnfinished) // a path that was named could not be read
	errGate   = ended(statusGate)       // a draft is over the gate
)

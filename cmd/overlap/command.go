package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"
)

// A command holds what every subcommand works with.
type command struct {
	ctx     context.Context // ends with an interrupt
	began   time.Time       // in UTC, as results tell it
	args    []string
	stdin   io.Reader
	stdout  *stream
	stderr  io.Writer
	disk    disk
	devices []*stream // that were written to
	written []string  // files and folders that are whole
	kept    string    // what of an unfinished change an archive has
}

// say writes one line to the person at the terminal.
func (c *command) say(format string, args ...any) {
	fmt.Fprintf(c.stderr, "overlap: %s\n", clean(fmt.Sprintf(format, args...)))
}

// alarm says a line that is not to be overlooked: why nothing came of it, what the gate stops.
func (c *command) alarm(format string, args ...any) {
	said := "overlap: " + clean(fmt.Sprintf(format, args...))
	fmt.Fprintln(c.stderr, lookOf(c.stderr).red(said))
}

// beginning returns what time it is, to a second. SOURCE_DATE_EPOCH, in seconds since 1970, takes
// the place of the clock, so that a result can be made again as it was:
// https://reproducible-builds.org/specs/source-date-epoch
func beginning() (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Now().UTC().Truncate(time.Second), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || seconds > latestEpoch {
		return time.Time{}, usage("SOURCE_DATE_EPOCH %s: it must be seconds since 1970", epoch)
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// latestEpoch is the end of the year 9999, the last that RFC 3339 can write.
const latestEpoch = 253402300799

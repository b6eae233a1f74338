package main

import (
	"context"
	"fmt"
	"io"
)

// A command holds what every subcommand works with.
type command struct {
	ctx     context.Context // ends with an interrupt
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

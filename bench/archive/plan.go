package main

import (
	"context"
	"errors"
	"path/filepath"

	"overlap/archive"
)

// A plan is what the command line asks for.
type plan struct {
	articles int
	dir      string // for all files
	keep     bool
	seed     uint64
	drafts   int // that are checked one after the other
	day      int // articles of the day
	seconds  int // for which clients send drafts
	bars     bool
	stage    string   // of a process that measures one; empty of the one that starts it
	args     []string // the command line
}

// warmups is how many drafts are checked before one is timed.
func (p *plan) warmups() int { return max(1, p.drafts/10) }

// importRate is more articles a second than are imported on any machine.
const importRate = 6000

// imports is how many articles there are to import while clients send drafts.
func (p *plan) imports() int { return p.seconds * importRate }

// archive is the folder of the archive.
func (p *plan) archive() string { return filepath.Join(p.dir, "archive") }

// path is a file of the benchmark.
func (p *plan) path(name string) string { return filepath.Join(p.dir, name) }

// open opens the archive as it is now.
func (p *plan) open(ctx context.Context) (*archive.Archive, *archive.View, error) {
	a, err := archive.Open(p.archive())
	if err != nil {
		return nil, nil, err
	}
	v, err := a.View(ctx)
	if err != nil {
		return nil, nil, errors.Join(err, a.Close())
	}
	return a, v, nil
}

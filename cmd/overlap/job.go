package main

import (
	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/result"
)

// A job is what every command that reads articles is told: what to read, what to find,
// how to write it.
type job struct {
	ctx     *cli.Context
	reader  *article.Reader
	kept    reading       // read in place of paths, if it is not nil
	trouble error         // that ended it
	against *archive.View // that the articles are held against; nil if there is none
	mapped  []string      // names that the user has other keys for
	guesses []string      // what a first look took for what
	choice  *article.Choice
	options overlap.Options
	out     *output
	skips   *skips
	decided *[]result.Decision // nil without --decisions
	found   []result.Decision  // those that concern the result
	astray  []result.Decision  // and those that do not
	bare    bool               // texts are read for decisions alone, and not written
	let     []result.Skip      // the first of those that reading let through and the analysis did not

	progress *progress
}

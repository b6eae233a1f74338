package main

import (
	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/index"
)

// madeWith are the options that an archive was made with.
func madeWith(p index.Params) overlap.Options {
	return overlap.Options{MinWords: p.MinWords, Shingle: p.Shingle, Window: p.Window,
		Rewritten: p.Keys}
}

// agree takes over how articles are found in an archive. Options that say otherwise are refused.
func agree(ctx *cli.Context, dir string, p index.Params, o *overlap.Options) error {
	made := madeWith(p)
	if ctx.IsSet("min-words") && o.MinWords != made.MinWords {
		return usage("--min-words %d: %s was made with %d: leave the option out, or make another "+
			"archive with it", o.MinWords, dir, made.MinWords)
	}
	o.MinWords, o.Shingle, o.Window = made.MinWords, made.Shingle, made.Window
	if ctx.IsSet("rewritten") && o.Rewritten && !made.Rewritten {
		return usage("--rewritten: %s was made with --rewritten=false, and has nothing to seek "+
			"it by", dir)
	}
	o.Rewritten = o.Rewritten && made.Rewritten
	return nil
}

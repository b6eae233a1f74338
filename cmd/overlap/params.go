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
	for _, f := range []struct {
		name string
		to   *int
		has  int
	}{
		{"min-words", &o.MinWords, made.MinWords}, {"shingle", &o.Shingle, made.Shingle},
		{"winnow", &o.Window, made.Window},
	} {
		if ctx.IsSet(f.name) && *f.to != f.has {
			return usage("--%s %d: %s was made with %d: leave the option out, or make another "+
				"archive with it", f.name, *f.to, dir, f.has)
		}
		*f.to = f.has
	}
	if ctx.IsSet("rewritten") && o.Rewritten && !made.Rewritten {
		return usage("--rewritten: %s was made with --rewritten=false, and has nothing to seek "+
			"it by", dir)
	}
	o.Rewritten = o.Rewritten && made.Rewritten
	return nil
}

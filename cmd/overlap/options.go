package main

import (
	"time"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/report"
)

// passageFlags are the flags that say what is found. They read the defaults from
// nowhere else: a flag that is not given leaves its option zero.
func passageFlags() []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: "min-words", DefaultText: "8", Usage: "words of the shortest passage"},
		&cli.IntFlag{Name: "max-gap", DefaultText: "6", Usage: "words without a partner that a passage may bridge"},
		&cli.IntFlag{Name: "min-length", Usage: "words of the longer side of the shortest passage"},
		&cli.BoolFlag{Name: "rewritten", Value: true, Usage: "seek passages that say the same in other words; --rewritten=false for none"},
		&cli.BoolFlag{Name: "summaries", Usage: "seek stretches that sum up a whole other article"},
		&cli.BoolFlag{Name: "join", Usage: "let a rewritten passage take in the others that it meets"},
		&cli.BoolFlag{Name: "once", Usage: "give a stretch of text to its best partner in another article only"},
		&cli.IntFlag{Name: "shingle", DefaultText: "5", Usage: "words of a shingle"},
		&cli.IntFlag{Name: "window", DefaultText: "3", Usage: "shingles of which one is kept as a fingerprint"},
		&cli.IntFlag{Name: "max-texts", DefaultText: "256", Usage: "texts that share a fingerprint before only the earliest are compared with the rest"},
		&cli.DurationFlag{Name: "min-delay", Value: 6 * time.Minute, Usage: "time by which an article must be ahead to count as first"},
	}
}

// options reads the flags of passageFlags and those of the output that change what is found.
func options(ctx *cli.Context) overlap.Options {
	return overlap.Options{
		MinWords:  ctx.Int("min-words"),
		MaxGap:    ctx.Int("max-gap"),
		MinLength: ctx.Int("min-length"),
		Rewritten: ctx.Bool("rewritten"),
		Summaries: ctx.Bool("summaries"),
		Join:      ctx.Bool("join"),
		Once:      ctx.Bool("once"),
		Shingle:   ctx.Int("shingle"),
		Window:    ctx.Int("window"),
		MaxTexts:  ctx.Int("max-texts"),
		MinDelay:  ctx.Duration("min-delay"),
		WithText:  ctx.Bool("with-text") || ctx.String("format") == string(report.HTML), // a page shows the texts
		Jobs:      ctx.Int("jobs"),
	}
}

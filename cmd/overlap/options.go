package main

import (
	"maps"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/report"
)

// passageFlags are the flags that say what is found. They read the defaults from
// nowhere else: a flag that is not given leaves its option zero.
func passageFlags() []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: "min-words", DefaultText: "8",
			Usage: "a passage has at least `N` words on each side; fewer find shorter ones " +
				"and take longer"},
		&cli.IntFlag{Name: "max-gap", DefaultText: "6",
			Usage: "a passage may bridge `N` words that only one side has"},
		&cli.IntFlag{Name: "min-length", DefaultText: "no limit",
			Usage: "the longer side of a passage has at least `N` words"},
		&cli.BoolFlag{Name: "rewritten", Value: true, DefaultText: "yes",
			Usage: "find passages that say the same in other words; --rewritten=false for none"},
		&cli.BoolFlag{Name: "all-natures",
			Usage: "count what is common language, too: formulas, names, templates"},
		&cli.StringFlag{Name: "agencies",
			Usage: "a `FILE` of more news agencies, one a line: name | short forms | other " +
				"names | hosts"},
		&cli.BoolFlag{Name: "exclude-wire", Usage: "leave agency copy out of the comparison"},
		&cli.DurationFlag{Name: "min-delay", Value: 6 * time.Minute, DefaultText: "6 minutes",
			Usage: "an article was first if it is ahead by `TIME`, as 90s, 6m or 2h"},
	}
}

// windowFlags are the flags that say how far apart articles are compared that nobody named to each
// other.
func windowFlags() []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: "window", DefaultText: "no limit",
			Usage: "compare only articles that lie at most `DAYS` apart, or have no date"},
		&cli.IntFlag{Name: "rewritten-window", DefaultText: "90, never more than --window",
			Usage: "find other words only between articles that lie at most `DAYS` apart, or " +
				"have no date"},
		&cli.IntFlag{Name: "max-texts", DefaultText: "256",
			Usage: "where more than `N` texts share words, compare only the earliest with the " +
				"rest"},
	}
}

// atLeast are the least values of the flags whose zero would stand for the default.
var atLeast = map[string]int{"min-words": 4, "max-gap": 1, "window": 1,
	"max-texts": 2, "rewritten-window": 1}

// checkOptions refuses what would silently become a default.
func checkOptions(ctx *cli.Context) error {
	for _, name := range slices.Sorted(maps.Keys(atLeast)) {
		if ctx.IsSet(name) && ctx.Int(name) < atLeast[name] {
			return usage("--%s %d: it must be at least %d", name, ctx.Int(name), atLeast[name])
		}
	}
	if ctx.IsSet("rewritten-window") && !ctx.Bool("rewritten") {
		return usage("--rewritten-window goes with --rewritten")
	}
	if ctx.IsSet("min-delay") && ctx.Duration("min-delay") <= 0 {
		return usage("--min-delay %v: it must be more than 0, as 1s", ctx.Duration("min-delay"))
	}
	return nil
}

// options reads the flags of passageFlags and windowFlags, and those of the output that change what
// is found.
func options(ctx *cli.Context) (o overlap.Options, err error) {
	o = overlap.Options{
		MinWords:      ctx.Int("min-words"),
		MaxGap:        ctx.Int("max-gap"),
		MinLength:     ctx.Int("min-length"),
		Rewritten:     ctx.Bool("rewritten"),
		MaxTexts:      ctx.Int("max-texts"),
		MinDelay:      ctx.Duration("min-delay"),
		AllNatures:    ctx.Bool("all-natures"),
		ExcludeWire:   ctx.Bool("exclude-wire"),
		ArticlesOnly:  ctx.Bool("articles-only"),
		RecallSample:  ctx.Int("recall-sample"),
		Days:          ctx.Int("window"),
		RewrittenDays: ctx.Int("rewritten-window"),
		// a page shows the texts, a plot names an article without a title by its beginning, and
		// tables have passages and say who printed them first
		WithText: ctx.Bool("with-text") || ctx.String("plot") != "" ||
			ctx.String("format") == string(report.HTML) ||
			ctx.String("format") == string(report.SQLite),
		Jobs: ctx.Int("jobs"),
	}
	if o.Memory, err = memory(ctx); err == nil {
		o.Temp, err = temp(ctx)
	}
	return o, err
}

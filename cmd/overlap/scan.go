package main

import (
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/report"
)

func (c *command) scan() *cli.Command {
	return &cli.Command{
		Name:      "scan",
		Usage:     "compare everything with everything",
		ArgsUsage: "PATH...",
		Description: "PATH is a file of articles, a folder or archive of such files, or - for " +
			"standard input. Files are text (.txt, one article), documents (.docx, .odt, .pdf), " +
			"JSON, JSON lines, CSV, feeds, web pages or WARC. Keys and columns are id, outlet, " +
			"title, published, url, text and some more; --field maps others.\n\n" +
			"With --archive, the articles are compared with each other and with those of the " +
			"archive, and the result tells of those that are named, and of what concerns them.",
		Flags: slices.Concat([]cli.Flag{
			&cli.BoolFlag{Name: "articles-only",
				Usage: "only tell which articles print the same text, in a fraction of the time"},
			&cli.IntFlag{Name: "recall-sample", Value: 50,
				Usage: "compare `N` articles with all others, to say how many pairs were missed; " +
					"0 for none"},
			&cli.StringFlag{Name: "by",
				Usage: "one row for each `WHAT`: byline, the authors, who copies most first"},
			decisionsFlag(),
		}, heldFlags(), passageFlags(), windowFlags(), listFlags(), inputFlags(),
			outputFlags(), memoryFlags()),
		Action: c.doScan,
	}
}

func (c *command) doScan(ctx *cli.Context) error {
	j, err := c.job(ctx)
	if err != nil {
		return err
	}
	if err := checkHeld(ctx); err != nil {
		return err
	}
	if err := j.group(ctx.String("by")); err != nil {
		return err
	}
	if j.out.format == report.Table || j.out.format == report.Markdown ||
		j.out.options.Table == "origins" {
		j.options.WithText = true // they say who printed words first, which slices tell
	}
	for _, flag := range []string{"rewritten", "rewritten-window", "max-gap", "min-length",
		"all-natures"} {
		if j.options.ArticlesOnly && ctx.IsSet(flag) &&
			!(flag == "rewritten" && !j.options.Rewritten) {
			return usage("--%s seeks passages: not with --articles-only, which seeks none", flag)
		}
	}
	if err := c.decisions(j); err != nil {
		return err
	}
	find := func(articles iter.Seq[article.Article]) parted {
		return j.inDecided(overlap.FindParts(ctx.Context, articles, j.options))
	}
	if ctx.String("archive") == "" {
		return c.over(j, find)
	}
	return c.held(j, find)
}

// group lets the report sum accounts up by something, if that is not empty.
func (j *job) group(by string) error {
	if by == "" {
		return nil
	}
	j.out.options.By = by
	if err := j.out.options.Check(); err != nil {
		return usageError{err}
	}
	switch j.out.format {
	case report.Table, report.Markdown:
		return nil
	case report.CSV:
		if j.out.options.Table == "" && !isFolder(j.out.path) {
			j.out.options.Table = "bylines"
			return nil
		}
		return usage("--by goes with one table: leave out --table, and name a file")
	}
	return usage("--by goes with --format table, markdown or csv")
}

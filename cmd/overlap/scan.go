package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
)

func (c *command) scan() *cli.Command {
	return &cli.Command{
		Name:      "scan",
		Usage:     "compare everything with everything",
		ArgsUsage: "PATH...",
		Description: "PATH is a file of one article (.txt), a file of JSON lines, a folder of these, or - for\n" +
			"standard input. The keys of a line are id, outlet, title, published, url, text and some more;\n" +
			"--field maps others.",
		Flags:  slices.Concat(passageFlags(), inputFlags(), outputFlags()),
		Action: c.doScan,
	}
}

func (c *command) doScan(ctx *cli.Context) error {
	out, err := c.output(ctx)
	if err != nil {
		return err
	}
	o := options(ctx)
	if err := o.Check(); err != nil {
		return usageError{err}
	}
	reader, err := c.reader(ctx)
	if err != nil {
		return err
	}
	if ctx.NArg() == 0 {
		return usage("scan wants the path of a file or folder of articles, or -")
	}
	articles, skipped, unread := c.read(ctx, reader, ctx.Args().Slice())
	if ctx.Context.Err() != nil || unread != nil && len(articles) == 0 {
		return unread
	}
	result, err := overlap.Find(ctx.Context, articles, o)
	if err != nil {
		return err
	}
	c.sign(result, skipped)
	if !ctx.Bool("quiet") {
		c.sum(result, reader.Tally().Passed)
	}
	if err := c.write(out, result); err != nil {
		return err
	}
	return unread
}

// sign puts what only the command knows into a result.
func (c *command) sign(r *overlap.Result, skipped []overlap.Skip) {
	r.Tool = overlap.Tool{Version: version(), Command: append([]string{"overlap"}, c.args[1:]...)}
	r.Skipped = append(r.Skipped, skipped...)
	overlap.SortSkips(r.Skipped)
}

// sum says in one line what was read.
func (c *command) sum(r *overlap.Result, passed int64) {
	line := "read " + count(len(r.Articles), "article")
	if n := len(r.Skipped); n > 0 {
		line += ", skipped " + count(n, "")
	}
	if passed > 0 {
		line += ", passed over " + count(int(passed), "other file")
	}
	c.say("%s", line)
}

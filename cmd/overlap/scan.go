package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
)

func (c *command) scan() *cli.Command {
	return &cli.Command{
		Name:      "scan",
		Usage:     "compare everything with everything",
		ArgsUsage: "PATH...",
		Description: "PATH is a file of one article (.txt), a file of JSON lines, a folder of these, or - for\n" +
			"standard input. The keys of a line are id, outlet, title, published, url, text and some more;\n" +
			"--field maps others.",
		Flags:  slices.Concat(passageFlags(), listFlags(), inputFlags(), outputFlags()),
		Action: c.doScan,
	}
}

func (c *command) doScan(ctx *cli.Context) error {
	j, err := c.job(ctx)
	if err != nil {
		return err
	}
	return c.over(j, func(articles []article.Article) (*overlap.Result, error) {
		return overlap.Find(ctx.Context, articles, j.options)
	})
}

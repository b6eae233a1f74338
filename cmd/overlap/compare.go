package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/result"
)

func (c *command) compare() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "compare two articles, side by side, or many given pairs",
		ArgsUsage: "A B",
		Description: "A and B are files of one article each. With --pairs FILE, each line of " +
			"FILE names two " +
			"articles, \"A B\", as paths below --root; pairs are written in the order of the lines.",
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "pairs",
				Usage: "compare the pairs that the lines of `FILE` name"},
			&cli.StringFlag{Name: "root", Value: ".",
				Usage: "with --pairs, the `DIR` that the paths start from"},
		}, passageFlags(), listFlags(), readingFlags(), outputFlags(), memoryFlags()),
		Action: c.doCompare,
	}
}

func (c *command) doCompare(ctx *cli.Context) error {
	j, err := c.job(ctx)
	if err != nil {
		return err
	}
	defer j.progress.end()
	find := func() (*result.Result, error) { return c.comparePairs(j) }
	switch pairs := ctx.String("pairs"); {
	case pairs != "" && ctx.NArg() > 0:
		return usage("compare takes two articles or --pairs, not both")
	case pairs != "":
	case ctx.IsSet("root"):
		return usage("--root goes with --pairs")
	case ctx.NArg() != 2:
		return usage("compare takes two articles, and here %s", are(ctx.NArg(), "named"))
	default:
		j.out.options.Compare = true
		j.options.WithText = true
		find = func() (*result.Result, error) {
			return compareTwo(ctx, j.reader, ctx.Args().Get(0), ctx.Args().Get(1), j.options)
		}
	}
	return c.listing(j, func() error {
		result := func(yield func(*result.Result, error) bool) { yield(find()) }
		none := func() []string { return nil }
		if err := c.deliver(j, c.signed(j, ctx.Context.Err, none, result), func() {}); err != nil {
			return err
		}
		return c.outcome(j)
	})
}

// compareTwo reads and compares the articles of two files.
func compareTwo(ctx *cli.Context, r *article.Reader, pathA, pathB string,
	o overlap.Options) (*result.Result, error) {
	a, err := r.ReadFile(ctx.Context, pathA, "")
	if err != nil {
		return nil, err
	}
	b, err := r.ReadFile(ctx.Context, pathB, "")
	if err != nil {
		return nil, err
	}
	if a.ID == b.ID { // two files that give the same id, or one file twice
		a.ID, b.ID = pathA, pathB
	}
	if a.ID == b.ID {
		return nil, usage("%s is compared with itself: every word would be shared", a.ID)
	}
	return overlap.Compare(ctx.Context, slices.Values([]article.Article{a, b}),
		slices.Values([]overlap.Couple{{A: a.ID, B: b.ID}}), o)
}

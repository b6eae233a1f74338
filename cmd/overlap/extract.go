package main

import (
	"bufio"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"overlap/article"
)

func (c *command) extract() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "read articles and write them as JSON lines, which every command takes",
		ArgsUsage: "PATH...",
		Flags: slices.Concat(inputFlags(), []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"},
				Usage: "write to `FILE` rather than to standard output"},
			quietFlag(), jobsFlag(),
		}),
		Action: c.doExtract,
	}
}

func (c *command) doExtract(ctx *cli.Context) error {
	if ctx.NArg() == 0 {
		return usage("extract wants the path of a file or folder of articles, or -")
	}
	if path := ctx.String("output"); isFolder(path) {
		return usage("%s is a folder: extract writes one file", path)
	}
	j := &job{ctx: ctx, out: &output{path: ctx.String("output")}}
	if err := c.intake(j); err != nil {
		return err
	}
	defer j.progress.end()
	var s survey
	return c.listing(j, func() error {
		write := func(w io.Writer) error { return c.extracted(j, &s, w) }
		if err := c.writeTo(j.out.path, write); err != nil {
			return err
		}
		c.hint(j, &s)
		c.tell(j, tale{articles: s.chosen})
		return c.outcome(j, &s)
	})
}

// extracted writes the chosen articles as JSON lines.
func (c *command) extracted(j *job, s *survey, w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var line []byte
	err := c.each(j, j.ctx.Args().Slice(), s, func(a article.Article) error {
		line = a.AppendLine(line[:0])
		_, err := out.Write(line)
		return err
	})
	switch {
	case err != nil:
		return err
	case j.skips.told() != nil:
		return j.skips.err
	case s.chosen == 0:
		return c.nothing(j, s, "article")
	}
	return out.Flush()
}

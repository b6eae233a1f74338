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
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` rather than to standard output"},
			quietFlag(), jobsFlag(),
		}),
		Action: c.doExtract,
	}
}

func (c *command) doExtract(ctx *cli.Context) error {
	if ctx.NArg() == 0 {
		return usage("extract wants the path of a file or folder of articles, or -")
	}
	reader, err := c.reader(ctx)
	if err != nil {
		return err
	}
	chosen, err := choice(ctx)
	if err != nil {
		return err
	}
	j := &job{ctx: ctx, reader: reader, choice: chosen}
	j.progress = c.progress(j)
	defer j.progress.end()
	var unread error
	err = c.writeTo(ctx.String("output"), func(w io.Writer) error {
		out := bufio.NewWriterSize(w, 1<<16)
		articles := 0
		var line []byte
		skipped, err := c.each(j, ctx.Args().Slice(), func(a article.Article) error {
			articles++
			line = a.AppendLine(line[:0])
			_, err := out.Write(line)
			return err
		})
		if err == errUnread {
			unread, err = err, nil
		}
		if err == nil {
			err = out.Flush()
		}
		if err == nil && !ctx.Bool("quiet") {
			c.tell(j, tale{articles: articles, skipped: skipped})
		}
		return err
	})
	if err != nil {
		return err
	}
	return unread
}

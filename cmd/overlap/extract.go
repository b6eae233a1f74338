package main

import (
	"bufio"
	"io"
	"maps"
	"slices"
	"strings"

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
		return usage("extract needs a file or folder of articles, or - for standard input")
	}
	if path := ctx.String("output"); isFolder(path) {
		return usage("%s is a folder: extract writes one file", path)
	}
	j := &job{ctx: ctx, out: &output{path: ctx.String("output"), flag: "-o"}}
	if err := c.intake(j); err != nil {
		return err
	}
	defer j.progress.end()
	c.look(j, ctx.Args().Slice())
	var s survey
	var notes names
	return c.listing(j, func() error {
		write := func(w io.Writer) error { return c.extracted(j, &s, &notes, w) }
		if err := c.writeTo(j.out.path, write); err != nil {
			return err
		}
		c.hint(j, &s)
		c.tell(j, tale{articles: s.chosen})
		c.doubt(j, &notes, s.chosen)
		return c.outcome(j, &s)
	})
}

// extracted writes the chosen articles as JSON lines, each with the notes of its reading, and
// counts these.
func (c *command) extracted(j *job, s *survey, notes *names, w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var line []byte
	err := c.each(j, j.ctx.Args().Slice(), s, func(a article.Article) error {
		for _, note := range a.Notes {
			notes.add(note)
		}
		line = noted(a).AppendLine(line[:0])
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

// notesKey is the key under which an article's notes are written. Read again, it is one of the keys
// that are none of ours.
const notesKey = "notes"

// noted returns an article with its notes among its other keys, behind those that it was extracted
// with before.
func noted(a article.Article) *article.Article {
	if len(a.Notes) == 0 {
		return &a
	}
	all := strings.Join(a.Notes, "; ")
	if before := a.Meta[notesKey]; before != "" {
		all = before + "; " + all
	}
	a.Meta = maps.Clone(a.Meta)
	if a.Meta == nil {
		a.Meta = make(map[string]string)
	}
	a.Meta[notesKey] = all
	return &a
}

// mostDoubts is how many notes are told on standard error.
const mostDoubts = 12

// doubt tells of the notes, the most frequent first, as a result does.
func (c *command) doubt(j *job, notes *names, articles int) {
	if j.ctx.Bool("quiet") {
		return
	}
	all := notes.sorted()
	for _, note := range all[:min(len(all), mostDoubts)] {
		c.say("%d of %s: %s", notes.counts[note], count(articles, "article"), note)
	}
	if more := len(all) - mostDoubts + notes.more; more > 0 {
		c.say("and %s", count(more, "more such note"))
	}
}

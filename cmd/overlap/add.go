package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
	"overlap/report"
)

func (c *command) archiveAdd() *cli.Command {
	return &cli.Command{
		Name:      "add",
		Usage:     "put articles into the archive",
		ArgsUsage: "PATH...",
		Description: "What is there already is passed over, so a command that was interrupted " +
			"is given again, and goes " +
			"on where it was. Another text under a known id is a new version.",
		Flags: slices.Concat([]cli.Flag{theArchive(),
			&cli.StringFlag{Name: "report",
				Usage: "before they come in, write what each copies to `FILE`, in the format of " +
					"its ending: " + strings.Join(reportEndings(), ", ")},
		}, inputFlags(), []cli.Flag{quietFlag(), jobsFlag()}, memoryFlags()),
		Action: c.doArchiveAdd,
	}
}

func (c *command) doArchiveAdd(ctx *cli.Context) error {
	if ctx.NArg() == 0 {
		return usage("archive add needs a file or folder of articles, or - for standard input")
	}
	j, err := c.addJob(ctx)
	if err != nil {
		return err
	}
	defer j.progress.end()
	giveWay()
	return c.changing(ctx, "paths", func(a *archive.Archive, w *archive.Writer) error {
		if j.out.path != "" {
			return c.heldAndAdded(j, a, w)
		}
		return c.listing(j, func() error { return c.addAll(j, a, w) })
	})
}

// addJob reads the flags of add.
func (c *command) addJob(ctx *cli.Context) (j *job, err error) {
	j = &job{ctx: ctx, options: overlap.Options{Rewritten: true}}
	if err := j.limit(); err != nil {
		return nil, err
	}
	if j.out, err = c.reportOf(ctx); err != nil {
		return nil, err
	}
	j.options.WithText = !j.out.inParts() // tables say who had words first, and a page shows texts
	if err := c.intake(j); err != nil {
		return nil, err
	}
	j.options.Progress = j.progress.set
	return j, nil
}

// reports are the formats of a report by the endings of files.
var reports = map[string]report.Format{".txt": report.Table, ".md": report.Markdown,
	".csv": report.CSV, ".json": report.JSON, ".jsonl": report.JSONL, ".html": report.HTML}

func reportEndings() []string { return slices.Sorted(maps.Keys(reports)) }

// reportOf returns where and how the report of --report goes.
func (c *command) reportOf(ctx *cli.Context) (*output, error) {
	path := ctx.String("report")
	if path == "" {
		return &output{}, nil
	}
	format := reports[filepath.Ext(path)]
	if format == "" || isFolder(path) {
		return nil, usage("--report %s: the name of the file must end with %s", path,
			strings.Join(reportEndings(), ", "))
	}
	return &output{flag: "--report", path: path, format: format,
		options: report.Options{Top: report.DefaultTop, Width: c.width(), Jobs: ctx.Int("jobs")},
	}, nil
}

// addAll puts the articles of the paths into an archive.
func (c *command) addAll(j *job, a *archive.Archive, w *archive.Writer) error {
	v, err := a.View(j.ctx.Context)
	if err != nil {
		return err
	}
	defer v.Close()
	c.look(j, j.ctx.Args().Slice())
	var s survey
	crew := c.crew(j)
	articles := identified(j, crew, c.stream(j, j.ctx.Args().Slice(), &s))
	added, err := c.add(crew, w, v.Params(), time.Now(), articles, &s.err)
	j.progress.end()
	for _, skip := range crew.Skipped() {
		j.skips.add(skip)
	}
	switch untold := j.skips.told(); {
	case errors.As(err, new(usageError)):
		return j.unnamed()
	case err != nil:
		return err
	case untold != nil:
		return untold
	case s.chosen == 0:
		return c.nothing(j, &s, "article")
	}
	c.hint(j, &s)
	c.tell(j, tale{articles: s.chosen})
	c.tellAdded(j, a.Dir(), added)
	return c.outcome(j, &s)
}

// mostUnnamed is how many articles come before it is plain that a key for ids is a wrong one, less
// than are committed together.
const mostUnnamed = 1000

// identified yields articles until there are so many and none has what --field names for ids: that
// is an error, and nothing comes in. An archive keeps ids for ever; other fields may come later.
func identified(j *job, crew *work.Crew,
	articles iter.Seq[article.Article]) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		n := 0
		for a := range articles {
			if n++; n == mostUnnamed {
				crew.Fail(j.unnamed())
			}
			if crew.Failed() != nil || !yield(a) {
				return
			}
		}
		if n > 0 {
			crew.Fail(j.unnamed())
		}
	}
}

// unnamed returns an error if the user named a key for ids and no source that was read has it.
func (j *job) unnamed() error {
	const field = "id"
	if !slices.Contains(j.mapped, field) || j.reader.Met(field) {
		return nil
	}
	return usage("--field id=%s: no source has such a key: nothing came in, as the archive would "+
		"not know the articles again", j.reader.Fields[field])
}

// add puts articles, which trouble ends, into an archive that is made in some way, at a time, and
// keeps its segments few.
func (c *command) add(crew *work.Crew, w *archive.Writer, made index.Params, at time.Time,
	articles iter.Seq[article.Article], trouble *error) (archive.Added, error) {
	o, err := madeWith(made).Index()
	if err != nil {
		return archive.Added{}, err
	}
	added, err := w.Add(crew, articles, o, at)
	if err = cmp.Or(err, *trouble); err == nil {
		_, err = w.Compact(crew, archive.Tidy, at)
	}
	if err == nil {
		return added, nil
	}
	c.kept = fmt.Sprintf("%s came into the archive; the same command goes on where it was",
		count(added.Articles(), "article"))
	if c.ctx.Err() == nil && added.Articles() > 0 {
		c.say("%s", c.kept)
	}
	return added, err
}

// tellAdded says in a line what came in.
func (c *command) tellAdded(j *job, dir string, added archive.Added) {
	if j.ctx.Bool("quiet") {
		return
	}
	var parts []string
	for _, p := range []struct {
		n         int
		one, more string
	}{
		{added.New, "article is new", "articles are new"},
		{added.Versions, "is a new version", "are new versions"},
		{added.Present, "was there already", "were there already"},
		{added.Doubles, "has the id of another one", "have the id of another one"},
	} {
		if p.n == 1 {
			parts = append(parts, "1 "+p.one)
		} else if p.n > 1 {
			parts = append(parts, count(p.n, "")+" "+p.more)
		}
	}
	c.say("%s: %s", dir, cmp.Or(strings.Join(parts, ", "), "nothing came in"))
}

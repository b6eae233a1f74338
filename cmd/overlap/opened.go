package main

import (
	"bufio"
	"cmp"
	"io"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/archive"
	"overlap/internal/work"
	"overlap/report"
)

// archiveFlag names an archive.
func archiveFlag(usage string) cli.Flag {
	return &cli.StringFlag{Name: "archive", Usage: usage}
}

// theArchive is the flag of the commands below archive.
func theArchive() cli.Flag { return archiveFlag("the folder `DIR` of the archive") }

// archiveDir returns the folder that --archive names, to a command that takes no paths, or ids.
func archiveDir(ctx *cli.Context, takes string) (string, error) {
	dir, word := ctx.String("archive"), word(ctx.Args().First())
	switch {
	case dir == "" && ctx.NArg() == 1 && takes == "":
		return "", usage("archive %s needs an archive: is it --archive %s?", ctx.Command.Name, word)
	case dir == "":
		return "", usage("archive %s needs an archive: --archive DIR", ctx.Command.Name)
	case ctx.NArg() > 0 && takes == "":
		return "", usage("archive %s takes nothing but options: %s is none", ctx.Command.Name, word)
	}
	return dir, nil
}

// opened lets do work with the archive that a command below archive names. What else it takes is
// said in a word, or nothing.
func (c *command) opened(ctx *cli.Context, takes string, do func(*archive.Archive) error) error {
	dir, err := archiveDir(ctx, takes)
	if err != nil {
		return err
	}
	a, err := archive.Open(dir)
	if err != nil {
		return err
	}
	defer a.Close()
	return do(a)
}

// changing lets do change the archive that a command below archive names.
func (c *command) changing(ctx *cli.Context, takes string,
	do func(*archive.Archive, *archive.Writer) error) error {
	return c.opened(ctx, takes, func(a *archive.Archive) error {
		w, err := a.Write(ctx.Context)
		if err != nil {
			return err
		}
		return cmp.Or(do(a, w), w.Close())
	})
}

// crew returns who does the work on an archive.
func (c *command) crew(j *job) *work.Crew {
	return &work.Crew{Context: j.ctx.Context, Progress: j.progress.set,
		Jobs:   cmp.Or(j.options.Jobs, runtime.GOMAXPROCS(0)),
		Budget: work.NewBudget(j.options.Memory), Temp: j.options.Temp}
}

// tableFlags are the flags that say how a table about an archive is written.
func tableFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: string(report.Table),
			Usage: "write `FORMAT`: " + listFormats()},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"},
			Usage: "write to `FILE` rather than to standard output"},
		quietFlag(),
	}
}

func listFormats() string {
	var names []string
	for _, f := range report.ListFormats() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

// table writes tables about an archive as the flags of tableFlags say.
func (c *command) table(ctx *cli.Context, all ...report.Listing) error {
	f := report.Format(ctx.String("format"))
	if !slices.Contains(report.ListFormats(), f) {
		return noValue("format", string(f), strings.Split(listFormats(), ", "))
	}
	path := ctx.String("output")
	if err := outside(ctx, use{"-o", path}); err != nil {
		return err
	}
	return c.writeTo(path, func(w io.Writer) error {
		out := bufio.NewWriter(w)
		for i, l := range all {
			if i > 0 {
				out.WriteByte('\n') // the writer keeps the error
			}
			if err := report.WriteListing(out, l, f, c.width()); err != nil {
				return err
			}
		}
		return out.Flush()
	})
}

// archiveJob reads the flags of a command below archive that takes time, and no articles.
func (c *command) archiveJob(ctx *cli.Context) (*job, error) {
	j := &job{ctx: ctx}
	if err := j.limit(); err != nil {
		return nil, err
	}
	j.progress = c.progress(j)
	return j, nil
}

// limit reads the flags that say what a run may take, those of them that there are.
func (j *job) limit() (err error) {
	if err := checkJobs(j.ctx); err != nil {
		return err
	}
	j.options.Jobs = j.ctx.Int("jobs")
	if j.options.Memory, err = memory(j.ctx); err == nil {
		j.options.Temp, err = temp(j.ctx)
	}
	return err
}

package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/archive"
	"overlap/index"
)

func (c *command) archiveVerify() *cli.Command {
	return &cli.Command{
		Name:  "verify",
		Usage: "look whether every byte of the archive is as it was written",
		Description: "Faults are written one a line, with what to do; then the exit status " +
			"is 1. What a " +
			"killed command left, and the next one that writes removes, is written, too, and is " +
			"no fault.",
		Flags: []cli.Flag{theArchive(),
			&cli.BoolFlag{Name: "repair",
				Usage: "make the catalogue again from the segments, and save what can be read of " +
					"those that are damaged"},
			quietFlag(), jobsFlag(),
		},
		Action: c.doArchiveVerify,
	}
}

func (c *command) doArchiveVerify(ctx *cli.Context) error {
	dir, err := archiveDir(ctx, "")
	if err != nil {
		return err
	}
	j, err := c.archiveJob(ctx)
	if err != nil {
		return err
	}
	defer j.progress.end()
	if ctx.Bool("repair") {
		return c.repair(j, dir)
	}
	faults, err := archive.Verify(c.crew(j), dir)
	j.progress.end()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(faults, isFault) && !ctx.Bool("quiet") {
		c.say("%s: no fault", dir)
	}
	return c.faults(faults)
}

// repair makes the catalogue of an archive again.
func (c *command) repair(j *job, dir string) error {
	o, err := repairOptions(dir).Index()
	if err != nil {
		return err
	}
	done, err := archive.Repair(c.crew(j), dir, o, time.Now())
	j.progress.end()
	if err != nil {
		return err
	}
	if !j.ctx.Bool("quiet") {
		c.say("%s: the catalogue is made again, of %s in %s", dir, count(done.Articles, "article"),
			count(done.Segments, "segment"))
	}
	if len(done.Aside) == 0 {
		return nil
	}
	c.say("%s: of what was damaged, %s could be read; the rest is lost, unless it is added "+
		"again: %s", dir, count(done.Saved, "article"), strings.Join(done.Aside, ", "))
	return ended(statusUnfinished)
}

// repairOptions are those that an archive was made with whose catalogue may be lost: those of the
// first segment that can be opened.
func repairOptions(dir string) overlap.Options {
	if a, err := archive.Open(dir); err == nil {
		defer a.Close()
		if v, err := a.View(context.Background()); err == nil {
			defer v.Close()
			return madeWith(v.Params())
		}
	}
	segments, _ := filepath.Glob(filepath.Join(dir, "*.segment"))
	for _, path := range segments {
		if f, err := index.Open(path); err == nil {
			defer f.Close()
			return madeWith(f.Params())
		}
	}
	return overlap.Options{Rewritten: true}
}

// faults writes what is wrong with an archive, one a line. The status is 1 if anything is that the
// next writer does not mend.
func (c *command) faults(all []archive.Fault) error {
	for _, f := range all {
		if _, err := fmt.Fprintln(c.stdout, clean(f.String())); err != nil {
			return err
		}
	}
	if slices.ContainsFunc(all, isFault) {
		return ended(statusUnfinished)
	}
	return nil
}

// isFault reports whether something is wrong, and not only left by a command that was killed.
func isFault(f archive.Fault) bool { return !f.IsLeft() }

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/dustin/go-humanize"
	"github.com/urfave/cli/v2"

	"overlap/archive"
	"overlap/search"
)

func (c *command) archiveCompact() *cli.Command {
	return &cli.Command{
		Name:  "compact",
		Usage: "take what was removed out of the files, and give its room back",
		Description: "Afterwards nothing of what was removed or replaced is in any file of the " +
			"archive.",
		Flags: []cli.Flag{theArchive(),
			&cli.BoolFlag{Name: "all",
				Usage: "make one segment of all, too, in which a look takes least time"},
			quietFlag(), jobsFlag(),
		},
		Action: c.doArchiveCompact,
	}
}

func (c *command) doArchiveCompact(ctx *cli.Context) error {
	j, err := c.archiveJob(ctx)
	if err != nil {
		return err
	}
	defer j.progress.end()
	giveWay()
	return c.changing(ctx, "", func(a *archive.Archive, w *archive.Writer) error {
		how := archive.Forget
		if ctx.Bool("all") {
			how = archive.Whole
		}
		done, err := w.Compact(c.crew(j), how, time.Now())
		j.progress.end()
		if err != nil {
			c.kept = a.Dir() + " is whole, and the same command goes on"
			return err
		}
		if err := forgetWords(ctx.Context, a); err != nil {
			return err
		}
		if !ctx.Bool("quiet") {
			c.tellCompacted(a.Dir(), done)
		}
		return nil
	})
}

// tellCompacted says what a compaction did.
func (c *command) tellCompacted(dir string, done archive.Compacted) {
	line := fmt.Sprintf("%s: %s before, %s now; %s before, %s now", dir,
		humanize.IBytes(uint64(done.BytesBefore)), humanize.IBytes(uint64(done.BytesAfter)),
		count(done.Before, "segment"), count(done.After, ""))
	if done.Forgotten > 0 {
		line += "; " + count(done.Forgotten, "version") + " forgotten"
	}
	c.say("%s", line)
	if n := len(done.Kept); n > 0 {
		c.say("%s of it stay while somebody reads them: the next command that writes removes them",
			count(n, "old file"))
	}
}

// forgetWords takes what was removed out of the index of an archive's words, if it has one.
func forgetWords(ctx context.Context, a *archive.Archive) error {
	path := filepath.Join(a.Dir(), archive.WordsName)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	x, err := search.Open(ctx, path, a)
	if err != nil {
		return err
	}
	return cmp.Or(x.Forget(ctx), x.Close())
}

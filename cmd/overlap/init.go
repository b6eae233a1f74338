package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/archive"
)

// foundFlags are the flags of passageFlags that say how articles are found. An archive is made with
// them, and all that is held against it is found in the same way.
var foundFlags = []string{"min-words", "rewritten"}

func (c *command) archiveInit() *cli.Command {
	flags := slices.DeleteFunc(passageFlags(), func(f cli.Flag) bool {
		return !slices.Contains(foundFlags, f.Names()[0])
	})
	return &cli.Command{
		Name:  "init",
		Usage: "make an archive in a folder that is empty or not there",
		Description: "The options say how articles are found in it. They hold as long as the " +
			"archive does.",
		Flags:  slices.Concat([]cli.Flag{theArchive()}, flags, []cli.Flag{quietFlag()}),
		Action: c.doArchiveInit,
	}
}

func (c *command) doArchiveInit(ctx *cli.Context) error {
	dir, err := archiveDir(ctx, "")
	if err != nil {
		return err
	}
	if err := checkOptions(ctx); err != nil {
		return err
	}
	o, err := overlap.Options{MinWords: ctx.Int("min-words"),
		Rewritten: ctx.Bool("rewritten")}.Index()
	if err != nil {
		return usageError{err}
	}
	if err := archive.Init(dir, o); err != nil {
		return err
	}
	if !ctx.Bool("quiet") {
		c.say("made an archive in %s: overlap archive add PATH... --archive %s", dir, word(dir))
	}
	return nil
}

package main

import "github.com/urfave/cli/v2"

// archive is the command of the commands that keep articles.
func (c *command) archive() *cli.Command {
	return &cli.Command{
		Name:      "archive",
		Usage:     "keep articles, to hold later ones and drafts against them",
		ArgsUsage: "COMMAND --archive DIR",
		Description: "An archive is a folder. init makes it, add puts articles in, remove " +
			"forgets some. Then " +
			"scan TODAY --archive DIR holds today's articles against it, and check DRAFT " +
			"--archive DIR a draft. " +
			"One command at a time writes to it; any number read it meanwhile.",
		Subcommands: []*cli.Command{c.archiveInit(), c.archiveAdd(), c.archiveRemove(),
			c.archiveList(), c.archiveShow(), c.archiveStats(), c.archiveVerify(),
			c.archiveCompact()},
		Action: noneNamed(cli.ShowSubcommandHelp),
	}
}

package main

import (
	"io"

	"github.com/urfave/cli/v2"
)

// help shows what a command takes, as --help behind it does.
func (c *command) help() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "show what a command takes: overlap help archive add",
		ArgsUsage: "[COMMAND...]",
		Action: func(ctx *cli.Context) error {
			words := append([]string{ctx.App.Name}, ctx.Args().Slice()...)
			if at, command := commandOf(ctx.App, words); command != nil && at < len(words)-1 {
				return unknown(words[at+1], command.HelpName)
			}
			return ctx.App.RunContext(ctx.Context, append(words, "--help"))
		},
	}
}

// group is the action of what has commands below it, if none of them is named.
func group(show func(*cli.Context) error) cli.ActionFunc {
	return func(ctx *cli.Context) error {
		if name := ctx.Args().First(); name != "" {
			return unknown(name, ctx.Command.HelpName)
		}
		return show(ctx)
	}
}

// unknown says that there is no command of a name below another.
func unknown(name, above string) error {
	return usage("unknown command %q: %s --help lists what there is", name, above)
}

func (c *command) manual() *cli.Command {
	return &cli.Command{
		Name:  "man",
		Usage: "print the manual page: overlap man | man -l -",
		Action: func(ctx *cli.Context) error {
			page, err := ctx.App.ToManWithSection(1)
			if err != nil {
				return err
			}
			_, err = io.WriteString(c.stdout, page)
			return err
		},
	}
}

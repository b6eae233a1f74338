package main

import (
	"bufio"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/shard"
)

func (c *command) worker() *cli.Command {
	return &cli.Command{
		Name:      "worker",
		Usage:     "do one task of overlap shard: blocks on standard input and output",
		ArgsUsage: "STAGE",
		Description: "STAGE is " + strings.Join(shard.Stages(), ", ") + ". The same task gives " +
			"the same bytes,\nwherever it is done. What is written is whole if the exit status " +
			"is 0.",
		Action: c.doWorker,
	}
}

func (c *command) doWorker(ctx *cli.Context) error {
	if ctx.NArg() != 1 {
		return usage("worker wants a stage, one of %s", strings.Join(shard.Stages(), ", "))
	}
	out := bufio.NewWriterSize(c.stdout, 1<<20)
	err := shard.Work(ctx.Context, version(), ctx.Args().First(), bufio.NewReader(c.stdin), out)
	if err != nil {
		return err
	}
	return out.Flush()
}

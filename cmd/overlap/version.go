package main

import (
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

func (c *command) version() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version",
		Action: func(ctx *cli.Context) error {
			_, err := fmt.Fprintf(c.stdout, "overlap %s\n", version())
			return err
		},
	}
}

// version returns the version that the module was built at, or "devel".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

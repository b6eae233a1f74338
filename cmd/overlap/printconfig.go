package main

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/urfave/cli/v2"
)

// printConfig writes the options of a command that a configuration file may set: those that were
// given as they are, the others as comments with what holds without them.
func (c *command) printConfig(ctx *cli.Context) error {
	b := &strings.Builder{}
	all := configurable([]*cli.Command{ctx.Command}, nil)
	for _, g := range grouped(all) {
		fmt.Fprintf(b, "# %s\n", g.name)
		for _, flag := range g.flags {
			name := flag.Names()[0]
			if !ctx.IsSet(name) {
				fmt.Fprintf(b, "# %s: %s\n", name, flagText(flag))
				continue
			}
			line, err := toml.Marshal(map[string]any{name: valueOf(ctx, flag)})
			if err != nil {
				return err
			}
			b.Write(line)
		}
		b.WriteByte('\n')
	}
	_, err := fmt.Fprint(c.stdout, strings.TrimSuffix(b.String(), "\n"))
	return err
}

// valueOf returns the value of an option.
func valueOf(ctx *cli.Context, flag cli.Flag) any {
	name := flag.Names()[0]
	switch flag.(type) {
	case *cli.BoolFlag:
		return ctx.Bool(name)
	case *cli.IntFlag:
		return ctx.Int(name)
	case *cli.Uint64Flag:
		return ctx.Uint64(name)
	case *cli.GenericFlag:
		return percentOf(ctx, name)
	case *cli.StringSliceFlag:
		return ctx.StringSlice(name)
	case *cli.DurationFlag:
		return ctx.Duration(name).String()
	}
	return ctx.String(name)
}

package main

import (
	"regexp"
	"slices"

	"github.com/urfave/cli/v2"
)

// The words of the command-line library about an option that it does not take.
var (
	unknownOption = regexp.MustCompile(`^flag provided but not defined: -+(.+)$`)
	noValue       = regexp.MustCompile(`^flag needs an argument: -+(.+)$`)
	wrongValue    = regexp.MustCompile(
		`(?s)^invalid (?:boolean )?value (".*") for (?:flag )?-+(\S+): `)
)

// misuse says what is wrong with an option of a command, and what to do.
func misuse(command *cli.Command, err error) error {
	help := "overlap --help"
	if command != nil && command.HelpName != "" {
		help = command.HelpName + " --help"
	}
	said := err.Error()
	if m := unknownOption.FindStringSubmatch(said); m != nil {
		return usage("there is no option %s: %s lists the options", dashed(m[1]), help)
	}
	if m := noValue.FindStringSubmatch(said); m != nil {
		return usage("%s wants a value: %s lists the options", dashed(m[1]), help)
	}
	if m := wrongValue.FindStringSubmatch(said); m != nil {
		return usage("%s %s: %s is wanted", dashed(m[2]), m[1], wantedBy(command, m[2]))
	}
	return usage("%s: %s lists the options", said, help)
}

// dashed returns the name of an option as it is written.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// wantedBy says which values an option of a command takes.
func wantedBy(command *cli.Command, name string) string {
	if command != nil {
		for _, f := range command.Flags {
			if !slices.Contains(f.Names(), name) {
				continue
			}
			switch f.(type) {
			case *cli.IntFlag, *cli.Uint64Flag:
				return "a whole number"
			case *cli.Float64Flag:
				return "a number"
			case *cli.DurationFlag:
				return "a time, as 90s, 6m or 2h,"
			case *cli.BoolFlag:
				return "true or false"
			}
		}
	}
	return "another value"
}

package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// The words of the command-line library about an option that it does not take.
var (
	unknownOption = regexp.MustCompile(`^flag provided but not defined: -+(.+)$`)
	valueless     = regexp.MustCompile(`^flag needs an argument: -+(.+)$`)
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
		return usage("there is no option %s: %s%s lists the options", dashed(m[1]),
			nearOption(command, m[1]), help)
	}
	if m := valueless.FindStringSubmatch(said); m != nil {
		return usage("%s needs a value: %s lists the options", dashed(m[1]), help)
	}
	if m := wrongValue.FindStringSubmatch(said); m != nil {
		return usage("%s %s: it takes %s", dashed(m[2]), m[1], wantedBy(command, m[2]))
	}
	return usage("%s: %s lists the options", said, help)
}

// nearOption asks whether an option was meant whose name is like one that there is not.
func nearOption(command *cli.Command, name string) string {
	if command == nil {
		return ""
	}
	var all []string
	for _, f := range command.Flags {
		all = append(all, f.Names()[0])
	}
	if near := like(name, all); near != "" {
		return "is it --" + near + "? "
	}
	return ""
}

// like returns the name that one may have meant: the nearest, or the only one that starts with it.
func like(meant string, names []string) string {
	var starts []string
	for _, name := range names {
		if strings.HasPrefix(name, meant) {
			starts = append(starts, name)
		}
	}
	if len(starts) == 1 {
		return starts[0]
	}
	return nearest(meant, names)
}

// noValue says that an option has no such value, and which it has.
func noValue(flag, value string, values []string) error {
	near := ""
	if name := like(value, values); name != "" {
		near = "is it " + name + "? "
	}
	return usage("--%s %s: %sthere are %s", flag, value, near, strings.Join(values, ", "))
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
				return "a time, as 90s, 6m or 2h"
			case *cli.BoolFlag:
				return "true or false"
			case *cli.GenericFlag:
				return "a per cent from 0 to 100, as 30 or 30%"
			}
		}
	}
	return "another value"
}

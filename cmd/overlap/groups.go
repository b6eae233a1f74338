package main

import (
	"slices"

	"github.com/urfave/cli/v2"
)

// A group is options that help, the manual and the configuration file treat alike.
type group struct {
	name  string
	flags []string // in the order in which they are listed
}

// ofCommand is the group of what only one command has.
const ofCommand = "Options of this command"

// The groups that a configuration file may set.
const (
	groupReading   = "Reading"
	groupChoosing  = "Choosing"
	groupComparing = "Comparing"
	groupJudging   = "Judging"
)

// groups are the options that several commands have. What none of them names is its command's own,
// and is listed before them.
var groups = []group{
	{groupReading, []string{"field", "preset", "paragraph", "skipped", "strict"}},
	{groupChoosing, []string{"from", "to", "outlet", "lang", "limit", "sample", "seed"}},
	{groupComparing, []string{"min-words", "min-length", "max-gap", "rewritten", "window",
		"rewritten-window", "max-texts", "all-natures", "exclude-wire", "phrases", "agencies"}},
	{groupJudging, []string{"outlets", "min-delay", "decisions", "fail-over", "count-quotes",
		"fail-over-rewritten", "fail-on-warning"}},
	{"Output", []string{"format", "output", "pages", "table", "top", "plot", "of", "with-text",
		"quiet", "log-format"}},
	{"Resources", []string{"jobs", "memory", "temp"}},
	{"Help", []string{"config", "print-config", "debug", "help", "version"}},
}

// groupOf returns the group of an option.
func groupOf(name string) string {
	for _, g := range groups {
		if slices.Contains(g.flags, name) {
			return g.name
		}
	}
	return ofCommand
}

// A flagGroup is the options of one command that belong together.
type flagGroup struct {
	name  string
	flags []cli.DocGenerationFlag
}

// grouped returns the options of a command by groups: its own first, and in each group in the
// order of the group.
func grouped(flags []cli.Flag) []flagGroup {
	of := make(map[string][]cli.DocGenerationFlag)
	for _, f := range flags {
		name := groupOf(f.Names()[0])
		of[name] = append(of[name], f.(cli.DocGenerationFlag))
	}
	all := []flagGroup{{ofCommand, of[ofCommand]}}
	for _, g := range groups {
		place := func(f cli.DocGenerationFlag) int { return slices.Index(g.flags, f.Names()[0]) }
		slices.SortStableFunc(of[g.name], func(a, b cli.DocGenerationFlag) int {
			return place(a) - place(b)
		})
		all = append(all, flagGroup{g.name, of[g.name]})
	}
	return slices.DeleteFunc(all, func(l flagGroup) bool { return len(l.flags) == 0 })
}

package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// reorder moves the flags of a command in front of its paths, because the command-line
// library takes every word behind the first path for a path: "overlap scan DIR
// --format json" would look for a file named --format. What follows "--" stays as it is.
//
// Behind drafts, --against takes all paths up to the next flag, as a shell leaves them of a
// pattern: "overlap check draft.txt --against old/*.txt". In front of the drafts it takes one.
func reorder(app *cli.App, args []string) []string {
	if len(args) < 2 {
		return args
	}
	at, command := commandOf(app, args)
	if command == nil || len(command.Subcommands) > 0 {
		return args
	}
	flags := command.Flags
	var options, paths []string
	rest := args[at+1:]
	for i := 0; i < len(rest); i++ {
		word := rest[i]
		if word == "--" {
			paths = append(paths, rest[i+1:]...)
			break
		}
		if !isFlag(word) {
			paths = append(paths, word)
			continue
		}
		options = append(options, word)
		if takesValue(flags, word) {
			if i++; i == len(rest) { // its value is missing: let the library say so
				return slices.Concat(args[:at+1], options)
			}
			options = append(options, rest[i])
		}
		for word == "--against" && len(paths) > 0 && i+1 < len(rest) && !isFlag(rest[i+1]) {
			i++
			options = append(options, word, rest[i])
		}
	}
	return slices.Concat(args[:at+1], options, []string{"--"}, paths)
}

// commandOf returns the command that args name, and where its last word stands: a command of
// commands, such as archive, is followed by one of its own. It is nil if they name none.
func commandOf(app *cli.App, args []string) (at int, command *cli.Command) {
	at = slices.IndexFunc(args[1:], func(a string) bool { return app.Command(a) != nil }) + 1
	if at == 0 {
		return 0, nil
	}
	command = app.Command(args[at])
	for at+1 < len(args) {
		sub := command.Command(args[at+1])
		if sub == nil {
			break
		}
		at, command = at+1, sub
	}
	return at, command
}

// isFlag reports whether a word is a flag: "-" is a path.
func isFlag(word string) bool { return len(word) > 1 && word[0] == '-' }

// takesValue reports whether the flag that word names takes the next word for its value.
func takesValue(flags []cli.Flag, word string) bool {
	name := strings.TrimLeft(word, "-")
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			_, boolean := f.(*cli.BoolFlag)
			return !boolean
		}
	}
	return false
}

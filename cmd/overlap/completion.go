package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/article"
	"overlap/report"
)

// What completes a line comes from the program itself: a shell's script calls it with the words so
// far, the last of them unfinished or empty. It answers with one candidate a line, a tab and what
// it is; or with a line that says that a file or folder is wanted.

// completing is the word that asks for it, in place of a command.
const completing = "__complete"

// The answers that leave it to the shell.
const (
	wantsFile   = ":file"
	wantsFolder = ":folder"
)

// scripts are those of the shells.
var scripts = map[string]string{
	"bash": `_overlap() {
  local answer line
  COMPREPLY=()
  answer=$("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  while IFS= read -r line; do
    case $line in
      :file) compopt -o filenames; COMPREPLY+=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")) ;;
      :folder) compopt -o filenames; COMPREPLY+=($(compgen -d -- "${COMP_WORDS[COMP_CWORD]}")) ;;
      ?*) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done <<< "$answer"
}
complete -F _overlap overlap
`,
	"zsh": `#compdef overlap
_overlap() {
  local line
  local -a found
  while IFS= read -r line; do
    case $line in
      :file) _files ;;
      :folder) _files -/ ;;
      ?*) line=${line//:/\\:}; found+=("${line/$'\t'/:}") ;;
    esac
  done < <("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
  (( ${#found} )) && _describe overlap found
}
if [ "$funcstack[1]" = "_overlap" ]; then _overlap "$@"; else compdef _overlap overlap; fi
`,
	"fish": `function __overlap_complete
  set -l words (commandline -opc) (commandline -ct)
  set -e words[1]
  for line in (overlap __complete $words 2>/dev/null)
    switch $line
      case :file
        __fish_complete_path (commandline -ct)
      case :folder
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $line
    end
  end
end
complete -c overlap -f -a '(__overlap_complete)'
`,
}

var shells = []string{"bash", "fish", "zsh"}

func (c *command) completion() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the completion script of a shell: bash, zsh or fish",
		ArgsUsage: "SHELL",
		Action: func(ctx *cli.Context) error {
			shell := ctx.Args().First()
			script, ok := scripts[shell]
			switch {
			case shell == "":
				return usage("completion takes the name of a shell: bash, zsh or fish")
			case !ok:
				return usage("there is no completion for %q: bash, zsh and fish have one", shell)
			}
			_, err := io.WriteString(c.stdout, script)
			return err
		},
	}
}

// complete writes what may take the place of the last of some words, which follow the program's
// name.
func (c *command) complete(app *cli.App, words []string) error {
	if len(words) == 0 {
		words = []string{""}
	}
	before, last := words[:len(words)-1], words[len(words)-1]
	for _, line := range candidates(app, before, last) {
		if _, err := fmt.Fprintln(c.stdout, line); err != nil {
			return err
		}
	}
	return nil
}

// candidates returns the answer for a last word behind others.
func candidates(app *cli.App, before []string, last string) []string {
	at, named := commandOf(app, append([]string{app.Name}, before...))
	below, flags := app.Commands, app.Flags
	if named != nil {
		below, flags = named.Subcommands, named.Flags
	} else {
		at = 0
	}
	behind := before[at:]
	if key, value, ok := strings.Cut(last, "="); ok && isFlag(last) {
		var all []string
		for _, v := range valuesOf(strings.TrimLeft(key, "-"), value) {
			if !strings.HasPrefix(v, ":") {
				v = key + "=" + v
			}
			all = append(all, v)
		}
		return all
	}
	if n := len(behind); n > 0 && isFlag(behind[n-1]) && takesValue(flags, behind[n-1]) {
		return valuesOf(strings.TrimLeft(behind[n-1], "-"), last)
	}
	switch {
	case strings.HasPrefix(last, "-"):
		return optionsLike(flags, last)
	case len(below) > 0:
		return commandsLike(below, last)
	case named != nil && named.Name == "completion":
		return starting(shells, last)
	case named != nil && named.Name == "help":
		return commandsLike(app.Commands, last)
	case named != nil && takesPaths(named):
		return []string{wantsFile}
	}
	return nil
}

// takesPaths reports whether a command takes paths, and not ids or nothing.
func takesPaths(c *cli.Command) bool {
	return slices.ContainsFunc([]string{"PATH", "DRAFT", "A B"},
		func(word string) bool { return strings.HasPrefix(c.ArgsUsage, word) })
}

// optionsLike returns the options that begin so.
func optionsLike(flags []cli.Flag, last string) (all []string) {
	for _, f := range append(slices.Clone(flags), cli.HelpFlag) {
		name := "--" + f.Names()[0]
		f, ok := f.(cli.DocGenerationFlag)
		if line := name + "\t" + strings.ReplaceAll(f.GetUsage(), "`", ""); ok &&
			strings.HasPrefix(name, last) && !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	return all
}

// commandsLike returns the commands that begin so.
func commandsLike(commands []*cli.Command, last string) (all []string) {
	for _, c := range commands {
		if strings.HasPrefix(c.Name, last) {
			all = append(all, c.Name+"\t"+c.Usage)
		}
	}
	return all
}

// starting returns the words that begin so.
func starting(words []string, last string) (all []string) {
	for _, w := range words {
		if strings.HasPrefix(w, last) {
			all = append(all, w)
		}
	}
	return all
}

// valuesOf returns the values of an option that begin so.
func valuesOf(name, last string) []string {
	switch name {
	case "format", "f":
		return starting(strings.Split(formats(), ", "), last)
	case "table":
		return starting(report.Tables(), last)
	case "plot":
		return starting(strings.Split(plots(), ", "), last)
	case "preset":
		return starting(article.PresetNames(), last)
	case "by":
		return starting([]string{report.Byline}, last)
	case "log-format":
		return starting(logFormats, last)
	case "field":
		var all []string
		for _, f := range fieldNames {
			all = append(all, f+"=")
		}
		return starting(all, last)
	case "archive", "root", "temp", "pages":
		return []string{wantsFolder}
	case "against", "output", "o", "outlets", "phrases", "agencies", "pairs", "decisions",
		"skipped", "report", "config", "token-file", "search":
		return []string{wantsFile}
	}
	return nil
}

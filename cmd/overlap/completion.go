package main

import (
	"io"

	"github.com/urfave/cli/v2"
)

// The words that complete a line come from the program itself, which answers to
// --generate-bash-completion; the scripts only ask it.
const (
	bashCompletion = `_overlap() {
  local words
  words=$("${COMP_WORDS[@]:0:COMP_CWORD}" --generate-bash-completion 2>/dev/null)
  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _overlap overlap
`
	zshCompletion = `#compdef overlap
_overlap() {
  local -a found
  found=("${(@f)$(${words[1,CURRENT-1]} --generate-bash-completion 2>/dev/null)}")
  _describe command found || _files
}
compdef _overlap overlap
`
)

func (c *command) completion() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the completion script of a shell: bash, zsh or fish",
		ArgsUsage: "SHELL",
		Action: func(ctx *cli.Context) error {
			script, err := "", error(nil)
			switch shell := ctx.Args().First(); shell {
			case "bash":
				script = bashCompletion
			case "zsh":
				script = zshCompletion
			case "fish":
				script, err = ctx.App.ToFishCompletion()
			default:
				return usage("no completion for %q: bash, zsh and fish have one", shell)
			}
			if err != nil {
				return err
			}
			_, err = io.WriteString(c.stdout, script)
			return err
		},
	}
}

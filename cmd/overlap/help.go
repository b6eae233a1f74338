package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"
)

// help shows what a command takes, as --help behind it does.
func (c *command) help() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "show what a command does and takes: overlap help archive add",
		ArgsUsage: "[COMMAND...]",
		Action: func(ctx *cli.Context) error {
			words := append([]string{ctx.App.Name}, ctx.Args().Slice()...)
			at, named := commandOf(ctx.App, words)
			switch {
			case named != nil && at < len(words)-1:
				return unknown(words[at+1], named.HelpName, named.Subcommands)
			case named == nil && len(words) > 1:
				return unknown(words[1], ctx.App.Name, ctx.App.Commands)
			}
			return ctx.App.RunContext(ctx.Context, append(words, "--help"))
		},
	}
}

// noneNamed is the action of what has commands below it, if none of them is named.
func noneNamed(show func(*cli.Context) error) cli.ActionFunc {
	return func(ctx *cli.Context) error {
		if name := ctx.Args().First(); name != "" {
			return unknown(name, ctx.Command.HelpName, ctx.Command.Subcommands)
		}
		return show(ctx)
	}
}

// A helpPage is what help and the manual tell of a command, or of the program.
type helpPage struct {
	name, usage, takes, about string
	commands                  []*cli.Command
	flags                     []cli.Flag
}

// helpOf returns the page of a command or of the program, as the command-line library hands it on.
func helpOf(of any) helpPage {
	switch of := of.(type) {
	case *cli.App:
		return helpPage{of.Name, of.Usage, "COMMAND [OPTIONS] PATH...", of.Description,
			of.Commands, of.Flags}
	case *cli.Command:
		p := helpPage{cmp.Or(of.HelpName, of.Name), of.Usage, of.ArgsUsage, of.Description,
			of.Subcommands, of.VisibleFlags()}
		p.name = strings.TrimPrefix(p.name, "overlap ")
		if len(p.flags) > 1 && len(p.commands) == 0 {
			p.takes = strings.TrimSpace("[OPTIONS] " + p.takes)
		}
		return p
	}
	return helpPage{}
}

// call is how a command is called.
func (p *helpPage) call() string {
	if p.name == program {
		return program
	}
	return program + " " + p.name
}

// program is the name of the program.
const program = "overlap"

// widest is how wide a line of help is at most: longer ones are hard to read.
const widest = 100

// printHelp is the command-line library's printer of help.
func printHelp(w io.Writer, _ string, of any) {
	width, look := 80, look(false)
	if s, ok := w.(*stream); ok {
		if columns := s.columns(); columns > 0 {
			width = min(columns, widest)
		}
		look = s.look()
	}
	p := helpOf(of)
	b := &prose{width: width}
	b.wrap(0, p.call()+" - "+p.usage)
	b.line("\n" + look.bold("Usage:") + " " + strings.TrimSpace(p.call()+" "+p.takes))
	for paragraph := range strings.SplitSeq(p.about, "\n\n") {
		if paragraph != "" {
			b.line("")
			b.wrap(0, paragraph)
		}
	}
	if len(p.commands) > 0 {
		b.line("\n" + look.bold("Commands"))
		for _, sub := range p.commands {
			b.entry(14, sub.Name, sub.Usage)
		}
	}
	if all := examples[p.name]; len(all) > 0 {
		b.line("\n" + look.bold("Examples"))
		for _, e := range all {
			b.line("  " + e.line)
			b.wrap(6, e.does)
		}
	}
	for _, g := range grouped(p.flags) {
		b.line("\n" + look.bold(g.name))
		for _, f := range g.flags {
			b.entry(24, flagHead(f), flagText(f))
		}
	}
	if len(p.commands) > 0 {
		b.line("")
		b.wrap(0, strings.TrimSpace("overlap help "+strings.TrimPrefix(p.name, program))+
			" COMMAND tells what a command takes, with examples.")
		b.line("")
		b.wrap(0, exitStatuses())
	}
	io.WriteString(w, b.String())
}

// flagHead returns an option as it is written, with a word for its value.
func flagHead(f cli.DocGenerationFlag) string {
	names := f.Names()
	head := "--" + names[0]
	if len(names) > 1 {
		head = "-" + names[1] + ", " + head
	}
	if what := placeholder(f); what != "" {
		head += " " + what
	}
	return head
}

// placeholder is the word for an option's value; empty where it takes none.
func placeholder(f cli.DocGenerationFlag) string {
	if m := quotedWord.FindStringSubmatch(f.GetUsage()); m != nil && f.TakesValue() {
		return m[1]
	}
	return ""
}

// quotedWord is the word for an option's value, where its sentence has it.
var quotedWord = regexp.MustCompile("`([^`]+)`")

// flagText says what an option does and what holds without it.
func flagText(f cli.DocGenerationFlag) string {
	text := strings.ReplaceAll(f.GetUsage(), "`", "")
	if without := f.GetDefaultText(); without != "" && without != "false" {
		text += fmt.Sprintf(" (default: %s)", strings.Trim(without, `"`))
	}
	return text
}

// unknown says that there is no command of a name below another.
func unknown(name, above string, commands []*cli.Command) error {
	var all []string
	for _, c := range commands {
		all = append(all, c.Name)
	}
	near := ""
	if meant := like(name, all); meant != "" {
		near = "is it " + meant + "? "
	} else if _, err := os.Stat(name); err == nil && above == program {
		near = "to compare the articles in it, overlap scan " + word(name) + ". "
	}
	return usage("there is no command %q: %s%s --help lists what there is", name, near, above)
}

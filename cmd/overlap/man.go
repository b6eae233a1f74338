package main

import (
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// manual prints the manual page: what help says of every command, in the macros of man(7).
func (c *command) manual() *cli.Command {
	return &cli.Command{
		Name:  "man",
		Usage: "print the manual page: overlap man | man -l -",
		Action: func(ctx *cli.Context) error {
			_, err := io.WriteString(c.stdout, manPage(ctx.App))
			return err
		},
	}
}

// files are what the program reads and writes beside what it is told of.
var files = []struct{ name, is string }{
	{configName, "options that a project repeats, in the working folder or beside the articles"},
	{".NAME.NUMBER.part", "what is being written: it takes its name when it is whole"},
}

// manPage returns the manual page.
func manPage(app *cli.App) string {
	m := &roff{}
	m.macro("TH", "OVERLAP", "1", "", "overlap "+app.Version, "User Commands")
	m.macro("SH", "NAME")
	m.text("overlap \\- " + escape(app.Usage))
	m.macro("SH", "SYNOPSIS")
	m.text("\\fBoverlap\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] \\fIPATH\\fR...")
	m.macro("SH", "DESCRIPTION")
	m.text(escape(app.Description))
	m.macro("SH", "COMMANDS")
	m.commands(app.Commands)
	m.macro("SH", "EXAMPLES")
	for _, e := range examples["scan"] {
		m.example(e)
	}
	for _, e := range examples["check"] {
		m.example(e)
	}
	m.macro("SH", "EXIT STATUS")
	for _, s := range statuses {
		m.item(escape(s.code), s.means)
	}
	m.macro("SH", "FILES")
	for _, f := range files {
		m.item("\\fI"+escape(f.name)+"\\fR", f.is)
	}
	m.macro("SH", "ENVIRONMENT")
	m.item("NO_COLOR", "if it is set, nothing is printed in colour")
	m.item("SOURCE_DATE_EPOCH", "takes the place of the clock, in seconds since 1970, so that a "+
		"result can be made again as it was")
	m.macro("SH", "SEE ALSO")
	m.text("The GUIDE explains every table, column and option.")
	return m.String()
}

// A roff is a page in the macros of man(7).
type roff struct{ strings.Builder }

// macro adds a request with its arguments.
func (m *roff) macro(name string, arguments ...string) {
	m.WriteString("." + name)
	for _, a := range arguments {
		m.WriteString(` "` + strings.ReplaceAll(escape(a), `"`, `\(dq`) + `"`)
	}
	m.WriteByte('\n')
}

// text adds words that are escaped already. A line that begins as a request does is none.
func (m *roff) text(words string) {
	for line := range strings.Lines(words) {
		if line = strings.TrimSpace(line); line != "" && strings.ContainsRune(".'", rune(line[0])) {
			line = `\&` + line
		}
		m.WriteString(line + "\n")
	}
}

// item adds a word, which is escaped already, and below it what is said of it.
func (m *roff) item(word, said string) {
	m.macro("TP")
	m.text(word)
	m.text(escape(said))
}

// example adds a command line and what it does.
func (m *roff) example(e example) {
	m.item("\\fB"+escape(e.line)+"\\fR", e.does)
}

// commands adds what commands do and take, and those below them.
func (m *roff) commands(all []*cli.Command) {
	for _, c := range all {
		p := helpOf(c)
		m.macro("SS", strings.TrimSpace(p.call()+" "+p.takes))
		m.text(escape(p.usage) + ".")
		m.text(escape(p.about))
		for _, g := range grouped(p.flags) {
			m.macro("PP")
			m.text("\\fI" + escape(g.name) + "\\fR")
			for _, f := range g.flags {
				m.item("\\fB"+escape(flagHead(f))+"\\fR", flagText(f))
			}
		}
		if lines := examples[p.name]; len(lines) > 0 && p.name != "scan" && p.name != "check" {
			m.macro("PP")
			m.text("\\fIExamples\\fR")
			for _, e := range lines {
				m.example(e)
			}
		}
		m.commands(p.commands)
	}
}

// escape returns text as roff prints it as it stands.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", "...").Replace(text)
}

package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/result"
)

// What a release is stamped with, by the linker: see the script release. Elsewhere they are empty.
var (
	released string // its version
	commit   string
	built    string // when the commit was made
)

func (c *command) version() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version, the commit that it was built of, and when that was made",
		Action: func(ctx *cli.Context) error {
			_, err := fmt.Fprintf(c.stdout, "overlap %s\n", build())
			return err
		},
	}
}

// build says in a line what this program was built of.
func build() string {
	t := tool()
	parts := []string{t.Version}
	if t.Commit != "" {
		parts = append(parts, "commit "+t.Commit[:min(12, len(t.Commit))])
	}
	if day, _, ok := strings.Cut(t.Built, "T"); ok {
		parts = append(parts, day)
	}
	return strings.Join(append(parts, runtime.GOOS+"/"+runtime.GOARCH), ", ")
}

// version returns the version alone.
func version() string { return tool().Version }

// tool returns what a result says of the program: what a release was stamped with, else what Go
// knows of the module and its checkout. A program that was built of neither is "devel".
func tool() result.Tool {
	t := result.Tool{Version: released, Commit: commit, Built: built}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		t.Version = cmp.Or(t.Version, "devel")
		return t
	}
	if v := info.Main.Version; v != "(devel)" {
		t.Version = cmp.Or(t.Version, v)
	}
	t.Version = cmp.Or(t.Version, "devel")
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			t.Commit = cmp.Or(t.Commit, s.Value)
		case "vcs.time":
			t.Built = cmp.Or(t.Built, s.Value)
		}
	}
	return t
}

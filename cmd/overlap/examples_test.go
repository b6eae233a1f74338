package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// library are the files that examples name.
var library = map[string]string{
	"articles/one.txt": marketNews,
	"articles/two.txt": "From our reporter.\n\n" + marketNews,
	"articles/three.jsonl": `{"id":"gazette-1","outlet":"Gazette","published":"2022-05-14",` +
		`"text":"The bridge at Fenwick opens again on Monday, says Mara Ferrane."}`,
	"articles.csv": "id,outlet,published,text\n1,Gazette,2024-05-14,\"" + marketNews + "\"\n",
	"today/four.jsonl": `{"id":"courier-1","outlet":"Courier","published":"2024-05-15",` +
		`"text":"` + marketNews + `"}`,
	"pages/five.html": "<html><head><title>Market</title></head><body><article><p>" + marketNews +
		"</p></article></body></html>",
	"first.txt":  marketNews,
	"second.txt": "It is told again. " + marketNews,
	"draft.txt":  "We saw it. " + marketNews,
	"pairs.txt":  "one.txt two.txt\n",
	"token.txt":  "a long and secret word\n",
}

const marketNews = "The market hall of Lower Calder will be closed for two years from September, " +
	"since water has come through its roof and the beams below have begun to rot in many places."

// TestExamples runs the examples of every command, in a folder that has what they name.
func TestExamples(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	app := newApp(&command{stdout: &stream{}, stderr: &strings.Builder{}})
	var met []string
	var each func(commands []*cli.Command, above string)
	each = func(commands []*cli.Command, above string) {
		for _, c := range commands {
			name := above + c.Name
			met = append(met, name)
			all := examples[name]
			if len(c.Flags) > 0 && len(all) < 3 {
				t.Errorf("%s has %d examples", name, len(all))
			}
			if len(all) > 0 {
				t.Run(name, func(t *testing.T) { runExamples(t, name, all) })
			}
			each(c.Subcommands, name+" ")
		}
	}
	each(app.Commands, "")
	for name := range examples {
		if !slices.Contains(met, name) {
			t.Errorf("there are examples of %s, which is no command", name)
		}
	}
}

// runExamples runs the examples of one command.
func runExamples(t *testing.T, name string, all []example) {
	dir := t.TempDir()
	t.Chdir(dir)
	for path, text := range library {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	call := func(line string) (int, string) {
		line, _, _ = strings.Cut(line, " > ")
		var out strings.Builder
		return run(strings.Fields(line), strings.NewReader(""), &out, &out), out.String()
	}
	if name != "archive" && name != "archive init" {
		for _, line := range []string{"overlap archive init --archive kept",
			"overlap archive add articles/three.jsonl --archive kept"} {
			if status, said := call(line); status != statusDone {
				t.Fatalf("%s: status %d: %s", line, status, said)
			}
		}
	}
	if name == "report" {
		call("overlap scan articles.csv today -o result.json --with-text")
	}
	for _, e := range all {
		if name == "archive remove" {
			call("overlap archive add articles/three.jsonl --archive kept")
		}
		if name == "serve" { // which ends with an interrupt only
			parses(t, e.line)
			continue
		}
		status, said := call(e.line)
		gated := status == statusGate && strings.Contains(e.line, "fail-over")
		if status != statusDone && !gated {
			t.Errorf("%s: status %d: %s", e.line, status, said)
		}
	}
}

// parses looks whether the options of a command line are there.
func parses(t *testing.T, line string) {
	app := newApp(&command{stdout: &stream{}, stderr: &strings.Builder{}})
	words := strings.Fields(line)
	_, c := commandOf(app, words)
	c.Action = func(*cli.Context) error { return nil }
	if err := app.Run(reorder(app, words)); err != nil {
		t.Errorf("%s: %s", line, err)
	}
}

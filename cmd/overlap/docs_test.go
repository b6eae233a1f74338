package main

import (
	"context"
	"encoding/json"
	"flag"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/urfave/cli/v2"
	"go.yaml.in/yaml/v4"

	"overlap/article"
	"overlap/report"
	"overlap/result"
)

// The documents are transcripts. Every ```console block of README.md, GUIDE.md and those pages
// below doc that are for users is run as it stands and must print what the document says. In such
// a block
//
//   - a line "$ command" is run by the shell, with the overlap of this checkout in front;
//   - the lines below it are what it prints, on both streams, up to the next command;
//   - a line "…" stands for any number of lines that the document leaves out.
//
// Commands run in order, each document's in one folder of its own that shows testdata
// and nothing else of the checkout, so that one may read what another wrote. Only make
// runs in the checkout itself. An "```sh NAME" block is a script: it becomes the file NAME of that
// folder, so that a block below can run it. An ```sh block is not run; it may not call overlap.
// What is for another program, as ```yaml and ```crontab, is read as that program would.
//
// go test ./cmd/overlap -run Documents -update writes what the commands print
// now into the documents.

var update = flag.Bool("update", false, "write the output of commands into the documents")

func TestDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "overlap"), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{"README.md", "GUIDE.md", "doc/tutorial.md", "doc/researcher.md",
		"doc/engineer.md", "doc/editor.md", "doc/recipes.md"} {
		t.Run(name, func(t *testing.T) {
			r := transcript{root: root, folder: t.TempDir(), bin: bin}
			if err := os.Symlink(filepath.Join(root, "testdata"),
				filepath.Join(r.folder, "testdata")); err != nil {
				t.Fatal(err)
			}
			r.document(t, filepath.Join(root, name))
		})
	}
}

// A transcript runs the commands of one document.
type transcript struct {
	root   string // the checkout
	folder string // where the commands run
	bin    string // the folder of the binary
}

// document runs every block of a document, and with -update writes it anew.
func (r *transcript) document(t *testing.T, path string) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	blocks := 0
	var written []string
	for _, b := range parts(string(text)) {
		fence, name, _ := strings.Cut(b.fence, " ")
		switch {
		case fence == "console":
			blocks++
			b.lines = r.block(t, b)
		case fence == "sh" && name != "":
			script := filepath.Join(r.folder, name)
			if err := os.WriteFile(script, joined(b.lines), 0o755); err != nil {
				t.Fatal(err)
			}
		case fence == "yaml":
			var read any
			if err := yaml.Unmarshal(joined(b.lines), &read); err != nil {
				t.Errorf("line %d: %v", b.line, err)
			}
		case fence == "crontab":
			for i, line := range b.lines {
				if !crontab.MatchString(line) {
					t.Errorf("line %d: cron cannot read %q", b.line+i, line)
				}
			}
		case fence == "sh", fence == "bash", fence == "shell":
			if slices.ContainsFunc(b.lines, callsOverlap) {
				t.Errorf("line %d: calls overlap in a block that is not run: make it a console "+
					"block", b.line)
			}
		}
		written = append(written, b.lines...)
	}
	if blocks == 0 {
		t.Errorf("%s has no console block", filepath.Base(path))
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(path, []byte(strings.Join(written, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// crontab is a line of one: when a command runs, or a variable.
var crontab = regexp.MustCompile(`^([A-Z]+=\S+|([0-9*/,-]+ ){5}\S.*)$`)

// callsOverlap reports whether a line of a shell block runs the command.
func callsOverlap(line string) bool {
	return strings.HasPrefix(strings.TrimPrefix(line, "$ "), "overlap ")
}

// A part is a run of lines of a document: the inside of a fenced block, or what stands
// between two of them, fences included.
type part struct {
	fence string // what stands behind the opening fence; "none" if nothing; empty outside blocks
	line  int    // its first line in the document, from 1
	lines []string
}

// parts splits a document; its parts' lines, joined by newlines, are the document.
func parts(text string) []part {
	all := []part{{line: 1}}
	for i, line := range strings.Split(text, "\n") {
		last := &all[len(all)-1]
		word, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && last.fence == "":
			last.lines = append(last.lines, line)
			if word == "" {
				word = "none"
			}
			all = append(all, part{fence: word, line: i + 2})
		case fence:
			all = append(all, part{line: i + 1, lines: []string{line}})
		default:
			last.lines = append(last.lines, line)
		}
	}
	return all
}

// block runs the commands of a block and returns its lines as they should be.
func (r *transcript) block(t *testing.T, b part) []string {
	var lines []string
	for i := 0; i < len(b.lines); {
		command, ok := strings.CutPrefix(b.lines[i], "$ ")
		if !ok {
			t.Errorf("line %d: output without a command: %q", b.line+i, b.lines[i])
			return b.lines
		}
		end := i + 1
		for end < len(b.lines) && !strings.HasPrefix(b.lines[end], "$ ") {
			end++
		}
		want, got := b.lines[i+1:end], r.run(t, command)
		now := recut(t, b.line+i, want, got)
		if !*update && !matches(want, got) {
			t.Errorf("line %d: $ %s\n%s", b.line+i, command,
				diff.Diff("document", joined(want), "printed", joined(now)))
		}
		lines = append(lines, b.lines[i])
		lines = append(lines, now...)
		i = end
	}
	return lines
}

// run returns the lines that a command prints on both streams.
func (r *transcript) run(t *testing.T, command string) []string {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "sh", "-c", command)
	c.Dir = r.folder
	if strings.HasPrefix(command, "make ") {
		c.Dir = r.root
	}
	c.Env = append(os.Environ(), "PATH="+r.bin+string(os.PathListSeparator)+os.Getenv("PATH"),
		"NO_COLOR=1", "COLUMNS=", "MAKEFLAGS=", "MAKELEVEL=", "RUNEWIDTH_EASTASIAN=0")
	out, err := c.CombinedOutput()
	if ctx.Err() != nil {
		t.Fatalf("$ %s: took more than two minutes", command)
	}
	if _, status := err.(*exec.ExitError); err != nil && !status {
		t.Fatalf("$ %s: %v", command, err)
	}
	if len(out) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// joined returns lines as one text.
func joined(lines []string) []byte { return []byte(strings.Join(lines, "\n") + "\n") }

// cut is the line that stands for lines that a document leaves out.
const cut = "…"

// matches reports whether got is what want says.
func matches(want, got []string) bool {
	i := slices.Index(want, cut)
	if i < 0 {
		return slices.Equal(want, got)
	}
	if len(got) < i || !slices.Equal(want[:i], got[:i]) {
		return false
	}
	for rest := i; rest <= len(got); rest++ {
		if matches(want[i+1:], got[rest:]) {
			return true
		}
	}
	return false
}

// recut returns got with as much left out as in want. A stretch between two cuts starts
// where its first line stands in got; where each stretch ends, see reach. The one behind
// the last cut does, too, or else keeps its number of lines.
func recut(t *testing.T, line int, want, got []string) []string {
	i := slices.Index(want, cut)
	if i < 0 {
		return got
	}
	n := reach(want[:i], got)
	kept, got := slices.Clone(got[:n]), got[n:]
	for rest := want[i+1:]; ; rest = rest[i+1:] {
		kept = append(kept, cut)
		if i = slices.Index(rest, cut); i < 0 {
			return append(kept, tail(rest, got)...)
		}
		at := slices.Index(got, rest[0])
		if at < 0 {
			t.Errorf("line %d: nothing starts with %q any more: mend the block by hand", line,
				rest[0])
			return want
		}
		got = got[at:]
		n := reach(rest[:i], got)
		kept, got = append(kept, got[:n]...), got[n:]
	}
}

// tail returns the end of got that corresponds to the last stretch of a document.
func tail(stretch, got []string) []string {
	if len(stretch) > 0 {
		if at := slices.Index(got, stretch[0]); at >= 0 {
			return got[at:]
		}
	}
	return got[max(0, len(got)-len(stretch)):]
}

// reach returns how many lines of got correspond to the stretch of a document: up to the
// line that it ends with, be that the second rule of a table, or as many lines.
func reach(stretch, got []string) int {
	if len(stretch) == 0 {
		return 0
	}
	last, times := shape(stretch[len(stretch)-1]), 0
	for _, line := range stretch {
		if shape(line) == last {
			times++
		}
	}
	for i, line := range got {
		if shape(line) == last {
			if times--; times == 0 {
				return i + 1
			}
		}
	}
	return min(len(stretch), len(got))
}

// shape returns a line, or the same for all rules of tables, however wide.
func shape(line string) string {
	if line != "" && strings.Trim(line, "─") == "" {
		return "─"
	}
	return line
}

// TestGuideIsComplete: the guide names every command, every option, every field of the
// JSON result and every column of a CSV table.
func TestGuideIsComplete(t *testing.T) {
	guide, err := os.ReadFile("../../GUIDE.md")
	if err != nil {
		t.Fatal(err)
	}
	// A name stands in code, alone or as the last part of a path: `uses[].lo`.
	missing := func(name string) bool {
		return !regexp.MustCompile("`[^`\n]*\\b" + regexp.QuoteMeta(name) +
			"\\b[^`\n]*`").Match(guide)
	}
	names := append(commandNames(), schemaFields(t)...)
	names = append(names, csvColumns(t)...)
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		if missing(name) {
			t.Errorf("the guide does not name %s", name)
		}
	}
}

// TestGuideColumns: the guide has a row for each CSV table with its columns, in order, and the
// option that chooses a table names them all. What stands in brackets is about them.
func TestGuideColumns(t *testing.T) {
	text, err := os.ReadFile("../../GUIDE.md")
	if err != nil {
		t.Fatal(err)
	}
	codes := func(s string) (names []string) {
		for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(s, -1) {
			names = append(names, m[1])
		}
		return names
	}
	option := regexp.MustCompile("(?m)^\\| `--table NAME` .*: (.*)$").
		FindStringSubmatch(string(text))
	if got := codes(option[1]); !slices.Equal(got, report.Tables()) {
		t.Errorf("the guide's --table names %v, want %v", got, report.Tables())
	}
	_, guide, _ := strings.Cut(string(text), "\n## Every column of the CSV tables\n")
	guide = regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(guide, "")
	for _, table := range report.Tables() {
		row := regexp.MustCompile("(?m)^\\| `" + table + "` \\| (.*) \\|$").
			FindStringSubmatch(guide)
		if row == nil {
			t.Errorf("the guide has no table %s", table)
		} else if got, want := codes(row[1]), columnsOf(t, table); !slices.Equal(got, want) {
			t.Errorf("the guide's table %s has %v, want %v", table, got, want)
		}
	}
}

// TestGuideEndings: what the guide says is read is read.
func TestGuideEndings(t *testing.T) {
	guide, err := os.ReadFile("../../GUIDE.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile("(?m)^\\| `\\.[^|]*\\|").FindAllString(string(guide), -1)
	endings := regexp.MustCompile("`(\\.[a-z]+)`").FindAllStringSubmatch(strings.Join(rows, " "),
		-1)
	if len(endings) == 0 {
		t.Error("the guide lists no endings")
	}
	for _, e := range endings {
		if name := "a" + e[1]; !article.Known(name) || !article.Known(name+".gz") {
			t.Errorf("the guide says that %s is read, alone and compressed", e[1])
		}
	}
}

// commandNames returns the commands, those below them and their options, long and short.
func commandNames() []string {
	return namesOf(newApp(&command{stdout: &stream{to: io.Discard}, stderr: io.Discard}).Commands)
}

// namesOf returns the names of commands, of those below them and of their options.
func namesOf(commands []*cli.Command) []string {
	var names []string
	for _, c := range commands {
		names = append(append(names, c.Name), namesOf(c.Subcommands)...)
		for _, f := range c.Flags {
			names = append(names, f.Names()...)
		}
	}
	return names
}

// schemaFields returns the names of all fields of the JSON result.
func schemaFields(t *testing.T) []string {
	text, err := os.ReadFile("../../doc/result.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema any
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	var names []string
	var collect func(any)
	collect = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if properties, ok := v["properties"].(map[string]any); ok {
				names = slices.AppendSeq(names, maps.Keys(properties))
			}
			for _, x := range v {
				collect(x)
			}
		case []any:
			for _, x := range v {
				collect(x)
			}
		}
	}
	collect(schema)
	if len(names) == 0 {
		t.Fatal("no fields in the schema")
	}
	return names
}

// csvColumns returns the columns of all CSV tables, which an empty result still heads.
func csvColumns(t *testing.T) []string {
	var names []string
	for _, table := range report.Tables() {
		names = append(append(names, table), columnsOf(t, table)...)
	}
	return names
}

// columnsOf returns the columns of a CSV table.
func columnsOf(t *testing.T, table string) []string {
	var head strings.Builder
	if err := report.Write(&head, &result.Result{}, report.CSV,
		report.Options{Table: table}); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(head.String()), ",")
}

// TestTranscript runs the test's own machinery on outputs made up for it.
func TestTranscript(t *testing.T) {
	tests := []struct {
		want, got string
		match     bool
		recut     string
	}{
		{"a b", "a b", true, "a b"},
		{"a b", "a c", false, "a c"},
		{"a …", "a b c", true, "a …"},
		{"… c", "a b c", true, "… c"},
		{"… c", "a b d", false, "… d"},
		{"… c d", "a c b d", false, "… c b d"},
		{"a … c", "a c", true, "a … c"},
		{"a … c d … f", "a b c d e f", true, "a … c d … f"},
		{"a … c d … f", "a b c x e g", false, "a … c x … g"},
		{"…", "", true, "…"},
		{"", "a", false, "a"},
		{"… T ─ b ─ …", "x T ── b c ── y", false, "… T ── b c ── …"},
		{"a b …", "a c b d", false, "a c b …"},
	}
	for _, test := range tests {
		want, got := strings.Fields(test.want), strings.Fields(test.got)
		if matches(want, got) != test.match {
			t.Errorf("matches(%q, %q) = %v", test.want, test.got, !test.match)
		}
		if r := strings.Join(recut(t, 0, want, got), " "); r != test.recut {
			t.Errorf("recut(%q, %q) = %q, want %q", test.want, test.got, r, test.recut)
		}
	}
}

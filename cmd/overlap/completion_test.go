package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCandidates: the program's own answers.
func TestCandidates(t *testing.T) {
	app := newApp(&command{stdout: &stream{}, stderr: &strings.Builder{}})
	for _, test := range []struct{ words, want string }{
		{"", "scan"},
		{"sc", "scan"},
		{"archive ad", "add"},
		{"scan --fo", "--format"},
		{"scan articles --form", "--format"},
		{"scan --format ht", "html"},
		{"scan -f ht", "html"},
		{"scan --format=ht", "--format=html"},
		{"scan --table pai", "pairs"},
		{"scan --plot ti", "timeline"},
		{"scan --preset sc", "scrapy"},
		{"scan --field out", "outlet="},
		{"scan --archive ", wantsFolder},
		{"scan --output ", wantsFile},
		{"check ", wantsFile},
		{"check draft.txt --against ", wantsFile},
		{"archive add x", wantsFile},
		{"help arch", "archive"},
		{"completion z", "zsh"},
		{"archive stats ", ""},
		{"scan --limit ", ""},
	} {
		words := strings.Split(test.words, " ")
		got := candidates(app, words[:len(words)-1], words[len(words)-1])
		if first := strings.Split(strings.Join(got, "\n")+"\t", "\t")[0]; first != test.want &&
			!(test.words == "" && strings.HasPrefix(first, test.want)) {
			t.Errorf("%q: %q, want %q first", test.words, got, test.want)
		}
	}
}

// shellTests ask a shell to complete a line as its user does, and print what it offers.
var shellTests = map[string]string{
	"bash": `source ./script
ask() {
  COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
  compopt() { :; }
  _overlap
  echo "$* > ${COMPREPLY[*]}"
}`,
	"fish": `source ./script
function ask; echo "$argv > "(complete -C "$argv" | string replace -r '\t.*' '' |
	string join ' '); end`,
	// zsh completes in its line editor only: the script's own function is called with what the
	// editor would give it.
	"zsh": `compdef() { : }; source ./script
_files() { print -rn -- "$(ls) " }
_describe() { print -rn -- "${${(@P)2}%%:*} " }
ask() { words=("$@"); CURRENT=$#; print -rn -- "$* > "; _overlap; print }`,
}

// TestShells: each shell completes commands, options, values and files.
func TestShells(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "bin", "overlap"), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{"articles.csv", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, shell := range shells {
		t.Run(shell, func(t *testing.T) {
			path, err := exec.LookPath(shell)
			if err != nil {
				t.Skipf("no %s here", shell)
			}
			if err := os.WriteFile(filepath.Join(dir, "script"), []byte(scripts[shell]),
				0o666); err != nil {
				t.Fatal(err)
			}
			asks := [][]string{{"scan", "--fo"}, {"scan", "--format", "ht"}, {"sca"},
				{"archive", "ve"}, {"check", "art"}}
			text := shellTests[shell]
			for _, words := range asks {
				line := "overlap " + strings.Join(words, " ")
				if shell == "fish" {
					line = "'" + line + "'"
				}
				text += "\nask " + line
			}
			c := exec.Command(path, "-c", text)
			c.Dir = dir
			c.Env = append(os.Environ(), "PATH="+filepath.Join(dir, "bin")+":"+os.Getenv("PATH"),
				"HOME="+dir)
			out, err := c.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			for _, want := range []string{"--fo > --format", "ht > html", "sca > scan",
				"ve > verify", "articles.csv"} {
				if !strings.Contains(string(out), want) {
					t.Errorf("%q is not in:\n%s", want, out)
				}
			}
		})
	}
}

package overlap_test

import (
	"flag"
	"go/build"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the program of doc/library.md prints into it")

// TestLibrary builds the program of doc/library.md in a module of its own, outside of this one,
// and holds what it prints against the page.
func TestLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	const page = "doc/library.md"
	text := read(t, page)
	var program strings.Builder
	for _, block := range blocks(text, "go") {
		program.WriteString(block + "\n")
	}
	dir := t.TempDir()
	checkout, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "main.go"), program.String())
	write(t, filepath.Join(dir, "go.sum"), read(t, "go.sum"))
	// what the checkout needs, the other module needs as well: so nothing is fetched
	needs := read(t, "go.mod")
	needs = needs[strings.Index(needs, "\n")+1:]
	write(t, filepath.Join(dir, "go.mod"), "module example.com/newsroom\n"+needs+
		"\nrequire overlap v0.0.0\n\nreplace overlap => "+checkout+"\n")
	run := exec.Command("go", "run", ".")
	run.Dir = dir
	run.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	var trouble strings.Builder
	run.Stderr = &trouble
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, trouble.String())
	}
	said := blocks(text, "output")
	if len(said) != 1 {
		t.Fatalf("%d blocks of output", len(said))
	}
	if *update {
		write(t, page, strings.Replace(text, "```output\n"+said[0], "```output\n"+string(out), 1))
		return
	}
	if diff := cmp.Diff(said[0], string(out)); diff != "" {
		t.Error(diff)
	}
}

// blocks returns the code blocks of a page that are in some language.
func blocks(page, language string) (all []string) {
	code := regexp.MustCompile("(?ms)^```" + language + "\n(.*?)^```$")
	for _, m := range code.FindAllStringSubmatch(page, -1) {
		all = append(all, m[1])
	}
	return all
}

// TestNamedFiles holds that each file and folder that a page for maintainers names is there. A
// page that is a history may name what is gone.
func TestNamedFiles(t *testing.T) {
	named := regexp.MustCompile("`((?:[a-z0-9_]+/)+[a-z0-9_]+(?:\\.[a-z]+)*|[a-z_]+\\.go)`")
	seen := 0
	for _, page := range []string{"CONTRIBUTING.md", "doc/design.md", "doc/library.md",
		"doc/align.md", "doc/quotes.md"} {
		for _, m := range named.FindAllStringSubmatch(read(t, page), -1) {
			path := strings.TrimPrefix(m[1], "overlap/")
			if !isThere(path, page) {
				t.Errorf("%s names %s, which is not there", page, m[1])
			}
			seen++
		}
	}
	if seen < 100 {
		t.Errorf("only %d files are named", seen)
	}
}

// TestNamedDeclarations holds that what a page says stands in a file does: `file.go`: `name`.
func TestNamedDeclarations(t *testing.T) {
	named := regexp.MustCompile("`([a-z0-9_/]+\\.go)`: (?:the table )?`([A-Za-z]+)`")
	seen := 0
	for _, page := range []string{"CONTRIBUTING.md", "doc/design.md", "doc/decisions.md"} {
		for _, m := range named.FindAllStringSubmatch(read(t, page), -1) {
			declared := regexp.MustCompile(`(?m)^(func (\([^)]*\) )?|type |const |var |\t)` +
				m[2] + `\b`)
			if !declared.MatchString(read(t, m[1])) {
				t.Errorf("%s says that %s has %s", page, m[1], m[2])
			}
			seen++
		}
	}
	if seen < 8 {
		t.Errorf("only %d declarations are named", seen)
	}
}

// TestVerdictNames holds that whoever lists the verdicts lists them all: the schema, the guide, and
// the page, which sorts and filters by its list.
func TestVerdictNames(t *testing.T) {
	_, names, _ := strings.Cut(read(t, "settle/verdict.go"), "// The verdicts, as")
	names, _, _ = strings.Cut(names, "\n)")
	verdicts := regexp.MustCompile(`= "(.*)"`).FindAllStringSubmatch(names, -1)
	if len(verdicts) < 7 {
		t.Fatalf("settle/verdict.go has %d verdicts", len(verdicts))
	}
	lists := map[string]string{"doc/result.schema.json": `"%"`, "GUIDE.md": "| *%* |",
		"report/html/model.js": `"%"`}
	for page, form := range lists {
		for _, v := range verdicts {
			if !strings.Contains(read(t, page), strings.Replace(form, "%", v[1], 1)) {
				t.Errorf("%s lacks the verdict %s", page, v[1])
			}
		}
	}
}

// isThere reports whether a file exists: where its path says or, for a page about one package,
// there.
func isThere(path, page string) bool {
	about := strings.TrimSuffix(filepath.Base(page), ".md")
	for _, dir := range []string{".", about, strings.TrimSuffix(about, "s")} {
		if _, err := os.Stat(filepath.Join(dir, path)); err == nil {
			return true
		}
	}
	return false
}

// TestFloorsInDesign holds the table of floors in doc/design.md against the floors.
func TestFloorsInDesign(t *testing.T) {
	row := regexp.MustCompile(`(?m)^\| (-?\d+) \| ([^|]*) \|`)
	name := regexp.MustCompile("`([^`]+)`")
	told := make(map[string]string)
	for _, m := range row.FindAllStringSubmatch(read(t, "doc/design.md"), -1) {
		for _, p := range name.FindAllStringSubmatch(m[2], -1) {
			told["overlap/"+p[1]] = m[1]
		}
	}
	want := make(map[string]string)
	for p, floor := range floors {
		if p == "overlap" {
			p = "overlap/overlap"
		}
		if floor != above {
			want[p] = strconv.Itoa(floor)
		}
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("doc/design.md: %s", diff)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), fs.FileMode(0o644)); err != nil {
		t.Fatal(err)
	}
}

// TestPackageComments holds that every package of the product says what it is.
func TestPackageComments(t *testing.T) {
	for name := range floors {
		dir := strings.TrimPrefix(strings.TrimPrefix(name, "overlap"), "/")
		pkg, err := build.ImportDir(filepath.Join(".", dir), 0)
		if err != nil {
			t.Error(err)
		} else if pkg.Doc == "" {
			t.Errorf("%s has no package comment", name)
		}
	}
}

// TestDependencies holds that doc/dependencies.md has a row for each module that go.mod requires by
// itself, and no other.
func TestDependencies(t *testing.T) {
	needs, _, _ := strings.Cut(read(t, "go.mod"), "\n)")
	var want, got []string
	for _, m := range regexp.MustCompile(`(?m)^\t(\S+) v`).FindAllStringSubmatch(needs, -1) {
		want = append(want, m[1])
	}
	rows := regexp.MustCompile("(?m)^\\| `(\\S+\\.\\S+/\\S+)` \\|")
	for _, m := range rows.FindAllStringSubmatch(read(t, "doc/dependencies.md"), -1) {
		got = append(got, m[1])
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("doc/dependencies.md: -want +got:\n%s", diff)
	}
}

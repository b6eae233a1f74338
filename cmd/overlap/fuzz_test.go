package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"overlap/shingle"
)

// listJob is a job with a list in a file, under the flag that names it.
func listJob(t *testing.T, flagName string, list []byte) (*command, *job) {
	dir := t.TempDir()
	path := filepath.Join(dir, "list")
	if err := os.WriteFile(path, list, 0o600); err != nil {
		t.Fatal(err)
	}
	set := flag.NewFlagSet("", flag.ContinueOnError)
	set.String(flagName, path, "")
	set.String("root", dir, "")
	ctx := cli.NewContext(nil, set, nil)
	ctx.Context = context.Background()
	c := &command{ctx: ctx.Context, stderr: io.Discard,
		stdout: &stream{ctx: ctx.Context, to: io.Discard}}
	return c, &job{ctx: ctx, out: &output{}, skips: &skips{c: c}}
}

// checkSkips holds what was skipped of a list against its lines.
func checkSkips(t *testing.T, j *job, list []byte) {
	t.Helper()
	lines := strings.Count(string(list), "\n") + 1
	for _, s := range j.skips.listed {
		if s.Line < 1 || s.Line > lines || s.Why == "" || !utf8.ValidString(clean(s.Why)) {
			t.Fatalf("%q: %+v", list, s)
		}
	}
}

// listSeeds are lists as people keep them, and as they do not.
func listSeeds(f *testing.F, more ...string) {
	for _, s := range append(more, "", "\n\n", "\ufeffa b\r\nc d\r\n", "a\x00b\n\xff\n",
		"x\n \t\ny", strings.Repeat("a\n", 9),
		strings.Repeat("long ", 300)+"\nb\n") {
		f.Add([]byte(s))
	}
}

// FuzzEachLine: each line within the bounds that is not blank is taken or skipped, as it stands and
// under its number; and none beyond.
func FuzzEachLine(f *testing.F) {
	most := bound{6, 1 << 10}
	listSeeds(f)
	f.Fuzz(func(t *testing.T, list []byte) {
		if len(list) >= longestLine {
			return // see TestLongLines
		}
		c, j := listJob(t, "list", list)
		var want, got []string
		size := 0
		for i, line := range strings.SplitAfter(string(list), "\n") {
			line, ended := strings.CutSuffix(line, "\n")
			if ended {
				line = strings.TrimSuffix(line, "\r")
			}
			if size += len(line); line == "" && !ended {
				break
			} else if i == most.lines || size > most.bytes {
				want = append(want, fmt.Sprint(i+1, " beyond"))
				break
			}
			if i == 0 {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			if line = strings.TrimSpace(line); line != "" {
				want = append(want, fmt.Sprint(i+1, " ", line))
			}
		}
		err := c.eachLine(j, j.ctx.String("list"), most, func(n int, line string) error {
			got = append(got, fmt.Sprint(n, " ", line))
			if line[0] == 'x' {
				return errors.New("no")
			}
			return nil
		})
		if noList(err) {
			for _, line := range got {
				if _, text, _ := strings.Cut(line, " "); text[0] != 'x' {
					t.Fatalf("%q: %v; but %q was taken", list, err, got)
				}
			}
			return
		}
		refused := 0
		for _, s := range j.skips.listed {
			if s.Why == "no" {
				refused++
			} else {
				got = append(got, fmt.Sprint(s.Line, " beyond"))
			}
		}
		checkSkips(t, j, list)
		if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); err != nil || g != w {
			t.Fatalf("%q: %v; got %q, want %q", list, err, g, w)
		}
		if n := strings.Count("\n"+strings.Join(got, "\n"), "\n"); n > most.lines+1 || refused > n {
			t.Fatalf("%d lines, %d refused", n, refused)
		}
	})
}

// TestLongLines: a line that is too long is skipped, also the last; the rest is read. A list that
// has no other line is none.
func TestLongLines(t *testing.T) {
	long := strings.Repeat("w", longestLine)
	for _, test := range []struct {
		list  string
		taken int
		at    []int // lines that are skipped
	}{
		{long, 0, nil},
		{long + "\n", 0, nil},
		{"a\n" + long + long + "\nb", 2, []int{2}},
		{"a\n" + long[1:] + "\nb", 3, nil},
		{"a\nb\n" + long + long + "x", 2, []int{3}},
	} {
		c, j := listJob(t, "list", []byte(test.list))
		taken := 0
		err := c.eachLine(j, j.ctx.String("list"), listBound,
			func(int, string) error { taken++; return nil })
		var at []int
		for _, s := range j.skips.listed {
			at = append(at, s.Line)
		}
		if noList(err) != (taken == 0) || taken != test.taken || !slices.Equal(at, test.at) {
			t.Errorf("%.9q of %d bytes: %v, %d taken, skipped %v", test.list, len(test.list), err,
				taken, at)
		}
	}
}

// FuzzPhrases: what is kept of a list of phrases has words, and stands in the list.
func FuzzPhrases(f *testing.F) {
	listSeeds(f, "Sign up for our newsletter\n# none\n--\n", "…\n«»\n漢字\n")
	f.Fuzz(func(t *testing.T, list []byte) {
		c, j := listJob(t, "phrases", list)
		if err := c.lists(j); noList(err) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		checkSkips(t, j, list)
		for _, p := range j.options.Phrases {
			if len(p) > longestLine || len(shingle.Split(p).Words) == 0 ||
				!strings.Contains(string(list), p) {
				t.Fatalf("%q is kept", p)
			}
		}
		if n := len(j.options.Phrases) +
			len(j.skips.listed); n > strings.Count(string(list), "\n")+1 {
			t.Fatalf("%q: %d lines", list, n)
		}
	})
}

// FuzzPairs: what is kept of a list of pairs are two words of one line, in its order.
func FuzzPairs(f *testing.F) {
	listSeeds(f, "a.txt b.txt\nc.txt\n../a b\na\tb\n", "/etc/x /etc/y\na a\n")
	f.Fuzz(func(t *testing.T, list []byte) {
		c, j := listJob(t, "pairs", list)
		pairs, err := c.readPairs(j, j.ctx.String("pairs"))
		if noList(err) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		checkSkips(t, j, list)
		lines, last := strings.Split(string(list), "\n"), 0
		for _, p := range pairs {
			if p.line <= last || p.line > len(lines) {
				t.Fatalf("%q: line %d behind line %d", list, p.line, last)
			}
			last = p.line
			line := lines[p.line-1]
			if p.line == 1 {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			if words := strings.Fields(line); len(words) != 2 || words[0] != p.a ||
				words[1] != p.b {
				t.Fatalf("%q: %+v", list, p)
			}
		}
	})
}

// noList reports whether no line of a list was of use.
func noList(err error) bool { return errors.As(err, new(usageError)) }

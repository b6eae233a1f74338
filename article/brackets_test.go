package article

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestNested: whatever is nested, and broken, is read again no more often than mostAgain times, and
// told in one line each.
func TestNested(t *testing.T) {
	const n = 50_000
	for name, in := range map[string]string{
		"objects":      strings.Repeat(`{"a":`, n),
		"lists":        strings.Repeat(`[`, n),
		"both":         strings.Repeat(`{"a":[`, n),
		"in a list":    "[" + strings.Repeat(`{"a":`, n),
		"not so deep":  strings.Repeat(strings.Repeat(`{"a":`, maxNested-1), n/maxNested) + "1",
		"siblings":     strings.Repeat(`{"a":[1,`, maxNested/2) + strings.Repeat(`{"a":2},`, n),
		"never closed": strings.Repeat(`{"a":1, `, n),
		"other keys":   strings.Repeat(`{"a":1, {"b":2, `, n/2),
		"long":         `{"a":` + strings.Repeat(`{"a":1},`, n),
	} {
		c := documentCutter{in: bufio.NewReader(strings.NewReader(in)), line: 1}
		for {
			if _, err := c.next(); err != nil {
				break
			}
		}
		// one value more may be put back when the bound is not reached yet
		if most := freeAgain + (mostAgain+2)*len(in); c.again > most {
			t.Errorf("%s: of %d bytes %d are read again", name, len(in), c.again)
		}
	}
	deep := `{"id":"b","text":` + strings.Repeat(`{"a":`, n)
	for in, want := range map[string]string{
		`[{"id":"a","text":"one"},` + deep: "a, nested more than 256 deep, does not end",
		`{"id":"a","text":"one"}` + "\n" + deep + "\n" + `{"id":"c","text":"two"}` + "\n": "a, " +
			"nested more than 256 deep, c",
		`[{"id":"a","text":"one"},` + deep + "1" + strings.Repeat("}", n+1) +
			`,{"id":"c","text":"two"}]`: "a, text is an object, c",
	} {
		if got := outcome(in); !alike(got, want) {
			t.Errorf("%.60s…: %q, want %q", in, got, want)
		}
	}
}

// alike reports whether each of what is told has in it what is wanted.
func alike(got []string, want string) bool {
	all := strings.Split(want, ", ")
	for i := range all {
		if i >= len(got) || !strings.Contains(got[i], all[i]) {
			return false
		}
	}
	return len(got) == len(all)
}

// outcome reads JSON, and gives the ids of articles and why there is none.
func outcome(in string) (all []string) {
	r := Reader{Stdin: strings.NewReader(in)}
	for a, skip := range r.Read(context.Background(), "-") {
		if skip != nil {
			all = append(all, skip.Why)
		} else {
			all = append(all, a.ID)
		}
	}
	return all
}

// TestManyBroken: of a list in which every other object lacks its bracket, or a quotation mark,
// the whole ones are read, however many there are, and none twice.
func TestManyBroken(t *testing.T) {
	const n = 4000
	for _, broken := range []string{`{"id":"b%d","text":"it ends early",`,
		`{"id":"b%d","text":"a mark is lost}` + ",", `{"id":"b%d","tags":["x","text":"y"},`,
		`{"id":"b%d","text":"it ends early"`} {
		in, out := io.Pipe()
		go func() {
			fmt.Fprint(out, "[")
			for i := range n {
				fmt.Fprintf(out, broken+"\n", i)
				fmt.Fprintf(out, `{"id":"w%d","text":"it is whole",`+
					`"more":{"id":7,"k":[{"id":8}]}},`+"\n", i)
			}
			fmt.Fprint(out, "{}]")
			out.Close()
		}()
		whole, skips := 0, 0
		for a, skip := range (&Reader{Stdin: in, Jobs: 1}).Read(context.Background(), "-") {
			if skip != nil {
				skips++
			} else if a.ID == fmt.Sprintf("w%d", whole) {
				whole++
			} else {
				t.Fatalf("%s: %q comes after %d", broken, a.ID, whole)
			}
		}
		if whole != n || skips != n+1 {
			t.Errorf("%s: %d whole and %d skips", broken, whole, skips)
		}
	}
}

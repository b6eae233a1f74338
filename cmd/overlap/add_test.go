package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"overlap/archive"
)

// TestInterruptedAdd: what came in before an interrupt is there and is said, and the same articles
// again go on behind it.
func TestInterruptedAdd(t *testing.T) {
	if testing.Short() {
		t.Skip("adds twenty thousand articles")
	}
	dir := filepath.Join(t.TempDir(), "kept")
	ctx, stop := context.WithCancel(t.Context())
	in, out := io.Pipe()
	command := func(ctx context.Context, in io.Reader, args ...string) (*command, string, error) {
		var said strings.Builder
		c := &command{ctx: ctx, args: append([]string{"overlap", "archive"}, args...),
			stdin: in, stdout: &stream{ctx: ctx, to: io.Discard}, stderr: &said, disk: osDisk()}
		err := c.run()
		return c, said.String(), err
	}
	if _, said, err := command(ctx, in, "init", "--archive", dir); err != nil {
		t.Fatal(said, err)
	}
	const all = 30_000 // more than a segment has, and a block that is read
	line := func(n int) string {
		const format = "{\"id\":\"a%d\",\"text\":\"The ferry of pier %[1]d left at dawn.\"}\n"
		return fmt.Sprintf(format, n)
	}
	go func() {
		for n := range all {
			io.WriteString(out, line(n))
		}
		for held(t, dir) == 0 { // its segment is not committed yet
			time.Sleep(10 * time.Millisecond)
		}
		stop()
		out.Close()
	}()
	c, said, err := command(ctx, in, "add", "-", "--archive", dir)
	came := held(t, dir)
	if err == nil || ctx.Err() == nil || came == 0 || came == all {
		t.Fatalf("%v: %d came in: %s", err, came, said)
	}
	if want := fmt.Sprintf("%d articles came into the archive; the same command goes on where it "+
		"was", came); c.left() != want {
		t.Errorf("it says %q, and not %q", c.left(), want)
	}
	var again strings.Builder
	for n := range all {
		again.WriteString(line(n))
	}
	_, said, err = command(t.Context(), strings.NewReader(again.String()), "add", "-",
		"--archive", dir)
	want := fmt.Sprintf("%d articles are new, %d were there already", all-came, came)
	if err != nil || held(t, dir) != all || !strings.Contains(said, want) {
		t.Errorf("%v: %d are in: %s", err, held(t, dir), said)
	}
}

// held is how many articles an archive has.
func held(t *testing.T, dir string) int {
	a, err := archive.Open(dir)
	if err != nil {
		t.Error(err)
		return 0
	}
	defer a.Close()
	n, err := a.Count(context.Background(), archive.Selection{})
	if err != nil {
		t.Error(err)
	}
	return n
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"overlap/archive"
	crews "overlap/internal/work"
)

// A hunt is one archive whose writers are killed one after the other.
type hunt struct {
	context.Context
	program, dir string
	seed         uint64
	*world
	*rand.Rand
	next    int     // the work that the next writer begins with
	content content // what is in the archive

	kills, works int
	killedIn     map[string]int // kinds of works that were cut off
	in           int            // of these, that are in all the same
	parts        int            // adds of which some chunks are in
}

func newHunt(ctx context.Context, program, dir string, seed uint64) (*hunt, error) {
	h := &hunt{Context: ctx, program: program, dir: filepath.Join(dir, "archive"), seed: seed,
		world: newWorld(seed), Rand: rand.New(rand.NewPCG(seed, 1<<40)), content: content{},
		killedIn: make(map[string]int)}
	return h, archive.Init(h.dir, options)
}

// longest is how long a writer may work.
const longest = 700 * time.Millisecond

// round kills a writer and looks at what it left.
func (h *hunt) round() error {
	c := exec.CommandContext(h, h.program, "-write", h.dir, "-seed", strconv.FormatUint(h.seed, 10),
		"-from", strconv.Itoa(h.next))
	var trouble bytes.Buffer
	c.Stderr = &trouble
	out, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	kill := time.AfterFunc(time.Duration(h.Int64N(int64(longest))), func() { c.Process.Kill() })
	said, err := io.ReadAll(out)
	kill.Stop()
	ended := c.Wait()
	if err != nil {
		return err
	}
	var exit *exec.ExitError
	if !errors.As(ended, &exit) || exit.ExitCode() > 1 || trouble.Len() > 0 {
		return fmt.Errorf("the writer ended: %v: %s", ended, trouble.String())
	}
	h.kills++
	return h.judge(string(said))
}

// judge holds what the archive has against what its writer said.
func (h *hunt) judge(said string) error {
	cut, acknowledged := -1, 0 // a work that was begun and not done
	lines := bufio.NewScanner(strings.NewReader(said))
	for lines.Scan() {
		var what string
		var n int
		if _, err := fmt.Sscan(lines.Text(), &what, &n); err != nil {
			continue // the last line, cut off
		}
		switch what {
		case "begin":
			cut, acknowledged = n, 0
		case "committed":
			acknowledged = n
		case "done":
			k := h.work(n)
			h.content, cut = k.after(h.content, -1), -1
			h.next = n + 1
			h.works++
		}
	}
	now, err := h.look()
	if err != nil || cut < 0 {
		return errors.Join(err, differs(h.content, now))
	}
	h.next = cut + h.IntN(2) // it is done again, or not
	return h.judgeCut(h.work(cut), acknowledged, now)
}

// judgeCut holds what an archive has against a work that was cut off.
func (h *hunt) judgeCut(k work, acknowledged int, now content) error {
	h.killedIn[k.kind]++
	all := k.fresh(h.content)
	for fresh := acknowledged; ; fresh = min(fresh+chunk, all) {
		want := k.after(h.content, fresh)
		if k.kind == "remove" && cmp.Equal(h.content, now) {
			return nil
		}
		if cmp.Equal(want, now) {
			if !cmp.Equal(h.content, now) {
				h.in++
				if fresh < all {
					h.parts++
				}
			}
			h.content = now
			return nil
		}
		if fresh >= all {
			return fmt.Errorf("work %d, %s of %d articles and %d acknowledged: %w", k.number,
				k.kind, len(k.add), acknowledged, differs(want, now))
		}
	}
}

// differs returns an error that says how two contents differ; nil if they do not.
func differs(want, now content) error {
	if diff := cmp.Diff(want, now); diff != "" {
		return fmt.Errorf("the archive has other articles than it should: %s", diff)
	}
	return nil
}

// look opens and verifies the archive, and returns what counts in it.
func (h *hunt) look() (content, error) {
	c := &crews.Crew{Context: h, Jobs: 2, Budget: crews.NewBudget(0)}
	faults, err := archive.Verify(c, h.dir)
	if err != nil {
		return nil, err
	}
	for _, f := range faults {
		if !f.IsLeft() { // what it left will be swept
			return nil, fmt.Errorf("%v", f)
		}
	}
	a, err := archive.Open(h.dir)
	if err != nil {
		return nil, err
	}
	defer a.Close()
	v, err := a.View(h)
	if err != nil {
		return nil, err
	}
	defer v.Close()
	now := content{}
	for a, err := range v.Articles() {
		if err != nil {
			return nil, err
		}
		if _, ok := now[a.ID]; ok {
			return nil, fmt.Errorf("%s counts twice", a.ID)
		}
		now[a.ID] = a.Text
	}
	return now, nil
}

// print says what came of the hunt.
func (h *hunt) print(w io.Writer) {
	fmt.Fprintf(w, "%d kills; %d works were done before them\n", h.kills, h.works)
	for _, kind := range []string{"add", "remove", "compact"} {
		fmt.Fprintf(w, "%d while the writer was to %s\n", h.killedIn[kind], kind)
	}
	fmt.Fprintf(w, "%d of these works were in all the same, %d of them in part: whole chunks\n",
		h.in, h.parts)
}

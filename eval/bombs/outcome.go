package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"overlap/eval/child"
	"overlap/eval/memory"
)

// What a bomb may take.
const (
	mostMemory = "256MiB"
	mostBytes  = memory.Bytes(256 << 20)

	// Processor time: news takes about .15 s a megabyte.
	mostAtAll = 4 * time.Second
	mostPerMB = 600 * time.Millisecond
)

// An outcome is what a bomb did.
type outcome struct {
	bomb   *bomb
	size   int64
	run    *child.Run
	faults []string // what must not be
}

// mayTake is how much processor time a file of that size may cost.
func (o *outcome) mayTake() time.Duration {
	return mostAtAll + time.Duration(float64(o.size)/mB*float64(mostPerMB))
}

// judge says what of the outcome must not be. The result stands at a path.
func (o *outcome) judge(result string) {
	r := o.run
	if r.Crashed() {
		o.faults = append(o.faults, "crashed")
	}
	if r.Status == 2 {
		o.faults = append(o.faults, "usage")
	}
	if r.Peak > mostBytes {
		o.faults = append(o.faults, "memory")
	}
	if r.CPU > o.mayTake() {
		o.faults = append(o.faults, "time")
	}
	wanted := o.bomb.whole || o.bomb.want != "" && holds(result, o.bomb.want)
	if !wanted && (r.Said() == "" || strings.HasPrefix(r.Said(), "read ")) {
		o.faults = append(o.faults, "silence")
	}
	if !o.whole(result) {
		o.faults = append(o.faults, "half a result")
	}
	if o.bomb.keep != "" && !holds(result, o.bomb.keep) {
		o.faults = append(o.faults, "lost")
	}
}

// holds reports whether a text stands in a file.
func holds(path, text string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	b := make([]byte, 0, 1<<20)
	for {
		n, err := f.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if bytes.Contains(b, []byte(text)) {
			return true
		}
		if err != nil {
			return false
		}
		b = b[:copy(b, b[max(0, len(b)-len(text)):])]
	}
}

// whole reports whether the result is there whole or not at all.
func (o *outcome) whole(path string) bool {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return o.run.Status != 0
	}
	defer f.Close()
	d := json.NewDecoder(f)
	for depth := 0; ; {
		t, err := d.Token()
		if err != nil {
			return false
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return true
		}
	}
}

// said is what was said, shortened to a line of a table.
func (o *outcome) said() string {
	s := strings.Join(strings.Fields(strings.ToValidUTF8(o.run.Said(), "?")), " ")
	const most = 110
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most-1]) + "…"
	}
	return s
}

// status is the exit status or the signal.
func (o *outcome) status() string {
	if o.run.Signal != 0 {
		return o.run.Signal.String()
	}
	return fmt.Sprint(o.run.Status)
}

// String is a line for a terminal.
func (o *outcome) String() string {
	mark := "    "
	if len(o.faults) > 0 {
		mark = "BAD "
	}
	return fmt.Sprintf("%s%-9s %-58s %10s %7.2f s %8s  %-3s %s  [%s]", mark, o.bomb.kind,
		o.bomb.name, size(o.size), o.run.CPU.Seconds(), o.run.Peak,
		o.status(), o.said(), strings.Join(o.faults, ", "))
}

// size prints a number of bytes.
func size(n int64) string {
	switch {
	case n < kB:
		return fmt.Sprintf("%d B", n)
	case n < mB:
		return fmt.Sprintf("%d KB", n/kB)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/mB)
}

// verdict is an error if a bomb went off.
func verdict(outcomes []*outcome) error {
	bad := 0
	for _, o := range outcomes {
		if len(o.faults) > 0 {
			bad++
		}
	}
	if bad > 0 || len(outcomes) == 0 {
		return fmt.Errorf("%d of %d bombs went off", bad, len(outcomes))
	}
	return nil
}

// The table's place in the document.
const (
	tableStart = "<!-- bombs -->\n"
	tableEnd   = "<!-- /bombs -->"
)

// writeDoc puts the table between the marks of a document.
func writeDoc(path string, outcomes []*outcome) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(b), tableStart)
	_, after, closed := strings.Cut(rest, tableEnd)
	if !ok || !closed {
		return fmt.Errorf("%s: no place for the table: %q and %q are wanted", path, tableStart,
			tableEnd)
	}
	var t strings.Builder
	t.WriteString("| kind | bomb | size | processor | peak | status | what was said " +
		"|\n|---|---|---|---|---|---|---|\n")
	for _, o := range outcomes {
		said := strings.NewReplacer("|", `\|`, "<", "&lt;", "*", `\*`, "_", `\_`).Replace(o.said())
		fmt.Fprintf(&t, "| %s | %s | %s | %.1f s | %s | %s | %s |\n", o.bomb.kind, o.bomb.name,
			size(o.size), o.run.CPU.Seconds(), o.run.Peak, o.status(), said)
	}
	return os.WriteFile(path, []byte(before+tableStart+t.String()+tableEnd+after), 0o644)
}

package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"overlap"
)

// A delayList is a file of delays while it is read. A line is outlet,kind,delay: it says of
// which kind an outlet is, or what delay a kind has, or both. An outlet without a kind has a
// delay of its own. The delay of a kind is said once, above its outlets or below.
type delayList struct {
	kinds   map[string]time.Duration
	outlets map[string]delayed
}

// A delayed outlet has the delay of its kind or, if it has no kind, its own.
type delayed struct {
	line  int
	kind  string
	delay time.Duration
}

// add reads line n. The first line may be a head.
func (l *delayList) add(n int, line string) error {
	fields, err := fieldsOf(line)
	switch {
	case err != nil:
		return err
	case len(fields) != 2 && len(fields) != 3:
		return fmt.Errorf("an outlet, its kind and a delay are wanted, with commas between them: the line has %s", count(len(fields), "field"))
	case n == 1 && strings.EqualFold(fields[0], "outlet") && strings.EqualFold(fields[1], "kind"):
		return nil
	}
	outlet, kind, delay := overlap.OutletKey(fields[0]), overlap.OutletKey(fields[1]), time.Duration(0)
	if len(fields) == 3 && fields[2] != "" {
		if delay, err = time.ParseDuration(fields[2]); err != nil || delay <= 0 {
			return fmt.Errorf("delay %.80q: a time like 90s, 15m or 12h is wanted", fields[2])
		}
	}
	return l.enter(delayed{n, kind, delay}, outlet)
}

// enter takes up what a line says, if it says enough and nothing above it says otherwise.
func (l *delayList) enter(d delayed, outlet string) error {
	if l.kinds == nil {
		l.kinds, l.outlets = make(map[string]time.Duration), make(map[string]delayed)
	}
	known, listed := l.outlets[outlet]
	switch has := l.kinds[d.kind]; {
	case d.kind == "" && d.delay == 0 || outlet == "" && (d.kind == "" || d.delay == 0):
		return errors.New("two of outlet, kind and delay are wanted")
	case d.kind != "" && d.delay != 0 && has != 0 && has != d.delay:
		return fmt.Errorf("kind %.80q has the delay %v already", d.kind, has)
	case listed && (known.kind != d.kind || d.kind == "" && known.delay != d.delay):
		return fmt.Errorf("%.80q stands already on line %d", outlet, known.line)
	}
	if d.kind != "" && d.delay != 0 {
		l.kinds[d.kind] = d.delay
	}
	if outlet != "" && !listed {
		l.outlets[outlet] = d
	}
	return nil
}

// byOutlet returns the delay of each outlet and, in no order, the lines of those whose kind
// has none.
func (l *delayList) byOutlet(path string) (map[string]time.Duration, []overlap.Skip) {
	delays := make(map[string]time.Duration, len(l.outlets))
	var skipped []overlap.Skip
	for outlet, d := range l.outlets {
		if d.kind != "" {
			d.delay = l.kinds[d.kind]
		}
		if d.delay == 0 {
			skipped = append(skipped, overlap.Skip{Path: path, Line: d.line, Why: fmt.Sprintf("no line says what delay kind %.80q has", d.kind)})
			continue
		}
		delays[outlet] = d.delay
	}
	return delays, skipped
}

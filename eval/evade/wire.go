package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// agencies of the wire drafts; the command knows the first four without being told.
var agencies = []struct{ name, short string }{
	{"Associated Press", "AP"}, {"Reuters", "Reuters"}, {"Agence France-Presse",
		"AFP"}, {"Deutsche Presse-Agentur", "dpa"},
	{"Meridian Wire", "Meridian Wire"}, {"Tidewater Press Agency", "TPA"},
}

// credits are how a paper says whose report it prints: of the text, the agency's name and
// its short name.
var credits = []func(text, name, short string) record{
	func(text, name,
		short string) record {
		return record{Text: "BILBURGH (" + short + ") - " + text}
	},
	func(text, name, short string) record { return record{Text: text, Credit: name} },
	func(text, name, short string) record { return record{Text: text, Byline: name} },
	func(text, name, short string) record { return record{Text: "By " + name + "\n\n" + text} },
	func(text, name, short string) record { return record{Text: text + "\n\nSource: " + name} },
}

// A wire is an agency's reports as a paper prints them: each with a credit and without.
type wire struct {
	references     []string // each report as a line of JSON
	with, without  []draft
	outlets, names string // files: what may be printed, and the agencies' names
}

// newWire makes n reports and drafts, and writes its files into dir.
func newWire(s *sample, n int, dir string) (*wire, error) {
	w := &wire{outlets: filepath.Join(dir, "outlets.csv"),
		names: filepath.Join(dir, "agencies.txt")}
	own := &stream{s: s, at: 5000}
	for i := range n {
		a := agencies[i%len(agencies)]
		text := own.next(60) + "\n\n" + own.next(70) + "\n\n" + own.next(80)
		id := fmt.Sprintf("wire-%03d", i)
		w.references = append(w.references, record{
			ID: id, Outlet: a.name, Published: fmt.Sprintf("2024-05-%02dT06:00:00Z", 1+i%28),
			Text: "BILBURGH (" + a.short + ") - " + text,
		}.line())
		printed := credits[i/len(agencies)%len(credits)](text, a.name, a.short)
		w.with = append(w.with, draft{"wire, credited", id, "draft.jsonl", printed.line()})
		w.without = append(w.without,
			draft{"wire, not credited", id, "draft.jsonl", record{Text: text}.line()})
	}
	table, names := "outlet,owner,kind,rights,delay\n", ""
	for _, a := range agencies {
		table += a.name + ",,agency,licensed if credited,\n"
		names += a.name + " | " + a.short + " | | \n"
	}
	if err := os.WriteFile(w.outlets, []byte(table), 0o666); err != nil {
		return nil, err
	}
	return w, os.WriteFile(w.names, []byte(names), 0o666)
}

// check returns what is said of the drafts with a credit, and of those without.
func (w *wire) check(ctx context.Context, k *checker) (with, without []outcome) {
	r := request{flags: []string{"--against", "/dev/stdin", "--agencies", w.names},
		stdin: strings.Join(w.references, "")}
	if k.has("--outlets") {
		r.flags = append(r.flags, "--outlets", w.outlets)
	}
	same := func(int) request { return r }
	return k.checkAll(ctx, w.with, same), k.checkAll(ctx, w.without, same)
}

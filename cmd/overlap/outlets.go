package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"overlap"
	"overlap/agency"
	"overlap/outlet"
	"overlap/result"
)

// A file of outlets says what the user knows of outlets and agencies: a line is an outlet, its
// owner, its kind, what may be printed of it, and its delay. Any of these may be empty. A line
// without an outlet says the rights and the delay of all outlets of a kind that have none of
// their own, above these or below. The first line names the columns; without it they
// stand in the order of outletColumns.

// outletColumns are the columns of a file of outlets. That of outlets may be headed "agency".
var outletColumns = []string{"outlet", "owner", "kind", "rights", "delay"}

// knownKinds are the kinds that need no line of their own.
var knownKinds = []string{outlet.KindAgency, outlet.KindRelease, outlet.KindPaper, outlet.KindOwn}

// An outletList is a file of outlets while it is read.
type outletList struct {
	columns []string // as the first line has them, by place; empty where that is not known
	kinds   map[string]listed
	outlets map[string]listed
}

// A listed outlet or kind is what the lines up to here say of it.
type listed struct {
	outlet.Profile
	line int    // the first that names it
	name string // as it stands there
}

// outlets reads the file of outlets.
func (c *command) outlets(j *job, path string) error {
	list := outletList{kinds: make(map[string]listed), outlets: make(map[string]listed)}
	if err := c.eachLine(j, path, listBound, list.add); err != nil {
		return err
	}
	profiles, strange := list.profiles(path)
	twice := addAgencies(&j.options, profiles, path)
	strange = append(strange, twice...)
	result.SortSkips(strange)
	for _, s := range strange {
		j.skips.add(s)
	}
	j.options.Outlets = make(map[string]outlet.Profile, len(profiles))
	for key, p := range profiles {
		j.options.Outlets[key] = p.Profile
	}
	return nil
}

// add reads line n.
func (l *outletList) add(n int, line string) error {
	fields, err := fieldsOf(line)
	switch {
	case err != nil:
		return err
	case !utf8.ValidString(line):
		return errors.New("the line is not in UTF-8")
	}
	if l.columns == nil {
		if isHead(fields) {
			return l.head(fields)
		}
		l.columns = outletColumns
	}
	if len(fields) > len(l.columns) {
		return fmt.Errorf("the line has %s, and there are %s",
			count(len(fields), "field"), count(len(l.columns), "column"))
	}
	said := make(map[string]string)
	for i, field := range fields {
		said[l.columns[i]] = field
	}
	p, err := profileOf(said)
	if err != nil {
		return err
	}
	return l.enter(listed{p, n, said["outlet"]})
}

// column returns the column that a head names, or "" if it names none.
func column(head string) string {
	switch head = outlet.Key(head); {
	case head == "agency" || head == "outlet or agency":
		return "outlet"
	case slices.Contains(outletColumns, head):
		return head
	}
	return ""
}

// isHead reports whether a line is a head and no outlet's: it names two columns or more.
func isHead(fields []string) bool {
	named := make(map[string]bool)
	for _, field := range fields {
		if name := column(field); name != "" {
			named[name] = true
		}
	}
	return len(named) > 1
}

// head takes the columns up, and says which it does not know.
func (l *outletList) head(fields []string) error {
	var strange []string
	l.columns = []string{}
	for _, field := range fields {
		name := column(field)
		if field != "" && (name == "" || slices.Contains(l.columns, name)) {
			strange, name = append(strange, fmt.Sprintf("%.80q", field)), ""
		}
		l.columns = append(l.columns, name)
	}
	if len(strange) > 0 {
		return fmt.Errorf("columns that are not read: %s; wanted are %s, each once",
			strings.Join(strange[:min(len(strange), 5)], ", "), strings.Join(outletColumns, ","))
	}
	return nil
}

// profileOf reads the fields of a line, by column.
func profileOf(said map[string]string) (outlet.Profile, error) {
	p := outlet.Profile{Owner: said["owner"], Kind: outlet.Key(said["kind"])}
	var ok bool
	if p.Rights, ok = result.ParseRights(said["rights"]); !ok {
		return p,
			fmt.Errorf("rights %.80q: it must be own, licensed, licensed if credited or never",
				said["rights"])
	}
	if said["delay"] != "" {
		var err error
		if p.Delay, err = time.ParseDuration(said["delay"]); err != nil || p.Delay <= 0 {
			return p, fmt.Errorf("delay %.80q: it must be a time like 90s, 15m or 12h",
				said["delay"])
		}
	}
	return p, nil
}

// enter takes up what a line says, if it says enough and nothing above it says otherwise.
func (l *outletList) enter(e listed) error {
	of, key, what := l.outlets, outlet.Key(e.name), "outlet"
	if key == "" {
		if e.Kind == "" || e.Owner != "" || e.Rights == "" && e.Delay == 0 {
			return errors.New("it needs an outlet, or a kind and its rights or delay")
		}
		of, key, what, e.name = l.kinds, e.Kind, "kind", e.Kind
		e.Kind = ""
	} else if e.Profile == (outlet.Profile{}) {
		return fmt.Errorf("nothing is said of %.80q", e.name)
	}
	known, ok := of[key]
	if !ok {
		of[key] = e
		return nil
	}
	if why := known.take(e.Profile); why != "" {
		return fmt.Errorf("%s %.80q has the %s already", what, e.name, why)
	}
	of[key] = known
	return nil
}

// take adds what p says to what is known, or returns what is known otherwise.
func (l *listed) take(p outlet.Profile) (otherwise string) {
	has := l.Profile
	switch {
	case has.Owner != "" && p.Owner != "" && has.Owner != p.Owner:
		return fmt.Sprintf("owner %.80q", has.Owner)
	case has.Kind != "" && p.Kind != "" && has.Kind != p.Kind:
		return fmt.Sprintf("kind %.80q", has.Kind)
	case has.Rights != "" && p.Rights != "" && has.Rights != p.Rights:
		return fmt.Sprintf("rights %q", has.Rights)
	case has.Delay != 0 && p.Delay != 0 && has.Delay != p.Delay:
		return "delay " + has.Delay.String()
	}
	l.fill(p)
	return ""
}

// fill adds what p says and l does not.
func (l *listed) fill(p outlet.Profile) {
	if l.Owner == "" {
		l.Owner = p.Owner
	}
	if l.Kind == "" {
		l.Kind = p.Kind
	}
	if l.Rights == "" {
		l.Rights = p.Rights
	}
	if l.Delay == 0 {
		l.Delay = p.Delay
	}
}

// profiles returns what is known of each outlet with what holds for its kind and, in no order,
// the lines of those of a kind that nobody knows.
func (l *outletList) profiles(path string) (map[string]listed, []result.Skip) {
	all := make(map[string]listed, len(l.outlets))
	var strange []result.Skip
	for key, outlet := range l.outlets {
		kind, said := l.kinds[outlet.Kind]
		if outlet.Kind != "" && !said && !slices.Contains(knownKinds, outlet.Kind) {
			strange = append(strange, result.Skip{Path: path, Line: outlet.line, Why: fmt.Sprintf(
				"kind %.80q is none of %s, and no line says its rights or delay",
				outlet.Kind, strings.Join(knownKinds, ", "))})
			continue
		}
		outlet.fill(kind.Profile)
		all[key] = outlet
	}
	return all, strange
}

// addAgencies adds the agencies that no table knows yet to the options, and takes out of
// profiles, and returns as skipped, names of one agency whose rights contradict each other.
func addAgencies(o *overlap.Options, profiles map[string]listed,
	path string) (skipped []result.Skip) {
	lines := make([]listed, 0, len(profiles))
	for _, p := range profiles {
		lines = append(lines, p)
	}
	slices.SortFunc(lines, func(a, b listed) int { return a.line - b.line })
	table := agency.NewTable(o.Agencies)
	known := make(map[string]listed)
	for _, p := range lines {
		switch name := table.Named(p.name); {
		case p.Kind != "" && p.Kind != outlet.KindAgency:
		case name == "" && p.Kind == outlet.KindAgency:
			o.Agencies = append(o.Agencies, agency.Agency{Name: p.name})
		case name == "" || p.Rights == "":
		case known[name].line == 0:
			known[name] = p
		case known[name].Rights != p.Rights:
			skipped = append(skipped, result.Skip{Path: path, Line: p.line, Why: fmt.Sprintf(
				"%.80q is %s, which has the rights %q on line %d", p.name, name, known[name].Rights,
				known[name].line)})
			delete(profiles, outlet.Key(p.name))
		}
	}
	return skipped
}

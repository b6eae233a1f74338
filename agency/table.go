// Package agency finds the news agency that an article credits with its words: in the
// fields of the article and in its text, as datelines, bylines, copyright lines and the
// other forms in which newspapers print such credits.
//
// A photographer's credit is none, and neither is a mention in prose: "told Reuters"
// says whom a minister told. What is found says where it stands and what it is, so that
// a reader can look.
package agency

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"overlap/site"
)

// An Agency is a news agency or a syndicate, with the forms in which it is credited.
type Agency struct {
	Name  string
	Short []string // read as written or in capitals: AP, dpa
	Names []string // other names, read in any case
	// of its own sites, in lower case: reuters.com stands for in.reuters.com, too
	Hosts     []string
	Publisher bool // under its own name it prints its own reporting: agency copy only elsewhere
}

//go:embed agencies.txt
var known string

// Known returns the agencies that come with the program, in the order of their table.
func Known() []Agency {
	agencies, _, _ := Read(strings.NewReader(known))
	return agencies
}

// A Trouble is a line of a table that could not be used.
type Trouble struct {
	Line int // from 1
	Why  string
}

// longestLine is the length of a table's longest line in bytes.
const longestLine = 1 << 16

// Read reads a table of agencies: one a line, its name, its short forms, its other names
// and its hosts parted by bars, the forms of a kind by semicolons. Lines that are empty or
// begin with # say nothing. An asterisk before the name marks a publisher. Lines that
// cannot be used are returned and left out; the error is of reading.
func Read(r io.Reader) ([]Agency, []Trouble, error) {
	var agencies []Agency
	var troubles []Trouble
	in := bufio.NewScanner(r)
	in.Buffer(nil, longestLine)
	for n := 1; in.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(in.Text(), "\ufeff"))
		if line == "" || line[0] == '#' {
			continue
		}
		a, why := parse(line)
		if why != "" {
			troubles = append(troubles, Trouble{n, why})
			continue
		}
		agencies = append(agencies, a)
	}
	return agencies, troubles, in.Err()
}

// parse reads one line of a table, or says why it cannot.
func parse(line string) (Agency, string) {
	if !utf8.ValidString(line) {
		return Agency{}, "agency is not in UTF-8"
	}
	fields := strings.Split(line, "|")
	if len(fields) > 4 {
		return Agency{}, "agency has more than four fields"
	}
	fields = append(fields, "", "", "")
	name, publisher := strings.CutPrefix(strings.TrimSpace(fields[0]), "*")
	a := Agency{Name: strings.TrimSpace(name), Publisher: publisher,
		Short: forms(fields[1]), Names: forms(fields[2]), Hosts: forms(strings.ToLower(fields[3]))}
	if a.Name == "" {
		return a, "agency has no name"
	}
	for _, all := range [][]string{{a.Name}, a.Short, a.Names} {
		for _, form := range all {
			tokens := split(nil, form)
			if !slices.ContainsFunc(tokens, func(k token) bool { return k.word }) {
				return a, "form of an agency has no letter"
			}
			if len(tokens) > mostFormWords {
				return a, fmt.Sprintf("form of an agency has %d words and marks: %d are the most",
					len(tokens), mostFormWords)
			}
		}
	}
	return a, ""
}

// forms returns what semicolons part, without what is empty.
func forms(field string) []string {
	var forms []string
	for f := range strings.SplitSeq(field, ";") {
		if f = strings.TrimSpace(f); f != "" {
			forms = append(forms, f)
		}
	}
	return forms
}

// A Table finds agencies by their forms and hosts. It is not changed once made, and any
// number of goroutines may use it.
type Table struct {
	agencies []Agency
	forms    map[string][]form // by their words, in lower case
	lengths  map[string][]int  // of the forms, by their first word in lower case; the longest first
	starts   [1 << 16]bool     // the first two bytes of forms as they may be printed
	hosts    map[string]int
	outlets  map[string]int // names in lower case, for outlets
	sieve    sieve

	spellings []spelling
}

// NewTable returns a table of the known agencies and more. One of more that has a known
// agency's name adds its forms and hosts to it.
func NewTable(more []Agency) *Table {
	t := &Table{forms: make(map[string][]form), lengths: make(map[string][]int),
		hosts: make(map[string]int), outlets: make(map[string]int),
		sieve: sieve{heads: make(map[uint64]bool), pairs: make(map[[2]uint64]bool)}}
	byName := make(map[string]int)
	for _, a := range append(Known(), more...) {
		n, ok := byName[strings.ToLower(a.Name)]
		if !ok {
			n = len(t.agencies)
			byName[strings.ToLower(a.Name)] = n
			t.agencies = append(t.agencies, a)
		}
		t.add(n, a)
	}
	return t
}

// add enters the forms and hosts of a as those of agency n. What stands already stays.
func (t *Table) add(n int, a Agency) {
	t.enter(n, a.Name, false)
	for _, name := range a.Names {
		t.enter(n, name, false)
	}
	for _, short := range a.Short {
		t.enter(n, short, true)
	}
	for _, host := range a.Hosts {
		if _, ok := t.hosts[host]; !ok {
			t.hosts[host] = n
		}
	}
}

// outlet returns the number of the agency or publisher whose outlet it is.
func (t *Table) outlet(outlet, url string) (int, bool) {
	name := strings.TrimPrefix(strings.ToLower(strings.TrimSpace(outlet)), "the ")
	if n, ok := t.outlets[name]; ok {
		return n, true
	}
	if n, ok := t.host(site.Host(outlet)); ok {
		return n, true
	}
	return t.host(site.Host(url))
}

// Named returns the name of the agency that a name, a short form or a host stands for,
// whatever its case, or "" if it stands for none.
func (t *Table) Named(name string) string {
	if n, ok := t.outlet(name, ""); ok {
		return t.agencies[n].Name
	}
	for _, f := range t.forms[strings.ToLower(strings.TrimSpace(name))] {
		if len(f.words) == 1 { // short forms of two letters are no outlets: see enter
			return t.agencies[f.agency].Name
		}
	}
	return ""
}

// host returns the agency of a host: of itself or of what it is below.
func (t *Table) host(host string) (int, bool) {
	for host != "" {
		if n, ok := t.hosts[host]; ok {
			return n, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return 0, false
}

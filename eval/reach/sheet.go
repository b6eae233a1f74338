package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// A sheet is the figures, and what is hidden.
type sheet struct {
	rows   []*row
	list   bool
	text   bool
	hidden []string
}

// A row is the figures of one kind of set at one reach.
type row struct {
	set      string
	reach    string
	distinct int
	fates    [setAside + 1]int // of passages, each by its worst
	pairs    [setAside + 1]int // of all pairs of their prints
	allowed  allowance
}

// An allowance is how much of a row may be hidden.
type allowance uint8

const (
	share      allowance = iota // of planted ones, the share mostHidden set aside or missing
	onePassage                  // one passage set aside, however many there are
)

// mostHidden is the share of planted passages that may be hidden.
const mostHidden = .005

// rowsOf adds a row for each reach, to be found again by its name.
func (s *sheet) rowsOf(set string, allowed allowance) []*row {
	first := len(s.rows)
	for _, r := range reaches {
		s.rows = append(s.rows, &row{set: set, reach: r.name, allowed: allowed})
	}
	return s.rows[first:]
}

// allReaches adds one row for a set of which there are too few passages to part them.
func (s *sheet) allReaches(set string) []*row {
	r := &row{set: set, reach: "all", allowed: share}
	s.rows = append(s.rows, r)
	return slices.Repeat([]*row{r}, len(reaches))
}

// add counts all passages of a book by a scan; name is that of the set.
func (s *sheet) add(rows []*row, name string, found *scan, passages []*passage) {
	for _, p := range passages {
		v, ok := found.judge(p)
		if !ok {
			continue
		}
		r := rows[reachOf(p.printings)]
		r.distinct++
		r.fates[v.fate]++
		for f, n := range v.pairs {
			r.pairs[f] += n
		}
		if s.list && v.fate >= missing {
			s.hidden = append(s.hidden, found.describe(name, v, s.text))
		}
	}
}

// describe says what is hidden: the set, its reach, what it is called, ids and bytes.
func (s *scan) describe(set string, v verdict, text bool) string {
	what := "missing"
	if v.fate == setAside {
		what = v.nature
	}
	lo, hi := s.texts[v.a.article].Bytes(v.a.first, v.a.last)
	from, to := s.texts[v.b.article].Bytes(v.b.first, v.b.last)
	line := fmt.Sprintf("%s, %d printings, %s: %s %d-%d, %s %d-%d", set, v.printings, what,
		s.ids[v.a.article], lo, hi, s.ids[v.b.article], from, to)
	if text {
		words := strings.Join(strings.Fields(s.texts[v.a.article].Source[lo:hi]), " ")
		line += fmt.Sprintf("\n    %s", words)
	}
	return line
}

// hidden returns how many of a row are set aside or missing, and whether that is too many.
func (r *row) hidden() (n int, short bool) {
	n = r.fates[setAside] + r.fates[missing]
	if r.allowed == onePassage {
		return n, r.fates[setAside] > 1
	}
	return n, float64(n) > mostHidden*float64(r.distinct)
}

// print prints the figures, those that fall short with a mark, and what is listed. It returns how
// many fall short.
func (s *sheet) print(w io.Writer) (short int) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\tprintings\tdistinct\tset aside\tmissing\thidden\tboilerplate\tno pair\t"+
		"pairs\tset aside\tmissing\tboilerplate\tno pair\t")
	for _, r := range s.rows {
		if r.distinct == 0 {
			continue
		}
		n, over := r.hidden()
		mark := ""
		if over {
			mark = "falls short"
			short++
		}
		percent := 100 * float64(n) / float64(max(1, r.distinct))
		pairs := 0
		for _, n := range r.pairs {
			pairs += n
		}
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%d\t%.2f %%\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", r.set,
			r.reach, r.distinct, r.fates[setAside], r.fates[missing], percent, r.fates[stock],
			r.fates[noPair], pairs, r.pairs[setAside], r.pairs[missing], r.pairs[stock],
			r.pairs[noPair], mark)
	}
	t.Flush()
	for _, line := range s.hidden {
		fmt.Fprintln(w, line)
	}
	return short
}

package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"overlap/result"
)

// What a passage is. README.md beside it says what each is.
const (
	reuse       = "reuse"
	formula     = "formula"
	template    = "template"
	names       = "names"
	quotation   = "quotation"
	boilerplate = "boilerplate"
)

var natures = []string{reuse, formula, template, names, quotation, boilerplate}

// A judgement is what a reader says that a passage is.
type judgement struct {
	corpus string
	place
	reader string
	nature string
}

// columns are those of a file of judgements.
var columns = []string{"corpus", "a", "b", "a_lo", "a_hi", "b_lo", "b_hi", "reader", "nature"}

// row returns a judgement as a row of such a file.
func (j judgement) row() []string {
	return []string{j.corpus, j.a, j.b,
		strconv.Itoa(j.aSpan.Lo), strconv.Itoa(j.aSpan.Hi),
		strconv.Itoa(j.bSpan.Lo), strconv.Itoa(j.bSpan.Hi), j.reader, j.nature}
}

// readJudgements reads a file of judgements.
func readJudgements(path string) ([]judgement, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := parseJudgements(f)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	return all, nil
}

// parseJudgements reads rows under a head. Its errors start with the line.
func parseJudgements(r io.Reader) ([]judgement, error) {
	rows := csv.NewReader(r)
	var all []judgement
	for line := 1; ; line++ {
		row, err := rows.Read()
		switch {
		case err == io.EOF:
			return all, nil
		case err != nil:
			return nil, fmt.Errorf("%d: %w", line, err)
		case line == 1 && !slices.Equal(row, columns):
			return nil, fmt.Errorf("1: columns %q, not %q", row, columns)
		case line == 1:
			continue
		}
		j, err := parseJudgement(row)
		if err != nil {
			return nil, fmt.Errorf("%d: %w", line, err)
		}
		all = append(all, j)
	}
}

// parseJudgement reads one row.
func parseJudgement(row []string) (judgement, error) {
	var bytes [4]int
	for i := range bytes {
		var err error
		if bytes[i], err = strconv.Atoi(row[3+i]); err != nil {
			return judgement{}, fmt.Errorf("%s: %w", columns[3+i], err)
		}
	}
	j := judgement{row[0], place{row[1], row[2], result.Span{Lo: bytes[0], Hi: bytes[1]},
		result.Span{Lo: bytes[2], Hi: bytes[3]}}, row[7], row[8]}
	if !slices.Contains(natures, j.nature) {
		return judgement{}, fmt.Errorf("nature %q is none of %q", j.nature, natures)
	}
	return j, nil
}

// A book has what readers say of the passages of a corpus.
type book struct {
	corpus  string
	readers []string                       // by name
	said    map[*passage]map[string]string // reader -> nature
	lost    []judgement                    // where the result has no passage any more
}

// join finds the passages that judgements are of: of two texts, the one that has most bytes in
// common with what was judged, on both sides some.
func (c *corpus) join(judged []judgement, name string) *book {
	b := &book{corpus: name, said: map[*passage]map[string]string{}}
	between := map[[2]string][]*passage{}
	for _, p := range c.passages {
		between[[2]string{p.a, p.b}] = append(between[[2]string{p.a, p.b}], p)
	}
	for _, j := range judged {
		if j.corpus != name {
			continue
		}
		if !slices.Contains(b.readers, j.reader) {
			b.readers = append(b.readers, j.reader)
		}
		p := nearest(j.place, between[[2]string{j.a, j.b}])
		switch {
		case p == nil:
			b.lost = append(b.lost, j)
			continue
		case b.said[p] == nil:
			b.said[p] = map[string]string{}
		}
		b.said[p][j.reader] = j.nature
	}
	slices.Sort(b.readers)
	return b
}

// nearest returns the passage that has most of a place; nil if none has some of both sides.
func nearest(at place, passages []*passage) *passage {
	var best *passage
	most := 0
	for _, p := range passages {
		a, b := common(at.aSpan, p.aSpan), common(at.bSpan, p.bSpan)
		if a > 0 && b > 0 && a+b > most {
			best, most = p, a+b
		}
	}
	return best
}

// common returns how many bytes two spans share.
func common(s, t result.Span) int { return min(s.Hi, t.Hi) - max(s.Lo, t.Lo) }

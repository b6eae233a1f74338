package search

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"overlap/archive"
	"overlap/shingle"
)

// The bounds on a query: what somebody types stays far below.
const (
	mostBytes = 1000
	mostWords = 64
	mostSpan  = 36 // months that are sought one by one
)

// A Query says which articles or quotations are sought: those of which all holds that is set. With
// nothing set it is all.
//
// Words, Quoted and Speaker are words as somebody types them: all of them are there, in any order;
// those between quotation marks stand in a row. Case and accents do not count.
type Query struct {
	Words   string // of the title or the text; of quotations: of what is said
	Quoted  string // of one quotation
	Speaker string // of the name of who speaks
	Outlets []string
	Since   time.Time // see archive.Selection
	Before  time.Time
	Below   int64 // only articles of lower numbers: what follows the last one that was given
}

// Check returns an error if the query is too long, or a field of it has no word.
func (q *Query) Check() error {
	for _, f := range []struct{ name, text string }{
		{"words", q.Words}, {"quoted", q.Quoted}, {"speaker", q.Speaker},
	} {
		switch n := len(hashes(f.text)); {
		case len(f.text) > mostBytes || n > mostWords:
			return fmt.Errorf("%s: %d words in %d bytes: at most %d words in %d bytes are sought",
				f.name, n, len(f.text), mostWords, mostBytes)
		case f.text != "" && n == 0:
			return fmt.Errorf("%s: no word stands in %.40q", f.name, f.text)
		}
	}
	return nil
}

// selection is what of the query the catalogue knows.
func (q *Query) selection() archive.Selection {
	return archive.Selection{Outlets: q.Outlets, Since: q.Since, Before: q.Before}
}

// A run is words that stand in a row.
type run []uint64

// runs returns what a text seeks: a run for what stands between quotation marks, and for what is
// typed as one word.
func runs(text string) (all []run) {
	marks := strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)
	for i, piece := range strings.Split(marks.Replace(text), `"`) {
		some := strings.Fields(piece)
		if i%2 == 1 {
			some = []string{piece}
		}
		for _, s := range some {
			if r := hashes(s); len(r) > 0 {
				all = append(all, r)
			}
		}
	}
	return all
}

// in reports whether all runs stand among words.
func in(words []uint64, all []run) bool {
	for _, r := range all {
		if first(words, r) < 0 {
			return false
		}
	}
	return true
}

// first returns where a run stands for the first time; -1 if it does not.
func first(words []uint64, r run) int {
	for i := 0; i+len(r) <= len(words); i++ {
		if slices.Equal(words[i:i+len(r)], r) {
			return i
		}
	}
	return -1
}

// A lookup is a query as it is put to the index, and as it is verified.
type lookup struct {
	words, quoted, speaker []run
}

// quotes reports whether quotations are sought.
func (l *lookup) quotes() bool { return len(l.quoted)+len(l.speaker) > 0 }

// says reports whether a quotation is as sought.
func (l *lookup) says(s *saying) bool {
	return in(s.words, l.quoted) && (len(l.speaker) == 0 || in(hashes(s.Speaker), l.speaker))
}

// match returns the query in the language of FTS5; empty if it has no words.
func (l *lookup) match(q *Query) string {
	var b []byte
	for _, f := range []struct {
		of   byte
		runs []run
	}{{ofWord, l.words}, {ofQuoted, l.quoted}, {ofSpeaker, l.speaker}} {
		for _, r := range f.runs {
			for _, h := range r {
				b = appendTerm(b, f.of, h)
			}
		}
	}
	if len(b) == 0 {
		return ""
	}
	var outlets, months []byte
	for _, name := range q.Outlets {
		outlets = appendOr(outlets, ofOutlet, outletHash(name))
	}
	for _, m := range q.months() {
		months = appendOr(months, ofMonth, monthHash(m.Year(), int(m.Month())))
	}
	for _, some := range [][]byte{outlets, months} {
		if len(some) > 0 {
			b = append(append(append(b, "AND ("...), some...), ") "...)
		}
	}
	return string(b)
}

// appendOr appends a term as another one that will do.
func appendOr(dst []byte, of byte, hash uint64) []byte {
	if len(dst) > 0 {
		dst = append(dst, "OR "...)
	}
	return appendTerm(dst, of, hash)
}

// months returns the months between the times of the query, if there are two, not far apart.
func (q *Query) months() (all []time.Time) {
	if q.Since.IsZero() || q.Before.IsZero() {
		return nil
	}
	since, before := q.Since.UTC(), q.Before.UTC()
	at := time.Date(since.Year(), since.Month(), 1, 0, 0, 0, 0, time.UTC)
	for ; at.Before(before); at = at.AddDate(0, 1, 0) {
		if all = append(all, at); len(all) > mostSpan {
			return nil
		}
	}
	return all
}

// spans returns where in a text the runs stand for the first time, in order.
func spans(t *shingle.Text, all []run) (found []Span) {
	words := make([]uint64, len(t.Words))
	for i, w := range t.Words {
		words[i] = w.Hash
	}
	for _, r := range all {
		if i := first(words, r); i >= 0 {
			lo, hi := t.Bytes(i, i+len(r))
			found = append(found, Span{lo, hi})
		}
	}
	slices.SortFunc(found, func(a, b Span) int { return a.Lo - b.Lo })
	return found
}

// A Span is a stretch of bytes of a text, half open.
type Span struct{ Lo, Hi int }

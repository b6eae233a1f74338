package report

import (
	"bufio"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"overlap/result"
)

// types are the lists of the result that JSON lines spread over lines, and the type of a line.
var types = map[string]string{
	"articles":    "article",
	"drafts":      "draft",
	"decisions":   "decision",
	"pairs":       "pair",
	"quotes":      "quote",
	"stories":     "story",
	"outlets":     "outlet",
	"releases":    "release",
	"boilerplate": "boilerplate",
	"events":      "event",
	"skipped":     "skipped",
}

// A linesWriter writes a result as JSON lines, part by part: an object for every article, draft,
// decision, pair, quote, story, outlet, release, boilerplate, event and skipped thing, with the
// fields that a jsonWriter gives it after its type; at the end one of type summary with everything
// else and the number of lines of each list under counts. A file without a summary was cut short.
type linesWriter struct {
	w      *bufio.Writer
	jobs   int           // batches encoded at a time
	rest   result.Result // what is no list of lines, from the first part that has it
	counts map[string]int
}

func newLinesWriter(w *bufio.Writer, jobs int) *linesWriter {
	l := &linesWriter{w: w, jobs: jobs, counts: make(map[string]int)}
	for f := range fields(&l.rest) {
		if _, ok := types[f.name]; ok {
			l.counts[f.name] = 0
		}
	}
	return l
}

// add writes the lines of a part.
func (l *linesWriter) add(r *result.Result) error {
	for f := range fields(r) {
		kind, ok := types[f.name]
		if !ok {
			if rest := reflect.ValueOf(&l.rest).Elem().Field(f.index); rest.IsZero() {
				rest.Set(f.value)
			}
			continue
		}
		l.counts[f.name] += f.value.Len()
		open := `{"type":"` + kind + `"`
		element := encoderOf(f.value.Type().Elem())
		if err := inOrder(l.w, l.jobs, f.value.Len(), func(dst []byte, i int) []byte {
			dst = append(dst, open...)
			brace := len(dst)
			dst = element(dst, f.value.Index(i))
			dst[brace] = ',' // the type is the first of its fields
			return append(dst, '\n')
		}); err != nil {
			return err
		}
	}
	return nil
}

// end writes the last line.
func (l *linesWriter) end() error {
	_, err := l.w.Write(summary(&l.rest, l.counts))
	return err
}

// summary returns the last line: the fields of the result that are no list of lines, and
// the counts.
func summary(r *result.Result, counts map[string]int) []byte {
	line := []byte(`{"type":"summary"`)
	for f := range fields(r) {
		if _, ok := types[f.name]; !ok && !f.omitted() {
			line = f.encode(append(line, f.key...), f.value)
		}
	}
	line = append(line, `,"counts":{`...)
	for i, name := range slices.Sorted(maps.Keys(counts)) {
		if i > 0 {
			line = append(line, ',')
		}
		line = strconv.AppendInt(append(appendString(line, name), ':'), int64(counts[name]), 10)
	}
	return append(line, "}}\n"...)
}

package report

import (
	"bufio"
	"maps"
	"slices"
	"strconv"

	"overlap"
)

// types are the lists of the result that JSON lines spread over lines, and the type of a line.
var types = map[string]string{
	"articles":    "article",
	"pairs":       "pair",
	"quotes":      "quote",
	"stories":     "story",
	"outlets":     "outlet",
	"boilerplate": "boilerplate",
	"skipped":     "skipped",
}

// writeJSONL writes the result as JSON lines: an object for every article, pair, quote,
// story, outlet, boilerplate and skipped thing, with the fields that writeJSON gives it after
// its type; at the end one of type summary with everything else and the number of
// lines of each list under counts. A file without a summary was cut short.
func writeJSONL(w *bufio.Writer, r *overlap.Result) error {
	counts := map[string]int{}
	for f := range fields(r) {
		kind, ok := types[f.name]
		if !ok {
			continue
		}
		counts[f.name] = f.value.Len()
		open := `{"type":"` + kind + `"`
		element := encoderOf(f.value.Type().Elem())
		if err := inOrder(w, f.value.Len(), func(dst []byte, i int) []byte {
			dst = append(dst, open...)
			brace := len(dst)
			dst = element(dst, f.value.Index(i))
			dst[brace] = ',' // the type is the first of its fields
			return append(dst, '\n')
		}); err != nil {
			return err
		}
	}
	_, err := w.Write(summary(r, counts))
	return err
}

// summary returns the last line: the fields of the result that are no list of lines, and
// the counts.
func summary(r *overlap.Result, counts map[string]int) []byte {
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

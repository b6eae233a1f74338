package report

import (
	"bufio"
	"encoding/json"
	"fmt"

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
		for i := range f.value.Len() {
			text, err := encode(f.value.Index(i))
			if err != nil {
				return fmt.Errorf("%s %d: %w", f.name, i, err)
			}
			writeLine(w, kind, text)
		}
	}
	text, err := summary(r, counts)
	if err != nil {
		return err
	}
	return writeLine(w, "summary", text)
}

// writeLine writes an object with its type before its fields.
func writeLine(w *bufio.Writer, kind string, object []byte) error {
	w.WriteString(`{"type":"` + kind + `",`)
	w.Write(object[1:]) // without its brace
	_, err := w.WriteString("\n")
	return err
}

// summary returns the fields of the result that are no list of lines, and the counts.
func summary(r *overlap.Result, counts map[string]int) ([]byte, error) {
	out := []byte("{")
	for f := range fields(r) {
		if _, ok := types[f.name]; ok || f.omitted() {
			continue
		}
		text, err := encode(f.value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		out = append(append(append(out, `"`+f.name+`":`...), text...), ',')
	}
	text, err := json.Marshal(counts)
	if err != nil {
		return nil, err
	}
	return append(append(append(out, `"counts":`...), text...), '}'), nil
}

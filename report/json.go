package report

import (
	"bufio"
	"reflect"

	"overlap"
)

// writeJSON writes the whole result as one object. Every element of a list has a line
// of its own, so that the file is quick to write, can be read by eye, and two of them
// compared line by line.
func writeJSON(w *bufio.Writer, r *overlap.Result) error {
	open := "{"
	for f := range fields(r) {
		if f.omitted() {
			continue
		}
		w.WriteString(open + `"` + f.name + `":`)
		open = ",\n"
		if err := writeField(w, f); err != nil {
			return err
		}
	}
	_, err := w.WriteString("}\n")
	return err
}

// writeField writes the value of a field: a list line by line, anything else in one.
func writeField(w *bufio.Writer, f field) error {
	if f.value.Kind() != reflect.Slice {
		_, err := w.Write(f.encode(nil, f.value))
		return err
	}
	n := f.value.Len()
	if n == 0 {
		_, err := w.WriteString("[]")
		return err
	}
	element := encoderOf(f.value.Type().Elem())
	err := inOrder(w, n, func(dst []byte, i int) []byte {
		before := ",\n"
		if i == 0 {
			before = "[\n"
		}
		return element(append(dst, before...), f.value.Index(i))
	})
	if err != nil {
		return err
	}
	return w.WriteByte(']')
}

// A field is one field of the result.
type field struct {
	member
	value reflect.Value
}

// omitted reports whether the field is left out because it is empty.
func (f field) omitted() bool { return f.omitEmpty && isEmpty(f.value) }

// fields yields the result's fields in the order of the model.
func fields(r *overlap.Result) func(yield func(field) bool) {
	v := reflect.ValueOf(r).Elem()
	return func(yield func(field) bool) {
		for _, m := range members(v.Type()) {
			if !yield(field{m, v.Field(m.index)}) {
				return
			}
		}
	}
}

package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strings"
	"unicode/utf8"

	"overlap"
)

// writeJSON writes the whole result as one object. Every element of a list has a line
// of its own, so that the file is quick to write, can be read by eye, and two of them
// compared line by line. Inside, encoding/json decides, but for three things: lists are
// [] and never null, at any depth; a number that JSON cannot express is 0; and what
// could drive a terminal (see plain) is written as an escape.
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
		return writeValue(w, f.value)
	}
	end := "[]"
	for i := range f.value.Len() {
		before := ",\n"
		if i == 0 {
			before = "[\n"
		}
		w.WriteString(before)
		if err := writeValue(w, f.value.Index(i)); err != nil {
			return fmt.Errorf("%s %d: %w", f.name, i, err)
		}
		end = "]"
	}
	_, err := w.WriteString(end)
	return err
}

// writeValue writes one value in one line, without its line feed.
func writeValue(w *bufio.Writer, v reflect.Value) error {
	text, err := encode(v)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// encode returns one value as JSON in one line.
func encode(v reflect.Value) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(settled(v).Interface()); err != nil {
		return nil, err
	}
	return plain(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// A field is one field of the result under its JSON name.
type field struct {
	name      string
	omitEmpty bool
	value     reflect.Value
}

// omitted reports whether the field is left out because it is empty.
func (f field) omitted() bool { return f.omitEmpty && f.value.IsZero() }

// fields yields the result's fields in the order of the model.
func fields(r *overlap.Result) func(yield func(field) bool) {
	v := reflect.ValueOf(r).Elem()
	return func(yield func(field) bool) {
		for i := range v.NumField() {
			name, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if !yield(field{name, options == "omitempty", v.Field(i)}) {
				return
			}
		}
	}
}

// settled returns v with an empty list for every nil one and a number for every one
// that JSON lacks. It copies on the way and leaves v alone; maps are shared, they hold
// strings only.
func settled(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Float64:
		return reflect.ValueOf(finite(v.Float())).Convert(v.Type())
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		p := reflect.New(v.Type().Elem())
		p.Elem().Set(settled(v.Elem()))
		return p
	case reflect.Slice:
		if v.Len() > 0 && flat(v.Type().Elem().Kind()) {
			return v
		}
		s := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			s.Index(i).Set(settled(v.Index(i)))
		}
		return s
	case reflect.Struct:
		s := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			if x := v.Field(i); flat(x.Kind()) {
				s.Field(i).Set(x)
			} else {
				s.Field(i).Set(settled(x))
			}
		}
		return s
	}
	return v
}

// flat reports whether values of a kind are written as they stand.
func flat(k reflect.Kind) bool {
	switch k {
	case reflect.Float64, reflect.Pointer, reflect.Slice, reflect.Struct:
		return false
	}
	return true
}

// finite returns x, or 0 if it is infinite or not a number. The analysis makes no such
// figure; if one came from elsewhere, the rest of the result is worth more than an error.
func finite(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}

// plain returns JSON text with every control and formatting character as \uXXXX: DEL,
// C1 controls and bidirectional marks. The value is the same; shown in a terminal the
// text does nothing. (encoding/json itself escapes C0, U+2028 and U+2029, and writes
// U+FFFD for bytes that are not UTF-8.) Outside strings JSON is ASCII, so none can be there.
func plain(text []byte) []byte {
	if !suspicious(text) {
		return text
	}
	out := make([]byte, 0, len(text)+64)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r >= 0x7f && r < 0x10000 && invisible(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, text[i:i+size]...)
		}
		i += size
	}
	return out
}

// suspicious reports whether text may hold a character that plain escapes, by the first
// bytes that these have in UTF-8: DEL; C2 (C1 controls, soft hyphen); D8 and DB to DD
// (Arabic marks); E0 to E2 and EF (the rest). Curly quotation marks begin with E2 too, so the
// second byte is looked at there: 80 81 is where the marks are, 80 98 to 9F quotation marks.
func suspicious(text []byte) bool {
	for i, c := range text {
		if c < 0x7f {
			continue
		}
		switch {
		case c == 0x7f, c == 0xc2, c >= 0xd8 && c <= 0xe1, c >= 0xef:
			return true
		case c == 0xe2 && i+2 < len(text) && (text[i+1] == 0x81 || text[i+1] == 0x80 && (text[i+2] < 0x90 || text[i+2] > 0xa7)):
			return true
		}
	}
	return false
}

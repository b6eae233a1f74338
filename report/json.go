package report

import (
	"bufio"
	"reflect"

	"overlap/result"
)

// A jsonWriter writes a result as one object, part by part. Every element of a list has a line
// of its own, so that the file is quick to write, can be read by eye, and two of them
// compared line by line.
type jsonWriter struct {
	w     *bufio.Writer
	jobs  int // batches encoded at a time
	next  int // the field that is written next, by its place in the model
	count int // elements of that field which are written already, if it is a list
	first bool
}

// add writes what a part adds: all up to the last list that has elements in it, which stays open.
func (j *jsonWriter) add(r *result.Result) error { return j.upTo(r, j.last(r)) }

// end writes the lists that no part had, and the end.
func (j *jsonWriter) end() error {
	var none result.Result
	if err := j.upTo(&none, reflect.TypeOf(none).NumField()); err != nil {
		return err
	}
	_, err := j.w.WriteString("}\n")
	return err
}

// last returns the last field of a part that adds something.
func (j *jsonWriter) last(r *result.Result) int {
	last := j.next
	for f := range fields(r) {
		if f.index >= j.next && !isEmpty(f.value) {
			last = f.index
		}
	}
	return last
}

// upTo writes the fields of a part from the next one on, and of the field at last only the
// elements that are there.
func (j *jsonWriter) upTo(r *result.Result, last int) error {
	for f := range fields(r) {
		if f.index < j.next || f.index > last {
			continue
		}
		list := f.value.Kind() == reflect.Slice
		if list {
			if err := j.elements(f); err != nil {
				return err
			}
		}
		if f.index == last && list {
			return nil // more may come
		}
		if err := j.close(f, list); err != nil {
			return err
		}
	}
	return nil
}

// elements writes the elements of a list.
func (j *jsonWriter) elements(f field) error {
	n, before := f.value.Len(), j.count
	if n == 0 {
		return nil
	}
	if before == 0 {
		j.key(f)
	}
	j.count += n
	element := encoderOf(f.value.Type().Elem())
	return inOrder(j.w, j.jobs, n, func(dst []byte, i int) []byte {
		open := ",\n"
		if before+i == 0 {
			open = "[\n"
		}
		return element(append(dst, open...), f.value.Index(i))
	})
}

// close ends a list, or writes the whole of another field.
func (j *jsonWriter) close(f field, list bool) error {
	end := "]"
	switch {
	case list && j.count == 0:
		j.key(f)
		end = "[]"
	case !list && f.omitted():
		end = ""
	case !list:
		j.key(f)
		end = string(f.encode(nil, f.value))
	}
	j.next, j.count = f.index+1, 0
	_, err := j.w.WriteString(end)
	return err
}

// key writes the name of a field, behind what parts it from the one before.
func (j *jsonWriter) key(f field) {
	open := ",\n"
	if !j.first {
		open, j.first = "{", true
	}
	j.w.WriteString(open + `"` + f.name + `":`)
}

// A field is one field of the result.
type field struct {
	member
	value reflect.Value
}

// omitted reports whether the field is left out because it is empty.
func (f field) omitted() bool { return f.omitEmpty && isEmpty(f.value) }

// fields yields the result's fields in the order of the model.
func fields(r *result.Result) func(yield func(field) bool) {
	v := reflect.ValueOf(r).Elem()
	return func(yield func(field) bool) {
		for _, m := range members(v.Type()) {
			if !yield(field{m, v.Field(m.index)}) {
				return
			}
		}
	}
}

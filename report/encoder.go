package report

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An encoder appends the JSON of a value of the type that it was made for, in one line. It
// gives the bytes that encoding/json gives without escapes for HTML, but for three things:
// lists are [] and never null, at any depth; a number that JSON cannot express is 0; and what
// could drive a terminal is written as an escape (see appendString).
//
// It is here for speed: a large result is hundreds of megabytes, of which encoding/json, with
// the copies that those three things need, wrote less than a third in the same time.
type encoder func(dst []byte, v reflect.Value) []byte

// encoderOf returns the encoder of a type. It knows the kinds of which the model is made.
func encoderOf(t reflect.Type) encoder {
	switch t.Kind() {
	case reflect.String:
		return func(dst []byte, v reflect.Value) []byte { return appendString(dst, v.String()) }
	case reflect.Int:
		return func(dst []byte,
			v reflect.Value) []byte {
			return strconv.AppendInt(dst, v.Int(), 10)
		}
	case reflect.Uint64:
		return func(dst []byte,
			v reflect.Value) []byte {
			return strconv.AppendUint(dst, v.Uint(), 10)
		}
	case reflect.Bool:
		return func(dst []byte, v reflect.Value) []byte { return strconv.AppendBool(dst, v.Bool()) }
	case reflect.Float64:
		return func(dst []byte, v reflect.Value) []byte { return appendFloat(dst, v.Float()) }
	case reflect.Struct:
		return encoderOfStruct(t)
	case reflect.Slice:
		return encoderOfList(t)
	case reflect.Pointer:
		return encoderOfPointer(t)
	case reflect.Map:
		return appendMap
	}
	panic(fmt.Sprintf("report: no JSON for %v", t))
}

// A member is one field of an object, or of the result.
type member struct {
	name      string
	key       string // a comma, the name in quotation marks, a colon
	index     int
	omitEmpty bool
	encode    encoder
}

// members returns the fields of a struct as their tags name them, without those that
// encoding/json leaves out.
func members(t reflect.Type) []member {
	all := make([]member, 0, t.NumField())
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		m := member{name, `,"` + name + `":`, i, options == "omitempty", encoderOf(t.Field(i).Type)}
		all = append(all, m)
	}
	return all
}

func encoderOfStruct(t reflect.Type) encoder {
	fields := members(t)
	return func(dst []byte, v reflect.Value) []byte {
		start := len(dst)
		for i := range fields {
			f := &fields[i]
			x := v.Field(f.index)
			if f.omitEmpty && isEmpty(x) {
				continue
			}
			dst = f.encode(append(dst, f.key...), x)
		}
		if len(dst) == start {
			dst = append(dst, ',')
		}
		dst[start] = '{' // in place of the first comma
		return append(dst, '}')
	}
}

// isEmpty reports whether omitempty leaves x out.
func isEmpty(x reflect.Value) bool {
	switch x.Kind() {
	case reflect.Slice, reflect.Map:
		return x.Len() == 0
	case reflect.Struct:
		return false
	}
	return x.IsZero()
}

func encoderOfList(t reflect.Type) encoder {
	element := encoderOf(t.Elem())
	return func(dst []byte, v reflect.Value) []byte {
		dst = append(dst, '[')
		for i := range v.Len() {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = element(dst, v.Index(i))
		}
		return append(dst, ']')
	}
}

func encoderOfPointer(t reflect.Type) encoder {
	element := encoderOf(t.Elem())
	return func(dst []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(dst, "null"...)
		}
		return element(dst, v.Elem())
	}
}

// appendMap appends a map of strings, by key.
func appendMap(dst []byte, v reflect.Value) []byte {
	m := v.Interface().(map[string]string)
	if m == nil {
		return append(dst, "null"...)
	}
	start := len(dst)
	for _, key := range slices.Sorted(maps.Keys(m)) {
		dst = appendString(append(dst, ','), key)
		dst = appendString(append(dst, ':'), m[key])
	}
	if len(m) == 0 {
		dst = append(dst, ',')
	}
	dst[start] = '{'
	return append(dst, '}')
}

// appendFloat appends a number as encoding/json does (and ECMAScript, section 6.1.6.1.20).
func appendFloat(dst []byte, x float64) []byte {
	x = finite(x)
	if abs := math.Abs(x); abs == 0 || abs >= 1e-6 && abs < 1e21 {
		if n := int64(x); abs >= 1 && abs < 1e15 && float64(n) == x {
			return strconv.AppendInt(dst, n, 10)
		}
		return strconv.AppendFloat(dst, x, 'f', -1, 64)
	}
	dst = strconv.AppendFloat(dst, x, 'e', -1, 64)
	if n := len(dst); string(dst[n-4:n-1]) == "e-0" { // e-09 is e-9
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst
}

// finite returns x, or 0 if it is infinite or not a number. The analysis makes no such
// figure; if one came from elsewhere, the rest of the result is worth more than an error.
func finite(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}

// appendString appends s in quotation marks, with an escape for every control and formatting
// character, DEL, C1 controls and bidirectional marks included: the value is the same; shown
// in a terminal the text does nothing. A byte that is not UTF-8 becomes \ufffd.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if i++; !plain[c] {
				dst = appendEscape(append(dst, s[from:i-1]...), rune(c))
				from = i
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if i += size; r == utf8.RuneError && size == 1 || drives(r) {
			dst = appendEscape(append(dst, s[from:i-size]...), r)
			from = i
		}
	}
	return append(append(dst, s[from:]...), '"')
}

// plain marks the ASCII characters that stand for themselves in a string.
var plain = func() (plain [utf8.RuneSelf]bool) {
	for c := ' '; c < 0x7f; c++ {
		plain[c] = c != '"' && c != '\\'
	}
	return plain
}()

// drives reports whether r, which is not ASCII, could drive a terminal. Most of what is
// printed is in the ranges that come first: letters, quotation marks, dashes, Han and kana.
func drives(r rune) bool {
	switch {
	case r > 0xad && r < 0x600, r >= 0x2010 && r < 0x2028, r >= 0x3000 && r < 0xfeff, r > 0xffff:
		return false
	}
	return r == '\u2028' || r == '\u2029' || invisible(r)
}

// appendEscape appends the shortest escape of r.
func appendEscape(dst []byte, r rune) []byte {
	const short, letters, hex = "\"\\\b\f\n\r\t", `"\bfnrt`, "0123456789abcdef"
	if i := strings.IndexRune(short, r); i >= 0 {
		return append(dst, '\\', letters[i])
	}
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

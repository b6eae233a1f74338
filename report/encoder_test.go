package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"overlap/result"
)

// oracle returns v as encoding/json writes it, settled first and without what drives a
// terminal.
func oracle(t interface{ Fatal(...any) }, v reflect.Value) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(settled(v).Interface()); err != nil {
		t.Fatal(err)
	}
	return plainJSON(strings.TrimSuffix(b.String(), "\n"))
}

// settled returns a copy of v with an empty list for every nil one and a number for every
// one that JSON lacks.
func settled(v reflect.Value) reflect.Value {
	s := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Float64:
		s.SetFloat(finite(v.Float()))
	case reflect.Pointer:
		if !v.IsNil() {
			s.Set(settled(v.Elem()).Addr())
		}
	case reflect.Slice:
		s.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			s.Index(i).Set(settled(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			s.Field(i).Set(settled(v.Field(i)))
		}
	default:
		s.Set(v)
	}
	return s
}

// plainJSON returns JSON text with every control and formatting character as \uXXXX.
func plainJSON(text string) string {
	var out strings.Builder
	for _, r := range text {
		if r >= 0x7f && r < 0x10000 && invisible(r) {
			fmt.Fprintf(&out, `\u%04x`, r)
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// TestEncoder holds the encoder against encoding/json on random results: that is every type
// of the model.
func TestEncoder(t *testing.T) {
	results := rapid.Make[result.Result]()
	encode := encoderOf(reflect.TypeFor[result.Result]())
	rapid.Check(t, func(t *rapid.T) {
		v := reflect.ValueOf(results.Draw(t, "result"))
		if got, want := string(encode(nil, v)), oracle(t, v); got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}

// TestEncoderEmpty is about what omitempty leaves out, down to an object of nothing.
func TestEncoderEmpty(t *testing.T) {
	type inner struct {
		N int `json:"n,omitempty"`
	}
	type outer struct {
		S  string            `json:"s,omitempty"`
		I  inner             `json:"i,omitempty"`
		P  *inner            `json:"p,omitempty"`
		Q  *inner            `json:"q"`
		L  []string          `json:"l,omitempty"`
		K  []string          `json:"k"`
		M  map[string]string `json:"m,omitempty"`
		N  map[string]string `json:"n"`
		F  float64           `json:"f,omitempty"`
		B  bool              `json:"b,omitempty"`
		B2 bool              `json:"b2"`
	}
	for _, x := range []outer{{},
		{L: []string{}, M: map[string]string{}, N: map[string]string{}, P: &inner{}}, {S: "a",
			B: true, F: 1, N: map[string]string{"b": "2", "a": "\x9b"}}} {
		v := reflect.ValueOf(x)
		if got, want := string(encoderOf(v.Type())(nil, v)), oracle(t, v); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// TestEncoderStrings writes every character there is, and every byte where none is.
func TestEncoderStrings(t *testing.T) {
	var all strings.Builder
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if all.WriteRune(r); r%64 == 63 {
			checkString(t, all.String())
			all.Reset()
		}
	}
	for b := range 256 {
		checkString(t, "a"+string([]byte{byte(b)})+"b")
		checkString(t, "ü"+string([]byte{0xe2, 0x80, byte(b)}))
	}
}

func FuzzString(f *testing.F) {
	f.Add("bad\xff\xc3( </script>\u2028\u202e\u009b\x7f\x00 \ufffd é “”")
	f.Fuzz(func(t *testing.T, s string) { checkString(t, s) })
}

func checkString(t *testing.T, s string) {
	t.Helper()
	if got, want := string(appendString(nil, s)), oracle(t, reflect.ValueOf(s)); got != want {
		t.Errorf("%q: got %s, want %s", s, got, want)
	}
}

// TestEncoderNumbers is about the edges of how a number is written.
func TestEncoderNumbers(t *testing.T) {
	numbers := []float64{0, 1, -1, 100, 1e-6, 9.99e-7, 1e-7, 1e-9, 1.5e-10, 1e15, 1e15 - 1,
		1<<53 + 2, 1e20, 1e21, 1.5e300, 5e-324, 1.0 / 3, -2.0 / 3}
	rapid.Check(t, func(t *rapid.T) {
		for _, x := range append(slices.Clone(numbers), rapid.Float64().Draw(t, "x"),
			math.Copysign(0, -1), 1/rapid.Float64().Draw(t, "y")) {
			if got, want := string(appendFloat(nil, x)), oracle(t,
				reflect.ValueOf(x)); got != want {
				t.Fatalf("%v: got %s, want %s", x, got, want)
			}
		}
	})
}

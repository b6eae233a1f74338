package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/jsonschema-go/jsonschema"

	"overlap/result"
)

const schemaPath = "../doc/result.schema.json"

// schema reads the schema that stands in the documentation.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(schemaPath)
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// TestSchemaHolds validates what JSON writes of the stored results, and that it refuses
// what is wrong.
func TestSchemaHolds(t *testing.T) {
	s, err := schema(t).Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"story", "pair", "hostile"} {
		var v map[string]any
		if err := json.Unmarshal([]byte(rendered(t, stored(t, "testdata/"+name+".json"), JSON,
			Options{})), &v); err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		v["a field added later"] = 1
		if err := s.Validate(v); err != nil {
			t.Errorf("%s with an added field: %v", name, err)
		}
		delete(v, "pairs")
		if s.Validate(v) == nil {
			t.Errorf("%s without pairs is valid", name)
		}
	}
	var empty map[string]any
	if err := json.Unmarshal([]byte(rendered(t, &result.Result{Schema: result.SchemaName}, JSON,
		Options{})), &empty); err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(empty); err != nil {
		t.Errorf("an empty result: %v", err)
	}
}

// TestSchemaIsTheModel walks model and schema side by side: each field of the one is in
// the other, described, and required unless it may be absent. The stored story and the
// others must show every field.
func TestSchemaIsTheModel(t *testing.T) {
	examples := make([]any, 3)
	for i, name := range []string{"story", "check", "hostile"} {
		if err := json.Unmarshal([]byte(rendered(t, stored(t, "testdata/"+name+".json"), JSON,
			Options{})), &examples[i]); err != nil {
			t.Fatal(err)
		}
	}
	w := schemaWalk{t: t, root: schema(t)}
	w.walk("result", reflect.TypeFor[result.Result](), w.root, examples)
}

// A schemaWalk compares a type with a schema, and looks each field up in examples.
type schemaWalk struct {
	t    *testing.T
	root *jsonschema.Schema
}

// resolve follows a reference into the schema's definitions.
func (w *schemaWalk) resolve(s *jsonschema.Schema) *jsonschema.Schema {
	for _, part := range s.AllOf {
		s = part
	}
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		return w.root.Defs[name]
	}
	return s
}

func (w *schemaWalk) walk(path string, model reflect.Type, s *jsonschema.Schema, examples []any) {
	s = w.resolve(s)
	switch model.Kind() {
	case reflect.Pointer:
		w.walk(path, model.Elem(), s, examples)
	case reflect.Slice:
		var elements []any
		for _, e := range examples {
			elements = append(elements, e.([]any)...)
		}
		if s.Items == nil {
			w.t.Fatalf("%s: the schema has no items", path)
		}
		w.walk(path+"[]", model.Elem(), s.Items, elements)
	case reflect.Struct:
		w.fields(path, model, s, examples)
	}
}

func (w *schemaWalk) fields(path string, model reflect.Type, s *jsonschema.Schema, examples []any) {
	if s.Description == "" {
		w.t.Errorf("%s: not described", path)
	}
	var names []string
	for i := range model.NumField() {
		name, options, _ := strings.Cut(model.Field(i).Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		names = append(names, name)
		at := path + "." + name
		property := s.Properties[name]
		if property == nil {
			w.t.Errorf("%s: in the model, not in the schema", at)
			continue
		}
		if property.Description == "" && w.resolve(property).Description == "" {
			w.t.Errorf("%s: not described", at)
		}
		if required := slices.Contains(s.Required, name); required == (options == "omitempty") {
			w.t.Errorf("%s: required is %t in the schema, options are %q in the model", at,
				required, options)
		}
		var values []any
		for _, e := range examples {
			if v, ok := e.(map[string]any)[name]; ok {
				values = append(values, v)
			}
		}
		if len(values) == 0 {
			w.t.Errorf("%s: no example in the stored results", at)
		}
		w.walk(at, model.Field(i).Type, property, values)
	}
	for name := range s.Properties {
		if !slices.Contains(names, name) {
			w.t.Errorf("%s.%s: in the schema, not in the model", path, name)
		}
	}
}

// TestJSONKeepsEverything reads back what was written, in both forms.
func TestJSONKeepsEverything(t *testing.T) {
	for _, name := range []string{"story", "pair", "hostile"} {
		want := stored(t, "testdata/"+name+".json")
		var got result.Result
		if err := json.Unmarshal([]byte(rendered(t, want, JSON, Options{})), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, &got); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
		var lines []string
		for line := range strings.Lines(rendered(t, want, JSONL, Options{})) {
			lines = append(lines, line)
		}
		if diff := cmp.Diff(want, fromLines(t, lines), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s as lines, -want +got:\n%s", name, diff)
		}
	}
}

// fromLines puts a result together from JSON lines.
func fromLines(t *testing.T, lines []string) *result.Result {
	lists := map[string][]json.RawMessage{}
	for _, line := range lines {
		var head struct {
			Type string `json:"type"`
		}
		if err := json.Unmarshal([]byte(line), &head); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		lists[head.Type] = append(lists[head.Type], json.RawMessage(line))
	}
	var r result.Result
	if n := len(lists["summary"]); n != 1 ||
		!strings.HasPrefix(lines[len(lines)-1], `{"type":"summary"`) {
		t.Fatalf("%d summaries, or not at the end", n)
	}
	if err := json.Unmarshal(lists["summary"][0], &r); err != nil {
		t.Fatal(err)
	}
	whole := map[string]any{}
	for list, kind := range types {
		whole[list] = lists[kind]
	}
	text, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// TestTypes: every list of objects of the model has a type of line, and no object a field
// that is called type.
func TestTypes(t *testing.T) {
	for f := range fields(&result.Result{}) {
		isList := f.value.Kind() == reflect.Slice && f.value.Type().Elem().Kind() == reflect.Struct
		if _, ok := types[f.name]; ok != isList {
			t.Errorf("%s: has a type of line: %t, is a list of objects: %t", f.name, ok, isList)
		}
		if !isList {
			continue
		}
		element := f.value.Type().Elem()
		for i := range element.NumField() {
			if name, _, _ := strings.Cut(element.Field(i).Tag.Get("json"), ","); name == "type" {
				t.Errorf("%s has a field type", f.name)
			}
		}
	}
}

// TestJSONIsSafe writes what JSON has no form for.
func TestJSONIsSafe(t *testing.T) {
	r := &result.Result{
		Articles: []result.Article{{ID: "bad\xff\xc3(",
			Title: "</script>\u2028\u2029\u202e\u009b\x7f\x00"}},
		Pairs: []result.Pair{{Confidence: math.NaN(),
			Passages: []result.Passage{{Similarity: math.Inf(-1)}}}},
		Quotes:  []result.Quote{{}},
		Stories: []result.Story{{Cohesion: math.Inf(1)}},
		Recall:  &result.Recall{Estimate: math.NaN()},
	}
	for _, f := range []Format{JSON, JSONL} {
		got := rendered(t, r, f, Options{})
		for _, bad := range []string{"null", "NaN", "Inf", "\u2028", "\u2029", "\u202e", "\u009b",
			"\x7f", "\xff", "\\u003c"} {
			if strings.Contains(got, bad) {
				t.Errorf("%s has %q: %s", f, bad, got)
			}
		}
		for _, want := range []string{`bad\ufffd\ufffd(`,
			`</script>\u2028\u2029\u202e\u009b\u007f\u0000`, `"sources":[]`, `"uses":[]`,
			`"command":[]`, `"footnotes":[]`} {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %s: %s", f, want, got)
			}
		}
	}
	if !math.IsNaN(r.Pairs[0].Confidence) || r.Quotes[0].Uses != nil {
		t.Error("writing changed the result")
	}
}

// large is a result of the size of a study: 612 articles, 5,000 pairs of 8 passages.
func large() *result.Result {
	r := &result.Result{Schema: result.SchemaName}
	for i := range 612 {
		id := fmt.Sprintf("articles/2018-07-16/outlet-%03d.txt", i)
		r.Articles = append(r.Articles,
			result.Article{ID: id, Outlet: "Outlet", Title: "A headline of about this length",
				Words:     700,
				Published: "2018-07-16T10:00:00Z", Account: result.Account{Own: 500, Shared: 200,
					Sources: []result.Source{{Article: id, Words: 200}}}})
	}
	for i := range 5000 {
		p := result.Pair{A: r.Articles[i%612].ID, B: r.Articles[(i*7+1)%612].ID, First: "a",
			Confidence: .98, Reason: "published 3 h earlier", AShared: 200, BShared: 190,
			Longest: 60}
		for k := range 8 {
			p.Passages = append(p.Passages,
				result.Passage{A: result.Span{Lo: k * 100, Hi: k*100 + 90},
					B: result.Span{Lo: k * 110,
						Hi: k*110 + 95}, Words: 18, Kind: "verbatim", Similarity: .987})
		}
		r.Pairs = append(r.Pairs, p)
	}
	return r
}

func BenchmarkWrite(b *testing.B) {
	r := large()
	for _, f := range Formats() {
		b.Run(string(f), func(b *testing.B) {
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := Write(&out, r, f, Options{Top: DefaultTop, Width: 120}); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(out.Len()))
		})
	}
}

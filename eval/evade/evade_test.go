package main

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func testSample(t *testing.T) *sample {
	t.Helper()
	story, err := readRecords("../../testdata/wire/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSample(story)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDisguises(t *testing.T) {
	s := testSample(t)
	of, seen := make(map[string]int), make(map[string]string)
	for _, d := range disguises(s) {
		of[d.group]++
		key := d.file + "\n" + d.content
		if before, ok := seen[key]; ok {
			t.Errorf("%s: %q is %q", d.group, d.name, before)
		}
		seen[key] = d.name
		if !utf8.ValidString(d.content) {
			t.Errorf("%s: %q is no UTF-8", d.group, d.name)
		}
	}
	for _, g := range groups {
		if of[g.name] < 5 {
			t.Errorf("group %s has %d disguises, at least 5 are wanted", g.name, of[g.name])
		}
	}
	if len(seen) < 80 {
		t.Errorf("%d disguises, at least 80 are wanted", len(seen))
	}
}

// TestSameDisguises: they do not change from run to run.
func TestSameDisguises(t *testing.T) {
	s := testSample(t)
	one, two := disguises(s), disguises(s)
	for i := range one {
		if one[i] != two[i] {
			t.Fatalf("%s: %q differs from %q", one[i].group, one[i].name, two[i].name)
		}
	}
}

func TestForms(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{between("the man", "·", 1), "t·h·e m·a·n"},
		{between("minister", "-", 3), "min-ist-er"},
		{spaced("the man", " "), "t h e  m a n"},
		{camel("the man said"), "TheManSaid"},
		{broken("the minister said", 6, "-"), "the mi-\nnister s-\naid"},
		{wrap("one two three", 8), "one two\nthree"},
		{strings.Map(seriesOf{"", 'ａ', 'Ａ'}.rune, "Ab 1"), "Ａｂ 1"},
		{firstMapped("water", mapping("ae", "ае")), "wаter"},
		{eachSentence("A b. C d.", strings.ToUpper), "A B. C D."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

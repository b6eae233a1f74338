package set

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	const head = "# Outlet | 2025-03-03 18:40 | Title | manner\n"
	text, err := parse("x.txt", head+"2,1\tOne.\n-\tTwo.\n\n3\tThree.\n\n", 3)
	if err != nil {
		t.Fatal(err)
	}
	if text.Text != "One. Two.\n\nThree." {
		t.Errorf("text %q", text.Text)
	}
	want := []Sentence{{0, 4, []int{0, 1}}, {5, 9, nil}, {11, 17, []int{2}}}
	if !reflect.DeepEqual(text.Sentences, want) {
		t.Errorf("sentences %v", text.Sentences)
	}
	for content, want := range map[string]string{
		"":                                   `x.txt:1: 1 fields, not 4: ""`,
		"# a | b | c\n":                      `x.txt:1: 3 fields, not 4: "# a | b | c"`,
		head + "1\tOne.\n\nTwo.\n":           `x.txt:4: no tab: "Two."`,
		head + "1,b\tOne.\n":                 `x.txt:2: strconv.Atoi: parsing "b": invalid syntax`,
		head + "1\tOne.\n3,4\tTwo.\n":        `x.txt:3: sentence 4 of 3`,
		head + "0\tOne.\n":                   `x.txt:2: sentence 0 of 3`,
		"# a | yesterday | c | d\n1\tOne.\n": `x.txt:1: parsing time "yesterday"`,
	} {
		_, err := parse("x.txt", content, 3)
		if err == nil || len(err.Error()) < len(want) || err.Error()[:len(want)] != want {
			t.Errorf("%q: %v", content, err)
		}
	}
}

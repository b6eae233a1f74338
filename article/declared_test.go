package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDeclared: sources may be declared in any of these ways, and what is none is noted.
func TestDeclared(t *testing.T) {
	for declared, want := range map[string][]Declared{
		`[{"how":"a","url":"https://wire.example/1","name":"Wire"},{"name":"Quay Post"}]`: {
			{"a", "https://wire.example/1", "Wire"}, {"declared", "", "Quay Post"}},
		`{"url":"https://wire.example/1"}`: {{"declared", "https://wire.example/1", ""}},
		`"https://wire.example/1"`:         {{"declared", "https://wire.example/1", ""}},
		`"wire.example"`:                   {{"declared", "wire.example", ""}},
		`" The  Quay\nPost "`:              {{"declared", "", "The Quay Post"}},
		`["Wire","Wire",null,""]`:          {{"declared", "", "Wire"}},
		`{"url":"no address"}`:             {{"declared", "", "no address"}},
		`{"how":"link"}`:                   nil,
		`[]`:                               nil,
		`null`:                             nil,
		`""`:                               nil,
	} {
		got := linesOf(t, &Reader{}, `{"text":"a","declared":`+declared+`}`)[0]
		if got.skip != nil || len(got.article.Notes) > 0 {
			t.Errorf("%s: %v, %q", declared, got.skip, got.article.Notes)
		}
		if diff := cmp.Diff(want, got.article.Declared); diff != "" {
			t.Errorf("%s: want -, got +\n%s", declared, diff)
		}
	}
	for declared, note := range map[string]string{
		`7`:                  "declared is a number, not a source: saw ",
		`[[1],"Wire"]`:       "declared is a list, not a source: saw ",
		`[true,"Wire"]`:      "declared is a truth value, not a source: saw ",
		`[{"url":7},"Wire"]`: "declared is an object, not a source: saw ",
		`"` + strings.Repeat("a", maxField) + `"`: "declared is longer than 64 KiB and was " +
			"left out",
		`["Wire` + strings.Repeat(`","Wire`, 99) + `"]`: "",
	} {
		got := linesOf(t, &Reader{}, `{"text":"a","declared":`+declared+`}`)[0]
		if got.skip != nil || !strings.HasPrefix(strings.Join(got.article.Notes, ""), note) {
			t.Errorf("%.80s: %v, %.80q", declared, got.skip, got.article.Notes)
		}
		if want := strings.Contains(declared, "Wire"); want != (len(got.article.Declared) == 1) {
			t.Errorf("%.80s: %+v", declared, got.article.Declared)
		}
	}
	var many []string
	for i := range maxDeclared + 1 {
		many = append(many, fmt.Sprintf(`"Wire %d"`, i))
	}
	got := linesOf(t, &Reader{}, `{"text":"a","declared":[`+strings.Join(many, ",")+`]}`)[0]
	if n := len(got.article.Declared); n != maxDeclared || len(got.article.Notes) != 1 {
		t.Errorf("%d declared sources, %q", n, got.article.Notes)
	}
}

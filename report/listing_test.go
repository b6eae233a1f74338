package report

import (
	"errors"
	"strings"
	"testing"
)

// TestListing: each format has all rows; what drives a terminal or a spreadsheet does not get
// through; the first error ends it.
func TestListing(t *testing.T) {
	trouble := errors.New("trouble")
	listing := func(end error) Listing {
		return Listing{
			Columns: []ListColumn{{Name: "id", Head: "Article", ID: true, Flex: 1},
				{Name: "words", Head: "Words"}, {Name: "segment"}, {Name: "share", Head: "Share"}},
			Rows: func(yield func([]any, error) bool) {
				if yield([]any{"ferry\x1b[31m", 1234, "a\u202eb", 12.25}, nil) &&
					yield([]any{"=goat|", nil, "", 0.0}, nil) && end != nil {
					yield(nil, end)
				}
			},
		}
	}
	for _, test := range []struct {
		format Format
		want   string
	}{
		{Table, "Article  Words  Share\n" + strings.Repeat("─", 21) +
			"\nferry    1,234   12.2\n=goat|            0.0\n" + strings.Repeat("─", 21) + "\n"},
		{Markdown, "| Article  | Words | Share |\n|:---------|------:|------:|\n" +
			"| ferry    | 1,234 | 12\\.2 |\n| \\=goat\\| |       |  0\\.0 |\n"},
		{CSV, "id,words,segment,share\nferry,1234,ab,12.25\n'=goat|,,,0\n"},
		{JSONL, `{"id":"ferry\u001b[31m","words":1234,"segment":"a\u202eb","share":12.25}` + "\n" +
			`{"id":"=goat|","words":null,"segment":"","share":0}` + "\n"},
	} {
		var b strings.Builder
		if err := WriteListing(&b, listing(nil), test.format, 80); err != nil {
			t.Errorf("%s: %v", test.format, err)
		}
		if b.String() != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.format, b.String(), test.want)
		}
		if err := WriteListing(&b, listing(trouble), test.format, 80); err != trouble {
			t.Errorf("%s: %v", test.format, err)
		}
	}
	if err := WriteListing(&strings.Builder{}, listing(nil), HTML, 80); err == nil {
		t.Error("html: no error")
	}
}

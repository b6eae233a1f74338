package agency

import (
	"strings"
	"testing"
)

func TestBeside(t *testing.T) {
	table := NewTable(nil)
	for _, c := range []struct{ byline, want string }{
		{"By IDA FENN, CNN, AP", "Associated Press"},
		{"By Ida Fenn, CNN", ""},
		{"By Ida Fenn and Bo Lund, Associated Press", ""},
	} {
		text := "A dyke is mended at Calder\n\n" + c.byline + "\n\nHELSINKI - The dyke holds.\n"
		credit := table.find(Article{Text: text})
		if credit.Agency == "" || credit.Evidence != Byline {
			t.Fatalf("%s: %+v", c.byline, credit)
		}
		if got := table.Beside(credit, text); strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.byline, got, c.want)
		}
	}
}

package report

import (
	"testing"

	"overlap/result"
)

// TestRemark says why no word of a draft counts as copied from a reference.
func TestRemark(t *testing.T) {
	prose := result.Passage{Kind: "verbatim", Nature: "reuse"}
	told := result.Passage{Kind: "rewritten", Nature: "reuse"}
	for want, c := range map[string]struct {
		account result.Account
		passage result.Passage
	}{
		outstripped:           {result.Account{Shared: 20}, prose},
		quoted:                {result.Account{SharedQuoted: 20}, prose},
		"in other words only": {result.Account{Shared: 20}, told},
	} {
		d := &draft{register: newRegister(&result.Result{})}
		a := &result.Article{ID: "draft", Draft: true, Words: 40, Account: c.account}
		l := &lender{pair: &result.Pair{Passages: []result.Passage{c.passage}},
			Article: &result.Article{ID: "a"}}
		if got := d.remark(a, l); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

package account_test

import (
	"testing"

	"overlap/account"
)

// TestCreditsFamily: who credits an agency credits its copy wherever it stands, in a paper that
// names no agency, too.
func TestCreditsFamily(t *testing.T) {
	text := numbered("a", 80)
	b := settle(t, 1, account.Options{}, nil,
		news("a", "Harbour Standard", "PORT HALVER (AP) — "+text+numbered("b", 20), 0),
		news("b", "Quay Post", text+numbered("c", 20), 1),
		news("c", "Gazette", "PORT HALVER (AP) — "+text+numbered("d", 20), 2),
		news("d", "Courier", text+numbered("e", 20), 3))
	for _, test := range []struct {
		a, of int
		want  bool
	}{{2, 0, true}, {2, 1, true}, {3, 0, false}, {3, 1, false}} {
		if got := b.NewCreditor().CreditsFamily(test.a, test.of); got != test.want {
			t.Errorf("%d of %d: %v", test.a, test.of, got)
		}
	}
	if b.NewCreditor().Credits(2, 1) {
		t.Error("the article itself is credited")
	}
}
